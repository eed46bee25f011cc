import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { takeEvidence, type EvidenceReport } from '../../shared/evidence/take-evidence'
import { readPicture } from '../../shared/evidence/pictures/read-picture'
import type { Project } from '../../shared/plan/project'
import { fail, ok, type Result } from '../../shared/result'
import { writeProject } from '../../shared/project-file/write-project'
import { decodedText } from '../../shared/text/decoded-text'
import { jsonText } from '../../shared/text/json-text'
import { visible } from '../../shared/text/visible'
import { named, namesInWords } from '../../shared/text/words'
import { fingerprint } from '../host/export/fingerprint'
import { describeInputFailure } from '../host/files/input-file'
import { readSourceFiles } from '../host/files/source-files'
import { putProject } from '../host/projects/put-project'
import { brokenSignatures } from './broken-signatures'
import { command } from './command'
import { lockFor, today, type Context } from './context'
import { picturesJson, picturesSaid, takePictures } from './evidence-pictures'
import { done, found, refused, type Outcome } from './outcome'
import { hostRefusal } from './output-refusal'
import { readProjectText } from './read-project'
import { oneSentence } from './sentence'
import { terminalText } from './terminal-text'

export const evidenceCommand = command({
  name: 'evidence',
  says: 'Reads what a device showed, and fills the lines of the checklist that it proves or disproves. Keeps pictures at a line.',
  files: ['SOURCE'],
  hasMore: true,
  options: {
    into: { value: 'PROJECT', required: true, says: 'The project with the checklist; it is kept as a version.' },
    device: { value: 'NAME', says: 'The device that answered, where a source has no prompt that says it.' },
    line: {
      value: 'LINE',
      says: 'The SOURCEs are pictures, kept at this line: its number, such as U1-3.02, or its id.',
    },
    by: { value: 'NAME', says: 'Who took the pictures.' },
    'dry-run': { says: 'Says what would become of each line, and writes nothing.' },
    json: { says: 'Prints it as JSON.' },
  },
  exits: { 0: 'All that was read holds.', 1: 'Something does not.', 2: 'It could not be done, or nothing was read.' },
  async run({ files: { SOURCE }, more, options }, context) {
    const read = await readProjectText(options.into)
    if (!read.ok) return refused(read.failure)
    const target: Target = { ...read.value, into: options.into, isDry: options['dry-run'], context }
    const sources = [SOURCE, ...more]
    return options.line === undefined
      ? takeTexts(target, sources, options)
      : keepAtLine(target, sources, { ...options, line: options.line })
  },
})

/** The project that evidence goes into, as its file holds it. */
interface Target {
  into: string
  project: Project
  text: string
  isDry: boolean
  context: Context
}

async function takeTexts(target: Target, paths: string[], { device = '', json }: TextOptions): Promise<Outcome> {
  const { project, context } = target
  const files = await readSourceFiles(paths, context.input())
  if (!files.ok) return refused(oneSentence(describeInputFailure(files.failure)))
  const sources = files.value.map(({ name, bytes }) => ({ name, text: decodedText(bytes), device }))
  const taken = takeEvidence(evaluateWhole(project, today(context)), sources, { now: context.now, hashOf: sha256 })
  if (taken.report.answers.length === 0) return refused(nothingShown(paths, files.value))
  const report = withPicturesTold(taken.report, files.value)
  const end = await written(taken.project, target)
  if (!end.ok) return refused(end.failure)
  const says = json ? jsonText(report) : evidenceText(report, end.value)
  return report.summary.disproved > 0 ? found(says) : done(says)
}

interface TextOptions {
  device?: string | undefined
  json: boolean
}

async function keepAtLine(
  target: Target,
  paths: string[],
  { line, by = '', json }: { line: string; by?: string | undefined; json: boolean },
): Promise<Outcome> {
  const { project, into, isDry, context } = target
  const taken = await takePictures(project, paths, { into, line, by, isDry }, context)
  if (!taken.ok) return refused(taken.failure)
  const { kept, project: after } = taken.value
  const end = await written(after, target)
  if (!end.ok) return refused(end.failure)
  return done(json ? picturesJson(kept) : picturesSaid(kept, end.value))
}

/** Saves it where it changed, and says so. */
async function written(
  after: Project,
  { into, project, text, isDry, context }: Target,
): Promise<Result<string, string>> {
  if (isDry || after === project) return ok('Nothing was written.')
  const bytes = Buffer.from(writeProject({ ...after, updatedAt: context.now }))
  const put = await putProject(into, bytes, { force: true, lock: lockFor(context), was: text })
  return put.ok ? ok(`Wrote ${terminalText(into)}.${brokenSignatures(project, text)}`) : fail(hostRefusal(put.failure))
}

const sha256 = (text: string): string => fingerprint(text).sha256

/** A picture is told as such, whatever it is called. */
function nothingShown(paths: readonly string[], files: readonly { name: string; bytes: Uint8Array }[]): string {
  const pictures = files.filter(({ name, bytes }) => readPicture(name, bytes).ok).map(({ name }) => name)
  if (pictures.length > 0)
    return `${namesInWords(pictures, 3)}: such pictures are kept at a line; say with --line at which one`
  return `${paths.join(', ')}: no answer of a device is in it; give what the terminal showed, with its prompts`
}

function withPicturesTold(
  report: EvidenceReport,
  files: readonly { name: string; bytes: Uint8Array }[],
): EvidenceReport {
  const pictures = new Set(files.flatMap(({ name, bytes }) => (readPicture(name, bytes).ok ? [visible(name)] : [])))
  const why = 'It is a picture: such are kept at a line; say with --line at which one.'
  return { ...report, silent: report.silent.map((each) => (pictures.has(each.source) ? { ...each, why } : each)) }
}

function evidenceText({ answers, silent, lines, summary }: EvidenceReport, end: string): string {
  const passed = silent.map(({ source, why }) => `skipped   ${terminalText(`${source}: ${why}`)}\n`)
  const unused = answers
    .filter(({ why }) => why !== '')
    .map(
      ({ source, line, command: asked, why }) =>
        `left      ${terminalText(`${source}, line ${String(line)}, ${asked}: ${why}`)}\n`,
    )
  const said = lines.map(({ verdict, number, object, because, became }) => {
    const was = became === 'unchanged' && verdict !== 'open' ? ' (it says so already)' : ''
    return `${verdict.padEnd(9)} ${terminalText(`${number} ${named(object)}: ${because}`)}${was}\n`
  })
  const { proved, disproved, open } = summary
  return `${passed.join('')}${unused.join('')}${said.join('')}${String(proved)} proved, ${String(disproved)} disproved, ${String(open)} stay open. ${end}\n`
}
