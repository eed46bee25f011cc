import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFolderWhole } from '../../../../electron/host/export/output-folder'
import { asOrdinaryUser, hasTool, mounted, names, skipUnless, startWriter, temporaryFolder } from '../disk'
import { file } from './listed'
import {
  plain,
  forced,
  bundle,
  formerNames,
  refusedAs,
  written,
  tree,
  wholeTree,
  folderWith,
  withFormer,
} from './folders'

describe('writing a folder', () => {
  it('writes all files, scripts executable, and nothing beside the folder', async () => {
    const folder = temporaryFolder()
    expect(await writeFolderWhole(join(folder, 'out'), bundle, plain)).toEqual(written)
    expect(names(folder)).toEqual(['out'])
    expect(tree(join(folder, 'out'))).toEqual(wholeTree)
    expect(statSync(join(folder, 'out/axl/apply.sh')).mode & 0o777).toBe(0o755 & ~process.umask())
    expect(statSync(join(folder, 'out/manifest.json')).mode & 0o777).toBe(0o644 & ~process.umask())
    expect(statSync(join(folder, 'out')).mode & 0o777).toBe(0o777 & ~process.umask())
  })

  it('takes a name that ends in a slash', async () => {
    const folder = temporaryFolder()
    expect(await writeFolderWhole(`${folder}/out/`, bundle, plain)).toEqual(written)
    expect(tree(join(folder, 'out'))).toEqual(wholeTree)
  })

  it('replaces a bundle with force, leaving none of its files', async () => {
    const { folder, target } = withFormer()
    expect(await writeFolderWhole(target, bundle, plain)).toEqual(refusedAs('exists', target))
    expect(names(target)).toEqual(formerNames)
    expect(await writeFolderWhole(target, bundle, forced)).toEqual(written)
    expect(tree(target)).toEqual(wholeTree)
    expect(names(folder)).toEqual(['out'])
  })

  it('replaces an empty folder with force only', async () => {
    const { target } = folderWith()
    expect(await writeFolderWhole(target, bundle, plain)).toEqual(refusedAs('exists', target))
    expect(await writeFolderWhole(target, bundle, forced)).toEqual(written)
    expect(tree(target)).toEqual(wholeTree)
  })

  it('lets exactly one of several writers win without force', async () => {
    const folder = temporaryFolder()
    for (let round = 0; round < 10; round += 1) {
      const target = join(folder, `${round}`)
      const write = (text: string) => writeFolderWhole(target, [file('manifest.json', text)], plain)
      const results = await Promise.all(['a', 'b', 'c'].map(write))
      const winners = ['a', 'b', 'c'].filter((_, index) => results[index]?.ok)
      expect(winners).toEqual([readFileSync(join(target, 'manifest.json'), 'utf8')])
      expect(results.filter((result) => !result.ok)).toEqual(Array(2).fill(refusedAs('exists', target)))
    }
    expect(names(folder)).toHaveLength(10)
  })

  it('leaves nothing when the files throw', async () => {
    const folder = temporaryFolder()
    const failing = function* () {
      yield* bundle
      throw new Error('a mistake')
    }
    await expect(writeFolderWhole(join(folder, 'out'), failing(), plain)).rejects.toThrow('a mistake')
    expect(names(folder)).toEqual([])
  })
})

describe('nothing is written outside the folder', () => {
  const unsafe = ['../out', 'axl/../../x', '/etc/x', 'C:/x', 'a\\..\\x', '', 'a//b', './a', 'a\0b', 'nul.txt', 'a./b']

  it.each(unsafe)('path %j is refused', async (path) => {
    const folder = temporaryFolder()
    const result = await writeFolderWhole(join(folder, 'out'), [...bundle, file(path)], forced)
    expect(result).toEqual(refusedAs('name', path))
    expect(names(folder)).toEqual([])
  })

  it('a path that is taken, as a file or as a folder, is refused', async () => {
    const folder = temporaryFolder()
    for (const path of ['AXL/Apply.sh', 'axl', 'manifest.json/x', 'far-end/Zu\u0308rich.md']) {
      const result = await writeFolderWhole(join(folder, 'out'), [...bundle, file(path)], plain)
      expect(result).toEqual(refusedAs('name', path))
    }
    expect(names(folder)).toEqual([])
  })

  it('a link put into the folder while it is being filled is not followed', async () => {
    const folder = temporaryFolder()
    const outside = temporaryFolder()
    writeFileSync(join(outside, 'apply.sh'), 'old')
    const planting = function* () {
      const staging = names(folder)[0] ?? ''
      symlinkSync(outside, join(folder, staging, 'new/axl'))
      yield* bundle
    }
    const result = await writeFolderWhole(join(folder, 'out'), planting(), plain)
    expect(result.ok).toBe(false)
    expect(names(outside)).toEqual(['apply.sh'])
    expect(readFileSync(join(outside, 'apply.sh'), 'utf8')).toBe('old')
    expect(names(folder)).toEqual([])
  })
})

