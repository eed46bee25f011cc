import { expect, it } from 'vitest'
import { pageOf } from '../../../renderer/navigation/pages'
import { secretFound } from '../../../shared/rules/secret-rules'
import { own } from '../../../shared/text/own'

it('what every object has by itself is no entry of a table', () => {
  const table = { a: 1, hasOwnProperty: 2 }
  expect(['a', 'hasOwnProperty', 'constructor', '__proto__', 'toString', 'b'].map((word) => own(table, word))).toEqual([
    ...[1, 2],
    ...[undefined, undefined, undefined, undefined],
  ])
})

it('a key that a person called so has a step and no page', () => {
  expect(secretFound('constructor/password', 'Plan', { keys: [], kind: 'password' }).step).toBe(1)
  expect(pageOf('constructor/password')).toBeNull()
})
