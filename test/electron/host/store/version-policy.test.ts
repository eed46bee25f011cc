import { expect, it } from 'vitest'
import { parseVersionName, versionOf, type Version } from '../../../../electron/host/store/version-name'
import { versionsToDrop } from '../../../../electron/host/store/version-policy'

const hash = '0123456789abcdef'.repeat(4)
const at = (time: string, forGood: Version['forGood'] = null): Version => versionOf(time, hash, forGood)
const newestFirst = (versions: Version[]) => [...versions].sort((a, b) => (a.name < b.name ? 1 : -1))
const keptOf = (versions: Version[]): string[] => {
  const dropped = versionsToDrop(newestFirst(versions))
  return newestFirst(versions.filter((version) => !dropped.includes(version))).map(({ takenAt }) => takenAt)
}

const now = '2026-03-31T12:00:00.000Z'
const two = (value: number) => String(value).padStart(2, '0')

it('the newest 20 stay, and the first of their day', () => {
  const versions = Array.from({ length: 25 }, (_, index) => at(`2020-01-01T00:00:${two(index)}.000Z`))
  const newest = Array.from({ length: 20 }, (_, index) => `2020-01-01T00:00:${two(24 - index)}.000Z`)
  expect(keptOf(versions)).toEqual([...newest, '2020-01-01T00:00:00.000Z'])
  expect(keptOf(versions.slice(0, 20))).toHaveLength(20)
})

it('the first and last of each of the last 30 days of work stay, however long ago', () => {
  const hours = ['08', '09', '10', '17']
  const days = Array.from({ length: 31 }, (_, index) => `2019-03-${two(index + 1)}`)
  const today = Array.from({ length: 20 }, (_, index) => `2026-03-31T11:00:${two(index)}.000Z`)
  const versions = [...days.flatMap((day) => hours.map((hour) => `${day}T${hour}:00:00.000Z`)), ...today]
  const expected = days.slice(2).flatMap((day) => [`${day}T08:00:00.000Z`, `${day}T17:00:00.000Z`])
  expect(keptOf(versions.map((time) => at(time)))).toEqual([...expected, ...today].sort().reverse())
})

it.each(['original', 'frozen'] as const)('one that is %s stays for good', (kind) => {
  const recent = Array.from({ length: 20 }, (_, index) => at(`2026-03-31T11:00:${two(index)}.000Z`))
  const old = [at('2020-01-01T00:00:00.000Z'), at('2020-01-01T00:00:01.000Z', kind), at('2020-01-01T00:00:02.000Z')]
  const middle = at('2020-01-01T00:00:01.500Z')
  expect(keptOf([...recent, ...old, middle])).toEqual([
    ...recent.map(({ takenAt }) => takenAt).reverse(),
    '2020-01-01T00:00:02.000Z',
    '2020-01-01T00:00:01.000Z',
    '2020-01-01T00:00:00.000Z',
  ])
})

it('a version is known by its name, and nothing else is one', () => {
  for (const version of [
    at('2026-01-31T09:08:07.006Z'),
    at('2026-01-31T09:08:07.006Z', 'original'),
    at(now, 'frozen'),
  ]) {
    expect(parseVersionName(version.name)).toEqual(version)
  }
  expect(at('2026-01-31T09:08:07.006Z').name).toBe('20260131T090807006Z-0123456789abcdef.trunkwright')
  const { name } = at(now)
  for (const other of ['', 'x', `../${name}`, `${name}.new`, `.${name}`, name.toUpperCase(), `a/${name}`]) {
    expect(parseVersionName(other)).toBe(null)
  }
})
