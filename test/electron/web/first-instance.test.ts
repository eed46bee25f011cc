import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { instanceNames, startOnce, type Start } from '../../../electron/web/first-instance'
import { asOrdinaryUser, temporaryFolder } from '../host/disk'

const nobody = () => Promise.resolve(null)

/** Starts on a folder; what was the first stops after the test. */
async function startedOn(folder: string, forward = nobody as () => Promise<string | null>): Promise<Start> {
  const start = await startOnce(folder, forward)
  onTestFinished(() => (start.kind === 'first' ? start.stop() : undefined))
  return start
}

/** What a process leaves that was killed while it listened. */
async function leaveSocket(name: string): Promise<void> {
  const listening = `require('node:net').createServer().listen(${JSON.stringify(name)}, () => console.log('listening'))`
  const child = spawn(process.execPath, ['--eval', listening], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(statSync(name).isSocket()).toBe(true)
}

const nameIn = (folder: string): string => instanceNames(folder)[0] ?? ''
const socketsIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.sock'))

describe.skipIf(process.platform === 'win32')('the first start on a data folder', () => {
  it('is asked to come forward by each later one', async () => {
    const folder = temporaryFolder()
    let asked = 0
    const forward = () => Promise.resolve(++asked === 1 ? null : 'http://127.0.0.1:1/#code')
    expect((await startedOn(folder, forward)).kind).toBe('first')
    expect(await startedOn(folder)).toEqual({ kind: 'second', address: null })
    expect(await startedOn(folder)).toEqual({ kind: 'second', address: 'http://127.0.0.1:1/#code' })
    expect(asked).toBe(2)
  })

  it('stands in nobody else’s way: another folder has its own', async () => {
    expect((await startedOn(temporaryFolder())).kind).toBe('first')
    expect((await startedOn(temporaryFolder())).kind).toBe('first')
  })

  it('leaves nothing behind when it stops, and the next one is the first', async () => {
    const folder = temporaryFolder()
    const first = await startOnce(folder, nobody)
    expect(socketsIn(folder)).toHaveLength(1)
    if (first.kind === 'first') await first.stop()
    expect(readdirSync(folder)).toEqual([])
    expect((await startedOn(folder)).kind).toBe('first')
  })

  it('takes the place of one that was killed', async () => {
    const folder = temporaryFolder()
    await leaveSocket(nameIn(folder))
    expect((await startedOn(folder)).kind).toBe('first')
    expect((await startedOn(folder)).kind).toBe('second')
    expect(socketsIn(folder)).toHaveLength(1)
  })

  it.each([false, true])('is one of twelve that start at the same moment (after a killed one: %s)', async (isLeft) => {
    const folder = temporaryFolder()
    if (isLeft) await leaveSocket(nameIn(folder))
    let asked = 0
    const forward = () => Promise.resolve(++asked < 0 ? '' : null)
    const starts = await Promise.all(Array.from({ length: 12 }, () => startedOn(folder, forward)))
    expect(starts.filter(({ kind }) => kind === 'first')).toHaveLength(1)
    expect(asked).toBe(11)
    expect(socketsIn(folder)).toHaveLength(1)
  })

  it('clears up after one that was killed while it cleared up', async () => {
    const folder = temporaryFolder()
    await leaveSocket(nameIn(folder))
    writeFileSync(`${nameIn(folder)}.clearing`, '')
    utimesSync(`${nameIn(folder)}.clearing`, 1, 1)
    expect((await startedOn(folder)).kind).toBe('first')
    expect(socketsIn(folder)).toHaveLength(1)
  })

  it('has time to open a window before it answers', async () => {
    const folder = temporaryFolder()
    await startedOn(folder, () => after(2_500).then(() => 'later'))
    expect(await startedOn(folder)).toEqual({ kind: 'second', address: 'later' })
  })

  it('is not asked by what says something else', async () => {
    const folder = temporaryFolder()
    let asked = 0
    await startedOn(folder, () => Promise.resolve(++asked < 0 ? '' : null))
    const socket = connect(nameIn(folder), () => socket.write('GET / HTTP/1.1\r\n\r\n'))
    socket.on('error', () => undefined)
    await once(socket, 'close')
    expect(asked).toBe(0)
    expect((await startedOn(folder)).kind).toBe('second')
  })
})

describe.skipIf(process.platform === 'win32')('where starts meet', () => {
  it('is in the data folder, to which others have no access, unless its name is too long', async () => {
    const folder = temporaryFolder()
    expect(nameIn(folder)).toContain(folder)
    const deep = join(folder, 'x'.repeat(120))
    mkdirSync(deep)
    expect(nameIn(deep)).not.toContain(folder)
    expect((await startedOn(deep)).kind).toBe('first')
    expect((await startedOn(deep)).kind).toBe('second')
    expect(readdirSync(deep)).toEqual([])
  })

  it('is elsewhere where the folder can have no socket', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    await asOrdinaryUser(async () => {
      const first = await startOnce(folder, nobody)
      expect([first.kind, (await startOnce(folder, nobody)).kind]).toEqual(['first', 'second'])
      if (first.kind === 'first') await first.stop()
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is a pipe of this user and folder on Windows', () => {
    const [one, ...others] = instanceNames('C:\\Users\\a\\AppData\\Roaming\\Trunkwright', 'win32')
    expect(one).toMatch(/^\\\\\.\\pipe\\trunkwright-[0-9a-f]{16}$/)
    expect(others).toEqual([])
    expect(instanceNames('C:\\Users\\b', 'win32')).not.toEqual([one])
  })
})
