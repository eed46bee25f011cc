import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, refused } from '../../helpers/hosts'
import { names, temporaryFolder } from './disk'

const pathOf = ({ place }: { place: { folder: string; file: string } }) => join(place.folder, place.file)

function hostInFolder() {
  const folder = temporaryFolder()
  return { folder, ...hostOn(folder), library: join(folder, 'data', 'projects') }
}

const openAt = async (program: ReturnType<typeof hostOn>['program'], path: string) =>
  got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))

describe('a new project', () => {
  it('is a file of its own in the library, which only its owner can look into', async () => {
    const { program, library } = hostInFolder()
    const opened = await got(program.createProject({ name: 'Zürich: "trunks" / 一', example: false }))
    expect(opened.place.folder).toBe(library)
    expect(opened.place.file).toBe(`zurich-trunks-${opened.project.id.slice(0, 8)}.trunkwright`)
    expect(readFileSync(pathOf(opened), 'utf8')).toBe(writeProject(opened.project))
    expect(statSync(pathOf(opened)).mode & 0o777).toBe(0o600)
    expect(statSync(library).mode & 0o777).toBe(0o700)
    expect(names(library)).toEqual([`.${opened.place.file}.lock`, opened.place.file])
  })

  it('can be the worked example, with its own name or another', async () => {
    const { program } = hostInFolder()
    const own = await got(program.createProject({ name: '', example: true }))
    expect(own.project.name).toBe(examplePlan().name)
    expect(own.project.sipTrunks).toHaveLength(examplePlan().sipTrunks.length)
    expect((await got(program.createProject({ name: 'Mine', example: true }))).project.name).toBe('Mine')
  })

  it('says for whom it is and who made it; the example is not renamed by silence', async () => {
    const { program, library } = hostInFolder()
    const about = { customer: 'Harbour', author: 'K. Winter' }
    expect(await got(program.createProject({ name: 'A', example: false, ...about }))).toMatchObject({ project: about })
    const example = await got(program.createProject({ name: '', example: true }))
    expect(example.project).toMatchObject({ customer: examplePlan().customer, author: examplePlan().author })
    const count = names(library).length
    for (const wrong of [{ customer: 'a\u0000b' }, { author: 'a\u0000b' }]) {
      const failure = await refused(program.createProject({ name: 'B', example: false, ...wrong }))
      expect([failure.kind, failure.message]).toEqual(['name', expect.stringContaining(Object.keys(wrong)[0] ?? '')])
    }
    expect(names(library)).toHaveLength(count)
  })

  it.each(['', '  ', 'a\u0000b'])('needs a name that can be written: %j', async (name) => {
    const { program, library } = hostInFolder()
    const failure = await refused(program.createProject({ name, example: false }))
    expect(failure.kind).toBe('name')
    expect(existsSync(library)).toBe(false)
  })
})

