import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const trunk = { name: 'A', securityProfileId: 'P' }
const ready: PlanParts = { profiles: [{ name: 'P' }], sipTrunks: [trunk] }
const before = (parts: PlanParts) => checklist(parts).lines.filter(({ section }) => section === 'before')
const lineOf = (what: string, parts: PlanParts = ready) => checklist(parts).line(`before/${what}`)

it('stands before step 1, go or no-go, findings first', () => {
  const [first] = before(ready)
  expect(first).toMatchObject({ id: 'before/findings', number: 'B.01', group: 'Go or no-go', object: '' })
})

describe('the findings', () => {
  it('are known to all', () => {
    const line = lineOf('findings', { ...ready, profiles: [{ name: 'P', digestAuthentication: true }] })
    expect(line.action).toBe('Do not go on: the plan has open errors')
    expect(line.see).toBe('1 error, 1 warning, 1 caution, 0 waived: each is known to those in the window.')
  })

  it('stop nobody where no error is open, or all are waived', () => {
    expect(lineOf('findings').action).toBe('See that all know the findings of this plan')
    const waived = { ...ready, sipTrunks: [{ name: 'A' }], waivers: [{ rule: 'SP-3', object: 'A' }] }
    expect(lineOf('findings', waived).action).toBe('See that all know the findings of this plan')
    expect(lineOf('findings', { ...waived, waivers: [] }).action).toContain('Do not go on')
  })
})

describe('what was there before', () => {
  it('S4-2: is compared where it was taken down', () => {
    const line = lineOf('as-found', { ...ready, asFound: {} })
    expect(line.action).toBe('See that the cluster still is as it was recorded')
    expect(line.enter).toEqual(['On the laptop = trunkwright drift with this plan and answers of today'])
  })

  it('S4-2: is taken down where nobody has', () => {
    const line = lineOf('as-found', { ...ready, asFound: null })
    expect(line.see).toMatch(/with all its settings, its destinations, SRTP/u)
    expect(line.action).toBe('Record what is on the cluster now: without it there is no rollback')
    expect(line.see).toMatch(/SRTP Allowed and MTP of every trunk.*methods of every application user/)
    expect(checklist(ready).ids).not.toContain('before/not-taken-down')
  })

  it('S4-2: the objects that nobody took down are named, with what to write down of each', () => {
    const line = lineOf('not-taken-down', {
      profiles: [
        { name: 'P', asFoundName: 'P' },
        { name: 'D', digestAuthentication: true },
      ],
      sipTrunks: [trunk, { name: 'B', securityProfileId: 'D', sipRealmId: 'far' }],
      h323Devices: [{ name: 'H', srtpAllowed: true }],
      sipRealms: [{ realm: 'far' }],
      applicationUsers: [{ userid: 'app', sipTrunkIds: ['B'] }],
      asFound: { sipTrunks: [{ name: 'B' }] },
    })
    expect(line.see).toBe(
      'SIP trunks (profile, destinations, SRTP Allowed, MTP): A. The cluster was read, and had no such name: see what it is called there. H.323 devices (SRTP Allowed, MTP, FastStart, H.235): H. Profiles (every setting): P. Application users (their methods): app. SIP realms (whether they are there): far.',
    )
  })

  it('S4-2, FC-2: whatever the rollback takes from paper is asked for before, of what was read in part too', () => {
    const list = checklist({
      ...ready,
      sipTrunks: [
        { name: 'A', securityProfileId: 'P', srtpAllowed: true },
        { name: 'B', securityProfileId: 'P', srtpAllowed: true },
        { name: 'C', securityProfileId: 'P' },
      ],
      asFound: {
        profiles: [{ name: 'OLD' }],
        sipTrunks: [
          { name: 'A', securityProfileName: 'OLD', srtpAllowed: null },
          { name: 'C', securityProfileName: 'OLD', destinations: null },
        ],
      },
    })
    expect(list.line('before/not-taken-down').see).toBe(
      'SIP trunks (profile, destinations, SRTP Allowed, MTP): B. The cluster was read, and had no such name: see what it is called there. SIP trunk (SRTP Allowed): A. SIP trunk (Destinations): C.',
    )
    for (const name of ['A', 'B', 'C'])
      expect(list.line(`rollback/sipTrunks/${name}`).enter.join()).toContain('‹as written down›')
  })

  it('S2-6, S2-7: of users and realms that were read nothing has to be written down', () => {
    const digest = {
      profiles: [{ name: 'D', digestAuthentication: true }],
      sipTrunks: [{ name: 'B', securityProfileId: 'D', sipRealmId: 'far' }],
      sipRealms: [{ realm: 'far' }],
      applicationUsers: [{ userid: 'app', sipTrunkIds: ['B'] }],
    }
    const found = { profiles: [{ name: 'OLD' }], sipTrunks: [{ name: 'B', securityProfileName: 'OLD' }] }
    const read = { ...found, sipRealms: [{ realm: 'far' }], applicationUsers: [{ userid: 'app' }] }
    expect(checklist({ ...digest, asFound: read }).ids).not.toContain('before/not-taken-down')
    expect(lineOf('not-taken-down', { ...digest, asFound: found }).see).toBe(
      'Application users (their methods): app. SIP realms (whether they are there): far.',
    )
  })

  it('S4-2: devices that are not among those that were read may have another name on the cluster by now', () => {
    const sipTrunks = ['A', 'B'].map((name) => ({ name, securityProfileId: 'P' }))
    const see = (found: object[]) =>
      lineOf('not-taken-down', { ...ready, sipTrunks, asFound: { sipTrunks: found } }).see
    expect(see([{ name: 'OLD' }])).toContain('had none of these names: see what each is called there.')
    expect(see([])).not.toContain('called there')
  })

  it('S4-2: many are counted, because the report has them all', () => {
    const sipTrunks = Array.from({ length: 23 }, (_, at) => ({ name: `T${String(at)}`, securityProfileId: 'P' }))
    const line = lineOf('not-taken-down', { ...ready, sipTrunks, asFound: {} })
    expect(line.see).toMatch(/T19 and 3 more\.$/)
  })

  it('S4-2: no such line where all is known, or nothing of the unknown is set', () => {
    const asFound = { sipTrunks: [{ name: 'A', securityProfileName: 'OTHER' }] }
    const quiet = { ...ready, h323Devices: [{ name: 'H' }], asFound }
    expect(checklist(quiet).ids).not.toContain('before/not-taken-down')
  })
})

