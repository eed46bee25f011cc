import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { removeStale, takeLock, type LockOptions } from '../../../../electron/host/store/lock'
import type { LockTiming } from '../../../../electron/host/store/lock-holder'
import { thisProcess } from '../../../../electron/host/store/process-identity'
import { hasTool, names, skipUnless, temporaryFolder } from '../disk'
import { startHolder } from './holder-process'
import { slow } from '../../../helpers/slow'

const timing: LockTiming = { beat: 50, fresh: 500_000, freshHere: 200_000, watch: 600 }
const options: LockOptions = { program: 'Trunkwright 9', since: '2026-01-31T09:00:00.000Z', timing }

function file() {
  const folder = temporaryFolder()
  const path = join(folder, 'plan.trunkwright')
  return { folder, path, lockPath: join(folder, '.plan.trunkwright.lock') }
}

async function take(path: string) {
  const taken = await takeLock(path, options)
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
  onTestFinished(() => taken.value.release())
  return taken.value
}

const refusal = async (path: string) => {
  const taken = await takeLock(path, options)
  if (taken.ok) throw new Error('taken')
  return taken.failure
}

const secondsAgo = (seconds: number) => Date.now() / 1000 - seconds

/** A lock that somebody else left, of a certain age. */
async function leave(lockPath: string, other: object, seconds: number): Promise<void> {
  const holder = { token: 'other', ...(await thisProcess()), since: 'then', program: 'Trunkwright 1', ...other }
  writeFileSync(lockPath, JSON.stringify(holder))
  utimesSync(lockPath, secondsAgo(seconds), secondsAgo(seconds))
}

describe('a lock', () => {
  it('is there while it is held, says by whom, and is gone afterwards', async () => {
    const { folder, path, lockPath } = file()
    const lock = await take(path)
    const { user, host } = await thisProcess()
    const by = { pid: process.pid, user, host, program: 'Trunkwright 9', since: options.since }
    expect(await refusal(path)).toMatchObject({ kind: 'held', by })
    expect(JSON.parse(readFileSync(lockPath, 'utf8'))).toMatchObject(by)
    expect(names(folder)).toEqual(['.plan.trunkwright.lock'])
    await lock.release()
    expect(names(folder)).toEqual([])
    await take(path)
  })

  it('is touched while it is held', async () => {
    const { path, lockPath } = file()
    await take(path)
    utimesSync(lockPath, 1, 1)
    await expect.poll(() => statSync(lockPath).mtimeMs).toBeGreaterThan(Date.now() - 500_000)
  })

  slow('goes to exactly one of many, also where one is left by a process that is gone', async () => {
    for (let round = 0; round < 60; round += 1) {
      const { folder, path, lockPath } = file()
      if (round % 2 === 1) await leave(lockPath, { pid: 999_999_999 }, 0)
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(path, options)))
      const winners = taken.flatMap((one) => (one.ok ? [one.value] : []))
      expect(winners).toHaveLength(1)
      expect(names(folder)).toEqual(['.plan.trunkwright.lock'])
      await winners[0]?.release()
    }
  })

  slow('is taken where one was killed in the midst of removing a stale one', async () => {
    const { folder, path, lockPath } = file()
    await leave(lockPath, { pid: 999_999_999 }, 0)
    writeFileSync(join(folder, '.plan.trunkwright.lock-turn'), '')
    await take(path)
    expect(names(folder)).toEqual(['.plan.trunkwright.lock'])
  })

  it('stays where one was about to remove another that was there before', async () => {
    const { folder, path } = file()
    const lock = await take(path)
    await removeStale(path, { text: 'another', holder: null })
    expect(names(folder)).toEqual(['.plan.trunkwright.lock'])
    expect(await refusal(path)).toMatchObject({ by: { pid: process.pid } })
    expect(await lock.ensure()).toEqual({ ok: true, value: null })
  })

  it('is taken again by its holder where it was removed, or moved away and back', async () => {
    const { path, lockPath } = file()
    const lock = await take(path)
    rmSync(lockPath)
    expect(await lock.ensure()).toEqual({ ok: true, value: null })
    expect(existsSync(lockPath)).toBe(true)
    renameSync(lockPath, `${lockPath}-away`)
    renameSync(`${lockPath}-away`, lockPath)
    expect(await lock.ensure()).toEqual({ ok: true, value: null })
  })

  it('is not released, touched or taken back where another took it over', async () => {
    const { path, lockPath } = file()
    const lock = await take(path)
    await leave(lockPath, { host: 'elsewhere', realm: 'other' }, 300)
    const before = statSync(lockPath).mtimeMs
    await pause(300)
    expect(statSync(lockPath).mtimeMs).toBe(before)
    expect(await lock.ensure()).toMatchObject({ ok: false, failure: { kind: 'held', by: { host: 'elsewhere' } } })
    await lock.release()
    expect(existsSync(lockPath)).toBe(true)
  })

  it('cannot be made where nothing can be written', async () => {
    expect(await refusal('/proc/plan.trunkwright')).toMatchObject({ kind: 'not-possible' })
    expect(await refusal('/nowhere/plan')).toMatchObject({
      kind: 'not-possible',
      failure: { kind: 'not-there', message: 'The folder /nowhere does not exist.' },
    })
  })

  it('works on a file system without hard links', async (context) => {
    skipUnless(hasTool('strace', 'true'), context, 'needs strace, to refuse hard links')
    const { folder, path } = file()
    const log = join(temporaryFolder(), 'log')
    const holder = startHolder(path, ['strace', '-f', '-o', log, '-e', 'inject=link,linkat:error=EPERM'])
    expect(await holder.said).toBe('held')
    expect(readFileSync(log, 'utf8')).toContain('(INJECTED)')
    expect(names(folder)).toEqual(['.plan.trunkwright.lock'])
    expect(await refusal(path)).toMatchObject({ kind: 'held' })
    await holder.kill()
    await take(path)
  })
})