describe('saving', () => {
  it('resolves when the bytes are in the file, and tells when', async () => {
    const { program } = hostInFolder()
    const opened = await got(program.createProject({ name: 'A', example: false }))
    for (const notes of ['one', 'two', '一'.repeat(100_000)]) {
      const project = { ...opened.project, notes }
      const before = new Date().toISOString()
      const { savedAt, place } = await got(program.saveProject({ handle: opened.handle, project }))
      expect(readFileSync(pathOf(opened), 'utf8')).toBe(writeProject(project))
      expect(savedAt >= before && savedAt <= new Date().toISOString()).toBe(true)
      expect(place).toEqual(opened.place)
    }
  })

  it('keeps the order of calls that come at once: the last one stays', async () => {
    const { program } = hostInFolder()
    const { handle, project, ...opened } = await got(program.createProject({ name: 'A', example: false }))
    const all = Array.from({ length: 20 }, (_, index) => ({ ...project, notes: `${index}` }))
    await Promise.all(all.map((one) => got(program.saveProject({ handle, project: one }))))
    expect(readFileSync(pathOf(opened), 'utf8')).toBe(writeProject({ ...project, notes: '19' }))
  })

  it('gives back what was saved to whoever opens it next, unknown keys too', async () => {
    const { folder, program, close } = hostInFolder()
    const { handle, project, file } = await got(program.createProject({ name: 'A', example: true }))
    const changed = { ...project, notes: 'changed', later: { a: [1] } }
    await got(program.saveProject({ handle, project: changed }))
    await got(program.closeProject({ handle }))
    expect((await got(program.openProject({ file }))).project).toEqual(changed)
    await close()
    const next = hostOn(folder).program
    const [entry] = await got(next.listProjects({}))
    expect((await got(next.openProject({ file: entry!.file }))).project).toEqual(changed)
  })

  it('keeps the permissions of a file that colleagues share', async () => {
    const { folder, program } = hostInFolder()
    const path = join(folder, 'shared.trunkwright')
    writeFileSync(path, writeProject(examplePlan()))
    chmodSync(path, 0o664)
    const { handle, project } = await openAt(program, path)
    await got(program.saveProject({ handle, project: { ...project, notes: 'x' } }))
    expect(statSync(path).mode & 0o777).toBe(0o664)
  })

  it('writes the file behind a link, and leaves the link', async () => {
    const { folder, program } = hostInFolder()
    const path = join(folder, 'real', 'plan.trunkwright')
    mkdirSync(join(folder, 'real'))
    writeFileSync(path, writeProject(examplePlan()))
    symlinkSync(path, join(folder, 'link.trunkwright'))
    const { handle, project, place } = await openAt(program, join(folder, 'link.trunkwright'))
    expect(place).toEqual({ folder: join(folder, 'real'), file: 'plan.trunkwright' })
    await got(program.saveProject({ handle, project: { ...project, notes: 'x' } }))
    expect(readFileSync(path, 'utf8')).toBe(writeProject({ ...project, notes: 'x' }))
    expect(readFileSync(join(folder, 'link.trunkwright'), 'utf8')).toBe(readFileSync(path, 'utf8'))
  })

  it('works on a file with the longest name that there can be', async () => {
    const { folder, program } = hostInFolder()
    const path = join(folder, `${'ü'.repeat(121)}.trunkwright`)
    writeFileSync(path, writeProject(examplePlan()))
    const { handle, project } = await openAt(program, path)
    await got(program.saveProject({ handle, project: { ...project, notes: 'x' } }))
    expect(readFileSync(path, 'utf8')).toBe(writeProject({ ...project, notes: 'x' }))
    await got(program.closeProject({ handle }))
    expect(names(folder)).toContain(`${'ü'.repeat(121)}.trunkwright`)
  })
})

describe('forgetting', () => {
  it('takes a file elsewhere off the list and leaves it where it is', async () => {
    const { folder, program } = hostInFolder()
    const path = join(folder, 'a.trunkwright')
    writeFileSync(path, writeProject(examplePlan()))
    const { file } = await openAt(program, path)
    expect(await got(program.listProjects({}))).toHaveLength(1)
    expect(await got(program.forgetProject({ file }))).toBe(null)
    expect(await got(program.listProjects({}))).toEqual([])
    expect(readFileSync(path, 'utf8')).toBe(writeProject(examplePlan()))
  })

  it('moves a project of the library out of it, with its versions, once it is closed', async () => {
    const { folder, program, library } = hostInFolder()
    const { handle, file, project, place } = await got(program.createProject({ name: 'A', example: false }))
    await got(program.saveProject({ handle, project: { ...project, notes: 'x' } }))
    expect((await refused(program.forgetProject({ file }))).kind).toBe('locked')
    await got(program.closeProject({ handle }))
    await got(program.forgetProject({ file }))
    expect(names(library)).toEqual([])
    expect(await got(program.listProjects({}))).toEqual([])
    const removed = join(folder, 'data', 'removed')
    const [only = ''] = names(removed)
    expect(names(removed)).toHaveLength(1)
    expect(names(join(removed, only))).toEqual([`.${place.file}.versions`, place.file])
    expect(readFileSync(join(removed, only, place.file), 'utf8')).toBe(writeProject({ ...project, notes: 'x' }))
  })
})

