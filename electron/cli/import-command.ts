import type { Project } from '../../shared/plan/project'
import { importFiles, type Imported } from '../../shared/import/import-files'
import { isAnyRefused } from '../../shared/import/import-report'
import { writeProject } from '../../shared/project-file/write-project'
import { jsonText } from '../../shared/text/json-text'
import { describeInputFailure } from '../host/files/input-file'
import { readSourceFiles, sourceNames } from '../host/files/source-files'
import { putProject } from '../host/projects/put-project'
import { brokenSignatures } from './broken-signatures'
import { command } from './command'
import { lockFor, today, type Context } from './context'
import { importText } from './import-text'
import { done, found, refused, type Outcome } from './outcome'
import { hostRefusal } from './output-refusal'
import { readProjectText } from './read-project'
import { oneSentence } from './sentence'
import { terminalText } from './terminal-text'

export const importCommand = command({
  name: 'import',
  says: 'Takes into a plan what is there: answers of a cluster and of gateways, spreadsheets, certificates; files, folders and archives of them.',
  files: ['SOURCE'],
  hasMore: true,
  options: {
    into: { value: 'PROJECT', required: true, says: 'The project that takes them in; it is kept as a version.' },
    as: {
      value: 'A',
      choices: ['found', 'plan', 'both'],
      says: 'found: as the cluster was, but for a table that lies in a folder beside its answers; plan: into the plan; both.',
    },
    create: { says: 'Adds profiles and far ends that a source names and the plan does not have.' },
    'dry-run': { says: 'Says what would become of each, and writes nothing.' },
    partial: { says: 'Takes what can be taken, though something is refused.' },
    json: { says: 'Prints what became of each as JSON.' },
  },
  exits: {
    0: 'All was taken.',
    1: 'Something was refused; nothing is written unless --partial.',
    2: 'It could not be done.',
  },
  async run({ files: { SOURCE }, more, options }, context) {
    const { into, as = null, create } = options
    const read = await readProjectText(into)
    if (!read.ok) return refused(read.failure)
    const { project, text: was } = read.value
    const files = await readSourceFiles([SOURCE, ...more], context.input())
    if (!files.ok) return refused(oneSentence(describeInputFailure(files.failure)))
    const source = sourceNames([SOURCE, ...more])
    const given = { as, create, newId: context.newId, today: today(context), source }
    const imported = importFiles(project, files.value, given)
    if (!imported.ok) {
      const { source: name, message, remedy } = imported.failure
      return refused(oneSentence({ message: `${name}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, remedy }))
    }
    const isChanged = imported.value.project !== project
    const isWhole = options.partial || !isAnyRefused(imported.value.report)
    const writes = isChanged && isWhole && !options['dry-run']
    return writes
      ? written(imported.value, { into, was, project }, options.json, context)
      : told(imported.value, options.json, isWhole || options['dry-run'] ? 'Nothing was written.' : leftOut)
  },
})

const leftOut = 'Nothing was written. Mend what was refused, or give --partial to take the rest.'

/** Where it goes, and what was read there. */
interface Place {
  into: string
  was: string
  project: Project
}

async function written(
  imported: Imported,
  { into, was, project }: Place,
  asJson: boolean,
  context: Context,
): Promise<Outcome> {
  const bytes = Buffer.from(writeProject({ ...imported.project, updatedAt: context.now }))
  const put = await putProject(into, bytes, { force: true, lock: lockFor(context), was })
  if (!put.ok) return refused(hostRefusal(put.failure))
  const copy = imported.isCopy ? ' The plan was empty, and starts as a copy of what was found.' : ''
  return told(imported, asJson, `Wrote ${terminalText(into)}.${copy}${brokenSignatures(project, was)}`)
}

function told({ report, project }: Imported, asJson: boolean, end: string): Outcome {
  const says = asJson ? jsonText(report) : importText(report, project, end)
  return isAnyRefused(report) ? found(says) : done(says)
}
