import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileObject } from '../../../shared/text/file-object'
import { anyText } from '../../helpers/any-text'
import { draws } from '../../helpers/draws'

it('is the name, in letters that every file system takes', () => {
  expect(['SIP-Zürich', 'a b/c', '..x', '漢字', 'x.-'].map(fileObject)).toEqual([
    'SIP-Zurich',
    'a-b-c',
    'x',
    'unnamed',
    'x',
  ])
})

it('has the beginning and the end of a long name', () => {
  const long = `A${'-long'.repeat(20)}-end`
  expect(fileObject(`${long}1`)).toMatch(/^A-long-.*-end1$/)
  expect(fileObject(`${long}1`)).not.toBe(fileObject(`${long}2`))
})

it('is short, and neither hidden nor another folder, whatever the name', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ minLength: 50, maxLength: 200 })), (name) => {
      expect(fileObject(name)).toMatch(/^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9_])?$/)
    }),
    { numRuns: draws(200) },
  )
})
