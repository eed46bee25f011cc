import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportThread } from '../../../../electron/host/export/export-thread'
import type { ExportMessage, ExportWork } from '../../../../electron/host/export/export-work'
import { FreeThreads } from '../../../../electron/host/export/free-threads'
import { usualChoices } from '../../../../shared/contract/export-choices'
import { got, hostOn } from '../../../helpers/hosts'
import { readyPlan } from '../../cli/plans'
import { slow } from '../../../helpers/slow'
import { temporaryFolder } from '../disk'

/** A thread that says which one it is, and does what the name of its plan asks for. */
const program = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ project }) => {
  if (project === 'fails') throw new Error('It fails.')
  if (project === 'ends') process.exit()
  const memory = project === 'takes much' ? 1 << 30 : 1 << 20
  if (project !== 'hangs') parentPort.postMessage({ kind: 'done', missing: [String(threadId)], picturesLeft: [], memory })
  else parentPort.postMessage({ kind: 'begun', ready: 'ready', count: 1 })
})`

function sayingThreads() {
  const file = join(temporaryFolder(), 'thread.mjs')
  writeFileSync(file, program)
  const begin = (project: string) => exportThread(file, { project } as unknown as ExportWork)
  const idOf = async (project: string, { messages } = begin(project)): Promise<string | undefined> => {
    let last: ExportMessage | undefined
    for await (const message of messages()) last = message
    return last?.kind === 'done' ? last.missing[0] : undefined
  }
  return { file, begin, idOf }
}

describe('the thread of an export', () => {
  it('makes the next one too', async () => {
    const { idOf } = sayingThreads()
    const first = await idOf('a')
    expect(first).toMatch(/^\d+$/)
    expect([await idOf('b'), await idOf('c')]).toEqual([first, first])
  })

  it('makes one at a time: two at once have two, of which one stays', async () => {
    const { idOf } = sayingThreads()
    const both = await Promise.all([idOf('a'), idOf('b')])
    expect(new Set(both).size).toBe(2)
    expect(both).toContain(await idOf('c'))
  })

  it.each(['takes much', 'fails', 'ends'])('makes no other where it %s', async (project) => {
    const { idOf } = sayingThreads()
    const first = await idOf('a')
    if (project === 'takes much') expect(await idOf(project)).toBe(first)
    else await expect(idOf(project)).rejects.toThrow()
    expect(await idOf('b')).not.toBe(first)
  })

  it('makes no other where it was stopped', async () => {
    const { begin, idOf } = sayingThreads()
    const first = await idOf('a')
    const hanging = begin('hangs')
    for await (const { kind } of hanging.messages()) {
      expect(kind).toBe('begun')
      break
    }
    const second = await idOf('b')
    expect(second).not.toBe(first)
    const stopped = begin('hangs')
    const result = idOf('hangs', stopped)
    stopped.stop()
    await expect(result).rejects.toMatchObject({ failure: { kind: 'cancelled' } })
    expect(await idOf('c')).not.toBe(second)
  })

  it('ends where nobody wants another', async () => {
    const { file } = sayingThreads()
    const threads = new FreeThreads(0)
    const worker = threads.take(file)
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    await threads.giveBack(file, worker, 0)
    await ended
    const other = threads.take(file)
    expect(other).not.toBe(worker)
    await other.terminate()
  })

  it('keeps no process alive', () => {
    const { file } = sayingThreads()
    const script = join(temporaryFolder(), 'one-export.mts')
    const source = join(import.meta.dirname, '../../../../electron/host/export/export-thread.ts')
    writeFileSync(
      script,
      `import { exportThread } from ${JSON.stringify(source)}
      for await (const { kind } of exportThread(${JSON.stringify(file)}, { project: 'a' }).messages()) console.log(kind)`,
    )
    const root = join(import.meta.dirname, '../../../..')
    const options = { cwd: root, encoding: 'utf8', timeout: 30_000 } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], options)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'done\n', stderr: '' })
  })
})

describe('exports of one thread', () => {
  slow('have the bytes of the first, whatever was made between them', async () => {
    const folder = temporaryFolder()
    const { program } = hostOn(folder, { now: () => new Date('2026-01-31T12:00:00.000Z') })
    const plans = { ready: readyPlan(), other: { ...readyPlan(), customer: 'Ωμέγα' } }
    const bytesOf = async (project: keyof typeof plans, format: 'pdf' | 'zip' | 'report') => {
      const path = join(folder, 'out')
      const request = { format, choices: usualChoices, path, replace: true, job: 'a' }
      await got(program.exportProject({ ...request, project: plans[project] }))
      return readFileSync(path)
    }
    const first = [await bytesOf('ready', 'pdf'), await bytesOf('ready', 'zip')]
    for (const format of ['report', 'zip', 'pdf'] as const) await bytesOf('other', format)
    expect([await bytesOf('ready', 'pdf'), await bytesOf('ready', 'zip')]).toEqual(first)
  })
})
