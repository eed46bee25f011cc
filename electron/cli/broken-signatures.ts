import type { Project } from '../../shared/plan/project'
import { revisionTextOf } from '../../shared/project-file/revision-text'
import { named, namesInWords } from '../../shared/text/words'
import { fingerprint } from '../host/export/fingerprint'
import { hashOf } from '../host/projects/signatures'
import { terminalText } from './terminal-text'

/**
 * Whose signatures hold no longer once a plan is written that is another: those of the revision that it is in, if it was
 * as they signed it. Empty where nobody's is.
 * @param text of the file as it was
 */
export function brokenSignatures(before: Project, text: string): string {
  const { revision, signatures } = before
  const own = signatures.filter((each) => each.revision === revision)
  if (own.length === 0) return ''
  const hashes = [hashOf(before), fingerprint(revisionTextOf(text.replace(/^\uFEFF/u, ''))).sha256]
  const who = own.filter(({ hash }) => hashes.includes(hash.toLowerCase())).map(({ name }) => named(name))
  if (who.length === 0) return ''
  const whose = terminalText(namesInWords([...new Set(who)], 5))
  return ` What ${whose} signed of revision ${String(revision)} no longer holds; it is kept as it was among the versions.`
}
