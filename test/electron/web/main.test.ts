import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { OpenedProject } from '../../../shared/contract/results'
import { readProject } from '../../../shared/project-file/read-project'
import { bigProject } from '../../helpers/big-project'
import { allOrFew } from '../../helpers/draws'
import { skipUnless, temporaryFolder } from '../host/disk'
import { line, openWindow, pagesIn, program, putBrowser, run } from './program-run'
import { slow } from '../../helpers/slow'

describe.skipIf(process.platform === 'win32')('the program without Electron', () => {
  slow('prints one line, serves, and ends cleanly when it is told to', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const home = temporaryFolder()
      const first = run(home)
      await line(first)
      expect(first.printed()).toMatch(/^Open http:\/\/127\.0\.0\.1:\d+\/#\S{43} in a browser on this machine\.\n$/)
      // npm hands on what a terminal has given already.
      for (const each of [signal, signal]) first.kill(each)
      expect(await first.ended).toEqual([0, null])
      expect(readdirSync(join(home, 'data', 'trunkwright'))).toEqual([])
    }
  })

  slow('ends when its last window has gone, not while it reloads, and not before one came', async () => {
    const [lonely, used] = [run(temporaryFolder()), run(temporaryFolder())]
    await line(lonely)
    const waited = after(6_000)
    await line(used)
    const window = await openWindow(used.printed())
    expect((await window.call('getSettings', {})).ok).toBe(true)
    window.leave()
    const left = Date.now()
    expect(await used.ended).toEqual([0, null])
    expect(Date.now() - left).toBeGreaterThan(4_000)
    await waited
    expect((await (await openWindow(lonely.printed())).call('getSettings', {})).ok).toBe(true)
  })

  slow('a second start brings the window forward, says so in one line, and ends', async () => {
    const home = temporaryFolder()
    const first = run(home)
    await line(first)
    const window = await openWindow(first.printed())
    const second = run(home)
    expect(await second.ended).toEqual([0, null])
    expect(second.printed()).toBe('Trunkwright is running already: its window comes forward.\n')
    await expect.poll(() => window.lines).toEqual(['{"kind":"bring-forward"}\n'])
  })

  slow('a second start gets another address where no window is there, and that one works', async () => {
    const home = temporaryFolder()
    const first = run(home)
    await line(first)
    const second = run(home)
    expect(await second.ended).toEqual([0, null])
    expect(second.printed()).toMatch(/^Open http\S+ in a browser on this machine\.\n$/)
    expect(second.printed()).not.toBe(first.printed())
    expect((await (await openWindow(second.printed())).call('about', {})).ok).toBe(true)
  })

  slow('a second start opens another window with the browser of the first, where none is there', async () => {
    const home = temporaryFolder()
    const seen = putBrowser(home)
    const first = run(home, { DISPLAY: ':0' })
    await line(first)
    expect(first.printed()).toBe("Electron's runtime is not here: the window opens in Chromium.\n")
    const second = run(home)
    expect(await second.ended).toEqual([0, null])
    expect(second.printed()).toBe('Trunkwright is running already: its window comes forward.\n')
    const pages = seen().map((args) => readFileSync(fileURLToPath(/--app=(\S+)/.exec(args)?.[1] ?? ''), 'utf8'))
    expect(new Set(pages).size).toBe(2)
    for (const page of pages) expect((await (await openWindow(page)).call('about', {})).ok).toBe(true)
    await expect.poll(() => pagesIn(home)).toEqual([])
  })

  slow('of two at the same moment one runs; the place of one that was killed is taken', async () => {
    const home = temporaryFolder()
    const both = [run(home), run(home)]
    for (const one of both) await line(one)
    const [second] = await Promise.race(both.map(async (one) => [one, await one.ended] as const))
    const first = both.find((one) => one !== second)
    first?.kill('SIGKILL')
    await first?.ended
    const third = run(home)
    await line(third)
    expect((await (await openWindow(third.printed())).call('about', {})).ok).toBe(true)
    third.kill('SIGTERM')
    expect(await third.ended).toEqual([0, null])
    expect(readdirSync(join(home, 'data', 'trunkwright')).filter((name) => name.startsWith('.first'))).toEqual([])
  })

  slow('waits for a save that is under way: what was confirmed is on the disk, and nothing else is', async () => {
    const project = bigProject(2_000)
    const outcomes: boolean[] = []
    for (const delay of allOrFew([0, 20, 60, 120, 200, null], [60, null])) {
      const first = run(temporaryFolder())
      await line(first)
      const { call } = await openWindow(first.printed())
      const made = await call<OpenedProject>('saveCopy', { project, path: null })
      if (!made.ok) throw new Error(made.failure.kind)
      const { handle, place } = made.value
      const saving = call('saveProject', { handle, project: { ...project, name: 'Saved while ending' } })
      const confirmed = saving.then(({ ok }) => ok).catch(() => false)
      await (delay === null ? confirmed : after(delay))
      first.kill('SIGTERM')
      expect(await first.ended).toEqual([0, null])
      const onDisk = readProject(readFileSync(join(place.folder, place.file), 'utf8'))
      const wasConfirmed = await confirmed
      if (wasConfirmed) expect(onDisk.ok && onDisk.value.name).toBe('Saved while ending')
      expect(onDisk.ok).toBe(true)
      expect(readdirSync(place.folder).filter((name) => /\.(lock|new)$/.test(name))).toEqual([])
      outcomes.push(wasConfirmed)
    }
    expect(outcomes).toContain(true)
  })

  it('says in one line why it cannot be started', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'data'), '')
    const first = run(home)
    expect(await first.ended).toEqual([1, null])
    expect(first.printed()).toMatch(/^Trunkwright could not be started: .+\n$/)
    rmSync(join(home, 'data'))
  })

  it.each<[what: string, env: Record<string, string>, sentence: string]>([
    ['a home folder that is none', { HOME: '' }, 'This user has no home folder on this machine. Set HOME'],
    ['a home folder that depends on the place', { HOME: 'home' }, 'This user has no home folder on this machine. Set'],
    [
      'a data folder of 4,000 bytes',
      { XDG_DATA_HOME: `/${'x'.repeat(249)}`.repeat(16) },
      'The path of the data folder has 4012 bytes, and what is kept in it would be too long. Set a shorter home folder',
    ],
  ])('does not start with %s, says so with what to do, and leaves nothing', async (_, env, sentence) => {
    const home = temporaryFolder()
    const first = run(home, env)
    expect(await first.ended).toEqual([1, null])
    expect(first.printed().startsWith(`Trunkwright could not be started: ${sentence}`)).toBe(true)
    expect(first.printed().trimEnd().split('\n')).toHaveLength(1)
    expect(readdirSync(home)).toEqual([])
  })

  it.each<[args: string[], code: number, says: RegExp]>([
    [['--version'], 0, /^trunkwright \d+\.\d+\.\d+\n$/],
    [['--help'], 0, /^Opens the window in a browser of this machine;[^]*--version/],
    [['--browser', '-h'], 0, /^Opens the window in a browser/],
    [['plan.trunkwright'], 2, /^Trunkwright in a browser takes no file plan\.trunkwright: plans are opened in the win/],
    [['--port'], 2, /^Trunkwright in a browser takes no option --port: /],
  ])('what is asked with %j is answered, and no host is started', (args, code, says) => {
    const home = temporaryFolder()
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      ...{ env: { HOME: home, XDG_DATA_HOME: join(home, 'data') }, encoding: 'utf8', timeout: 60_000 },
    })
    expect([status, code === 0 ? stderr : stdout]).toEqual([code, ''])
    expect(code === 0 ? stdout : stderr).toMatch(says)
    expect(readdirSync(home)).toEqual([])
  })

  it('does not start for a user whom the system does not know and who has no home folder, and says so', (context) => {
    skipUnless(process.geteuid?.() === 0, context, 'needs to become another user')
    const home = temporaryFolder()
    chmodSync(home, 0o755)
    copyFileSync(program, join(home, 'main.mjs'))
    const { status, stderr } = spawnSync(process.execPath, [join(home, 'main.mjs')], {
      ...{ cwd: home, env: {}, encoding: 'utf8', uid: 61_234, gid: 61_234 },
    })
    expect(stderr).toBe(
      'Trunkwright could not be started: This user has no home folder on this machine. Set HOME to a folder of its own.\n',
    )
    expect(status).toBe(1)
  })
})
