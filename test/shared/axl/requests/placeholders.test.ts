import fc from 'fast-check'
import { expect, it } from 'vitest'
import { realmPlaceholders } from '../../../../shared/axl/requests/placeholders'
import { nastyTexts } from '../../../helpers/nasty-texts'

const placeholdersOf = (...realms: string[]): string[] => [
  ...realmPlaceholders(realms.map((realm, index) => ({ id: String(index), realm, userid: '' }))).values(),
]

it('S2-6: names the placeholder after the realm', () => {
  expect(placeholdersOf('proxy.example.com', 'Büro 1', '{{X}}', '漢字', '')).toEqual([
    'SIP_REALM_PROXY_EXAMPLE_COM',
    'SIP_REALM_B_RO_1',
    'SIP_REALM_X',
    'SIP_REALM',
    'SIP_REALM_2',
  ])
})

it('S2-6: realms that are written alike have placeholders of their own', () => {
  expect(placeholdersOf('a.b', 'a-b-2', 'A B', 'a_b', 'a b 2')).toEqual([
    'SIP_REALM_A_B',
    'SIP_REALM_A_B_2',
    'SIP_REALM_A_B_3',
    'SIP_REALM_A_B_4',
    'SIP_REALM_A_B_2_2',
  ])
})

it('S2-6: whatever the realms, placeholders are unique, short and of letters, digits and underscores', () => {
  const realm = fc.oneof(fc.constantFrom(...nastyTexts), fc.constantFrom('a', 'A', 'a 2', 'a_2', 'a-2-2', 'ß', 'ss'))
  fc.assert(
    fc.property(fc.array(realm, { maxLength: 20 }), (realms) => {
      const placeholders = placeholdersOf(...realms)
      expect(new Set(placeholders).size).toBe(realms.length)
      for (const placeholder of placeholders) expect(placeholder).toMatch(/^SIP_REALM[A-Z0-9_]{0,80}$/)
    }),
  )
})
