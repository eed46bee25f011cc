import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { takeEvidence, type EvidenceReport } from '../../shared/evidence/take-evidence'
import { writeProject } from '../../shared/project-file/write-project'
import { decodedText } from '../../shared/text/decoded-text'
import { jsonText } from '../../shared/text/json-text'
import { named } from '../../shared/text/words'
import { fingerprint } from '../host/export/fingerprint'
import { describeInputFailure } from '../host/files/input-file'
import { readSourceFiles } from '../host/files/source-files'
import { putProject } from '../host/projects/put-project'
import { command } from './command'
import { lockFor, today } from './context'
import { done, found, refused } from './outcome'
import { hostRefusal } from './output-refusal'
import { readProjectText } from './read-project'
import { oneSentence } from './sentence'
import { terminalText } from './terminal-text'

export const evidenceCommand = command({
  name: 'evidence',
  says: 'Reads what a device showed, and fills the lines of the checklist that it proves or disproves.',
  files: ['SOURCE'],
  hasMore: true,
  options: {
    into: { value: 'PROJECT', required: true, says: 'The project with the checklist; it is kept as a version.' },
    device: { value: 'NAME', says: 'The device that answered, where a source has no prompt that says it.' },
    'dry-run': { says: 'Says what would become of each line, and writes nothing.' },
    json: { says: 'Prints it as JSON.' },
  },
  exits: { 0: 'All that was read holds.', 1: 'Something does not.', 2: 'It could not be done, or nothing was read.' },
  async run({ files: { SOURCE }, more, options }, context) {
    const { into, device = '' } = options
    const read = await readProjectText(into)
    if (!read.ok) return refused(read.failure)
    const { project, text: was } = read.value
    const files = await readSourceFiles([SOURCE, ...more])
    if (!files.ok) return refused(oneSentence(describeInputFailure(files.failure)))
    const sources = files.value.map(({ name, bytes }) => ({ name, text: decodedText(bytes), device }))
    const plan = evaluateWhole(project, today(context))
    const taken = takeEvidence(plan, sources, { now: context.now, hashOf: sha256 })
    const { report } = taken
    if (report.answers.length === 0) return refused(nothingShown([SOURCE, ...more]))
    let end = 'Nothing was written.'
    if (taken.project !== project && !options['dry-run']) {
      const bytes = Buffer.from(writeProject({ ...taken.project, updatedAt: context.now }))
      const put = await putProject(into, bytes, { force: true, lock: lockFor(context), was })
      if (!put.ok) return refused(hostRefusal(put.failure))
      end = `Wrote ${terminalText(into)}.`
    }
    const says = options.json ? jsonText(report) : evidenceText(report, end)
    return report.summary.disproved > 0 ? found(says) : done(says)
  },
})

const sha256 = (text: string): string => fingerprint(text).sha256

const nothingShown = (sources: readonly string[]): string =>
  `${sources.join(', ')}: no answer of a device is in it; give what the terminal showed, with its prompts`

function evidenceText({ answers, lines, summary }: EvidenceReport, end: string): string {
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
  return `${unused.join('')}${said.join('')}${String(proved)} proved, ${String(disproved)} disproved, ${String(open)} stay open. ${end}\n`
}
