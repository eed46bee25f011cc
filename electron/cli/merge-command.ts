import { lineNames } from '../../shared/checklist/line-names'
import { conflictWords } from '../../shared/document/words'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { addedTwiceWords } from '../../shared/merge/added-twice'
import { mergeProjects, type Merged } from '../../shared/merge/merge-projects'
import { writeProject } from '../../shared/project-file/write-project'
import { ok, type Result } from '../../shared/result'
import type { Project } from '../../shared/plan/project'
import { named } from '../../shared/text/words'
import { isEmptyFile } from '../host/files/input-file'
import { inputAt } from '../host/files/same-place'
import { piped } from '../host/files/source-files'
import { projectEnding } from '../host/projects/project-ending'
import { putProject, putResult } from '../host/projects/put-project'
import { signaturesLost } from './broken-signatures'
import { command } from './command'
import { lockFor, today, type Context } from './context'
import { done, found, refused, type Outcome } from './outcome'
import { hostRefusal } from './output-refusal'
import { pipedTwice, readProjectFile, readProjectText } from './read-project'
import { terminalText } from './terminal-text'

export const mergeCommand = command({
  name: 'merge',
  says: "Merges two edits of one project, by object and setting; also git's merge driver; - is one that is piped in.",
  files: ['BASE', 'OURS', 'THEIRS'],
  options: {
    out: { value: 'FILE', says: 'Where the result is written; otherwise it is printed.' },
    force: { says: 'Replaces FILE where it exists; a project is kept as a version.' },
  },
  exits: {
    0: 'Both sides are in the result.',
    1: 'Conflicts are left: the result has the value of BASE there, and lists them.',
    2: 'A file cannot be used, or the result could not be written.',
  },
  async run({ files, options }, context) {
    const twice = pipedTwice([files.BASE, files.OURS, files.THEIRS])
    if (twice !== '') return refused(twice)
    const base = await readBase(files.BASE, context)
    if (!base.ok) return refused(base.failure)
    const ours = await readProjectText(files.OURS, context.input())
    if (!ours.ok) return refused(ours.failure)
    const theirs = await readProjectText(files.THEIRS, context.input())
    if (!theirs.ok) return refused(theirs.failure)
    const merged = mergeProjects(base.value, ours.value.project, theirs.value.project)
    const text = writeProject(merged.project)
    const { out, force } = options
    const inBoth = addedTwiceWords(ours.value.project, theirs.value.project, merged.project)
    const tell = (says: string): Outcome => told(merged, says, inBoth, context)
    if (out === undefined) return tell(text)
    // Git calls its driver with OURS as the place of the result: a file of its own making without our ending, which it
    // wants replaced and throws away.
    const isOurs = files.OURS !== piped && (await inputAt(out, files.OURS)) === 'is'
    const isDriven = isOurs && !out.toLowerCase().endsWith(projectEnding)
    const was = isOurs ? { was: ours.value.text } : {}
    const written = isDriven
      ? await putResult(out, Buffer.from(text), ours.value.text)
      : await putProject(out, Buffer.from(text), { force, lock: lockFor(context), ...was })
    if (!written.ok) return refused(hostRefusal(written.failure))
    const lost = signaturesLost([ours.value, theirs.value], merged.project)
    return tell(isDriven ? drivenWords(merged.project, lost) : wroteWords(out, lost))
  },
})

const wroteWords = (out: string, lost: string): string => `Wrote ${terminalText(out)}${lost === '' ? '' : `.${lost}`}\n`

/** Git merges many files, and says itself which: of a plan only what its people have to know. */
const drivenWords = ({ name }: Project, lost: string): string =>
  lost === '' ? '' : `${terminalText(named(name))}:${lost}\n`

/** Git gives an empty file where both sides added theirs, each for itself. */
const readBase = async (path: string, { input }: Context): Promise<Result<Project | null, string>> =>
  (await isEmptyFile(path)) ? ok(null) : readProjectFile(path, input())

function told({ project, conflicts }: Merged, says: string, inBoth: string, context: Context): Outcome {
  const twice = terminalText(inBoth)
  if (conflicts.length === 0) return done(says, twice)
  const lineName = lineNames(() => evaluateWhole(project, today(context)))
  const left = terminalText(conflictWords(project, lineName))
  return found(says, twice === '' ? left.replace(/\.$/u, '') : `${left} ${twice}`)
}
