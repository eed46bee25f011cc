import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openWhole, writeChunksWhole, writeWhole } from '../../../../electron/host/export/output-file'
import { asOrdinaryUser, hasTool, mounted, names, skipUnless, startWriter, temporaryFolder } from '../disk'

const bytes = Buffer.from('new')
const plain = { force: false }
const forced = { force: true }
const refusedAs = (kind: string, path: string) => ({ ok: false, failure: { kind, path } })
const written = { ok: true, value: undefined }

function folderWithFile() {
  const folder = temporaryFolder()
  const target = join(folder, 'out.zip')
  writeFileSync(target, 'old')
  return { folder, target }
}

describe('writing a file', () => {
  it('writes a new file, and nothing beside it', async () => {
    const folder = temporaryFolder()
    expect(await writeWhole(join(folder, 'Prüfliste 一.csv'), bytes, plain)).toEqual(written)
    expect(names(folder)).toEqual(['Prüfliste 一.csv'])
    expect(readFileSync(join(folder, 'Prüfliste 一.csv'), 'utf8')).toBe('new')
  })

  it('refuses an existing file without force, and replaces it with force', async () => {
    const { folder, target } = folderWithFile()
    expect(await writeWhole(target, bytes, plain)).toEqual(refusedAs('exists', target))
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(await writeWhole(target, bytes, forced)).toEqual(written)
    expect(readFileSync(target, 'utf8')).toBe('new')
    expect(names(folder)).toEqual(['out.zip'])
  })

  it.each([0o002, 0o022, 0o077])(
    'gives a new file what the mask leaves, and no right to be started: %i',
    async (mask) => {
      const before = process.umask(mask)
      onTestFinished(() => void process.umask(before))
      const target = join(temporaryFolder(), 'a')
      expect(await writeWhole(target, bytes, plain)).toEqual(written)
      expect(statSync(target).mode & 0o777).toBe(0o666 & ~mask)
    },
  )

  it('does not widen the permissions of the file it replaces', async () => {
    const { target } = folderWithFile()
    chmodSync(target, 0o600)
    await writeWhole(target, bytes, forced)
    expect(statSync(target).mode & 0o777).toBe(0o600)
  })

  it('writes chunks in their order, and leaves nothing when they throw', async () => {
    const folder = temporaryFolder()
    expect(await writeChunksWhole(join(folder, 'a'), [Buffer.from('one '), Buffer.from('two')], plain)).toEqual(written)
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('one two')
    const failing = function* () {
      yield bytes
      throw new Error('a mistake')
    }
    await expect(writeChunksWhole(join(folder, 'b'), failing(), plain)).rejects.toThrow('a mistake')
    expect(names(folder)).toEqual(['a'])
  })

  it('shows nothing before commit, under a hidden name until then, and nothing after abort', async () => {
    const folder = temporaryFolder()
    const opened = await openWhole(join(folder, 'a'), plain)
    if (!opened.ok) throw new Error('not opened')
    await opened.value.write(bytes)
    expect(names(folder)).toEqual([expect.stringMatching(/^\.trunkwright-[0-9a-f]{8}-\d+-\d+-[0-9a-f]{8}$/)])
    await opened.value.abort()
    expect(names(folder)).toEqual([])
  })

  it('refuses on commit what has appeared since the opening', async () => {
    const folder = temporaryFolder()
    const target = join(folder, 'a')
    const opened = await openWhole(target, plain)
    if (!opened.ok) throw new Error('not opened')
    await opened.value.write(bytes)
    writeFileSync(target, 'old')
    expect(await opened.value.commit()).toEqual(refusedAs('exists', target))
    expect(await opened.value.commit()).toEqual(refusedAs('exists', target))
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(names(folder)).toEqual(['a'])
  })

  it('lets exactly one of several writers win without force', async () => {
    const folder = temporaryFolder()
    for (let round = 0; round < 20; round += 1) {
      const target = join(folder, `${round}`)
      const results = await Promise.all(['a', 'b', 'c'].map((text) => writeWhole(target, Buffer.from(text), plain)))
      const winners = ['a', 'b', 'c'].filter((_, index) => results[index]?.ok)
      expect(winners).toEqual([readFileSync(target, 'utf8')])
      expect(results.filter((result) => !result.ok)).toEqual(Array(2).fill(refusedAs('exists', target)))
    }
    expect(names(folder)).toHaveLength(20)
  })
})

