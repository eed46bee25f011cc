import { expect, it } from 'vitest'
import { newestFirst, parseVersionName, versionOf, type Version } from '../../../../electron/host/store/version-name'
import { versionsBeyond, versionsToDrop } from '../../../../electron/host/store/version-policy'

const hash = '0123456789abcdef'.repeat(4)
const at = (time: string, forGood: Version['forGood'] = null): Version => versionOf(0, time, hash, forGood)
const sorted = (versions: Version[]) => [...versions].sort(newestFirst)
const keptOf = (versions: Version[]): string[] => {
  const dropped = versionsToDrop(sorted(versions))
  return sorted(versions.filter((version) => !dropped.includes(version))).map(({ takenAt }) => takenAt)
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
    versionOf(7, now, hash, null),
    versionOf(12_345_678, now, hash, 'frozen'),
    at('2026-01-31T09:08:07.006Z'),
    at('2026-01-31T09:08:07.006Z', 'original'),
    at(now, 'frozen'),
  ]) {
    expect(parseVersionName(version.name)).toEqual(version)
  }
  expect(versionOf(7, '2026-01-31T09:08:07.006Z', hash, null).name).toBe(
    '00000007-20260131T090807006Z-0123456789abcdef.trunkwright',
  )
  expect(at('2026-01-31T09:08:07.006Z').name).toBe('20260131T090807006Z-0123456789abcdef.trunkwright')
  // As some disks tell all names.
  const small = '20260331t120000000z-0123456789abcdef-frozen.trunkwright'
  expect(parseVersionName(small)).toMatchObject({ takenAt: '2026-03-31T12:00:00.000Z', forGood: 'frozen' })
  const { name } = at(now)
  for (const other of ['', 'x', `../${name}`, `${name}.new`, `.${name}`, name.toUpperCase(), `a/${name}`]) {
    expect(parseVersionName(other)).toBe(null)
  }
})

it('they stand in the order of saving, whatever the clock said; those without a number came before', () => {
  const ahead = versionOf(1, '2031-01-01T00:00:00.000Z', hash, null)
  const later = [2, 3].map((number) => versionOf(number, `2026-01-0${number}T00:00:00.000Z`, hash, null))
  const before = [at('2032-01-01T00:00:00.000Z'), at('2025-01-01T00:00:00.000Z')]
  expect(sorted([...before, ahead, ...later])).toEqual([later[1], later[0], ahead, before[0], before[1]])
})

it('a clock that was once ahead makes no version stay longer than those that were saved since', () => {
  const ahead = Array.from({ length: 30 }, (_, index) =>
    versionOf(index + 1, `2031-01-01T00:00:${two(index)}.000Z`, hash, null),
  )
  const since = Array.from({ length: 25 }, (_, index) =>
    versionOf(index + 31, `2026-01-01T00:00:${two(index)}.000Z`, hash, null),
  )
  const newest = since.slice(5).map(({ takenAt }) => takenAt)
  expect(keptOf([...ahead, ...since]).slice(0, 20)).toEqual(newest.reverse())
})

it('of versions that are too large together the oldest go, but for the newest three and those for good', () => {
  const sized = (bytes: number, forGood: Version['forGood'] = null) => ({ ...at(now, forGood), bytes })
  const bytesOf = (versions: { bytes: number }[]) => versions.map(({ bytes }) => bytes)
  expect(bytesOf(versionsBeyond([sized(10), sized(11), sized(12), sized(13), sized(14)], 46))).toEqual([14])
  expect(bytesOf(versionsBeyond([sized(10), sized(11), sized(12), sized(13)], 1))).toEqual([13])
  expect(versionsBeyond([sized(10), sized(11), sized(12)], 1)).toEqual([])
  expect(bytesOf(versionsBeyond([sized(1), sized(1), sized(1), sized(50, 'frozen'), sized(2), sized(3)], 55))).toEqual([
    3,
  ])
})
