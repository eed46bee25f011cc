import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { OpenedProject } from '../../../shared/contract/results'
import { readProject } from '../../../shared/project-file/read-project'
import { bigProject } from '../../helpers/big-project'
import { filesThatTell, processesThatTell } from '../../helpers/who-tells'
import { temporaryFolder } from '../host/disk'
import { allOrFew } from '../../helpers/draws'
import { line, openWindow, pagesIn, program, putBrowser, run } from './program-run'
import { slow } from '../../helpers/slow'

describe.skipIf(process.platform === 'win32')('the program without Electron', () => {
  it.each(allOrFew(['chromium', 'xdg-open'], ['xdg-open']))(
    'gives no secret to what every user can read, where %s opens it',
    async (name) => {
      const home = temporaryFolder()
      putBrowser(home, name, 60)
      const first = run(home, { DISPLAY: ':0', PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}` })
      await line(first)
      const [page = ''] = pagesIn(home)
      const address = /http:\/\/[^"]+/.exec(readFileSync(page, 'utf8'))?.[0] ?? ''
      const code = new URL(address).hash.slice(1)
      expect(code).toMatch(/^[\w-]{43}$/)
      // On a loaded machine the program has said its line before the other one bears its own name.
      await expect.poll(() => processesThatTell(page)).not.toEqual([])
      expect(processesThatTell(code)).toEqual([])
      expect(filesThatTell(home, code)).toEqual([{ path: page, mode: 0o600 }])
      const { call, token } = await openWindow(address)
      await call('createProject', { name: '', example: true })
      for (const secret of [code, token]) {
        expect(processesThatTell(secret)).toEqual([])
        expect(filesThatTell(home, secret)).toEqual([])
      }
      expect(first.printed()).not.toContain(code)
      first.kill('SIGTERM')
      expect(await first.ended).toEqual([0, null])
    },
  )

  it('removes its page when it ends before a window came', async () => {
    const home = temporaryFolder()
    putBrowser(home)
    const first = run(home, { DISPLAY: ':0' })
    await line(first)
    expect(pagesIn(home)).toHaveLength(1)
    first.kill('SIGTERM')
    await first.ended
    expect(pagesIn(home)).toEqual([])
  })

  it('ends where the code of its window comes a second time, says why, and loses nothing', async () => {
    const first = run(temporaryFolder())
    await line(first)
    const { call } = await openWindow(first.printed())
    const made = await call<OpenedProject>('createProject', { name: 'Kept', example: false })
    if (!made.ok) throw new Error(made.failure.kind)
    const { place, handle, project } = made.value
    const saving = call('saveProject', { handle, project: { ...project, name: 'Saved' } })
    await openWindow(first.printed()).catch(() => undefined)
    expect(await first.ended).toEqual([1, null])
    expect(first.printed()).toContain('The code that opens the window came a second time: ')
    const read = readProject(readFileSync(join(place.folder, place.file), 'utf8'))
    expect(read.ok && read.value.name).toBe((await saving.catch(() => ({ ok: false }))).ok ? 'Saved' : 'Kept')
    expect(readdirSync(place.folder).filter((name) => /\.(lock|new)$/.test(name))).toEqual([])
  })

  slow('ends in order after an error that nobody caught, and says so in one sentence', async () => {
    const project = bigProject(500)
    const mistakes = [`throw new Error('a mistake')`, `Promise.reject(new Error('a mistake'))`]
    for (const mistake of mistakes) {
      const preload = `data:text/javascript,process.on('SIGUSR2',()=>{setTimeout(()=>{${mistake}})})`
      const first = run(temporaryFolder(), { NODE_OPTIONS: `--import="${encodeURI(preload)}"` })
      await line(first)
      const { call } = await openWindow(first.printed())
      const made = await call<OpenedProject>('saveCopy', { project, path: null })
      if (!made.ok) throw new Error(made.failure.kind)
      const { handle, place } = made.value
      const saving = call('saveProject', { handle, project: { ...project, name: 'Saved while ending' } })
      await after(30)
      first.kill('SIGUSR2')
      first.kill('SIGUSR2')
      const isConfirmed = await saving.then(({ ok }) => ok).catch(() => false)
      expect(await first.ended).toEqual([1, null])
      expect(
        first
          .printed()
          .split('\n')
          .filter((each) => each.includes('a mistake')),
      ).toEqual([
        'This should not have happened: a mistake. Trunkwright ends; what was saved is on the disk. Please report it.',
      ])
      const read = readProject(readFileSync(join(place.folder, place.file), 'utf8'))
      expect(read.ok && (!isConfirmed || read.value.name === 'Saved while ending')).toBe(true)
      expect(readdirSync(place.folder).filter((name) => /\.(lock|new)$/.test(name))).toEqual([])
    }
  })

  it('saves on while strangers hold all the connections that they can', async () => {
    const first = run(temporaryFolder(), {}, ['/bin/sh', '-c', 'ulimit -n 160; exec "$@"', 'sh'])
    await line(first)
    const { call } = await openWindow(first.printed())
    const made = await call<OpenedProject>('createProject', { name: 'Kept', example: false })
    if (!made.ok) throw new Error(made.failure.kind)
    const { handle, project, place } = made.value
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(first.printed())?.[1])
    const strangers = Array.from({ length: 600 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    onTestFinished(() => strangers.forEach((socket) => socket.destroy()))
    await after(500)
    for (const name of ['One', 'Two', 'Three']) {
      expect(await call('saveProject', { handle, project: { ...project, name } })).toMatchObject({ ok: true })
    }
    const read = readProject(readFileSync(join(place.folder, place.file), 'utf8'))
    expect(read.ok && read.value.name).toBe('Three')
  })

  slow('goes on where nobody reads its lines any more', async () => {
    const home = temporaryFolder()
    putBrowser(home)
    const env = { HOME: home, XDG_DATA_HOME: join(home, 'data'), PATH: join(home, 'bin'), DISPLAY: ':0' }
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    child.stdout.destroy()
    child.stderr.destroy()
    await expect.poll(() => pagesIn(home)).toHaveLength(1)
    await after(3_000)
    const page = readFileSync(pagesIn(home)[0] ?? '', 'utf8')
    expect((await (await openWindow(page)).call('about', {})).ok).toBe(true)
  })
})
