import { clusterAsFound, clusterOfSources, type ClusterNow } from '../../shared/drift/cluster-now'
import { driftReport, isAnythingRead, type DriftReport } from '../../shared/drift/drift-report'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import type { ImportReport } from '../../shared/import/import-report'
import { readCluster } from '../../shared/import/read-cluster'
import type { Project } from '../../shared/plan/project'
import { fail, ok, type Result } from '../../shared/result'
import { jsonText } from '../../shared/text/json-text'
import { describeInputFailure } from '../host/files/input-file'
import { readSourceFiles, sourceNames } from '../host/files/source-files'
import { command } from './command'
import { today, type Context } from './context'
import { driftText, leftOut } from './drift-text'
import { done, found, refused } from './outcome'
import { paintWith } from './paint'
import { readProjectFile } from './read-project'
import { oneSentence } from './sentence'

export const driftCommand = command({
  name: 'drift',
  says: 'Holds the plan against the cluster: as the plan has it as found, or as sources tell it now, and what moved between.',
  files: ['PROJECT'],
  may: 'SOURCE',
  options: { json: { says: 'Prints it as JSON.' } },
  exits: {
    0: 'The cluster is as planned, as far as it was read: the last line says how much was not.',
    1: 'It differs.',
    2: 'A file cannot be used, or tells nothing.',
  },
  async run({ files: { PROJECT }, more, options }, context) {
    const project = await readProjectFile(PROJECT)
    if (!project.ok) return refused(project.failure)
    const cluster = more.length === 0 ? asFound(project.value, PROJECT) : await read(project.value, more, context)
    if (!cluster.ok) return refused(cluster.failure)
    const { now, from, sources } = cluster.value
    const report = driftReport(evaluateWhole(project.value, today(context)), now, from)
    if (!isAnythingRead(report)) return refused(nothingRead(PROJECT, more))
    const says = options.json
      ? jsonText({ ...report, sources: sources.map(sourceJson) })
      : driftText(report, sources, paintWith(context.colours))
    return report.asPlanned ? done(says) : found(says)
  },
})

/** A file of which nothing was read says why. */
function sourceJson(source: ImportReport['sources'][number]): object {
  const { items: _, columns: __, ...told } = source
  const why = leftOut(source)
  return why === null ? told : { ...told, taken: 0, leftOut: why }
}

interface Cluster {
  now: ClusterNow
  from: DriftReport['cluster']['from']
  sources: ImportReport['sources']
}

function asFound(project: Project, path: string): Result<Cluster, string> {
  return project.asFound === null
    ? fail(`${path} does not know the cluster as found; name sources, or take them in with trunkwright import`)
    : ok({ now: clusterAsFound(project.asFound), from: 'as found', sources: [] })
}

async function read(project: Project, paths: readonly string[], context: Context): Promise<Result<Cluster, string>> {
  const files = await readSourceFiles(paths, context.input())
  if (!files.ok) return fail(oneSentence(describeInputFailure(files.failure)))
  const source = sourceNames(paths)
  const cluster = readCluster(project, files.value, { newId: context.newId, today: today(context), source })
  if (!cluster.ok) {
    const { source: name, message, remedy } = cluster.failure
    return fail(oneSentence({ message: `${name}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, remedy }))
  }
  const { found: there, listed, report } = cluster.value
  return ok({ now: clusterOfSources(there, listed), from: 'sources', sources: report.sources })
}

/** To say that all is as planned would be a lie. */
const nothingRead = (project: string, sources: readonly string[]): string =>
  sources.length === 0
    ? `${project} knows nothing as found of what it plans; name sources, or take them in with trunkwright import`
    : `${sources.join(', ')}: nothing in it tells of what ${project} plans; give what the kit of trunkwright collect brings`