describe('a copy', () => {
  it('goes to the library under a free name, again and again', async () => {
    const { program } = hostInFolder()
    const project = examplePlan()
    const copies = [1, 2, 3].map(() => got(program.saveCopy({ project, path: null })))
    const files = (await Promise.all(copies)).map(({ place }) => place.file)
    const slug = 'ashmere-sip-trunk-encryption-00000000'
    expect(files.sort()).toEqual([`${slug}-2.trunkwright`, `${slug}-3.trunkwright`, `${slug}.trunkwright`])
  })

  it('goes where it is wanted, with the ending of project files, and replaces nothing', async () => {
    const { folder, program } = hostInFolder()
    const project = examplePlan()
    const copy = await got(program.saveCopy({ project, path: join(folder, 'copy') }))
    expect(pathOf(copy)).toBe(join(folder, 'copy.trunkwright'))
    expect(readFileSync(pathOf(copy), 'utf8')).toBe(writeProject(project))
    await got(program.saveProject({ handle: copy.handle, project: { ...project, notes: 'x' } }))
    expect((await refused(program.saveCopy({ project, path: pathOf(copy) }))).kind).toBe('exists')
    expect((await refused(program.saveCopy({ project, path: 'copy' }))).kind).toBe('name')
    expect((await refused(program.saveCopy({ project, path: join(folder, 'no', 'a') }))).kind).toBe('not-there')
    expect(readFileSync(pathOf(copy), 'utf8')).toBe(writeProject({ ...project, notes: 'x' }))
  })
})

describe('the host', () => {
  it('tells what it is and where things go', async () => {
    const { folder, program, library } = hostInFolder()
    expect(await got(program.about({}))).toEqual({
      version: '0.0.0',
      way: 'web',
      libraryFolder: library,
      exportFolder: join(folder, 'exports'),
    })
  })

  it('knows only its own words for files and projects', async () => {
    const { program } = hostInFolder()
    const project = examplePlan()
    const closed = [
      program.saveProject({ handle: 'x', project }),
      program.reloadProject({ handle: 'x' }),
      program.compareWithDisk({ handle: 'x', project }),
      program.closeProject({ handle: 'x' }),
    ]
    for (const call of closed) expect((await refused(call)).kind).toBe('closed')
    const unknown = [
      program.openProject({ file: '/etc/passwd' }),
      program.listVersions({ file: '/etc' }),
      program.forgetProject({ file: 'x' }),
      program.restoreVersion({ file: 'x', version: 'x' }),
    ]
    for (const call of unknown) expect((await refused(call)).kind).toBe('bad-call')
  })

  it('finishes what is being saved when it closes, frees the files, and refuses what comes later', async () => {
    const { folder, program, close, library, unexpected } = hostInFolder()
    const { handle, project, ...opened } = await got(program.createProject({ name: 'A', example: false }))
    const saves = ['a', 'b', 'c'].map((notes) => program.saveProject({ handle, project: { ...project, notes } }))
    await close()
    expect((await Promise.all(saves)).every(({ ok }) => ok)).toBe(true)
    expect(readFileSync(pathOf(opened), 'utf8')).toBe(writeProject({ ...project, notes: 'c' }))
    expect(names(library).filter((name) => name.endsWith('.lock'))).toEqual([])
    expect((await refused(program.saveProject({ handle, project }))).kind).toBe('closed')
    expect((await refused(program.about({}))).kind).toBe('closed')
    await close()
    expect(unexpected).toEqual([])
    expect(names(join(folder, 'data')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('answers a mistake of its own as a failure, and reports it', async () => {
    const folder = temporaryFolder()
    const { program, unexpected } = hostOn(folder, {
      newId: () => {
        throw new Error('no more ids')
      },
    })
    const failure = await refused(program.createProject({ name: 'A', example: false }))
    expect(failure).toMatchObject({ kind: 'other', message: 'This should not have happened: no more ids.' })
    expect(unexpected).toEqual([new Error('no more ids')])
  })
})
