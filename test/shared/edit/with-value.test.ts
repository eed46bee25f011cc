import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt, withValue } from '../../../shared/edit/with-value'

const trunk = { name: 'A', farEnd: { tcp: 'yes', names: ['x'] }, destinations: [{ port: 1 }, { port: 2 }] }

describe('withValue', () => {
  it('sets a value at any depth, and shares what is beside the way', () => {
    const after = withValue(trunk, 'destinations/1/port', 5061)
    expect(after).toEqual({ ...trunk, destinations: [{ port: 1 }, { port: 5061 }] })
    expect(after.farEnd).toBe(trunk.farEnd)
    expect(after.destinations[0]).toBe(trunk.destinations[0])
    expect(withValue(trunk, 'farEnd/tcp', 'no').farEnd).toEqual({ tcp: 'no', names: ['x'] })
    expect(trunk.destinations[1]).toEqual({ port: 2 })
  })

  it('adds a key to an object that is there, in its place for one that was there already', () => {
    expect(withValue({ policy: {} }, 'policy/Phase One DH', '14')).toEqual({ policy: { 'Phase One DH': '14' } })
    expect(Object.keys(withValue(trunk, 'name', 'B'))).toEqual(['name', 'farEnd', 'destinations'])
  })

  it('leaves the object as it is where the way ends', () => {
    expect(withValue(trunk, 'nowhere/else', 1)).toEqual(trunk)
    expect(withValue(trunk, 'destinations/7/port', 1)).toEqual(trunk)
    expect(withValue(trunk, 'name/length', 1)).toEqual(trunk)
  })

  it('takes a key such as __proto__ as any other', () => {
    const after = withValue({ policy: {} }, 'policy/__proto__', 'x')
    expect(Object.hasOwn(after.policy, '__proto__')).toBe(true)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})

describe('valueAt', () => {
  it('reads what withValue set, and nothing that an object only inherits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(valueAt(withValue(trunk, 'farEnd/tcp', text), 'farEnd/tcp')).toBe(text)
      }),
    )
    expect(valueAt(trunk, 'destinations/0/port')).toBe(1)
    expect(valueAt(trunk, 'farEnd/toString')).toBeUndefined()
    expect(valueAt(trunk, 'name/x/y')).toBeUndefined()
  })
})
