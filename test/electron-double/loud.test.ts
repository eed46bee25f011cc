import { describe, expect, it } from 'vitest'
import { KnownEvents } from './emitter'
import { loud } from './loud'

describe('an object of the double', () => {
  const thing = () =>
    loud('thing', {
      name: 'x',
      count: 1,
      add(this: { count: number }) {
        return (this.count += 1)
      },
    })

  it('says what it does not have, for reading and for writing', () => {
    const read = thing() as unknown as Record<string, unknown>
    expect(() => read['reload']).toThrow('the double of Electron has no thing.reload')
    expect(() => (read['reload'] = 1)).toThrow('the double of Electron has no thing.reload')
  })

  it('does what it has, the same function each time, and lets a test replace it', () => {
    const own = thing()
    expect([own.add(), own.count, own.add === own.add]).toEqual([2, 2, true])
    own.add = () => 7
    expect(own.add()).toBe(7)
  })

  it('is not taken for a promise', async () => {
    const own = thing()
    expect(await Promise.resolve(own)).toBe(own)
  })

  it('answers nothing more when it was destroyed, as those of Electron', () => {
    let isGone = false
    const own = loud('window', { title: 'x', isDestroyed: () => isGone }, () => isGone)
    isGone = true
    expect(() => own.title).toThrow('Object has been destroyed')
    expect(own.isDestroyed()).toBe(true)
  })
})

describe('an emitter of the double', () => {
  it('takes no listener for, and tells nothing of, an event it does not know', () => {
    const emitter = new KnownEvents('app', ['ready'])
    expect(() => emitter.on('raedy', () => undefined)).toThrow('the double of Electron has no event raedy of app')
    expect(() => emitter.emit('raedy')).toThrow('the double of Electron has no event raedy of app')
    let count = 0
    emitter.on('ready', () => (count += 1))
    emitter.emit('ready')
    expect(count).toBe(1)
  })
})
