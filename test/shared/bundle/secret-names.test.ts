import { expect, it } from 'vitest'
import { addRealms } from '../../../shared/axl/requests/apply-users'
import { requestOf } from '../../../shared/axl/requests/request'
import { secretNames } from '../../../shared/bundle/secret-names'
import { plan } from '../../helpers/plan'

const namesOf = (...realms: string[]) => {
  const { sipRealms } = plan({ sipRealms: realms.map((realm, index) => ({ id: String(index), realm, userid: 'u' })) })
  const drafts = addRealms(sipRealms, null).flatMap((work) => work.drafts)
  return [...secretNames(drafts.filter(({ reason }) => reason === null).map(requestOf))]
}

it('S2-6: names each placeholder once, with its realm', () => {
  expect(namesOf('sbc.example.com', 'SBC.example.com')).toEqual([
    ['SIP_REALM_SBC_EXAMPLE_COM', 'sbc.example.com'],
    ['SIP_REALM_SBC_EXAMPLE_COM_2', 'SBC.example.com'],
  ])
})

it('names none where a text only looks like a placeholder', () => {
  expect(
    secretNames([{ step: 2, operation: 'addSipRealm', object: 'x', children: [{ name: 'realm', children: '{{X}}' }] }])
      .size,
  ).toBe(0)
})

it('names none for a request that is withheld', () => {
  expect(namesOf('same', 'same')).toEqual([['SIP_REALM_SAME', 'same']])
})
