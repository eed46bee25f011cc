import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSafeRelativePath } from '../../../electron/host/files/relative-path'
import { fileNames } from '../../../shared/text/file-names'
import { anyText } from '../../helpers/any-text'

const namesOf = (...names: string[]): string[] => names.map(fileNames())

it('are the names without what a file system minds', () => {
  expect(namesOf('SIP-PSTN-01', 'h323-east.example.com', 'Zürich Gateway', '漢字')).toEqual([
    'sip-pstn-01',
    'h323-east-example-com',
    'zurich-gateway',
    'gateway',
  ])
})

it('differ, also where two names become one', () => {
  expect(namesOf('a', 'A', 'a-2', 'a', 'A!')).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'a-4'])
})

it('are never those that Windows keeps for devices', () => {
  expect(namesOf('CON', 'con', 'LPT1', 'console')).toEqual(['con-gateway', 'con-gateway-2', 'lpt1-gateway', 'console'])
})

it('are safe and distinct, whatever the names', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 30 }), (texts) => {
      const names = texts.map(fileNames())
      expect(new Set(names).size).toBe(names.length)
      expect(names.filter((name) => !isSafeRelativePath(`gateways/${name}.rollback.ios`))).toEqual([])
      expect(names.filter((name) => !/^[a-z0-9-]+$/u.test(name))).toEqual([])
    }),
  )
})