describe('a lock of this machine', () => {
  it('is held while its process runs, however long it slept or was stopped', async () => {
    const { path, lockPath } = file()
    const holder = startHolder(path)
    expect(await holder.said).toBe('held')
    holder.stop()
    utimesSync(lockPath, 1, 1)
    expect(await refusal(path)).toMatchObject({ kind: 'held', by: { pid: holder.pid() } })
    await holder.kill()
    expect(existsSync(lockPath)).toBe(true)
    await take(path)
  })

  it('is not held by a process that has been given the number of the one that is gone', async (context) => {
    skipUnless(process.platform === 'linux', context, 'only Linux tells when a process began')
    const { path, lockPath } = file()
    await leave(lockPath, { began: '1' }, 0)
    await take(path)
  })

  it('is looked at for a while where the system does not tell when a process began', async () => {
    const held = file()
    await leave(held.lockPath, { began: null }, 100)
    expect(await refusal(held.path)).toMatchObject({ kind: 'held' })
    const left = file()
    await leave(left.lockPath, { began: null }, 300)
    await take(left.path)
  })
})

describe('a lock of another machine', () => {
  const other = { host: 'elsewhere', realm: 'other', pid: process.pid }

  it('is held while it is fresh, and taken over when it is not', async () => {
    const { path, lockPath } = file()
    await leave(lockPath, other, 400)
    expect(await refusal(path)).toMatchObject({ kind: 'held', by: { host: 'elsewhere' } })
    await leave(lockPath, other, 600)
    const begun = performance.now()
    await take(path)
    expect(performance.now() - begun).toBeGreaterThan(timing.watch * 0.9)
  })

  it('is held where it is touched while it is looked at: its clock may be wrong, or it wakes up', async () => {
    for (const age of [10_000, -10_000]) {
      const { path, lockPath } = file()
      await leave(lockPath, other, age)
      let touches = 0
      const touching = setInterval(() => {
        touches += 1
        utimesSync(lockPath, secondsAgo(age - touches), secondsAgo(age - touches))
      }, 50)
      expect(await refusal(path)).toMatchObject({ kind: 'held' })
      clearInterval(touching)
    }
  })

  it('is taken over where its time lies ahead and nobody touches it', async () => {
    const { path, lockPath } = file()
    await leave(lockPath, other, -10_000)
    await take(path)
  })

  it('is sooner taken over where it has the name of this one, which was started again', async () => {
    const { host } = await thisProcess()
    const { path, lockPath } = file()
    await leave(lockPath, { ...other, host }, 100)
    expect(await refusal(path)).toMatchObject({ kind: 'held' })
    await leave(lockPath, { ...other, host }, 300)
    await take(path)
  })
})

it.each(['', 'x', '{}', '{"pid":0}'])('a lock that nobody can read is held while it is fresh: %j', async (text) => {
  const { path, lockPath } = file()
  writeFileSync(lockPath, text)
  expect(await refusal(path)).toEqual({ kind: 'held', by: null })
  utimesSync(lockPath, 1, 1)
  await take(path)
})
