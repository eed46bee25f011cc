import { expect, it } from 'vitest'
import {
  describeOutputFailure,
  outputFailure,
  replaceFailure,
  type OutputFailure,
} from '../../../../electron/host/export/output-failure'

const path = '/plans/a'
const systemError = (code: string) => Object.assign(new Error(code), { code })

const more = { how: 'holds', input: '/plans/a/b', by: 'in Trunkwright', others: ['b', 'c', 'd', 'e', 'f'] }

const kinds: OutputFailure['kind'][] = [
  'exists',
  'folder-missing',
  'not-a-folder',
  'is-a-folder',
  'not-writable',
  'full',
  'busy',
  'not-ours',
  'name',
  'project',
  'input',
  'locked',
  'holds-others',
  'set-aside',
  'left-aside',
  'other',
]

it.each(kinds)('a failure is told in one sentence that names the file, with a remedy: %s', (kind) => {
  const { message, remedy } = describeOutputFailure({ kind, path, code: 'EIO', ...more } as OutputFailure)
  expect(message).toContain(path)
  expect(message).toMatch(/^[^.]+\.$/)
  expect(remedy).toMatch(/^[A-Z][^.]+\.$/)
})

it('tells the code of an error outside the list', () => {
  expect(describeOutputFailure({ kind: 'other', path, code: 'EIO' }).message).toContain('EIO')
})

it('shows a bad name on one line', () => {
  expect(describeOutputFailure({ kind: 'name', path: 'a\n\u001b[2J' }).message).not.toMatch(/\p{Cc}/u)
})

it.each([
  ['EDQUOT', 'full', path],
  ['EPERM', 'not-writable', path],
  ['ETXTBSY', 'busy', path],
  ['EINVAL', 'name', path],
  ['ENOENT', 'folder-missing', '/plans'],
  ['ENOTDIR', 'not-a-folder', '/plans'],
])('%s is %s of %s', (code, kind, named) => {
  expect(outputFailure(systemError(code), path)).toEqual({ kind, path: named })
})

it('Windows: what may not be replaced is open in another program', () => {
  expect(replaceFailure(systemError('EPERM'), path, 'win32')).toEqual({ kind: 'busy', path })
  expect(replaceFailure(systemError('EPERM'), path, 'linux')).toEqual({ kind: 'not-writable', path })
  expect(replaceFailure(systemError('ENOSPC'), path, 'win32')).toEqual({ kind: 'full', path })
})

it('a mistake in the program is not taken for a failure of the disk', () => {
  expect(() => outputFailure(new TypeError('a mistake'), path)).toThrow('a mistake')
})