describe('what the system refuses', () => {
  it('a folder that is missing, is a file, or has no name', async () => {
    const { folder, target } = folderWith('manifest.json')
    const missing = join(folder, 'missing')
    expect(await writeFolderWhole(join(missing, 'a'), bundle, plain)).toEqual(refusedAs('folder-missing', missing))
    const path = join(target, 'manifest.json')
    expect(await writeFolderWhole(join(path, 'a'), bundle, plain)).toEqual(refusedAs('not-a-folder', path))
    for (const name of ['', join(folder, 'x'.repeat(300)), join(folder, 'a\0b')]) {
      expect(await writeFolderWhole(name, bundle, plain)).toEqual(refusedAs('name', name))
    }
    expect(names(folder)).toEqual(['out'])
  })

  it('a folder without permission to write', async () => {
    const { folder, target } = withFormer()
    chmodSync(folder, 0o555)
    await asOrdinaryUser(async () => {
      expect(await writeFolderWhole(target, bundle, forced)).toEqual(refusedAs('not-writable', target))
    })
    expect(names(target)).toEqual(formerNames)
    expect(names(folder)).toEqual(['out'])
  })

  it('a disk that is full: the former folder stays, and nothing is left', async (context) => {
    const disk = mounted(context, join(temporaryFolder(), 'disk'), '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs')
    const target = join(disk, 'out')
    expect(await writeFolderWhole(target, bundle, plain)).toEqual(written)
    const large = Array.from({ length: 40 }, (_, index) => file(`${index}`, 'x'.repeat(4000)))
    expect(await writeFolderWhole(target, large, forced)).toEqual(refusedAs('full', target))
    expect(tree(target)).toEqual(wholeTree)
    expect(names(disk)).toEqual(['out'])
  })

  it('a folder that the system holds', async (context) => {
    const folder = temporaryFolder()
    const target = mounted(context, join(folder, 'out'), '-t', 'tmpfs', 'tmpfs')
    expect(await writeFolderWhole(target, bundle, forced)).toEqual(refusedAs('busy', target))
    expect(names(folder)).toEqual(['out'])
  })
})

describe('when the new folder cannot be put in place', () => {
  async function withRenames(failing: string, context: Parameters<typeof skipUnless>[1]) {
    skipUnless(hasTool('strace', 'true'), context, 'needs strace, to refuse a rename')
    const { folder, target } = withFormer()
    const inject = `inject=rename,renameat,renameat2:error=EIO:when=${failing}`
    // strace counts the calls of each thread by itself; tsx would rename too, in its cache.
    const env = ['env', 'UV_THREADPOOL_SIZE=1', 'TSX_DISABLE_CACHE=1']
    const strace = [...env, 'strace', '-f', '-o', '/dev/null', '-e', inject]
    return { folder, target, result: JSON.parse(await startWriter('one folder', target, strace).ended) as unknown }
  }

  it('the former one is put back', async (context) => {
    const { folder, target, result } = await withRenames('2', context)
    expect(result).toEqual({ ok: false, failure: { kind: 'other', path: target, code: 'EIO' } })
    expect(names(target)).toEqual(formerNames)
    expect(names(folder)).toEqual(['out'])
  })

  it('the former one is kept and named where it cannot be put back either', async (context) => {
    const { folder, result } = await withRenames('2+', context)
    const staging = names(folder)
    expect(staging).toEqual([expect.stringMatching(/^\.trunkwright-/)])
    const aside = join(folder, staging[0] ?? '', 'former')
    expect(result).toEqual(refusedAs('set-aside', aside))
    expect(names(aside)).toEqual(formerNames)
    expect(names(join(folder, staging[0] ?? ''))).toEqual(['former'])
  })
})