describe('what is in the way of a file', () => {
  it.each([plain, forced])('a folder of that name, %o', async (options) => {
    const folder = temporaryFolder()
    const target = join(folder, 'out')
    mkdirSync(target)
    expect(await writeWhole(target, bytes, options)).toEqual(refusedAs('is-a-folder', target))
    expect(names(folder)).toEqual(['out'])
  })

  it.each([plain, forced])('a folder that is missing, or is a file, %o', async (options) => {
    const { folder, target } = folderWithFile()
    const missing = join(folder, 'missing')
    expect(await writeWhole(join(missing, 'a'), bytes, options)).toEqual(refusedAs('folder-missing', missing))
    expect(await writeWhole(join(target, 'a'), bytes, options)).toEqual(refusedAs('not-a-folder', target))
    expect(names(folder)).toEqual(['out.zip'])
  })

  it('a link: it is neither followed nor replaced', async () => {
    const { folder, target } = folderWithFile()
    const link = join(folder, 'link')
    const dangling = join(folder, 'dangling')
    symlinkSync(target, link)
    symlinkSync(join(folder, 'nowhere'), dangling)
    for (const path of [link, dangling]) {
      expect(await writeWhole(path, bytes, plain)).toEqual(refusedAs('exists', path))
      expect(await writeWhole(path, bytes, forced)).toEqual(refusedAs('not-ours', path))
      expect(lstatSync(path).isSymbolicLink()).toBe(true)
    }
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(names(folder)).toEqual(['dangling', 'link', 'out.zip'])
  })

  it('a device', async () => {
    expect(await writeWhole('/dev/null', bytes, forced)).toEqual(refusedAs('not-ours', '/dev/null'))
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it.each<[string, string, (target: string) => void]>([
    ['a project', 'project', (target) => writeFileSync(target, '{ "format": "trunkwright-project" }')],
    ['a link', 'not-ours', (target) => (rmSync(target), symlinkSync('elsewhere', target))],
    ['a folder', 'is-a-folder', (target) => (rmSync(target), mkdirSync(target))],
    ['a file that is read-only', 'not-writable', (target) => chmodSync(target, 0o444)],
  ])('%s that came while the new file was written, with force', async (_, kind, come) => {
    const { folder, target } = folderWithFile()
    const opened = await openWhole(target, forced)
    if (!opened.ok) throw new Error('not opened')
    await opened.value.write(bytes)
    come(target)
    const { ino } = lstatSync(target)
    expect(await opened.value.commit()).toEqual(refusedAs(kind, target))
    expect(lstatSync(target).ino).toBe(ino)
    expect(names(folder)).toEqual(['out.zip'])
  })

  it('a name that cannot be', async () => {
    const folder = temporaryFolder()
    for (const path of ['', join(folder, 'x'.repeat(300)), join(folder, 'a\0b')]) {
      expect(await writeWhole(path, bytes, plain)).toEqual(refusedAs('name', path))
    }
    expect(names(folder)).toEqual([])
  })

  it('an error outside the list keeps its code', async () => {
    const loop = join(temporaryFolder(), 'loop')
    symlinkSync(loop, loop)
    const path = join(loop, 'a')
    expect(await writeWhole(path, bytes, plain)).toEqual({ ok: false, failure: { kind: 'other', path, code: 'ELOOP' } })
  })

  it('a folder without permission to write', async () => {
    const { folder, target } = folderWithFile()
    chmodSync(folder, 0o555)
    const other = join(folder, 'other')
    await asOrdinaryUser(async () => {
      expect(await writeWhole(target, bytes, forced)).toEqual(refusedAs('not-writable', target))
      expect(await writeWhole(other, bytes, plain)).toEqual(refusedAs('not-writable', other))
    })
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(names(folder)).toEqual(['out.zip'])
  })

  it('a disk that is read-only', async (context) => {
    const disk = mounted(context, join(temporaryFolder(), 'disk'), '-t', 'tmpfs', '-o', 'ro', 'tmpfs')
    expect(await writeWhole(join(disk, 'a'), bytes, plain)).toEqual(refusedAs('not-writable', join(disk, 'a')))
  })

  it('a disk that is full: the old file stays, and nothing is left', async (context) => {
    const disk = mounted(context, join(temporaryFolder(), 'disk'), '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs')
    const target = join(disk, 'out')
    writeFileSync(target, 'old')
    expect(await writeWhole(target, Buffer.alloc(100_000), forced)).toEqual(refusedAs('full', target))
    const opened = await openWhole(join(disk, 'other'), plain)
    if (!opened.ok) throw new Error('not opened')
    expect((await opened.value.write(Buffer.alloc(20_000))).ok).toBe(true)
    expect(await opened.value.write(Buffer.alloc(100_000))).toEqual(refusedAs('full', join(disk, 'other')))
    expect(await opened.value.commit()).toEqual(refusedAs('full', join(disk, 'other')))
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(names(disk)).toEqual(['out'])
  })

  it('a file that the system holds', async (context) => {
    const { folder, target } = folderWithFile()
    mounted(context, target, '--bind', target)
    expect(await writeWhole(target, bytes, forced)).toEqual(refusedAs('busy', target))
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(names(folder)).toEqual(['out.zip'])
  })
})

it('the file is made durable before it has its name, and its folder after', async (context) => {
  skipUnless(hasTool('strace', 'true'), context, 'needs strace, to see the calls')
  const log = join(temporaryFolder(), 'log')
  const env = ['env', 'UV_THREADPOOL_SIZE=1', 'TSX_DISABLE_CACHE=1']
  const tracing = [...env, 'strace', '-f', '-o', log, '-e', 'trace=fsync,fdatasync,link,linkat,rename']
  await startWriter('one file', join(temporaryFolder(), 'out'), tracing).ended
  const calls = [...readFileSync(log, 'utf8').matchAll(/(\w+)\(.*= 0$/gm)].map((call) => call[1])
  expect(calls).toEqual(['fsync', 'link', 'fsync'])
})

describe('a file system without hard links', () => {
  it('is written to, and of several writers exactly one wins', async (context) => {
    skipUnless(hasTool('strace', 'true'), context, 'needs strace, to refuse hard links')
    const folder = temporaryFolder()
    const log = join(temporaryFolder(), 'log')
    const refusingLinks = ['strace', '-f', '-o', log, '-e', 'inject=link,linkat:error=EPERM']

    const one = await startWriter('one file', join(folder, 'one'), refusingLinks).ended
    expect(JSON.parse(one)).toEqual({ ok: true })
    expect(readFileSync(join(folder, 'one'), 'utf8')).toBe('new')
    expect(readFileSync(log, 'utf8')).toContain('(INJECTED)')

    const three = await startWriter('three for one file', join(folder, 'three'), refusingLinks).ended
    const results = JSON.parse(three) as { ok: boolean }[]
    const winners = ['a', 'b', 'c'].filter((_, index) => results[index]?.ok)
    expect(winners).toEqual([readFileSync(join(folder, 'three'), 'utf8')])
    expect(names(folder)).toEqual(['one', 'three'])
  })
})
