import { describe, expect, it } from 'vitest'
import { fieldAt, pathOf, placeAt } from '../../../shared/catalogue/field-at'
import { evaluate } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'

describe('a place in a plan', () => {
  it.each([
    ['farEnds/a/nullSha', 'Supports NULL_SHA'],
    ['sipTrunks/a/destinations/3/port', 'Destination Port'],
    ['cluster/mixedMode', 'Cluster Security Mode'],
    ['profiles/a/incomingPort', 'Incoming Port'],
    ['h323Devices/a/ipsec/state', 'IPsec is there'],
  ])('%s is %s', (path, label) => {
    const place = placeAt(path)
    expect(place && fieldAt(place)?.label).toBe(label)
    expect(place && pathOf(place)).toBe(path)
  })

  it.each(['', 'waivers/1', 'sipTrunks', '__proto__/a'])('%j is none', (path) => {
    expect(placeAt(path)).toBeNull()
  })

  it.each(['sipTrunks/a', 'sipTrunks/a/none', 'sipTrunks/a/name/more', 'profiles/a/constructor'])(
    '%s has no row of the catalogue',
    (path) => {
      const place = placeAt(path)
      expect(place && fieldAt(place)).toBeNull()
    },
  )

  it('is known to the catalogue for every finding of the worked example', () => {
    for (const { path } of evaluate(examplePlan(), '2026-01-01')) {
      const place = placeAt(path)
      expect(place && fieldAt(place), path).not.toBeNull()
    }
  })
})
