import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startOnce, type Start } from '../../../electron/web/first-instance'
import { recordIn, type Meeting } from '../../../electron/web/meeting-record'
import { ask } from '../../../electron/web/meeting-talk'
import { asOrdinaryUser, names, skipUnless, temporaryFolder } from '../host/disk'
import { slow } from '../../helpers/slow'

const nobody = () => Promise.resolve(null)

/** Starts on a folder; what was the first stops after the test. */
async function startedOn(folder: string, forward = nobody as () => Promise<string | null>): Promise<Start> {
  const start = await startOnce(folder, forward)
  onTestFinished(() => (start.kind === 'first' ? start.stop() : undefined))
  return start
}

const lives = join(import.meta.dirname, 'first-process.ts')

/** What a first start leaves that was killed. */
async function leaveKilled(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', lives, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(names(folder)).toHaveLength(2)
}

const meetingIn = (folder: string) => JSON.parse(readFileSync(recordIn(folder), 'utf8')) as Meeting
const socketsIn = (folder: string) => names(folder).filter((name) => name.endsWith('.sock'))
const own = `http://127.0.0.1:1/#${'c'.repeat(43)}`

describe.skipIf(process.platform === 'win32')('the first start on a data folder', () => {
  it('is asked to come forward by each later one', async () => {
    const folder = temporaryFolder()
    let asked = 0
    const forward = () => Promise.resolve(++asked === 1 ? null : own)
    expect((await startedOn(folder, forward)).kind).toBe('first')
    expect(await startedOn(folder)).toEqual({ kind: 'second', address: null })
    expect(await startedOn(folder)).toEqual({ kind: 'second', address: own })
    expect(asked).toBe(2)
  })

  it('stands in nobody else’s way: another folder has its own', async () => {
    expect((await startedOn(temporaryFolder())).kind).toBe('first')
    expect((await startedOn(temporaryFolder())).kind).toBe('first')
  })

  it('leaves nothing behind when it stops, and the next one is the first', async () => {
    const folder = temporaryFolder()
    const first = await startOnce(folder, nobody)
    expect(names(folder)).toHaveLength(2)
    if (first.kind === 'first') await first.stop()
    expect(names(folder)).toEqual([])
    expect((await startedOn(folder)).kind).toBe('first')
  })

  slow('takes the place of one that was killed', async () => {
    const folder = temporaryFolder()
    await leaveKilled(folder)
    expect((await startedOn(folder)).kind).toBe('first')
    expect((await startedOn(folder)).kind).toBe('second')
    expect(socketsIn(folder)).toHaveLength(1)
  })

  it.each([false, true])('is one of twelve that start at the same moment (after a killed one: %s)', async (isLeft) => {
    const folder = temporaryFolder()
    if (isLeft) await leaveKilled(folder)
    let asked = 0
    const forward = () => Promise.resolve(++asked < 0 ? '' : null)
    const starts = await Promise.all(Array.from({ length: 12 }, () => startedOn(folder, forward)))
    expect(starts.filter(({ kind }) => kind === 'first')).toHaveLength(1)
    expect(asked).toBe(11)
    expect(socketsIn(folder)).toHaveLength(1)
  })

  slow('clears up after one that was killed while it cleared up, or while it wrote down where it is', async () => {
    const folder = temporaryFolder()
    await leaveKilled(folder)
    writeFileSync(recordIn(folder), '{')
    for (const left of [recordIn(folder), `${recordIn(folder)}.clearing`]) {
      writeFileSync(left, '', { flag: 'a' })
      utimesSync(left, 1, 1)
    }
    expect((await startedOn(folder)).kind).toBe('first')
    expect((await startedOn(folder)).kind).toBe('second')
  })

  slow('has time to open a window before it answers, and may fail to', async () => {
    const folder = temporaryFolder()
    await startedOn(folder, () => after(2_500).then(() => own))
    expect(await startedOn(folder)).toEqual({ kind: 'second', address: own })
    const other = temporaryFolder()
    await startedOn(other, () => Promise.reject(new Error('no window')))
    expect(await startedOn(other)).toEqual({ kind: 'second', address: null })
  })

  it.each([
    ['HTTP', 'GET / HTTP/1.1\r\n\r\n'],
    ['the words of before', 'trunkwright: forward\n'],
    ['no proof', 'nonce\n'],
    ['a wrong proof', 'nonce proof\n'],
    ['an empty line', '\n'],
    ['a line without end', 'x'.repeat(5_000)],
  ])('is not asked by whoever does not know its secret: %s', async (_, sent) => {
    const folder = temporaryFolder()
    let asked = 0
    await startedOn(folder, () => Promise.resolve(++asked < 0 ? '' : null))
    const socket = connect(meetingIn(folder).place, () => socket.write(sent))
    socket.on('error', () => undefined)
    let heard = ''
    socket.on('data', (part) => (heard += part.toString()))
    await once(socket, 'close')
    expect([asked, heard]).toEqual([0, ''])
    expect((await startedOn(folder)).kind).toBe('second')
  })

  it('serves on where many ask at once and go', async () => {
    const folder = temporaryFolder()
    await startedOn(folder)
    const { place } = meetingIn(folder)
    const sockets = Array.from({ length: 200 }, () => connect(place))
    for (const socket of sockets) socket.on('error', () => undefined)
    await after(100)
    for (const socket of sockets) socket.destroy()
    expect((await startedOn(folder)).kind).toBe('second')
  })
})

