import { openedFiles, readFile, type OpenedFile, type ReadFile } from '../../shared/import/read-files'
import { takeFiles, type FileToTake } from '../../shared/import/take-files'
import type { ByHand } from '../../shared/import/table/by-hand'
import type { Project } from '../../shared/plan/project'
import type { Ask, Given, Preview, Progress } from './ask'
import { previewSources } from './preview'
import { ofWindow, valueWords } from './words'

/** A file of what was given, once it is unpacked. */
interface Opened {
  id: string
  given: string
  /** A file that cannot be opened is told as one of which nothing is known. */
  file: OpenedFile | ReadFile
  isAlone: boolean
}

export interface ImportWork {
  preview: (ask: Ask, tell: (progress: Progress) => void) => Promise<Preview>
  /** The plan with all that the last preview showed. */
  taken: () => Project
}

/** Reads what is given and says what becomes of it. What was read stays read while its choices are the same. */
export function createImportWork(newId: () => string): ImportWork {
  const files = keptFiles()
  let project: Project | null = null
  let after: Project | null = null

  async function readAll(ask: Ask, meter: ReturnType<typeof meterOf>): Promise<{ of: Opened; file: FileToTake }[]> {
    const all: { of: Opened; file: FileToTake }[] = []
    for (const given of ask.given) {
      meter.at(given.name)
      for (const of of await files.open(given)) {
        const file = files.read(of, ask)
        const as = file.results.map((_, at) => ask.as[`${of.id}#${String(at)}`] ?? null)
        const entered = file.results.map((_, at) => ask.enteredOf[`${of.id}#${String(at)}`])
        all.push({ of, file: { ...file, as, entered, holders: holdersOf(ask, `${of.id}#${String(as.length)}`) } })
        meter.read(file)
      }
    }
    return all
  }

  async function preview(ask: Ask, tell: (progress: Progress) => void): Promise<Preview> {
    project = ask.project ?? project
    if (!project) throw new Error('no plan was given')
    const meter = meterOf(ask, tell)
    const all = await readAll(ask, meter)
    const options = {
      ...{ as: null, create: ask.create, entered: ask.entered, today: ask.today, newId, remedies: ofWindow },
      ...{ source: sourceText(ask.given), onTaken: meter.taken },
    }
    const taken = takeFiles(
      project,
      all.map(({ file }) => file),
      options,
    )
    after = taken.project
    const words = { valueOf: valueWords(project, after) }
    const sources = all.flatMap(({ of }, at) => {
      const file = taken.files[at]
      return file ? previewSources(file, of, words) : []
    })
    return {
      sources,
      isCopy: taken.isCopy,
      missing: taken.missing,
      gone: taken.gone.map(({ object }) => object),
      isChanged: after !== project,
    }
  }

  return {
    preview,
    taken: () => {
      if (!after) throw new Error('nothing was read')
      return after
    },
  }
}

/** Files as they were unpacked and read, while they are given. */
function keptFiles() {
  const opened = new Map<string, Opened[]>()
  const known = new Map<string, { key: string; file: ReadFile }>()

  async function open(given: Given): Promise<Opened[]> {
    const before = opened.get(given.id)
    if (before) return before
    const files: Opened[] = []
    for (const { name, blob } of given.files) {
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const unpacked = openedFiles([{ name, bytes, isFound: true }])
      const all = unpacked.ok ? unpacked.value : [unreadable({ name, bytes, isFound: true }, unpacked.failure)]
      const isAlone = given.kind !== 'folder' && all.length === 1
      for (const file of all) files.push({ id: `${given.id}/${String(files.length)}`, given: given.id, file, isAlone })
    }
    opened.set(given.id, files)
    return files
  }

  function read({ id, file, isAlone }: Opened, ask: Ask): ReadFile {
    if ('results' in file) return file
    const byHand: ByHand = { tables: handsOf(id, ask.hands), kept: ask.kept, guess: isAlone }
    const key = JSON.stringify(byHand)
    const before = known.get(id)
    if (before?.key === key) return before.file
    const fresh = readFile(file, byHand)
    known.set(id, { key, file: fresh })
    return fresh
  }
  return { open, read }
}

const unreadable = (file: OpenedFile, failure: ReadFile['failure']): ReadFile => ({
  ...{ file: { ...file, bytes: new Uint8Array() }, results: [], failure },
  mayHaveCertificates: false,
})

/** No workbook has more sheets. */
const mostTables = 1000

function handsOf(id: string, hands: Ask['hands']): ByHand['tables'] {
  const own = Object.keys(hands).filter((key) => key.startsWith(`${id}#`))
  const tables = own.map((key) => Number(key.slice(id.length + 1))).filter((at) => at < mostTables)
  return Array.from({ length: Math.max(0, ...tables.map((at) => at + 1)) }, (_, at) => hands[`${id}#${String(at)}`])
}

/** Stands in the plan as what the cluster was read from. */
const sourceText = (given: readonly Given[]): string =>
  given
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200)

/** How far it is: nine tenths are reading by size, one tenth is taking by rows. */
function meterOf({ given }: Ask, tell: (progress: Progress) => void) {
  const bytes = given.flatMap(({ files }) => files).reduce((sum, { blob }) => sum + blob.size, 0)
  const total = Math.max(1, bytes)
  let done = 0
  let what = ''
  const say = (share: number, read: Progress['read'] = []): void => {
    tell({ done: Math.min(1, share), total: 1, what, read })
  }
  return {
    at: (name: string) => {
      what = `Reading ${name}`
      say((0.9 * done) / total)
    },
    read: ({ file, results }: ReadFile) => {
      done += file.bytes.length
      const rows = results.reduce((sum, each) => sum + each.rows.length, 0)
      const kind = results.map((each) => each.kind).join(', ')
      say((0.9 * done) / total, [{ name: file.name, kind, rows }])
    },
    taken: (rows: number, of: number) => {
      what = `Comparing ${String(rows)} of ${String(of)} rows with the plan`
      say(0.9 + (0.1 * rows) / Math.max(1, of))
    },
  }
}

/** Certificates come behind what else a file holds; whose they are stands where mended cells do. */
const holdersOf = ({ hands }: Ask, source: string): Record<string, string> =>
  Object.fromEntries(Object.entries(hands[source]?.cells ?? {}).map(([key, id]) => [key.split('\t')[0] ?? '', id]))
