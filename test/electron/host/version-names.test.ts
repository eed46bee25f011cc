import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { got, refused } from '../../helpers/hosts'
import { projectOnDisk } from './project-on-disk'

const namesFile = (folder: string) => join(folder, 'names.json')

describe('kept versions with a name', () => {
  it('are called so when they are listed, until the name is taken away', async () => {
    const { program, file, open, save, versions } = await projectOnDisk()
    const { handle } = await got(open())
    for (const notes of ['one', 'two']) await save(handle, notes)
    const [one, original] = await versions()
    await got(program.nameVersion({ file, version: one?.version ?? '', name: ' after the workshop ' }))
    await got(program.nameVersion({ file, version: original?.version ?? '', name: 'as found \u202e"' }))
    expect((await versions()).map(({ name }) => name)).toEqual(['after the workshop', 'as found \u202e"'])
    await got(program.nameVersion({ file, version: one?.version ?? '', name: '' }))
    expect((await versions()).map(({ name }) => name)).toEqual(['', 'as found \u202e"'])
  })

  it('stay, however often and however much is saved after them', async () => {
    const { program, file, open, save, versions, versionsFolder } = await projectOnDisk({ versionBytes: 1 })
    const { handle } = await got(open())
    for (const notes of ['one', 'two']) await save(handle, notes)
    const named = (await versions()).find(({ name }) => name === '')
    await got(program.nameVersion({ file, version: named?.version ?? '', name: 'kept' }))
    for (let count = 0; count < 40; count += 1) await save(handle, String(count))
    expect((await versions()).filter(({ name }) => name === 'kept')).toMatchObject([{ version: named?.version }])
    const { project } = await got(program.readVersion({ file, version: named?.version ?? '' }))
    expect(project.notes).toBe('one')
    expect(readdirSync(versionsFolder).length).toBeLessThan(8)
  })

  it('are forgotten once they are gone, and others keep their names', async () => {
    const { program, file, open, save, versions, versionsFolder } = await projectOnDisk()
    const { handle } = await got(open())
    for (const notes of ['one', 'two']) await save(handle, notes)
    const [one, original] = await versions()
    await got(program.nameVersion({ file, version: one?.version ?? '', name: 'first' }))
    rmSync(join(versionsFolder, one?.version ?? ''))
    await got(program.nameVersion({ file, version: original?.version ?? '', name: 'second' }))
    const text = readFileSync(namesFile(versionsFolder), 'utf8')
    expect(Object.values(JSON.parse(text) as object)).toEqual(['second'])
  })

  it('may be read by whoever may read the plan', async () => {
    const { program, file, path, open, save, versions, versionsFolder } = await projectOnDisk()
    const { handle } = await got(open())
    await save(handle, 'one')
    const [original] = await versions()
    await got(program.nameVersion({ file, version: original?.version ?? '', name: 'x' }))
    const mode = (of: string) => statSync(of).mode & 0o777
    expect(mode(namesFile(versionsFolder))).toBe(mode(path))
  })

  it.each(['', '{', '[]', '{"a":1}', 'null', '"x"', '\0'])(
    'have no names where their list is damaged, and get new ones: %j',
    async (text) => {
      const { program, file, open, save, versions, versionsFolder } = await projectOnDisk()
      const { handle } = await got(open())
      await save(handle, 'one')
      writeFileSync(namesFile(versionsFolder), text)
      const [original] = await versions()
      expect(original?.name).toBe('')
      await got(program.nameVersion({ file, version: original?.version ?? '', name: 'new' }))
      expect((await versions()).map(({ name }) => name)).toEqual(['new'])
    },
  )

  it('take nothing from a link, a folder or a large file in the place of the list', async () => {
    const { root, open, save, versions, versionsFolder } = await projectOnDisk()
    const { handle } = await got(open())
    await save(handle, 'one')
    const [original] = await versions()
    const hash = /-([0-9a-f]{16})/u.exec(original?.version ?? '')?.[1] ?? ''
    const list = JSON.stringify({ [hash]: 'of others' })
    const elsewhere = join(root, 'elsewhere.json')
    writeFileSync(elsewhere, list)
    const at = namesFile(versionsFolder)
    const put = [() => symlinkSync(elsewhere, at), () => mkdirSync(at), () => writeFileSync(at, list.padEnd(2 << 20))]
    for (const each of put) {
      each()
      expect((await versions()).map(({ name }) => name)).toEqual([''])
      rmSync(at, { recursive: true })
    }
    writeFileSync(at, list)
    expect((await versions()).map(({ name }) => name)).toEqual(['of others'])
  })

  it('are read without being opened; one that is gone, or leads elsewhere, is refused', async () => {
    const { program, file, open, save, versions, versionsFolder, path } = await projectOnDisk()
    const { handle } = await got(open())
    await save(handle, 'one')
    const [original] = await versions()
    const version = original?.version ?? ''
    const before = readFileSync(path, 'utf8')
    expect((await got(program.readVersion({ file, version }))).project.notes).not.toBe('one')
    expect(readFileSync(path, 'utf8')).toBe(before)
    for (const wrong of ['x', '../plan.trunkwright', 'names.json', join('..', '..', version)]) {
      expect((await refused(program.readVersion({ file, version: wrong }))).kind).toBe('not-there')
      expect((await refused(program.nameVersion({ file, version: wrong, name: 'x' }))).kind).toBe('not-there')
    }
    expect(existsSync(namesFile(versionsFolder))).toBe(false)
    writeFileSync(join(versionsFolder, version), '{')
    expect((await refused(program.readVersion({ file, version }))).kind).toBe('damaged')
  })
})
