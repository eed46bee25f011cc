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
  const whose = namesOf(holders({ project: before, text }))
  return whose === ''
    ? ''
    : ` What ${whose} signed of revision ${String(before.revision)} no longer holds; it is kept as it was among the versions.`
}

/** A plan with the text of its file. */
export interface FiledPlan {
  project: Project
  text: string
}

/** Whose signatures held in what was merged, and do not in what came of it. Empty where nobody's is. */
export function signaturesLost(sides: readonly FiledPlan[], merged: Project): string {
  const hash = hashOf(merged)
  const changed = sides.filter(({ project }) => project.revision === merged.revision && hashOf(project) !== hash)
  const whose = namesOf(changed.flatMap(holders))
  return whose === ''
    ? ''
    : ` What ${whose} signed of revision ${String(merged.revision)} does not hold in it: another side changed the plan.`
}

/** Who signed a plan as it stands in its file. */
function holders({ project, text }: FiledPlan): string[] {
  const own = project.signatures.filter(({ revision }) => revision === project.revision)
  if (own.length === 0) return []
  const hashes = [hashOf(project), fingerprint(revisionTextOf(text.replace(/^\uFEFF/u, ''))).sha256]
  return own.filter(({ hash }) => hashes.includes(hash.toLowerCase())).map(({ name }) => named(name))
}

const namesOf = (who: readonly string[]): string =>
  who.length === 0 ? '' : terminalText(namesInWords([...new Set(who)], 5))
