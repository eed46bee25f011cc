import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSummary } from '../../../shared/contract/results'
import type { Project } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, refused } from '../../helpers/hosts'
import { projectOnDisk } from './project-on-disk'
import { asOrdinaryUser, names } from './disk'

const plan = examplePlan()
const withNotes = (notes: string): Project => ({ ...plan, notes })
describe('kept versions', () => {
  it('are what was saved, with when it was and what it holds, the newest first; what the file holds is not listed', async () => {
    const { open, save, versions, texts, path } = await projectOnDisk()
    const { handle } = await got(open())
    expect(await versions()).toEqual([])
    const saved = [await save(handle, 'one'), await save(handle, 'two'), await save(handle, 'three')]
    expect(texts().sort()).toEqual([plan, ...['one', 'two', 'three'].map(withNotes)].map(writeProject).sort())
    const [second, first, original] = await versions()
    expect([second?.takenAt, first?.takenAt]).toEqual([saved[1]?.savedAt, saved[0]?.savedAt])
    expect(original?.about).toMatchObject({ name: plan.name, trunks: plan.sipTrunks.length, revision: 1 })
    expect(readFileSync(path, 'utf8')).toBe(writeProject(withNotes('three')))
  })

  it('are 20 after many saves in one day, and those from its beginning', async () => {
    const { open, save, versions, texts } = await projectOnDisk()
    const { handle } = await got(open())
    for (let count = 1; count <= 60; count += 1) await save(handle, `${count}`)
    expect(texts()).toHaveLength(22)
    const notes = texts().map((text) => (JSON.parse(text) as Project).notes)
    expect(notes).toEqual(expect.arrayContaining([plan.notes, '1', '41', '60']))
    expect(await versions()).toHaveLength(21)
  })

  it('hold the same bytes once', async () => {
    const { open, save, texts } = await projectOnDisk()
    const { handle } = await got(open())
    for (const notes of ['a', 'b', 'a', 'b', 'a', 'a', 'b']) await save(handle, notes)
    expect(texts().sort()).toEqual([plan, withNotes('a')].concat(withNotes('b')).map(writeProject).sort())
  })

  it.each([
    ['while the project is open', false],
    ['once it is closed', true],
  ])('hold each save, also where another program then writes into the file: %s', async (_, isClosed) => {
    const { program, file, open, save, versions, path } = await projectOnDisk()
    const { handle } = await got(open())
    for (const notes of ['one', 'two']) {
      const { savedAt } = await save(handle, notes)
      if (isClosed) await got(program.closeProject({ handle }))
      truncateSync(path, 0)
      const [last] = await versions()
      expect(last?.takenAt).toBe(savedAt)
      const back = await got(program.restoreVersion({ file, version: last?.version ?? '' }))
      expect(back.project.notes).toBe(notes)
      if (isClosed) break
      await got(program.reloadProject({ handle }))
    }
  })

  it('hold what was saved as a copy', async () => {
    const { program } = await projectOnDisk()
    const { place, file } = await got(program.saveCopy({ project: withNotes('mine'), path: null }))
    writeFileSync(join(place.folder, place.file), 'written over')
    const [copy] = await got(program.listVersions({ file }))
    const back = await got(program.restoreVersion({ file, version: copy?.version ?? '' }))
    expect(back.project.notes).toBe('mine')
  })

  it('can be read by those who can read the file', async () => {
    const { open, save, path, versionsFolder } = await projectOnDisk()
    chmodSync(path, 0o664)
    await save((await got(open())).handle, 'one')
    const modes = names(versionsFolder).map((name) => statSync(join(versionsFolder, name)).mode & 0o777)
    expect(modes).toEqual([0o664, 0o664])
  })

  it('are not made by opening and closing', async () => {
    const { program, open, folder } = await projectOnDisk()
    await got(program.closeProject({ handle: (await got(open())).handle }))
    expect(names(folder)).toEqual(['plan.trunkwright'])
  })
})

