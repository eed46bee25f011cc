import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import { zipEntries } from '../../../../electron/host/export/zip'
import { endOfArchive } from '../../../../electron/host/export/zip-end'
import { archiveOf, entries, noise } from '../archive'
import { hasTool, names, skipUnless, temporaryFolder } from '../disk'
import { programOf } from '../../../helpers/test-programs'
import { slow } from '../../../helpers/slow'

const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 })

function saved(archive: Uint8Array): string {
  const path = join(temporaryFolder(), 'out.zip')
  writeFileSync(path, archive)
  return path
}

const needsUnzip = (context: TestContext) => skipUnless(hasTool('unzip', '-v'), context, 'needs unzip')
const needsPython = (context: TestContext) => skipUnless(hasTool('python3', '--version'), context, 'needs python3')

/** Prints what a reader by other hands finds: name, size, mode and date of each entry, each read to check its CRC. */
const listing = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([[i.filename, i.file_size, i.external_attr >> 16, list(i.date_time)] for i in archive.infolist()]))
`

const many = (count: number) =>
  (function* () {
    for (let index = 0; index < count; index += 1) yield { path: `axl/${index}.xml`, bytes: Buffer.from(`${index}`) }
  })()

describe('an archive', () => {
  slow('gives every file back, with its name, and executable where it is a script', (context) => {
    needsUnzip(context)
    const folder = temporaryFolder()
    expect(run('unzip', '-q', saved(archiveOf(entries)), '-d', folder).status).toBe(0)
    for (const { path, bytes } of entries.filter((entry) => /^[ -~]+$/.test(entry.path))) {
      expect(readFileSync(join(folder, path)).equals(bytes), path).toBe(true)
    }
    expect(statSync(join(folder, 'axl/apply.sh')).mode & 0o777).toBe(0o755 & ~process.umask())
    expect(statSync(join(folder, 'README.txt')).mode & 0o777).toBe(0o644 & ~process.umask())
    expect(names(folder)).toContain('far-end')
  })

  slow('is read by Python: names in UTF-8, sizes, modes, the fixed date', (context) => {
    needsPython(context)
    const found = JSON.parse(run('python3', '-c', listing, saved(archiveOf(entries))).stdout) as unknown[]
    const mode = (path: string) => (path.endsWith('.sh') ? 0o100755 : 0o100644)
    const expected = entries.map(({ path, bytes }) => [path, bytes.length, mode(path), [2000, 1, 1, 0, 0, 0]])
    expect(found).toEqual(expected)
  })

  it('is smaller than what it holds by what zip -6 saves, within 5 percent', (context) => {
    skipUnless(hasTool('zip', '-v'), context, 'needs zip')
    const folder = temporaryFolder()
    const { path, bytes } = entries[4]!
    writeFileSync(join(folder, path), bytes)
    run('zip', '-6', '-q', '-j', join(folder, 'out.zip'), join(folder, path))
    expect(archiveOf([entries[4]!]).length).toBeLessThan(1.05 * statSync(join(folder, 'out.zip')).size)
  })

  slow('has the same bytes each time and in every time zone', () => {
    const archive = archiveOf(entries)
    expect(archiveOf(entries).equals(archive)).toBe(true)
    const folder = temporaryFolder()
    for (const zone of ['Pacific/Kiritimati', 'America/New_York', 'UTC']) {
      const path = join(folder, zone.replace('/', '-'))
      const done = spawnSync(process.execPath, [programOf('electron/host/archive'), path], {
        env: { ...process.env, TZ: zone },
      })
      expect(done.status, done.stderr.toString()).toBe(0)
      expect(readFileSync(path).equals(archive), zone).toBe(true)
    }
  })

  slow('may be empty', (context) => {
    needsPython(context)
    expect(run('python3', '-c', listing, saved(archiveOf([]))).stdout.trim()).toBe('[]')
  })

  slow('comes in chunks while the entries are taken, neither many nor all at once', () => {
    let taken = 0
    const bytes = noise(100_000)
    const counted = function* () {
      for (; taken < 100; taken += 1) yield { path: `${taken}`, bytes }
    }
    const takenAt = Array.from(zipEntries(counted()), () => taken)
    expect(takenAt.length).toBeGreaterThan(5)
    expect(takenAt[0]).toBeLessThan(20)
    expect([...zipEntries(many(20_000))].length).toBeLessThan(10)
  })
})

const zip64End = Buffer.from([0x50, 0x4b, 0x06, 0x06])

describe('many entries', () => {
  slow('70000 are counted and read', () => {
    const count = 70_000
    const archive = archiveOf(many(count))
    expect(archive.includes(zip64End)).toBe(true)
    const path = saved(archive)
    if (hasTool('unzip', '-v')) {
      expect(run('unzip', '-tqq', path)).toMatchObject({ status: 0, stdout: '' })
      expect(run('unzip', '-Z1', path).stdout.trim().split('\n')).toHaveLength(count)
      expect(run('unzip', '-p', path, `axl/${count - 1}.xml`).stdout).toBe(`${count - 1}`)
      expect(run('unzip', '-Z', '-h', path).stdout).toContain(`number of entries: ${count}`)
    } else console.warn('skipped: reading by unzip: needs unzip')
    if (hasTool('python3', '--version')) {
      expect(JSON.parse(run('python3', '-c', listing, path).stdout)).toHaveLength(count)
    } else console.warn('skipped: reading by Python: needs python3')
  })

  it('only what the plain end record cannot count has ZIP64 records', () => {
    const last = new Uint8Array(22)
    expect(endOfArchive(last, 65_534, 0)).toEqual([last])
    expect(endOfArchive(last, 65_535, 0)).toHaveLength(4)
  })

  it('above 4 GiB it throws', () => {
    const last = new Uint8Array(22)
    expect(endOfArchive(last, 1, 0xfffffffe)).toEqual([last])
    expect(() => endOfArchive(last, 1, 0xffffffff)).toThrow('4 GiB')
    expect(() => endOfArchive(new Uint8Array(23), 1, 0xfffffffe)).toThrow('4 GiB')
  })
})

it.each(['../a', '/a', 'a\\b', ''])('an entry with the path %j throws', (path) => {
  expect(() => archiveOf([{ path, bytes: Buffer.from('a') }])).toThrow('not a path')
})

it('a second entry of a name throws, in any case', () => {
  const twice = ['far-end/Site.md', 'far-end/SITE.md'].map((path) => ({ path, bytes: Buffer.from('a') }))
  expect(() => archiveOf(twice)).toThrow('far-end/SITE.md')
})
