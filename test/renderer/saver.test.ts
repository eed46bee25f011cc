import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaver, type SaveState } from '../../renderer/saving/saver'
import { hostFailure, type HostFailure } from '../../shared/contract/failure'
import { fail, ok, type Result } from '../../shared/result'

const full = hostFailure('full', 'The disk is full.', 'Make room.')

/** A saver on a disk that takes as long as the test wants. */
function saverOnSlowDisk({ isAutosaving = true } = {}) {
  let work = { text: 'opened' }
  const [disk, states]: [string[], SaveState[]] = [[], []]
  const waiting: ((failure: HostFailure | null) => void)[] = []
  let mostAtOnce = 0
  const save = (saving: { text: string }) =>
    new Promise<Result<{ savedAt: string }, HostFailure>>((resolve) => {
      waiting.push((failure) => {
        if (!failure) disk.push(saving.text)
        resolve(failure ? fail(failure) : ok({ savedAt: `at ${saving.text}` }))
      })
      mostAtOnce = Math.max(mostAtOnce, waiting.length)
    })
  const saver = createSaver({
    save,
    current: () => work,
    onState: (state) => states.push(state),
    isAutosaving: () => isAutosaving,
  })
  return {
    saver,
    disk,
    kinds: () => states.map(({ kind }) => kind),
    last: () => states.at(-1),
    underWay: () => waiting.length,
    mostAtOnce: () => mostAtOnce,
    change: (text: string) => {
      work = { text }
      saver.changed()
    },
    /** Ends the save that is under way. */
    end: async (failure: HostFailure | null = null) => {
      waiting.shift()?.(failure)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('autosave', () => {
  it('saves 2 s after the last change, once, what is current then', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    await vi.advanceTimersByTimeAsync(1_999)
    at.change('b')
    await vi.advanceTimersByTimeAsync(1_999)
    expect(at.underWay()).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    await at.end()
    expect(at.disk).toEqual(['b'])
    expect(at.kinds()).toEqual(['unsaved', 'unsaved', 'saving', 'saved'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(at.underWay()).toBe(0)
  })

  it('saves nothing by itself where it is off, and all the same when asked', async () => {
    const at = saverOnSlowDisk({ isAutosaving: false })
    at.change('a')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([at.underWay(), at.last()]).toEqual([0, { kind: 'unsaved' }])
    const saving = at.saver.saveNow()
    await at.end()
    expect([await saving, at.disk]).toEqual([true, ['a']])
  })

  it('does not save a second time what was saved before its time came', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    void at.saver.saveNow()
    await at.end()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([at.disk, at.underWay()]).toEqual([['a'], 0])
    expect(await at.saver.saveNow()).toBe(true)
  })

  it('saves nothing after it was stopped', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    at.saver.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(at.underWay()).toBe(0)
  })
})

describe('a failed save', () => {
  it('is shown as failed with its reason, never as saved, and the next one works', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    const first = at.saver.saveNow()
    await at.end(full)
    expect([await first, at.last(), at.disk]).toEqual([false, { kind: 'failed', failure: full }, []])
    expect(at.kinds()).not.toContain('saved')
    const second = at.saver.saveNow()
    await at.end()
    expect([await second, at.last(), at.disk]).toEqual([true, { kind: 'saved', at: 'at a' }, ['a']])
  })

  it('by autosave is followed by the next change', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    await vi.advanceTimersByTimeAsync(2_000)
    await at.end(full)
    at.change('b')
    await vi.advanceTimersByTimeAsync(2_000)
    await at.end()
    expect([at.disk, at.last()]).toEqual([['b'], { kind: 'saved', at: 'at b' }])
  })
})

describe('a change during a save', () => {
  it('ends as unsaved, and is saved after its own 2 s', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    await vi.advanceTimersByTimeAsync(2_000)
    at.change('b')
    await at.end()
    expect([at.disk, at.last()]).toEqual([['a'], { kind: 'unsaved' }])
    await vi.advanceTimersByTimeAsync(2_000)
    await at.end()
    expect([at.disk, at.last()]).toEqual([['a', 'b'], { kind: 'saved', at: 'at b' }])
  })

  it('is on the disk when a save that was asked for after it says true', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    const first = at.saver.saveNow()
    at.change('b')
    const second = at.saver.saveNow()
    await at.end()
    expect([await first, at.disk]).toEqual([true, ['a']])
    await at.end()
    expect([await second, at.disk]).toEqual([true, ['a', 'b']])
  })
})

describe('saves asked for at once', () => {
  it('are never side by side, and one of them writes for all', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    const asked = [at.saver.saveNow()]
    at.change('b')
    asked.push(at.saver.saveNow(), at.saver.saveNow(), at.saver.saveNow())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(at.underWay()).toBe(1)
    await at.end()
    await at.end()
    expect([await Promise.all(asked), at.disk, at.mostAtOnce()]).toEqual([[true, true, true, true], ['a', 'b'], 1])
  })
})

describe('a way to the host that breaks', () => {
  it('is a failed save, and the next one works', async () => {
    const states: SaveState[] = []
    let isBroken = true
    const saver = createSaver({
      current: () => 'work',
      save: () => (isBroken ? Promise.reject(new Error('torn')) : Promise.resolve(ok({ savedAt: 'now' }))),
      onState: (state) => states.push(state),
      isAutosaving: () => false,
    })
    expect(await saver.saveNow()).toBe(false)
    expect(states.at(-1)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'other', message: 'The plan could not be saved: torn.' },
    })
    isBroken = false
    expect([await saver.saveNow(), states.at(-1)]).toEqual([true, { kind: 'saved', at: 'now' }])
  })
})

describe('a saver that was stopped', () => {
  it('tells nothing of the save that was under way: the state is that of another project by now', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    const saving = at.saver.saveNow()
    at.saver.stop()
    const told = at.kinds().length
    await at.end()
    expect([await saving, at.disk, at.kinds().length]).toEqual([true, ['a'], told])
  })

  it('does not save what was asked for behind that one', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    const first = at.saver.saveNow()
    at.change('b')
    const second = at.saver.saveNow()
    at.saver.stop()
    await at.end()
    expect([await first, await second, at.disk, at.underWay()]).toEqual([true, false, ['a'], 0])
  })

  it('saves again for the project that comes after', async () => {
    const at = saverOnSlowDisk()
    at.change('a')
    at.saver.stop()
    at.change('b')
    await vi.advanceTimersByTimeAsync(2_000)
    await at.end()
    expect([at.disk, at.last()]).toEqual([['b'], { kind: 'saved', at: 'at b' }])
  })
})
