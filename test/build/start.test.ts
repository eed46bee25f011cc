import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { programIn } from '../../build/runtime/electron-package'
import { root } from '../../build/targets'
import { hasTool, skipUnless, temporaryFolder } from '../electron/host/disk'
import { makeInstalledCheckout, type InstalledCheckout } from '../helpers/checkout'
import { archive, openElectronPlace, version, type ElectronPlace } from '../helpers/electron-place'
import { filesBelow } from '../helpers/files-below'
import { putProgram } from '../helpers/programs'
import { environment, startScript, type Started } from '../helpers/start'
import { openTerminal } from '../helpers/terminal'
import { slow } from '../helpers/slow'

const runtimeProgram = programIn(process.platform)

describe.skipIf(process.platform === 'win32')('npm start', () => {
  let checkout: InstalledCheckout
  let place: ElectronPlace
  let home = ''
  let openedPage: () => string

  beforeAll(() => {
    checkout = makeInstalledCheckout()
  })
  afterAll(() => checkout.remove())
  beforeEach(async () => {
    place = await openElectronPlace()
    home = temporaryFolder()
    // Of a browser that hands over to one that runs.
    openedPage = putProgram(join(home, 'bin'), 'brave-browser', 'exit 0')
    for (const name of added()) rmSync(join(checkout.electron, name), { recursive: true })
  })
  afterEach(() => place.close())

  const added = (): string[] => readdirSync(checkout.electron).filter((name) => /^(dist|path\.txt|\..*)$/.test(name))
  const seen = (): string => join(home, 'seen')
  const electronSaw = (): string[] => (existsSync(seen()) ? readFileSync(seen(), 'utf8').trimEnd().split('\n') : [])
  const main = (): string => join(checkout.folder, 'dist', 'main', 'main.js')

  const surroundings = (more: Readonly<Record<string, string>> = {}) =>
    environment(home, {
      ...{ ELECTRON_MIRROR: place.mirror, electron_use_remote_checksums: '1' },
      ...{ PATH: join(home, 'bin'), SEEN: seen() },
      ...more,
    })
  const start = (more?: Readonly<Record<string, string>>, args: readonly string[] = []): Started =>
    startScript(checkout, 'start.ts', args, surroundings(more))

  /** Until the window is open in a browser; then it is ended. */
  async function browserLine(started: Started): Promise<string> {
    await expect.poll(started.printed).toMatch(/: the window opens in |^Open http/)
    started.kill('SIGTERM')
    expect(await started.ended).toEqual([0, null])
    return started.printed()
  }

  const fetched = `The window opens in Electron.\n`
  const notFetched = (why: string): string =>
    `Electron's runtime could not be fetched (${why}; tried again in a day, or by npm run electron): ` +
    'the window opens in Brave.\n'

  slow('fetches the runtime once, shows how far it is, and opens the built app in it', async () => {
    const first = start()
    expect(await first.ended).toEqual([7, null])
    const lines = first.printed().split('\n').slice(0, -1)
    expect(lines.at(-1)).toBe('The window opens in Electron.')
    expect(lines.at(-2)).toBe(`Electron ${version} from ${place.host}: 100 % of 2.0 MB`)
    expect(electronSaw()).toEqual([main()])

    const second = start({ ELECTRON_MIRROR: 'http://electron.invalid/' })
    expect(await second.ended).toEqual([7, null])
    expect(second.printed()).toBe(fetched)
    expect(electronSaw()).toEqual([main(), main()])
    expect(added().sort()).toEqual(['dist', 'path.txt'])
  })

  slow('fetches what the tests of true Electron run in from then on', async () => {
    await start().ended
    cpSync(join(root, 'test', 'electron', 'app'), join(checkout.folder, 'test', 'electron', 'app'), { recursive: true })
    writeFileSync(
      join(checkout.folder, 'test', 'try-driver.ts'),
      `import { electronDriver } from './electron/app/electron-driver'
      console.log([electronDriver.lacking, (await electronDriver.run({ home: '.', args: ['--version'] })).code].join(' '))`,
    )
    const tried = startScript(checkout, '../test/try-driver.ts', [], surroundings())
    expect([await tried.ended, tried.printed()]).toEqual([[0, null], ' 7\n'])
    expect(electronSaw().slice(-2)).toEqual([main(), '--version'])
  })

  slow('opens a browser where the runtime cannot be had, says why in one line, and remembers it', async () => {
    place.behave('cut')
    const why = `the line to ${place.host} was cut`
    const line = await browserLine(start())
    expect(line.split('\n').slice(-2).join('\n')).toBe(notFetched(why))
    expect(openedPage()).toContain('--app=')
    expect(added()).toEqual([])
    place.behave('whole')
    expect(await browserLine(start())).toMatch(
      /^Electron's runtime could not be fetched on \d{4}-\d\d-\d\d at \d\d:\d\d \(the line to \S+ was cut; tried again a day later, or by npm run electron\): the window opens in Brave\.\n$/,
    )
    expect(place.asked).toEqual([archive])

    // npm run electron asks again at once, and what it gets counts from then on.
    const taken = startScript(checkout, 'take-electron.ts', [], surroundings())
    expect(await taken.ended).toEqual([0, null])
    const started = start()
    expect(await started.ended).toEqual([7, null])
    expect(started.printed()).toBe(fetched)
    expect(filesBelow(join(home, 'cache', 'trunkwright'))).toEqual([])
  })

  slow('opens a browser where that is asked for, runtime or not', async () => {
    expect(await browserLine(start({}, ['--browser']))).toBe('As asked for: the window opens in Brave.\n')
    expect([place.asked, added(), electronSaw()]).toEqual([[], [], []])
  })

  slow('fetches nothing where there is no display, and prints the address, runtime or not', async () => {
    const started = start({ DISPLAY: '' })
    await expect.poll(started.printed).toContain('\n')
    expect(started.printed()).toMatch(/^Open http:\/\/127\.0\.0\.1:\d+\/#\S{43} in a browser on this machine\.\n$/)
    const origin = /http:\/\/[\d.:]+/.exec(started.printed())?.[0] ?? ''
    expect((await fetch(`${origin}/`)).status).toBe(200)
    started.kill('SIGINT')
    expect(await started.ended).toEqual([0, null])
    const electron = putProgram(join(home, 'dist'), runtimeProgram)
    await browserLine(start({ DISPLAY: '', ELECTRON_OVERRIDE_DIST_PATH: join(home, 'dist') }))
    expect([place.asked, added(), electron()]).toEqual([[], [], ''])
  })

  slow('starts the runtime that ELECTRON_OVERRIDE_DIST_PATH names, and fetches none in its place', async () => {
    const electron = putProgram(join(home, 'dist'), runtimeProgram)
    const started = start({ ELECTRON_OVERRIDE_DIST_PATH: join(home, 'dist'), ELECTRON_RUN_AS_NODE: '1' })
    expect(await started.ended).toEqual([7, null])
    expect([started.printed(), electron()]).toEqual([fetched, main()])
    expect(await browserLine(start({ ELECTRON_OVERRIDE_DIST_PATH: join(home, 'none') }))).toBe(
      'The folder in ELECTRON_OVERRIDE_DIST_PATH has no runtime of Electron: the window opens in Brave.\n',
    )
    expect(place.asked).toEqual([])
  })

  slow('opens a browser where Electron cannot run, and says why', async () => {
    putProgram(join(home, 'dist'), runtimeProgram, 'exit 127')
    expect(await browserLine(start({ ELECTRON_OVERRIDE_DIST_PATH: join(home, 'dist') }))).toBe(
      `${fetched}Electron cannot run here (this system lacks a library, which the line above names): ` +
        'the window opens in Brave.\n',
    )
  })

  slow('fetches once for two starts at once', async () => {
    place.behave('held')
    const both = [start(), start()]
    const printed = () => both.map((each) => each.printed()).join('')
    await expect.poll(printed).toContain('this one waits for it')
    place.goOn()
    for (const each of both) expect(await each.ended).toEqual([7, null])
    expect(electronSaw()).toEqual([main(), main()])
    expect(place.asked.filter((name) => name === archive)).toEqual([archive])
  })

  slow('fetches again where the one before was killed while it fetched', async () => {
    place.behave('held')
    const first = start()
    await expect.poll(first.printed).toContain(' %')
    first.kill('SIGKILL')
    await first.ended
    place.behave('whole')
    expect(await start().ended).toEqual([7, null])
    expect(added().sort()).toEqual(['dist', 'path.txt'])
  })

  slow('leaves nothing half at Ctrl-C, and remembers nothing of it', async (context) => {
    skipUnless(hasTool('script', '--version'), context, 'there is no script(1) to make a terminal')
    place.behave('held')
    const terminal = openTerminal(
      `cd '${checkout.folder}' && npm start`,
      surroundings({ PATH: process.env['PATH'] ?? '' }),
    )
    await terminal.shows(`Electron ${version} from ${place.host}:`)
    await expect.poll(terminal.screen).toMatch(/4\d % of 2\.0 MB/)
    terminal.types('\u0003')
    await terminal.ended
    expect(terminal.screen()).toContain('Stopped, and nothing is left half; npm start -- --browser opens the window')
    expect(terminal.screen()).not.toMatch(/npm error|\n +at /)
    expect([added(), filesBelow(join(home, 'cache'))]).toEqual([[], []])
    place.behave('whole')
    expect(await start().ended).toEqual([7, null])
  })

  slow('hands Ctrl-C on to Electron once, which a second one would end at once', async (context) => {
    skipUnless(hasTool('script', '--version'), context, 'there is no script(1) to make a terminal')
    const [folder, program] = [join(home, 'dist'), join(home, 'dist', runtimeProgram)]
    putProgram(folder, runtimeProgram)
    writeFileSync(
      program,
      `#!${process.execPath}
      const tell = (word) => require('fs').appendFileSync(process.env.SEEN, word + '\\n')
      process.on('SIGINT', () => (tell('stop'), setTimeout(() => process.exit(0), 1500)))
      setInterval(() => undefined, 1000)
      console.log('Electron runs.')`,
    )
    const env = surroundings({ PATH: process.env['PATH'] ?? '', ELECTRON_OVERRIDE_DIST_PATH: folder })
    const terminal = openTerminal(`cd '${checkout.folder}' && npm start`, env)
    await terminal.shows('Electron runs.')
    terminal.types('\u0003')
    await terminal.ended
    expect(electronSaw()).toEqual(['stop'])
  })

  it('does not take what it does not understand', async () => {
    const started = start({}, ['--fast'])
    expect(await started.ended).toEqual([2, null])
    expect(started.printed()).toBe('Usage: npm start [-- --browser]\n')
  })
})
