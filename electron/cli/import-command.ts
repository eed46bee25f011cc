import type { Project } from '../../shared/plan/project'
import { importCertificates } from '../../shared/import/certificates/import-certificates'
import { importReport, type ImportedSource, type ImportReport } from '../../shared/import/import-report'
import { writeProject } from '../../shared/project-file/write-project'
import { fail, ok, type Result } from '../../shared/result'
import { jsonText } from '../../shared/text/json-text'
import { describeInputFailure, readInputBytes } from '../host/files/input-file'
import { putProject } from '../host/projects/put-project'
import { command } from './command'
import { lockFor, today, type Context } from './context'
import { done, found, refused } from './outcome'
import { hostRefusal } from './output-refusal'
import { readProjectFile } from './read-project'
import { oneSentence } from './sentence'
import { terminalText } from './terminal-text'

/** Larger than any text of certificates that is read. */
const maxBytes = 32 << 20

export const importCommand = command({
  name: 'import',
  says: 'Takes certificates into a plan: PEM, DER, PKCS #7, and what show cert and show crypto pki certificates print.',
  files: ['SOURCE'],
  hasMore: true,
  options: {
    into: { value: 'PROJECT', required: true, says: 'The project that takes them in; it is kept as a version.' },
    'dry-run': { says: 'Says what would become of each, and writes nothing.' },
    partial: { says: 'Takes what can be taken, though something is refused.' },
    json: { says: 'Prints what became of each as JSON.' },
  },
  exits: {
    0: 'All was taken.',
    1: 'Something was refused; nothing is written unless --partial.',
    2: 'It could not be done.',
  },
  async run({ files, more, options }, context) {
    const project = await readProjectFile(options.into)
    if (!project.ok) return refused(project.failure)
    const taken = await takeAll([files.SOURCE, ...more], project.value, context)
    if (!taken.ok) return refused(taken.failure)
    const { report, project: now } = taken.value
    const isRefused = report.summary.refused > 0
    const writes = now !== project.value && !options['dry-run'] && (!isRefused || options.partial)
    if (writes) {
      const bytes = Buffer.from(writeProject({ ...now, updatedAt: context.now }))
      const written = await putProject(options.into, bytes, { force: true, lock: lockFor(context) })
      if (!written.ok) return refused(hostRefusal(written.failure))
    }
    const says = options.json ? jsonText(report) : reportText(report, writes ? options.into : null)
    return isRefused ? found(says) : done(says)
  },
})

interface Taken {
  project: Project
  report: ImportReport
}

async function takeAll(paths: readonly string[], project: Project, context: Context): Promise<Result<Taken, string>> {
  let now = project
  const sources: ImportedSource[] = []
  for (const path of paths) {
    const bytes = await readInputBytes(path, { maxBytes })
    if (!bytes.ok) return fail(oneSentence(describeInputFailure(bytes.failure)))
    const imported = importCertificates(now, bytes.value, path, { newId: context.newId, today: today(context) })
    if (!imported) return fail(`${path} holds no certificate; give PEM, DER, PKCS #7, or what show cert prints`)
    now = imported.project
    sources.push(imported.source)
  }
  return ok({ project: now, report: importReport(sources) })
}

function reportText({ sources, summary }: ImportReport, written: string | null): string {
  const lines = sources.flatMap(({ items }) =>
    items.map(({ place, object, became, changes, why }) => {
      const what = [object, ...changes.map(({ field, to }) => `${field}: ${String(to)}`), why ?? '']
      return `${became.padEnd(9)} ${terminalText(place)}: ${terminalText(what.filter((text) => text !== '').join('; '))}\n`
    }),
  )
  const counts = Object.entries(summary).filter(([, count]) => count > 0)
  const end = written === null ? 'Nothing was written.' : `Wrote ${terminalText(written)}.`
  return `${lines.join('')}${counts.map(([became, count]) => `${String(count)} ${became}`).join(', ')}. ${end}\n`
}
