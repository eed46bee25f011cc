import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KeptPicture } from '../../../../shared/contract/results'
import { withPicture } from '../../../../shared/plan/pictures'
import type { Project } from '../../../../shared/plan/project'
import { troubledPictures } from '../../../../electron/host/pictures/check-pictures'
import { got, refused } from '../../../helpers/hosts'
import { cameraJpeg, jpeg, png, pngChunk, webp } from '../../../helpers/pictures'
import { asOrdinaryUser, hasTool, mounted, names, skipUnless } from '../disk'
import { readyPlan } from '../../cli/plans'
import { openPlan, plan } from '../open-plan'
import { slow } from '../../../helpers/slow'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const line = 'step5/sipTrunks/x/protection'

const withRecord = (kept: KeptPicture, to = plan): Project => {
  const record = { ...kept, on: '2026-12-05T22:41:00.000Z', by: 'PN' }
  const entry = { state: 'open', by: '', on: '', of: '', evidence: withPicture('', record) } as const
  return { ...to, checklist: { [line]: entry } }
}

async function opened() {
  const open = await openPlan()
  const pictures = `${open.path}.pictures`
  const keep = (bytes: Uint8Array, name = 'lock.png') =>
    open.program.keepPicture({ handle: open.handle, name, data: base64(bytes) })
  const read = ({ type, hash }: KeptPicture) => open.program.readPicture({ handle: open.handle, type, hash })
  return { ...open, pictures, keep, read }
}

describe('a picture', () => {
  it.each([
    ['PNG', png(), 'png'],
    ['JPEG', jpeg, 'jpg'],
    ['WebP', webp, 'webp'],
  ])('%s is kept beside the plan under its hash, and read back', async (type, bytes, ending) => {
    const { keep, read, pictures } = await opened()
    const kept = await got(keep(bytes, 'name.txt'))
    expect(kept).toEqual({
      ...{ type, name: 'name.txt', hash: sha256(bytes), bytes: bytes.length, width: 16, height: 12, hadMore: false },
    })
    expect(names(pictures)).toEqual([`${sha256(bytes)}.${ending}`])
    expect(readFileSync(join(pictures, `${kept.hash}.${ending}`)).equals(bytes)).toBe(true)
    expect(await got(read(kept))).toEqual({ data: base64(bytes) })
  })

  it('is kept without what a camera wrote, which is told, and the same is kept once', async () => {
    const { keep, pictures } = await opened()
    const [first, again] = [await got(keep(cameraJpeg())), await got(keep(cameraJpeg(), 'b.jpg'))]
    expect(first.hadMore).toBe(true)
    expect(again.hash).toBe(first.hash)
    expect(names(pictures)).toHaveLength(1)
    expect(readFileSync(join(pictures, names(pictures)[0] ?? '')).includes('GPS')).toBe(false)
  })

  it('is refused where it is none, and no folder is made', async () => {
    const { keep, folder } = await opened()
    const before = names(folder)
    expect(await refused(keep(Buffer.from('no picture'), '../../x.png'))).toMatchObject({
      message: '../../x.png is no PNG, JPEG or WebP.',
      remedy: 'Save it as PNG, JPEG or WebP, and give that.',
    })
    expect(names(folder)).toEqual(before)
  })

  it('what was changed, went or became a link, a folder or a pipe is told, never shown', async (context) => {
    skipUnless(hasTool('mkfifo', '--version'), context, 'needs mkfifo')
    const { keep, read, pictures, path } = await opened()
    const kept = await got(keep(png()))
    const file = join(pictures, `${kept.hash}.png`)
    const trouble = () => troubledPictures(path, withRecord(kept)).map((each) => each.trouble)
    const says = async (wanted: string) =>
      expect({ ...(await refused(read(kept))), trouble: trouble() }).toMatchObject({ trouble: [wanted] })
    expect(trouble()).toEqual([])
    writeFileSync(file, png({ shade: 99 }))
    await says('changed')
    rmSync(file)
    await says('missing')
    const other = join(pictures, 'other.png')
    writeFileSync(other, png())
    symlinkSync(other, file)
    await says('not ours')
    rmSync(file)
    spawnSync('mkfifo', [file])
    await says('not ours')
    rmSync(file)
    mkdirSync(file)
    await says('not ours')
  })

  it('is never written over what is in its place: a link, a pipe, another file', async (context) => {
    skipUnless(hasTool('mkfifo', '--version'), context, 'needs mkfifo')
    const { keep, pictures, folder } = await opened()
    const file = join(pictures, `${sha256(png())}.png`)
    mkdirSync(pictures)
    const target = join(folder, 'precious.txt')
    writeFileSync(target, 'precious')
    const isInTheWay = async () => expect((await refused(keep(png()))).message).toMatch(/^.* is in the way: /u)
    symlinkSync(target, file)
    await isInTheWay()
    rmSync(file)
    spawnSync('mkfifo', [file])
    await isInTheWay()
    rmSync(file)
    writeFileSync(file, 'of somebody')
    await isInTheWay()
    expect([readFileSync(file, 'utf8'), readFileSync(target, 'utf8')]).toEqual(['of somebody', 'precious'])
  })

  it('is not written through a link in the place of the folder', async () => {
    const { keep, pictures, root } = await opened()
    const elsewhere = join(root, 'elsewhere')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, pictures)
    expect((await refused(keep(png()))).message).toMatch(/ is in the way: /u)
    expect(names(elsewhere)).toEqual([])
  })

  it('in a folder that is read-only is refused with a sentence, and the plan is as it was', async () => {
    const { keep, folder, onDisk } = await opened()
    const before = [names(folder), onDisk()]
    chmodSync(folder, 0o555)
    const failure = await asOrdinaryUser(() => refused(keep(png())))
    chmodSync(folder, 0o755)
    expect(failure.kind).toBe('not-writable')
    expect(failure.message).toContain('plan.trunkwright.pictures')
    expect([names(folder), onDisk()]).toEqual(before)
  })

  it('on a full disk is refused with a sentence, and nothing is left of it', async (context) => {
    const { keep, pictures, onDisk } = await opened()
    const before = onDisk()
    mounted(context, pictures, '-t', 'tmpfs', '-o', 'size=16k', 'tmpfs')
    expect((await refused(keep(png({ more: [noisy()] })))).kind).toBe('full')
    expect(names(pictures)).toEqual([])
    expect((await got(keep(png()))).hash).toBe(sha256(png()))
    expect(onDisk()).toBe(before)
  })
})

