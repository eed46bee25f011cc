import { importCertificates } from '../../../shared/import/certificates/import-certificates'
import type { ImportItem } from '../../../shared/import/import-report'
import type { Project } from '../../../shared/plan/project'

/** Larger than any text of certificates that is read. */
const maxBytes = 32 << 20

export interface FilesRead {
  /** The plan with all that can be taken. */
  project: Project
  items: readonly ImportItem[]
}

/** What would become of each certificate in these files; one after another, so that the window can draw between them. */
export async function readFiles(project: Project, files: readonly File[], today: string): Promise<FilesRead> {
  let now = project
  const items: ImportItem[] = []
  for (const file of files) {
    const read = await readFile(now, file, today)
    now = read.project
    items.push(...read.items)
    await new Promise((done) => setTimeout(done, 0))
  }
  return { project: now, items }
}

async function readFile(project: Project, file: File, today: string): Promise<FilesRead> {
  const refused = (why: string): FilesRead => ({
    project,
    items: [{ place: file.name, list: 'certificates', object: '', became: 'refused', changes: [], why }],
  })
  if (file.size > maxBytes)
    return refused('It is larger than 32 MB, and no file of certificates is. Give the certificates alone.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const context = { newId: () => crypto.randomUUID(), today }
  const imported = importCertificates(project, bytes, file.name, context)
  if (!imported) return refused('It holds no certificate. Give PEM, DER, PKCS #7, or what show cert prints.')
  return { project: imported.project, items: imported.source.items }
}
