import { chmodSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFolder } from '../../../../electron/host/files/list-folder'
import { got, hostOn, refused } from '../../../helpers/hosts'
import { asOrdinaryUser, temporaryFolder } from '../disk'

describe('a folder that is looked into', () => {
  it('has its folders and plans, by name, and nothing that is hidden or of another kind', async () => {
    const folder = temporaryFolder()
    for (const name of ['b', 'a', '.hidden', 'x.trunkwright']) mkdirSync(join(folder, name))
    for (const name of ['two.trunkwright', 'One.TRUNKWRIGHT', 'notes.txt', '.lock.trunkwright']) {
      writeFileSync(join(folder, name), '')
      utimesSync(join(folder, name), 1_800_000_000, 1_800_000_000)
    }
    symlinkSync(join(folder, 'a'), join(folder, 'led'))
    symlinkSync('nowhere', join(folder, 'nowhere.trunkwright'))
    symlinkSync('two.trunkwright', join(folder, 'zwei.trunkwright'))
    const at = (name: string) => ({ name, path: join(folder, name) })
    const writtenAt = new Date(1_800_000_000_000).toISOString()
    expect(await listFolder(folder)).toEqual({
      folder,
      parent: join(folder, '..'),
      folders: ['a', 'b', 'led', 'x.trunkwright'].map(at),
      plans: ['One.TRUNKWRIGHT', 'two.trunkwright', 'zwei.trunkwright'].map((name) => ({ ...at(name), writtenAt })),
      left: 0,
    })
    expect((await listFolder(join(folder, 'two.trunkwright'))).folder).toBe(folder)
    expect((await listFolder('/')).parent).toBeNull()
  })

  it('has at most so many of each, and says how many are left', async () => {
    const folder = temporaryFolder()
    for (let at = 0; at < 2_003; at += 1) writeFileSync(join(folder, `${at}.trunkwright`), '')
    const { plans, left } = await listFolder(folder)
    expect([plans.length, left]).toEqual([2_000, 3])
  })

  it('is refused with a sentence where it is not there, may not be looked into, or is half a path', async () => {
    const folder = temporaryFolder()
    const { program } = hostOn(folder, { surroundings: { platform: process.platform, env: {}, home: folder } })
    const list = (path: string | null) => program.listFolder({ path })
    expect(await refused(list(join(folder, 'none')))).toMatchObject({ kind: 'not-there' })
    expect(await refused(list('half/a/path'))).toMatchObject({ kind: 'name' })
    mkdirSync(join(folder, 'closed'), { mode: 0o000 })
    chmodSync(folder, 0o755)
    await asOrdinaryUser(async () => {
      expect(await refused(list(join(folder, 'closed')))).toMatchObject({ kind: 'not-readable' })
    })
    expect((await got(list(null))).folder).toBe(folder)
  })

  it('is of the window in a browser only: the desktop has dialogues of the system', async () => {
    const { program } = hostOn(temporaryFolder(), { desktop: {} as never })
    expect(await refused(program.listFolder({ path: '/' }))).toMatchObject({ kind: 'not-here' })
  })
})