/** A colour profile that no disk of 16 kB holds. */
const noisy = (): Buffer => pngChunk('iCCP', Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 7919) & 0xff)))

describe('pictures of a plan', () => {
  it('go along where it is saved under another name, and where it is taken off the list', async () => {
    const { keep, pictures, program, handle, root } = await opened()
    const kept = await got(keep(png()))
    await got(keep(png({ shade: 7 })))
    const copy = await got(
      program.saveCopy({ project: withRecord(kept), path: join(root, 'copy.trunkwright'), picturesOf: handle }),
    )
    // Only those that the copy has at its lines.
    expect(names(join(root, 'copy.trunkwright.pictures'))).toEqual([`${kept.hash}.png`])
    expect(names(pictures)).toHaveLength(2)
    const own = await got(program.saveCopy({ project: withRecord(kept), path: null, picturesOf: copy.handle }))
    const file = join(own.place.folder, own.place.file)
    expect(troubledPictures(file, own.project)).toEqual([])
    await got(program.closeProject({ handle: own.handle }))
    await got(program.forgetProject({ file: own.file }))
    const removed = join(root, 'data', 'removed')
    const [folder = ''] = names(removed)
    expect(names(join(removed, folder))).toEqual(
      expect.arrayContaining([own.place.file, `${own.place.file}.pictures`]) as string[],
    )
    expect(names(own.place.folder).filter((name) => name.endsWith('.pictures'))).toEqual([])
  })

  slow(
    'are in the bundle, listed with their hashes, and the plan in it finds them; one that is missing is said',
    async () => {
      const { keep, program, handle, root, pictures } = await opened()
      const kept = await got(keep(png()))
      const out = join(root, 'out')
      const wish = { format: 'dir', replace: false, picturesOf: handle } as const
      const project = withRecord(kept, readyPlan())
      const done = await got(program.exportProject({ ...wish, project, path: out, job: 'a' }))
      expect(done.picturesLeft).toEqual([])
      const path = `project.trunkwright.pictures/${kept.hash}.png`
      expect(readFileSync(join(out, path)).equals(png())).toBe(true)
      const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { files: { path: string }[] }
      expect(manifest.files).toContainEqual({ path, size: png().length, sha256: kept.hash })
      expect(troubledPictures(join(out, 'project.trunkwright'), project)).toEqual([])
      expect(readFileSync(join(out, 'README.txt'), 'utf8')).toContain('project.trunkwright.pictures/ ')
      rmSync(pictures, { recursive: true })
      const again = await got(program.exportProject({ ...wish, project, path: join(root, 'out-2'), job: 'b' }))
      expect(again.picturesLeft).toEqual(['lock.png'])
      expect(names(join(root, 'out-2'))).not.toContain('project.trunkwright.pictures')
    },
  )
})
