import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { axlRun } from '../../../shared/runbook/axl-run'
import { plan, type PlanParts } from '../../helpers/plan'

/** What is sent in the units of a plan, and what is asked for between. */
const steps = (parts: PlanParts): string[] =>
  axlRun(evaluateWhole(plan(parts), '2026-10-01'))
    .rows.filter(({ part }) => part === 'change' || part === 'synchronize')
    .map((row) => (row.kind === 'request' ? row.request.operation : row.sight))

describe('HX-3: IPsec is seen before keys of an H.323 device may travel', () => {
  const gateway = (method: 'none' | 'network' | 'cucm', more = {}): string[] =>
    steps({
      h323Devices: [{ name: 'G', srtpAllowed: true, ipsec: { method }, ...more }],
      asFound: { h323Devices: [{ kind: 'H.323 Gateway', name: 'G' }] },
    }).slice(0, 3)

  it.each([
    ['cucm', 'IPsec with G is up, from every node'],
    ['network', 'The network team has confirmed IPsec with G'],
    ['none', 'The decision that the keys of G travel readable is there in writing'],
  ] as const)('by %s', (method, sight) => {
    expect(gateway(method)).toEqual([sight, 'updateH323Gateway', 'resetH323Gateway'])
  })

  it('not where no keys travel', () => {
    expect(gateway('cucm', { srtpAllowed: false, mtpRequired: true })[0]).toBe('updateH323Gateway')
  })
})

it('MG-3, XD-9: a unit of which nothing is sent stops on the way back too, as its way back is by hand', () => {
  const { rows } = axlRun(
    evaluateWhole(
      plan({
        mgcpGateways: [{ domainName: 'gw.example.com', srtp: true }],
        h323Devices: [{ name: 'G', srtpAllowed: true }],
        asFound: { h323Devices: [{ kind: 'H.323 Gateway', name: 'G', srtpAllowed: false }] },
      }),
      '2026-10-01',
    ),
  )
  const back = rows.filter(({ part }) => part === 'rollback')
  expect(back.map((row) => [row.unit?.name, row.kind === 'hold' ? row.sight : row.request.operation])).toEqual([
    ['gw.example.com', 'gw.example.com: back by hand, as the checklist says'],
    ['G', 'updateH323Gateway'],
    ['G', 'resetH323Gateway'],
  ])
})

it('OV-5: what protects the keys of a trunk is seen where its profile does not', () => {
  const found = { securityProfileName: 'P', srtpAllowed: false }
  const trunk = (srtpAllowed: boolean) =>
    steps({
      profiles: [{ name: 'P', asFoundName: 'P' }],
      sipTrunks: [{ name: 'A', securityProfileId: 'P', srtpAllowed, mtpRequired: !srtpAllowed }],
      asFound: { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'A', ...found }] },
    })[0]
  expect(trunk(true)).toBe('What protects the keys of A, as the checklist says')
  expect(trunk(false)).toBe('updateSipTrunk')
})

it('SP-5: trunks outside the plan that feel a profile are looked at with the others', () => {
  const sights = (securityMode: 'Encrypted' | 'Non Secure', names: readonly string[]) =>
    steps({
      profiles: [{ name: 'P', asFoundName: 'P', securityMode, incomingPort: 5071 }],
      sipTrunks: names.map((name) => ({ name, securityProfileId: 'P' })),
      asFound: {
        profiles: [{ name: 'P' }],
        sipTrunks: [...names, 'X', 'Y'].map((name) => ({ name, securityProfileName: 'P' })),
      },
    })
  const outside = 'X (outside the plan) and Y (outside the plan)'
  expect(sights('Encrypted', ['A'])).toContain('TLS is up on A, X (outside the plan) and Y (outside the plan)')
  expect(sights('Encrypted', [])).toContain(`TLS is up on ${outside}`)
  expect(sights('Non Secure', [])).toContain(`${outside} in service again`)
})

it('SP-5: they have test calls as the others, with the numbers that the plan has', () => {
  const last = (names: readonly string[], through: string[]) =>
    steps({
      profiles: [{ name: 'P', asFoundName: 'P', incomingPort: 5071 }],
      sipTrunks: names.map((name) => ({ name, securityProfileId: 'P' })),
      asFound: {
        profiles: [{ name: 'P' }],
        sipTrunks: [...names, 'X'].map((name) => ({ name, securityProfileName: 'P' })),
      },
      changeWindow: { testCalls: [{ from: '1', to: '2', through }] },
    }).at(-2)
  expect(last(['A'], ['B'])).toBe('Test calls through A and X (outside the plan), both ways')
  expect(last(['A'], ['X'])).toBe('Test calls through A and X (outside the plan): 1 to 2')
  expect(last([], ['X'])).toBe('Test calls through X (outside the plan): 1 to 2')
})

it('SP-4, S2-7, FC-10: what was prepared and no request takes back stops at the end of the way back', () => {
  const backOf = (parts: PlanParts): string[] =>
    axlRun(evaluateWhole(plan(parts), '2026-10-01'))
      .rows.filter(({ part, unit }) => part === 'rollback' && unit === null)
      .map((row) => (row.kind === 'request' ? `${row.request.operation} ${row.request.object}` : row.sight))
  const parts: PlanParts = {
    profiles: [{ name: 'NEW', securityMode: 'Encrypted', digestAuthentication: true }],
    sipTrunks: [{ name: 'A', securityProfileId: 'NEW' }],
    applicationUsers: [{ userid: 'app', sipTrunkIds: ['A'] }],
  }
  const profiles = [{ name: 'OLD' }]
  const users = [{ userid: 'app' }]
  // The trunk of which nobody knows what it was, the profile that it has still, and what the user answered with.
  expect(backOf({ ...parts, asFound: { profiles, applicationUsers: users } })).toEqual([
    'app, NEW: back by hand, as the checklist says',
  ])
  const sipTrunks = [{ name: 'A', securityProfileName: 'OLD' }]
  expect(backOf({ ...parts, asFound: { profiles, applicationUsers: users, sipTrunks } })).toEqual([
    'removeSipTrunkSecurityProfile NEW',
    'app: back by hand, as the checklist says',
  ])
  expect(backOf({ ...parts, applicationUsers: [], asFound: { profiles, sipTrunks } })).toEqual([
    'removeSipTrunkSecurityProfile NEW',
  ])
})