const damages: [string, string | Uint8Array, string][] = [
  ['empty', '', 'damaged'],
  ['cut', writeProject(withNotes('three')).slice(0, 2000), 'damaged'],
  ['zeroed', Buffer.alloc(3000), 'damaged'],
  ['no text', Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'damaged'],
  ['a list cut out', writeProject(plan).replace('"sipTrunks": [', '"sipTrunks": ['.slice(0, 3)), 'damaged'],
  ['other JSON', '{"format":"other"}', 'not-ours'],
  ['newer', writeProject(plan).replace('"version": 2', '"version": 3'), 'newer'],
]

describe('a file that cannot be opened', () => {
  it.each(damages)('offers its kept versions, and going back keeps what was there: %s', async (_, content, kind) => {
    const { program, file, open, save, versions, path, folder, versionsFolder } = await projectOnDisk()
    const { handle } = await got(open())
    await save(handle, 'one')
    await save(handle, 'two')
    await got(program.closeProject({ handle }))
    writeFileSync(path, content)

    const failure = await refused(open())
    expect(failure.kind).toBe(kind)
    expect(failure.message).toContain(path)
    expect(Buffer.compare(readFileSync(path), Buffer.from(content))).toBe(0)
    const [last] = await versions()
    expect(last && isSummary(last.about) && last.about.name).toBe(plan.name)

    const restored = await got(program.restoreVersion({ file, version: last?.version ?? '' }))
    expect(restored.project).toEqual(withNotes('two'))
    expect(readFileSync(path, 'utf8')).toBe(writeProject(withNotes('two')))
    await save(restored.handle, 'three')

    const asides = names(folder).filter((name) => name.startsWith('plan.trunkwright.damaged-'))
    const kept = [
      ...asides.map((name) => join(folder, name)),
      ...names(versionsFolder).map((name) => join(versionsFolder, name)),
    ]
    expect(asides).toHaveLength(kind === 'newer' ? 0 : 1)
    expect(kept.some((each) => readFileSync(each).equals(Buffer.from(content)))).toBe(true)
    expect(names(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('does not lock the file, and leaves nothing beside it', async () => {
    const { open, path, folder } = await projectOnDisk()
    writeFileSync(path, '{')
    await refused(open())
    expect(names(folder)).toEqual(['plan.trunkwright'])
  })

  it('says whether it is a folder, gone, or not permitted to read', async () => {
    const { open, path, root, folder } = await projectOnDisk()
    rmSync(path)
    expect((await refused(open())).kind).toBe('not-there')
    mkdirSync(path)
    expect((await refused(open())).kind).toBe('not-ours')
    rmSync(path, { recursive: true })
    writeFileSync(path, writeProject(plan), { mode: 0o000 })
    chmodSync(root, 0o755)
    chmodSync(folder, 0o777)
    await asOrdinaryUser(async () => {
      expect((await refused(open())).kind).toBe('not-readable')
    })
  })
})

describe('going back', () => {
  it('keeps what is good as a version, also when the file is gone', async () => {
    const { program, file, open, save, versions, path, texts } = await projectOnDisk()
    const { handle } = await got(open())
    await save(handle, 'one')
    await save(handle, 'two')
    const [, original] = await versions()
    const back = await got(program.restoreVersion({ file, version: original?.version ?? '' }))
    expect(back.project).toEqual(plan)
    expect(texts()).toContain(writeProject(withNotes('two')))
    expect((await refused(program.saveProject({ handle, project: plan }))).kind).toBe('conflict')

    rmSync(path)
    const [two] = await versions()
    await got(program.restoreVersion({ file, version: two?.version ?? '' }))
    expect(readFileSync(path, 'utf8')).toBe(writeProject(withNotes('two')))
  })

  it('does not happen to what is no version, or no project', async () => {
    const { program, file, open, save, versionsFolder, path } = await projectOnDisk()
    const { handle } = await got(open())
    await save(handle, 'one')
    const bad = '20260131T000000000Z-0123456789abcdef.trunkwright'
    writeFileSync(join(versionsFolder, bad), '{')
    const before = readFileSync(path)
    for (const version of ['x', '../plan.trunkwright', '../../data/settings.json', `./${bad}`]) {
      expect((await refused(program.restoreVersion({ file, version }))).kind).toBe('not-there')
    }
    expect((await refused(program.restoreVersion({ file, version: bad }))).kind).toBe('damaged')
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('a file of an older format', () => {
  const migrations = {
    0: ({ title, ...rest }: Record<string, unknown>) => ({ ...rest, name: title }),
  }
  // Reading brings up what trunks hold of their far ends: without trunks nothing is added.
  const bare = { ...plan, farEnds: [], sipTrunks: [] }
  const { name, ...rest } = bare
  const older = JSON.stringify({ ...rest, title: name, version: 0 })

  it('is opened as one of this format, and the original is kept for good before it is written', async () => {
    const { program, open, save, versions, path, texts } = await projectOnDisk({ migrations })
    writeFileSync(path, older)
    const { handle, project } = await got(open())
    expect(project).toEqual(bare)
    expect(readFileSync(path, 'utf8')).toBe(older)
    for (let count = 0; count < 60; count += 1) await save(handle, `${count}`)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 2, name: plan.name })
    expect(texts()).toContain(older)
    const original = (await versions()).find(({ version }) => version.includes('original'))
    expect(original?.about).toMatchObject({ name: plan.name })
    await got(program.closeProject({ handle }))
  })

  it('of version 1 is kept as it was beside the first save', async () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../shared/project-file/version-1/ashmere.trunkwright'),
      'utf8',
    )
    const { program, open, save, path, texts } = await projectOnDisk()
    writeFileSync(path, text)
    const { handle, project } = await got(open())
    expect(project.farEnds.length).toBeGreaterThan(10)
    expect(readFileSync(path, 'utf8')).toBe(text)
    await save(handle, 'first')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 2 })
    expect(texts()).toContain(text)
    await got(program.closeProject({ handle }))
  })

  it('is listed with what it holds', async () => {
    const { program, path } = await projectOnDisk({ migrations })
    writeFileSync(path, older)
    expect((await got(program.locateFile({ path }))).about).toMatchObject({ name: plan.name, revision: 1 })
  })

  it('is refused where a step is missing or gives no project, and stays as it is', async () => {
    for (const [version, steps] of [
      [-1, migrations],
      [0.5, migrations],
      [0, {}],
      [0, { 0: () => ({}) }],
    ] as const) {
      const { open, path } = await projectOnDisk({ migrations: steps })
      const text = JSON.stringify({ ...plan, version })
      writeFileSync(path, text)
      expect((await refused(open())).kind).toMatch(/^(damaged|not-ours)$/)
      expect(readFileSync(path, 'utf8')).toBe(text)
    }
  })
})

it('a file whose time lies ahead is an older version than what is saved after it', async () => {
  const { open, save, versions, path } = await projectOnDisk()
  utimesSync(path, 4e9, 4e9)
  const { handle } = await got(open())
  await save(handle, 'one')
  const { savedAt } = await save(handle, 'two')
  const [one, original] = await versions()
  expect(original!.takenAt < one!.takenAt && one!.takenAt < savedAt).toBe(true)
})

it('what was there before the first save costs no second copy where the disk has links', async () => {
  const { open, save, versionsFolder, path } = await projectOnDisk()
  const inode = statSync(path).ino
  await save((await got(open())).handle, 'one')
  const [kept = ''] = names(versionsFolder)
  expect(statSync(join(versionsFolder, kept)).ino).toBe(inode)
  expect(existsSync(path)).toBe(true)
})
