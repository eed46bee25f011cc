import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { filesBelow } from '../../helpers/files-below'
import { got, hostOn, refused } from '../../helpers/hosts'
import { plan as sample } from '../../helpers/plan'
import { allOrFew } from '../../helpers/draws'
import { hasTool, skipUnless, temporaryFolder } from './disk'
import { plan, withNotes } from './open-plan'
import { slow } from '../../helpers/slow'

/** A disk of Windows for the test: case does not tell names apart, and reserved names and signs are refused. */
function windowsDisk(context: TestContext): string {
  skipUnless(process.platform === 'linux', context, 'mounts an NTFS by FUSE, as Linux does')
  skipUnless(hasTool('lowntfs-3g', '--version'), context, 'needs ntfs-3g')
  const root = temporaryFolder()
  const [image, at] = [join(root, 'disk.img'), join(root, 'disk')]
  writeFileSync(image, '')
  truncateSync(image, 64 << 20)
  mkdirSync(at)
  const done =
    spawnSync('mkntfs', ['-q', '-F', '-Q', image], { stdio: 'ignore' }).status === 0 &&
    spawnSync('lowntfs-3g', ['-o', 'ignore_case,windows_names', image, at], { stdio: 'ignore' }).status === 0
  skipUnless(done, context, 'mounting is not permitted here')
  onTestFinished(() => void spawnSync('umount', ['-l', at], { stdio: 'ignore' }))
  return at
}

/** Each is no name of a file there, or the same as another one. */
const names = [
  'CON',
  'con',
  'nul',
  'COM1.txt',
  'LPT9',
  'aux. ',
  'ends.',
  'ends ',
  'a:b',
  'a*?"<>|b',
  'Site',
  'SITE',
  'Ünï',
]

const some = allOrFew(
  names,
  names.filter((_, at) => at % 3 === 0),
)

describe('on a disk of Windows', () => {
  it('is as Windows is: otherwise these tests prove nothing', (context) => {
    const disk = windowsDisk(context)
    writeFileSync(join(disk, 'Plan'), 'x')
    expect(readFileSync(join(disk, 'PLAN'), 'utf8')).toBe('x')
    for (const name of ['CON', 'a:b', 'ends.']) expect(() => writeFileSync(join(disk, name), '')).toThrow()
  })

  slow('a plan of any name is made, saved, kept, and found again', async (context) => {
    const disk = windowsDisk(context)
    const { program, unexpected } = hostOn(disk)
    for (const name of some) {
      const opened = await got(program.createProject({ name, example: false }))
      const project = { ...opened.project, notes: 'saved' }
      await got(program.saveProject({ handle: opened.handle, project }))
      await got(program.closeProject({ handle: opened.handle }))
      const again = await got(program.openProject({ file: opened.file }))
      expect(again.project).toEqual(project)
      expect(await got(program.listVersions({ file: opened.file }))).not.toEqual([])
      await got(program.closeProject({ handle: again.handle }))
    }
    expect(await got(program.listProjects({}))).toHaveLength(some.length)
    expect(unexpected).toEqual([])
  })

  it('a plan is one, however its name is written: two hosts do not both have it', async (context) => {
    const disk = windowsDisk(context)
    writeFileSync(join(disk, 'Plan.trunkwright'), writeProject(plan))
    const openAs = async (host: ReturnType<typeof hostOn>, name: string) => {
      const { file } = await got(host.program.locateFile({ path: join(disk, name) }))
      return host.program.openProject({ file })
    }
    const [one, other] = ['one', 'other'].map((name) => hostOn(join(disk, name)))
    if (!one || !other) throw new Error('no hosts')
    const { handle } = await got(openAs(one, 'Plan.trunkwright'))
    expect(await refused(openAs(other, 'PLAN.TRUNKWRIGHT'))).toMatchObject({ kind: 'locked' })
    await got(one.program.saveProject({ handle, project: withNotes('first') }))
    await got(one.program.closeProject({ handle }))
    expect((await got(openAs(other, 'plan.Trunkwright'))).project.notes).toBe('first')
  })

  slow('a copy or an export never replaces a plan by its name in other letters', async (context) => {
    const disk = windowsDisk(context)
    const path = join(disk, 'Plan.trunkwright')
    writeFileSync(path, writeProject(plan))
    const { program } = hostOn(disk)
    await got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))
    const elsewhere = join(disk, 'PLAN.TRUNKWRIGHT')
    await refused(program.saveCopy({ project: withNotes('mine'), path: elsewhere }))
    for (const format of ['dir', 'zip'] as const) {
      await refused(program.exportProject({ project: sample(), format, path: elsewhere, replace: true, job: format }))
    }
    expect(readFileSync(path, 'utf8')).toBe(writeProject(plan))
  })

  slow('a bundle has every file there, as a folder and out of its archive', async (context) => {
    const disk = windowsDisk(context)
    const { program } = hostOn(disk)
    const project = sample({
      name: 'Ends',
      profiles: [{ name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc.example.com' }],
      farEnds: names.map((name, at) => ({ id: `end ${at}`, name })),
      sipTrunks: names.map((_, at) => ({ name: `T-${at}`, securityProfileId: 'TLS', farEndId: `end ${at}` })),
    })
    const exportAs = async (format: 'dir' | 'zip') => {
      const { place } = await got(program.exportProject({ project, format, path: null, replace: false, job: format }))
      return join(place.folder, place.file)
    }
    const folder = await exportAs('dir')
    const archive = await exportAs('zip')
    const unpacked = join(disk, 'unpacked')
    mkdirSync(unpacked)
    skipUnless(hasTool('unzip', '-v'), context, 'needs unzip')
    expect(spawnSync('unzip', ['-qq', archive, '-d', unpacked], { encoding: 'utf8' })).toMatchObject({ status: 0 })
    const listed = spawnSync('unzip', ['-Z1', archive], { encoding: 'utf8' }).stdout.trim().split('\n')
    expect(listed.length).toBeGreaterThan(names.length)
    expect(filesBelow(unpacked)).toHaveLength(listed.filter((entry) => !entry.endsWith('/')).length)
    expect(filesBelow(folder)).toHaveLength(filesBelow(unpacked).length)
  })
})
