import { describe, expect, it } from 'vitest'
import { fromCells, fromDrop, fromFiles, fromText } from '../../../renderer/import/given'

const file = (name: string, path = '', text = 'x'): File =>
  Object.defineProperty(new File([text], name), 'webkitRelativePath', { value: path })

/** What a browser tells of a folder that is dropped: in pieces, the last one empty. */
const folderEntry = (path: string, inside: object[]): object => ({
  ...{ isDirectory: true, isFile: false, name: path.split('/').at(-1), fullPath: path },
  createReader: () => {
    const pieces = [inside.slice(0, 1), inside.slice(1), []]
    return { readEntries: (taken: (entries: object[]) => void) => taken(pieces.shift() ?? []) }
  },
})
const fileEntry = (path: string): object => {
  const name = path.split('/').at(-1) ?? ''
  const taken = (give: (file: File) => void) => {
    give(file(name))
  }
  return { isDirectory: false, isFile: true, name, fullPath: path, file: taken }
}
const dropOf = (entries: object[], files: File[] = [], text = ''): DataTransfer =>
  ({
    getData: () => text,
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files,
  }) as unknown as DataTransfer

describe('what is given to be imported', () => {
  it('is each file by itself, and a folder with all that lies in it, by name; hidden files are left out', () => {
    const { given, note } = fromFiles([
      file('b.csv', 'kit/b.csv'),
      file('.DS_Store', 'kit/.DS_Store'),
      file('a.xml', 'kit/axl/a.xml'),
      file('alone.xlsx'),
    ])
    expect(note).toBe('')
    expect(given.map(({ kind, name, files }) => [kind, name, files.map((each) => each.name)])).toEqual([
      ['file', 'alone.xlsx', ['alone.xlsx']],
      ['folder', 'kit', ['kit/axl/a.xml', 'kit/b.csv']],
    ])
    expect(new Set(given.map(({ id }) => id)).size).toBe(2)
  })

  it('is not more than a machine can hold, and says so', () => {
    const huge = Object.defineProperty(file('huge.txt'), 'size', { value: 600 << 20 })
    expect(fromFiles([huge])).toMatchObject({ given: [], note: expect.stringContaining('512 MB') as string })
    expect(fromFiles(Array.from({ length: 10_001 }, () => file('a.txt'))).given).toEqual([])
  })

  it('is what was dropped: folders gone through to their ends, files, or text', async () => {
    const entries = [
      folderEntry('/kit', [
        fileEntry('/kit/b.txt'),
        folderEntry('/kit/axl', [fileEntry('/kit/axl/z.xml'), fileEntry('/kit/axl/a.xml')]),
        fileEntry('/kit/.hidden'),
      ]),
      fileEntry('/one.csv'),
    ]
    const { given } = await fromDrop(dropOf(entries, [file('one.csv')]))
    expect(given.map(({ kind, files }) => [kind, files.map(({ name }) => name)])).toEqual([
      ['file', ['one.csv']],
      ['folder', ['kit/axl/a.xml', 'kit/axl/z.xml', 'kit/b.txt']],
    ])
    const text = await fromDrop(dropOf([], [], 'Trunk\tSRTP\nA\tyes'))
    expect(text.given).toMatchObject([{ kind: 'paste' }])
    expect((await fromDrop(dropOf([], [], ' '))).given).toEqual([])
  })

  it('is text as it was pasted, and cells as a spreadsheet would write them', async () => {
    const texts = [
      fromText('a;b'),
      fromCells([
        ['a "b"', 'c'],
        ['d\ne', '=1+1'],
      ]),
    ].map(({ files }) => files[0]?.blob.text())
    expect(await Promise.all(texts)).toEqual(['a;b', '"a ""b"""\tc\n"d\ne"\t=1+1'])
  })
})
