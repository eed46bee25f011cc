import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFolderWhole } from '../../../../electron/host/export/output-folder'
import { asOrdinaryUser, names } from '../disk'
import { plain, forced, bundle, formerNames, refusedAs, row, tree, folderWith, withFormer, holding } from './folders'

describe('what is never replaced by a folder', () => {
  it('a folder that is not a bundle', async () => {
    const { folder, target } = folderWith('thesis.txt')
    expect(await writeFolderWhole(target, bundle, forced)).toEqual(holding(target, 'thesis.txt'))
    expect(names(target)).toEqual(['thesis.txt'])
    expect(names(folder)).toEqual(['out'])
  })

  it.each([
    ['a text', 'old'],
    ['another program’s', JSON.stringify({ name: 'thesis', version: '1.0.0', files: ['thesis.txt'] })],
    [
      'one that lists what is not below it',
      JSON.stringify({ planHash: '0'.repeat(64), files: [row('../thesis.txt')] }),
    ],
    ['one like ours, without sums', JSON.stringify({ planHash: '0'.repeat(64), files: [row('thesis.txt')] })],
  ])('a folder with a manifest.json that is not ours: %s', async (_, text) => {
    const { target } = folderWith('thesis.txt')
    writeFileSync(join(target, 'manifest.json'), text)
    expect(await writeFolderWhole(target, bundle, forced)).toEqual(holding(target, 'manifest.json', 'thesis.txt'))
    expect(names(target)).toEqual(['manifest.json', 'thesis.txt'])
  })

  it('a folder whose lists are a folder, a link or a pipe', async () => {
    for (const name of ['manifest.json', 'SHA256SUMS']) {
      const puts = [
        (path: string) => void mkdirSync(path),
        (path: string) => symlinkSync('README.txt', path),
        (path: string) => void spawnSync('mkfifo', [path]),
      ]
      for (const putOther of puts) {
        const { target } = withFormer()
        rmSync(join(target, name))
        putOther(join(target, name))
        const result = await writeFolderWhole(target, bundle, forced)
        expect(result).toMatchObject({ ok: false, failure: { kind: 'holds-others' } })
        expect(names(target)).toEqual(formerNames)
      }
    }
  })

  it('a bundle beside whose files are others: logs, answers, links, folders; they are named', async () => {
    const { target } = withFormer('apply.log', 'axl/response.xml')
    symlinkSync('/etc', join(target, 'link'))
    mkdirSync(join(target, 'signed'))
    const before = tree(target)
    expect(await writeFolderWhole(target, bundle, forced)).toEqual(
      holding(target, 'apply.log', 'axl/response.xml', 'link', 'signed/'),
    )
    expect(tree(target)).toEqual(before)
  })

  it.each(['README.txt', 'axl/old/apply.sh'])(
    'a bundle of which a file was changed, as when it was signed: %s',
    async (path) => {
      const { target } = withFormer()
      writeFileSync(join(target, path), 'old, and signed by hand')
      expect(await writeFolderWhole(target, bundle, forced)).toEqual(holding(target, path))
      expect(readFileSync(join(target, path), 'utf8')).toBe('old, and signed by hand')
    },
  )

  it.each(['manifest.json', 'SHA256SUMS'])(
    'a bundle whose %s was changed: nothing vouches for the others',
    async (name) => {
      const { target } = withFormer()
      writeFileSync(join(target, name), `${readFileSync(join(target, name), 'utf8')}\n`)
      const before = tree(target)
      expect(await writeFolderWhole(target, bundle, forced)).toMatchObject({ failure: { kind: 'holds-others' } })
      expect(tree(target)).toEqual(before)
    },
  )

  it('a folder into which something came while the new one was written', async () => {
    for (const { folder, target } of [folderWith(), withFormer()]) {
      const before = names(target)
      const disturbing = function* () {
        yield* bundle
        writeFileSync(join(target, 'thesis.txt'), 'old')
      }
      expect(await writeFolderWhole(target, disturbing(), forced)).toEqual(holding(target, 'thesis.txt'))
      expect(names(target)).toEqual([...before, 'thesis.txt'])
      expect(names(folder)).toEqual(['out'])
    }
  })

  it('a bundle whose folder is read-only, or not this user’s to write', async () => {
    const { folder, target } = withFormer()
    const before = tree(target)
    chmodSync(target, 0o555)
    expect(await writeFolderWhole(target, bundle, forced)).toEqual(refusedAs('not-writable', target))
    chmodSync(folder, 0o777)
    chmodSync(target, 0o755)
    await asOrdinaryUser(async () => {
      if (process.getuid?.() !== 0) return
      expect(await writeFolderWhole(target, bundle, forced)).toEqual(refusedAs('not-writable', target))
    })
    expect(tree(target)).toEqual(before)
    expect(names(folder)).toEqual(['out'])
  })

  it('a file, a link to a bundle, and the root', async () => {
    const { folder, target } = folderWith('manifest.json')
    const link = join(folder, 'link')
    symlinkSync(target, link)
    for (const path of [join(target, 'manifest.json'), link]) {
      expect(await writeFolderWhole(path, bundle, plain)).toEqual(refusedAs('exists', path))
      expect(await writeFolderWhole(path, bundle, forced)).toEqual(refusedAs('not-ours', path))
      expect(await writeFolderWhole(`${path}/`, bundle, forced)).toEqual(refusedAs('not-ours', path))
    }
    expect(await writeFolderWhole('/', bundle, forced)).toMatchObject({ failure: { kind: 'holds-others', path: '/' } })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(names(target)).toEqual(['manifest.json'])
  })
})
