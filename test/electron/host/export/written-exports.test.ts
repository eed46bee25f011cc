import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WrittenExports } from '../../../../electron/host/export/written-exports'
import type { DesktopShell } from '../../../../electron/host/desktop-shell'
import { got, hostOn, refused } from '../../../helpers/hosts'
import { readyPlan } from '../../cli/plans'
import { temporaryFolder } from '../disk'

const project = readyPlan()

async function exported(desktop?: DesktopShell) {
  const { program } = hostOn(temporaryFolder(), { ...(desktop && { desktop }) })
  const write = async (format: 'md' | 'dir' | 'pdf', job: string) => {
    const { place } = await got(program.exportProject({ project, format, path: null, replace: true, job }))
    return join(place.folder, place.file)
  }
  return { program, write, path: await write('md', 'a') }
}

describe('what was exported', () => {
  it('is read by the word of its export, and by no other', async () => {
    const { program, path } = await exported()
    writeFileSync(path, 'as it is now')
    expect(Buffer.from((await got(program.readExported({ job: 'a' }))).data, 'base64').toString()).toBe('as it is now')
    expect(await refused(program.readExported({ job: 'b' }))).toMatchObject({ kind: 'not-there' })
  })

  it.each([
    ['it is gone', (path: string) => rmSync(path)],
    ['a folder is in its place', (path: string) => (rmSync(path), mkdirSync(path))],
    ['a pipe is in its place', (path: string) => (rmSync(path), void spawnSync('mkfifo', [path]))],
    ['it is larger than what a window shows', (path: string) => truncateSync(path, 65 << 20)],
  ])('is refused with a sentence where %s', async (_, change) => {
    const { program, path } = await exported()
    change(path)
    expect(await refused(program.readExported({ job: 'a' }))).toMatchObject({ kind: 'not-readable' })
  })

  it('is opened and shown by a desktop, a folder shown only; without one neither', async () => {
    const asked: string[][] = []
    const shell = {
      open: (path: string) => Promise.resolve(void asked.push(['open', path])),
      showInFolder: (path: string) => void asked.push(['show', path]),
    }
    const { program, write, path } = await exported(shell as unknown as DesktopShell)
    const folder = await write('dir', 'd')
    await got(program.openExported({ job: 'a' }))
    await got(program.showExported({ job: 'd' }))
    expect(await refused(program.openExported({ job: 'd' }))).toMatchObject({ kind: 'not-here' })
    expect(asked).toEqual([
      ['open', path],
      ['show', folder],
    ])
    const web = await exported()
    expect(await refused(web.program.openExported({ job: 'a' }))).toMatchObject({ kind: 'not-here' })
    expect(await refused(web.program.showExported({ job: 'a' }))).toMatchObject({ kind: 'not-here' })
  })

  it('is a document by its ending, whatever was exported to a path', () => {
    const written = new WrittenExports()
    const opens = (path: string, form: 'pdf' | 'report' | 'zip' | 'dir') => {
      written.add('job', { path, form })
      try {
        return written.documentOf('job')
      } catch {
        return null
      }
    }
    expect(opens('/a/b.PDF', 'report')).toBe('/a/b.PDF')
    expect(opens('/a/b.zip', 'zip')).toBe('/a/b.zip')
    expect(opens('/a/b.app', 'dir')).toBeNull()
    expect(opens('/a/b.exe', 'pdf')).toBeNull()
    expect(opens('/a/b.pdf', 'zip')).toBeNull()
  })

  it('is remembered for the last twenty', () => {
    const written = new WrittenExports()
    for (let at = 0; at < 30; at += 1) written.add(`job ${at}`, { path: `/${at}.pdf`, form: 'pdf' })
    expect(() => written.pathOf('job 9')).toThrow('not known')
    expect(written.pathOf('job 10')).toBe('/10.pdf')
  })
})
