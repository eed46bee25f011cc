import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSourceFiles } from '../../../../electron/host/files/source-files'

it('a folder is read with those in it, but for what is hidden, kept versions of plans among it, and links', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-sources-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const path of ['.a.trunkwright.versions', 'b', 'b/.git']) mkdirSync(join(folder, path))
  for (const path of ['z.csv', 'b/a.csv', '.DS_Store', '.a.trunkwright.versions/1.trunkwright', 'b/.git/config'])
    writeFileSync(join(folder, path), path)
  symlinkSync(join(folder, 'z.csv'), join(folder, 'link.csv'))
  const read = await readSourceFiles([folder, join(folder, '.DS_Store')])
  const names = read.ok ? read.value.map(({ name, isFound }) => [relative(folder, name), isFound]) : read.failure
  expect(names).toEqual([
    [join('b', 'a.csv'), true],
    ['z.csv', true],
    ['.DS_Store', false],
  ])
})