describe('gateways', () => {
  const id = 'before/gateways'

  it.each([
    ['an MGCP gateway with SRTP', { mgcpGateways: [{ srtp: true }] }],
    ['an MGCP gateway with IPsec by CUCM', { mgcpGateways: [{ ipsec: { method: 'cucm' } }] }],
    ['an H.323 gateway with SRTP', { h323Devices: [{ srtpAllowed: true }] }],
    ['an H.323 gateway with IPsec by CUCM', { h323Devices: [{ ipsec: { method: 'cucm' } }] }],
    ['SRTP toward a CUBE', { ...ready, sipTrunks: [{ ...trunk, srtpAllowed: true, farEnd: { kind: 'IOS' } }] }],
  ] as [string, PlanParts][])('S1-6: the running configuration is saved with %s', (_, parts) => {
    expect(checklist(parts).line(id)).toMatchObject({ evidence: 'names of the files', register: ['S1-6'] })
  })

  it.each([
    ['no gateway', ready],
    ['an MGCP gateway that is left alone', { mgcpGateways: [{ interface: 'Analog' }] }],
    ['H.323 trunks', { h323Devices: [{ kind: 'H.225 Trunk (Gatekeeper Controlled)', ipsec: { method: 'cucm' } }] }],
    ['TLS toward something else', { profiles: [{ name: 'P', securityMode: 'Encrypted' }], sipTrunks: [trunk] }],
  ] as [string, PlanParts][])('S1-6: not with %s', (_, parts) => {
    expect(checklist(parts).ids).not.toContain(id)
  })
})

it('PF-37: every far end says yes, and the status of every trunk is written down; without SIP trunks neither', () => {
  expect(lineOf('far-ends')).toMatchObject({ evidence: 'who said so', register: ['PF-37'] })
  expect(lineOf('status').see).toContain('Full Service, or No Service with its reason')
  const ids = checklist({ h323Devices: [{ srtpAllowed: true }] }).ids
  expect(ids).not.toContain('before/far-ends')
  expect(ids).not.toContain('before/status')
})

it('MG-4, HX-10: test calls are agreed, from a phone that can show a lock where anything is to be secure', () => {
  expect(lineOf('test-calls').see).toBe('Numbers tried today.')
  const secure = { ...ready, sipTrunks: [{ ...trunk, srtpAllowed: true }] }
  expect(lineOf('test-calls', secure).see).toContain('an encrypted phone that can show the lock')
})
