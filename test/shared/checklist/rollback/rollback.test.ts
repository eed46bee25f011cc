import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const old = { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 } as const
const added = { name: 'NEW', securityMode: 'Encrypted' } as const
const asFound: PlanParts['asFound'] = {
  profiles: [{ name: 'OLD' }, { name: 'GONE' }],
  sipTrunks: [
    { name: 'A', securityProfileName: 'GONE' },
    { name: 'B', securityProfileName: 'OLD' },
    { name: 'C', securityProfileName: 'OLD' },
  ],
  h323Devices: [{ kind: 'H.323 Gateway', name: 'H', enableOutboundFaststart: true }],
}
const all: PlanParts = {
  profiles: [old, added, { name: 'DIGEST', asFoundName: 'DIGEST', digestAuthentication: true }],
  sipTrunks: [
    { name: 'A', securityProfileId: 'NEW', srtpAllowed: true, farEnd: { kind: 'IOS XE' } },
    { name: 'B', securityProfileId: 'OLD' },
    { name: 'C', securityProfileId: 'OLD', srtpAllowed: true },
    { name: 'D', securityProfileId: 'DIGEST', sipRealmId: 'far' },
  ],
  h323Devices: [{ name: 'H', srtpAllowed: true, ipsec: { method: 'cucm' } }],
  mgcpGateways: [
    { domainName: 'gw', srtp: true, interface: 'E1 PRI', protectedFacilityIe: true, ipsec: { method: 'cucm' } },
  ],
  sipRealms: [{ realm: 'far' }],
  applicationUsers: [{ userid: 'app', sipTrunkIds: ['D'] }],
  asFound,
}
const list = checklist(all)
const back = (what: string, parts: PlanParts = all) => checklist(parts).line(`rollback/${what}`)

it('SP-5, XD-9: in each unit settings of profiles are saved first, then trunks go back in one visit; then the rest', () => {
  const back = list.lines.filter(({ id }) => id.startsWith('rollback/') && !id.startsWith('rollback/axl/'))
  expect(back.map(({ unit, id }) => `${unit} ${id.slice(9)}`.trim())).toEqual([
    'U1 sipTrunks/A',
    'U1 gateways/at 192.0.2.1/sipTrunks/A',
    'U2 h323Devices/H',
    'U2 h323Devices/H/configuration',
    'U2 h323Devices/H/ipsec',
    'U3 mgcpGateways/gw',
    'U3 mgcpGateways/gw/ipsec',
    'U4 mgcpGateways/gw/facility-ie',
    'U5 profiles/OLD',
    'U5 profiles/OLD/far-ends',
    'U5 sipTrunks/C',
    'U5 profiles/OLD/apply',
    'U6 profiles/DIGEST',
    'U6 profiles/DIGEST/far-ends',
    'U6 sipTrunks/D',
    'profiles/NEW',
    'applicationUsers/app',
    'applicationUsers/app/methods',
    'sipRealms/far',
    'gateways/at 192.0.2.1',
  ])
})

describe('a trunk', () => {
  it('S3-1, S5-2, XD-9: takes all old values in one visit, and is reset once', () => {
    const line = back('sipTrunks/A')
    expect(line.action).toBe('Put back all old values in one visit, save, Reset')
    expect(line.goTo).toBe('Device › Trunk › Find › A')
    expect(line.enter).toEqual(['SIP Trunk Security Profile = GONE (was NEW)', 'SRTP Allowed = uncheck (was checked)'])
    expect(line.cautions).toEqual(['XD-9: Its calls drop.'])
  })

  it('FC-15: is in service once its gateway is back too, which is the line behind', () => {
    expect(back('sipTrunks/A').see).toMatch(/^It was updated .* once its gateway is back, by the line below\.$/)
    const { lines } = list
    const at = lines.findIndex(({ id }) => id === 'rollback/sipTrunks/A')
    expect(lines[at + 1]?.id).toBe('rollback/gateways/at 192.0.2.1/sipTrunks/A')
    expect(lines[at + 1]?.see).toContain('a test call goes through')
  })

  it('PF-21: with somebody else at the far end, who is told to go back before the Reset', () => {
    const { line, lines } = checklist({ ...all, sipTrunks: [{ name: 'B', securityProfileId: 'NEW' }] })
    const at = lines.findIndex(({ id }) => id === 'rollback/sipTrunks/B/far-end')
    expect(lines[at]?.action).toBe('Have the far end go back now')
    expect(lines[at]?.see).toBe('It calls CUCM on port 5060 over TCP or UDP again, and takes TCP.')
    expect(lines[at + 1]).toBe(line('rollback/sipTrunks/B'))
    expect(lines[at + 1]?.see).toBe('Full Service, or a test call goes through (N2).')
  })

  it('says that nobody knows the old value, and where it was written down', () => {
    const line = back('sipTrunks/D')
    expect(line.enter).toEqual([
      'SIP Trunk Security Profile = ‹as written down› (was DIGEST)',
      'Destination Address is an SRV = ‹as written down› (was unchecked)',
      'Destinations = ‹as written down› (was 192.0.2.4:5080)',
    ])
    expect(line.cautions).toEqual([
      'XD-9: Its calls drop.',
      'The plan does not know what it was: take it from what was written down before the window.',
    ])
  })

  it('SP-6: finds its profile under the old name, which the profile has again by then', () => {
    const renamed = { ...old, id: 'OLD', name: 'RENAMED' }
    const moved = { name: 'B', securityProfileId: 'NEW' }
    const parts = { ...all, profiles: [renamed, added], sipTrunks: [moved] }
    expect(back('sipTrunks/B', parts).enter).toEqual(['SIP Trunk Security Profile = OLD (was NEW)'])
    const { line } = checklist(parts)
    // Units go back in reverse: that of the profile, which is later, before that of the trunk.
    expect([line('rollback/sipTrunks/B').unit, line('rollback/profiles/OLD').unit]).toEqual(['U1', 'U5'])
  })

  it('has no line where nothing was set on it', () => {
    expect(list.ids).not.toContain('rollback/sipTrunks/B')
  })
})

