import { createHash } from 'node:crypto'
import type { Fingerprint } from '../../../shared/bundle/bundle'
import type { Project } from '../../../shared/plan/project'
import { revisionText } from '../../../shared/project-file/revision-text'
import { shortHash } from '../../../shared/text/plan-hash'

/** SHA-256 and size of a text in UTF-8. */
export const fingerprint = (text: string): Fingerprint => fingerprintOf(Buffer.from(text))

export const fingerprintOf = (bytes: Uint8Array): Fingerprint => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
})

/** What documents name the plan by: that of a signed revision is the beginning of what was signed. */
export const planHashOf = (project: Project): string => shortHash(fingerprint(revisionText(project)).sha256)
