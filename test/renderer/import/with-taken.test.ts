import { expect, it } from 'vitest'
import { otherParts, placeOfTaken } from '../../../renderer/import/with-taken'
import { plan } from '../../helpers/plan'

it('what comes back from the reader keeps every object that is the same, and names only what is other', () => {
  const before = plan({ sipTrunks: [{ name: 'A' }, { name: 'B' }], profiles: [{ name: 'TLS' }] })
  const after = structuredClone(before)
  after.sipTrunks[1]!.description = 'other'
  const parts = otherParts(before, after)
  expect(Object.keys(parts)).toEqual(['sipTrunks'])
  expect(parts.sipTrunks?.[0]).toBe(before.sipTrunks[0])
  expect(parts.sipTrunks?.[1]).toMatchObject({ name: 'B', description: 'other' })
  expect(otherParts(before, structuredClone(before))).toEqual({})
})

it('whoever takes it back is brought to where it shows', () => {
  const { sipTrunks, asFound } = plan({ sipTrunks: [{ name: 'A' }], asFound: {} })
  expect(placeOfTaken({ sipTrunks, asFound })).toBe('cluster')
  expect(placeOfTaken({ asFound })).toBe('asFound')
  expect(placeOfTaken({ certificates: [{ id: 'c' } as never] })).toBe('certificates/c')
})