describe('a profile', () => {
  it('S2-4, SP-5: takes its old settings and is not applied yet', () => {
    const line = back('profiles/OLD')
    expect(line.enter).toEqual(['Incoming Port = 5060 (was 5070)'])
    expect(line.see).toContain('Do not press Apply Config yet: that comes further down, after the trunks.')
  })

  it('XD-9, S4-1: is applied for the trunks that no Reset of their own has reached', () => {
    const line = back('profiles/OLD/apply')
    expect(line.action).toMatch(/^Apply Config/)
    expect(line.see).toContain('Trunks: B.')
    expect(line.cautions).toEqual(['XD-9: Plan for the calls of its trunks to drop.'])
  })

  it('XD-9: is not applied where every trunk is reset by itself', () => {
    const sipTrunks = [{ name: 'C', securityProfileId: 'OLD', srtpAllowed: true }]
    const parts = { ...all, sipTrunks, asFound: { ...all.asFound, sipTrunks: [] } }
    expect(checklist(parts).ids).not.toContain('rollback/profiles/OLD/apply')
    expect(back('profiles/OLD', parts).see).toContain('Its trunks take them up when they are reset, further down.')
  })

  it('SP-6: takes its old name first', () => {
    const line = back('profiles/OLD', { ...all, profiles: [{ ...old, id: 'OLD', name: 'RENAMED' }, added] })
    expect(line.enter).toEqual(['Name = OLD (was RENAMED)', 'Incoming Port = 5060 (was 5070)'])
    expect(line.object).toBe('RENAMED')
  })

  it('SP-6: whose name an added one has by now comes back once that is deleted, and is applied then', () => {
    const parts: PlanParts = {
      profiles: [
        { id: 'X', name: 'Y', asFoundName: 'X', incomingPort: 5070 },
        { id: 'N', name: 'X' },
      ],
      sipTrunks: [{ name: 'T', securityProfileId: 'X' }],
      asFound: { profiles: [{ name: 'X' }], sipTrunks: [{ name: 'T', securityProfileName: 'X' }] },
    }
    const { lines } = checklist(parts)
    const order = (form: RegExp) => lines.filter(({ id }) => form.test(id)).map(({ object }) => object)
    expect(order(/^step2\/profiles/)).toEqual(['Y', 'X'])
    expect(order(/^rollback\/profiles\/[^/]+(?:\/apply)?$/u)).toEqual(['X', 'Y', 'X'])
    expect(lines.filter(({ id }) => id === 'rollback/profiles/X/apply')[0]?.see).toContain('Trunks: T')
  })

  it('SP-4: that the plan added is deleted, once no trunk has it', () => {
    const line = back('profiles/NEW')
    expect(line.action).toBe('Delete the profile, once no trunk has it')
    expect(line.see).toContain('CUCM refuses while a trunk has it.')
    expect(line.register).toEqual(['SP-4'])
  })

  it('PF-1, SP-4: that was there before under its name stays, on the way back and days later', () => {
    const away = (found: string) =>
      checklist({
        profiles: [{ id: 'NEW', name: 'TLS' }],
        sipTrunks: [{ name: 'T', securityProfileId: 'NEW' }],
        asFound: { profiles: [{ name: found }], sipTrunks: [{ name: 'T' }] },
      })
        .lines.filter(({ id }) => /^(?:rollback\/profiles|after\/removed)\//u.test(id))
        .map(({ object, action }) => `${object}: ${action}`)
    expect(away('OTHER')).toEqual([
      'TLS: Delete the profile, once no trunk has it',
      'OTHER: Delete the profile, days after the window',
    ])
    expect(away('tls')).toEqual([
      'TLS: Delete the profile, if this window added it and no trunk has it',
      'tls: Leave the profile: the plan has one of that name',
    ])
  })

  it('says all blanks where nobody knows what it was', () => {
    const line = back('profiles/DIGEST')
    expect(line.enter.every((row) => / = ‹as written down› \(was .+\)$/.test(row))).toBe(true)
    expect(line.cautions).toHaveLength(1)
  })
})

describe('devices and gateways', () => {
  it('S5-2, HX-12, HX-11: an H.323 device takes back what was found, SRTP off before FastStart is on', () => {
    expect(back('h323Devices/H').enter).toEqual([
      'SRTP Allowed = uncheck (was checked)',
      'Enable Outbound FastStart = check (was unchecked)',
    ])
    expect(back('h323Devices/H', { ...all, asFound: null }).enter).toEqual([
      'SRTP Allowed = ‹as written down› (was checked)',
      'Enable Outbound FastStart = ‹as written down› (was unchecked)',
    ])
  })

  it('MG-5, MG-9: MGCP first stops exchanging protected status, if this window turned it on', () => {
    const line = back('mgcpGateways/gw')
    expect(line.action).toContain('if this window turned it on')
    const status = back('mgcpGateways/gw/facility-ie')
    expect(status.unit > line.unit).toBe(true)
    expect(status.enter.map((row) => row.split(' = ')[0])).toEqual([
      'Enable Protected Facility IE, on the endpoint',
      'Global ISDN Switch Type',
    ])
    expect(line.cautions[0]).toMatch(/^MG-9: First the endpoint/)
    const plain = back('mgcpGateways/gw', { mgcpGateways: [{ domainName: 'gw', srtp: true, interface: 'BRI' }] })
    expect(plain.enter).toEqual([
      'configure terminal = no mgcp package-capability srtp-package',
      'File in the bundle = gateways/gw.rollback.ios, the part of this unit',
    ])
    expect(plain.cautions).toEqual([])
  })

  it('S1-6: gateways lose what this window gave them', () => {
    expect(back('gateways/at 192.0.2.1/sipTrunks/A')).toMatchObject({
      group: 'Rollback · Gateway',
      enter: ['File in the bundle = gateways/192-0-2-1.rollback.ios, its part R1'],
      register: ['S1-6', 'FC-15'],
    })
    expect(back('gateways/at 192.0.2.1').enter).toEqual([
      'File in the bundle = gateways/192-0-2-1.rollback.ios, its part Rollback of Prepare',
    ])
    expect(back('h323Devices/H/configuration').enter).toEqual([
      "today's dial-peer for each node = no srtp",
      'voice service voip = no srtp',
      'File in the bundle = gateways/h.rollback.ios, the part of this unit',
    ])
  })

  it('of what was prepared, the last comes first, of every kind', () => {
    const both = <Of extends object>(of: Of) => ['1', '2'].map((id) => ({ ...of, id }))
    const parts: PlanParts = {
      profiles: [...both({}), { name: 'D', digestAuthentication: true }].map((profile) => ({
        ...profile,
        incomingPort: 5070,
      })),
      sipTrunks: both({ securityProfileId: 'D', sipRealmId: '1', farEnd: { kind: 'IOS' as const } }).map((trunk) => ({
        ...trunk,
        sipRealmId: trunk.id,
      })),
      h323Devices: both({ srtpAllowed: true, ipsec: { method: 'cucm' as const } }),
      mgcpGateways: both({ srtp: true }),
      sipRealms: both({ realm: 'far' }),
      applicationUsers: both({ sipTrunkIds: ['1'] }),
    }
    const { ids } = checklist(parts)
    for (const kind of ['profiles/%', 'applicationUsers/%', 'sipRealms/%']) {
      const [first, last] = ['1', '2'].map((id) => ids.indexOf(`rollback/${kind.replace('%', id)}`))
      expect([kind, first !== -1 && last !== -1 && (last ?? 0) < (first ?? 0)]).toEqual([kind, true])
    }
  })

  it('HX-1, XD-13: IPsec goes last, the device first, if this window made it', () => {
    const line = back('mgcpGateways/gw/ipsec')
    expect(line.action).toContain('if this window made it: first the crypto map of the device')
    expect(line.enter).toEqual([
      'interface of the device = no crypto map ‹its name›',
      'Enable Policy = uncheck',
      'File in the bundle = ipsec/gw.rollback.txt',
    ])
    expect(line.cautions[0]).toBe('Only with SRTP off on this device.')
    const kind = 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)'
    const trunk = back('h323Devices/H/ipsec', { h323Devices: [{ name: 'H', kind, ipsec: { method: 'cucm' } }] })
    expect(trunk.enter).toEqual(['Enable Policy = uncheck', 'File in the bundle = ipsec/h.rollback.txt'])
  })

  it('S2-6, S2-7: realms go if this window added them, methods as they were written down', () => {
    expect(back('sipRealms/far').action).toBe('Delete the realm, if this window added it')
    expect(back('applicationUsers/app').action).toBe('Delete the user, if this window added it')
    expect(back('applicationUsers/app/methods').action).toBe(
      'Put back the methods as they were written down before the window, if the user was there',
    )
    expect(back('applicationUsers/app/methods').see).toBe(
      'The boxes are as before the window. Whoever answered with other digest credentials before sets those again: nobody can read them here.',
    )
  })
})

it('is left out where there is nothing to put back', () => {
  const { document, lines } = checklist()
  expect(lines.filter(({ section }) => section === 'rollback')).toEqual([])
  expect(document.sections.some(({ id }) => id === 'rollback')).toBe(false)
})
