import type { Given } from './ask'

let count = 0
const given = (name: string, kind: Given['kind'], files: Given['files']): Given => {
  count += 1
  return { id: `given-${String(count)}`, name, kind, files }
}

/** What was pasted or typed. */
export const fromText = (text: string): Given => given('Pasted', 'paste', [{ name: 'Pasted', blob: new Blob([text]) }])

/** Cells of a table, as a spreadsheet puts them on the clipboard. */
export const fromCells = (cells: readonly (readonly string[])[]): Given =>
  fromText(cells.map((row) => row.map(quoted).join('\t')).join('\n'))

const quoted = (text: string): string => (/["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Larger than a folder of all answers that a cluster and its gateways give. */
const mostBytes = 512 << 20
const mostFiles = 10_000

export interface ChosenFiles {
  given: Given[]
  /** Why something was left out; empty where nothing was. */
  note: string
}

/** Files that were chosen: each by itself, those of a folder together. */
export function fromFiles(files: readonly File[]): ChosenFiles {
  const usable = files.filter(({ name }) => !name.startsWith('.'))
  const size = usable.reduce((sum, each) => sum + each.size, 0)
  if (usable.length > mostFiles || size > mostBytes) return { given: [], note: tooMuch }
  const folders = new Map<string, File[]>()
  const alone: Given[] = []
  for (const file of usable) {
    const [folder = '', ...inside] = file.webkitRelativePath.split('/')
    if (inside.length === 0) alone.push(given(file.name, 'file', [{ name: file.name, blob: file }]))
    else folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  const whole = [...folders].map(([name, inside]) =>
    given(name, 'folder', sorted(inside.map((file) => ({ name: file.webkitRelativePath, blob: file })))),
  )
  return { given: [...alone, ...whole], note: '' }
}

/** What was dropped, folders with all that lies in them. The browser tells of it only while the drop lasts. */
export async function fromDrop(data: DataTransfer): Promise<ChosenFiles> {
  const text = data.getData('text/plain')
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const dropped = [...data.files]
  if (entries.length === 0 && dropped.length === 0)
    return { given: text.trim() === '' ? [] : [fromText(text)], note: '' }
  if (!entries.some(({ isDirectory }) => isDirectory)) return fromFiles(dropped)
  const all: ChosenFiles = { given: [], note: '' }
  const alone: File[] = []
  for (const entry of entries) {
    if (!entry.isDirectory) alone.push(await fileOf(entry as FileSystemFileEntry))
    const inside = entry.isDirectory ? await filesUnder(entry as FileSystemDirectoryEntry) : []
    if (inside === null) all.note = tooMuch
    else if (entry.isDirectory) all.given.push(given(entry.name, 'folder', sorted(inside)))
  }
  const { given: files, note } = fromFiles(alone)
  return { given: [...files, ...all.given], note: all.note || note }
}

const tooMuch = `That is more than ${String(mostFiles)} files or ${String(mostBytes >> 20)} MB: nothing of it was read. Give the answers themselves.`

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

const entriesOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject)
  })

/** A folder is told in pieces; the last one is empty. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) all.push(...some)
  return all.filter(({ name }) => !name.startsWith('.'))
}

/** Null where there are too many. */
async function filesUnder(folder: FileSystemDirectoryEntry): Promise<{ name: string; blob: Blob }[] | null> {
  const files: { name: string; blob: Blob }[] = []
  const folders = [folder]
  let size = 0
  for (let next = folders.pop(); next; next = folders.pop()) {
    const entries = await entriesIn(next)
    folders.push(...entries.filter((entry): entry is FileSystemDirectoryEntry => entry.isDirectory))
    for (const entry of entries.filter((each): each is FileSystemFileEntry => each.isFile)) {
      const file = await fileOf(entry)
      files.push({ name: entry.fullPath.replace(/^\//u, ''), blob: file })
      size += file.size
      if (files.length > mostFiles || size > mostBytes) return null
    }
  }
  return files
}

const sorted = (files: readonly { name: string; blob: Blob }[]) =>
  files.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
