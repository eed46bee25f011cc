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

it('are in Latin letters where the name is Cyrillic or Greek; a number left of another script is not all of it', () => {
  expect(namesOf('Шлюз Київ-1', 'Πύλη 2', 'ШЛЮЗ КИЇВ-1', '漢字-4', '192.0.2.4')).toEqual([
    'shlyuz-kiiv-1',
    'pyli-2',
    'shlyuz-kiiv-1-2',
    'gateway-4',
    '192-0-2-4',
  ])
})

it('differ, also where two names become one', () => {
  expect(namesOf('a', 'A', 'a-2', 'a', 'A!')).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'a-4'])
})

it('keep the end of a long name: it is what tells one from the next, and no number says the wrong one', () => {
  const long = (end: string) => `SIP-TRUNK-VIENNA-CARRIER-MAIN-SITE-PRIMARY-PATH-TO-PROVIDER-TELEFONICA-${end}`
  const [second = '', first = ''] = namesOf(long('2'), long('1'))
  expect(second).toMatch(/^sip-trunk-vienna-carrier-.*-telefonica-2$/)
  expect(first).toBe(second.replace(/2$/, '1'))
  expect(second.length).toBeLessThanOrEqual(60)
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
