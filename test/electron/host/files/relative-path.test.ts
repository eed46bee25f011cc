import fc from 'fast-check'
import { posix, win32 } from 'node:path'
import { expect, it } from 'vitest'
import { distinctSafePaths, fileMode, isSafeRelativePath } from '../../../../electron/host/files/relative-path'
import { draws } from '../../../helpers/draws'

it.each([
  'README.txt',
  'axl/001-add.xml',
  'far-end/Zürich 一.md',
  '.hidden',
  'a..b/c',
  'console.txt',
  'com10',
  'x'.repeat(255),
])('%j is safe', (path) => expect(isSafeRelativePath(path)).toBe(true))

it.each([
  ['leads out', ['..', '../a', 'a/../b', 'a/..', '/a', '//a', 'C:/a', 'c:a']],
  ['has an empty or a dot segment', ['', 'a/', 'a//b', '.', './a']],
  [
    'has a forbidden character',
    ['a\\b', 'a\0', 'a\nb', 'a\u007f', 'a\u0085', 'a:b', 'a*', 'a?', 'a|b', '<a>', '"a"', '\ud800'],
  ],
  ['ends in a dot or a space', ['a.', 'a ', 'a./b', '... ']],
  [
    'is a device of Windows',
    ['nul', 'NUL', 'con.txt', 'a/Aux.tar.gz', 'COM1', 'com¹.x', 'lpt9', 'PRN', 'nul .txt', 'CONIN$'],
  ],
  ['is too long', ['x'.repeat(256), 'ü'.repeat(128)]],
])('refused: a path that %s', (_, paths) => {
  expect(paths.filter(isSafeRelativePath)).toEqual([])
})

it('a safe path stays in its folder, on Windows too', () => {
  const hostile = fc.array(fc.constantFrom('.', '..', '/', '\\', ':', 'C', 'a', ' ', '\0', '~', 'nul'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(hostile, (parts) => {
      const path = parts.join('')
      fc.pre(isSafeRelativePath(path))
      expect(posix.resolve('/out', path).startsWith('/out/')).toBe(true)
      expect(win32.resolve('C:\\out', path).startsWith('C:\\out\\')).toBe(true)
    }),
    { numRuns: draws(2000) },
  )
})

it('a path is taken once, whatever its case and its form of accents, as a file or as a folder', () => {
  const isAcceptable = distinctSafePaths()
  expect(['a/b', 'a/c', 'Zürich', 'ab'].map(isAcceptable)).toEqual([true, true, true, true])
  expect(['a/b', 'A/B', 'Zu\u0308rich', 'a', 'a/b/c'].map(isAcceptable)).toEqual([false, false, false, false, false])
})

it('scripts can be started, and nothing else', () => {
  expect(['axl/apply.sh', 'a.txt', 'a.sh.txt', 'sh'].map(fileMode)).toEqual([0o755, 0o644, 0o644, 0o644])
})