describe.skipIf(process.platform === 'win32')('where starts meet', () => {
  it('is a name that nobody can guess, in files that only this user can read', async () => {
    const places = new Set<string>()
    for (let count = 0; count < 3; count += 1) {
      const folder = temporaryFolder()
      const start = await startOnce(folder, nobody)
      const { place, secret } = meetingIn(folder)
      expect(place.startsWith(`${folder}/`)).toBe(true)
      expect(secret).toMatch(/^[\w-]{43}$/)
      expect(statSync(recordIn(folder)).mode & 0o777).toBe(0o600)
      places.add(basename(place)).add(secret)
      if (start.kind === 'first') await start.stop()
    }
    expect(places.size).toBe(6)
  })

  it('is in a new folder of this user alone where the name would be too long', async () => {
    const folder = join(temporaryFolder(), 'x'.repeat(120))
    mkdirSync(folder)
    const first = await startOnce(folder, nobody)
    const { place } = meetingIn(folder)
    expect(place.startsWith(folder)).toBe(false)
    expect(statSync(dirname(place)).mode & 0o777).toBe(0o700)
    expect((await startedOn(folder)).kind).toBe('second')
    if (first.kind === 'first') await first.stop()
    expect(names(folder)).toEqual([])
    expect(existsSync(dirname(place))).toBe(false)
  })

  it('is nowhere where nothing can be written down: each start runs alone', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    await asOrdinaryUser(async () => {
      expect([(await startOnce(folder, nobody)).kind, (await startOnce(folder, nobody)).kind]).toEqual([
        'first',
        'first',
      ])
    })
    expect(names(folder)).toEqual([])
  })

  it('is not believed where another user may have written it down', async (context) => {
    skipUnless(process.geteuid?.() === 0, context, 'needs root, to make a file of another user')
    const folder = temporaryFolder()
    await startedOn(folder)
    const wrongs = [
      () => chownSync(recordIn(folder), 65_534, 65_534),
      () => (chownSync(recordIn(folder), 0, 0), chmodSync(recordIn(folder), 0o622)),
      () => (renameSync(recordIn(folder), join(folder, 'away')), symlinkSync('away', recordIn(folder))),
    ]
    for (const wrong of wrongs) {
      wrong()
      await expect(startOnce(folder, nobody)).rejects.toThrow(recordIn(folder))
    }
  })

  it.each([
    'https://evil.example/',
    'http://127.0.0.1:80/',
    'http://localhost:80/#' + 'c'.repeat(43),
    `http://127.0.0.1:1@evil.example/#${'c'.repeat(43)}`,
    `${own}c`,
    'file:///etc/passwd',
  ])('gives no address to a person that is not a loopback one with a code: %s', async (address) => {
    const folder = temporaryFolder()
    await startedOn(folder, () => Promise.resolve(address))
    expect(await ask(meetingIn(folder))).toBeNull()
  })

  it('answers nobody who cannot show the secret', async () => {
    const folder = temporaryFolder()
    await startedOn(folder)
    expect(await ask({ ...meetingIn(folder), secret: 'x'.repeat(43) })).toBeNull()
    const place = join(folder, 'liar')
    const liar = createServer((socket) => socket.end(`proof ${own}\n`)).listen(place)
    onTestFinished(() => void liar.close())
    await once(liar, 'listening')
    expect(await ask({ ...meetingIn(folder), place })).toBeNull()
  })
})
