import { expect, it } from 'vitest'
import { applyRequests } from '../../../shared/axl/requests/apply'
import { secretNames } from '../../../shared/bundle/secret-names'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan } from '../../helpers/plan'

const namesOf = (...realms: string[]) => {
  const { project, changes } = evaluateWhole(
    plan({ sipRealms: realms.map((realm, index) => ({ id: String(index), realm, userid: 'u' })) }),
    '2026-01-31',
  )
  return [...secretNames(applyRequests(project, changes).requests)]
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
