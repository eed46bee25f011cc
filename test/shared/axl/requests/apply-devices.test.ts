import { describe, expect, it } from 'vitest'
import { h323Kinds } from '../../../../shared/catalogue/h323-fields'
import { plan } from '../../../helpers/plan'
import { apply, applyWithheld, bundleOf, inShort } from './bundle'

const onCluster = [
  { name: 'OLD', asFoundName: 'OLD' },
  { name: 'NEW', asFoundName: 'NEW' },
]
const profiles = [{ name: 'OLD' }, { name: 'NEW' }]
const was = (name: string, parts = {}) => ({ name, securityProfileName: 'OLD', ...parts })

describe('a SIP trunk', () => {
  it('S3-1: takes its profile and is applied, when nothing else changes', () => {
    const parts = {
      profiles: onCluster,
      sipTrunks: [{ name: 'T', securityProfileId: 'NEW' }],
      asFound: { profiles, sipTrunks: [was('T')] },
    }
    expect(apply(parts)).toEqual([
      'updateSipTrunk name=T securityProfileName=NEW',
      'doDeviceReset deviceName=T deviceResetType=Apply Configuration',
    ])
    expect(bundleOf(plan(parts)).apply.requests.map(({ step }) => step)).toEqual([3, 3])
  })

  it('OV-4, OV-5, S5-1, S5-2: is applied with its profile before it gets SRTP Allowed, and is reset then', () => {
    const parts = {
      profiles: onCluster,
      sipTrunks: [{ name: 'T', securityProfileId: 'NEW', srtpAllowed: true }],
      asFound: { profiles, sipTrunks: [was('T', { mtpRequired: true })] },
    }
    expect(apply(parts)).toEqual([
      'updateSipTrunk name=T securityProfileName=NEW',
      'doDeviceReset deviceName=T deviceResetType=Apply Configuration',
      'updateSipTrunk name=T mtpRequired=false srtpAllowed=true',
      'resetSipTrunk name=T',
    ])
    expect(bundleOf(plan(parts)).apply.requests.map(({ step }) => step)).toEqual([3, 3, 5, 5])
  })

  it('OV-3: gets no request where nothing differs, nor where only its profile is renamed (SP-6)', () => {
    const sipTrunks = [{ name: 'T', securityProfileId: 'NEWER' }]
    const parts = {
      profiles: [{ name: 'NEWER', asFoundName: 'NEW' }],
      sipTrunks,
      asFound: { profiles, sipTrunks: [{ name: 'T', securityProfileName: 'NEW' }] },
    }
    expect(apply(parts).filter((request) => request.includes('Trunk name=T'))).toEqual([])
  })

  it('SP-6: leaves a renamed profile for a new one that has the old name', () => {
    const parts = {
      profiles: [{ name: 'OLD 1', asFoundName: 'OLD' }, { name: 'OLD' }],
      sipTrunks: [{ name: 'T', securityProfileId: 'OLD' }],
      asFound: { profiles, sipTrunks: [was('T')] },
    }
    expect(apply(parts)).toContain('updateSipTrunk name=T securityProfileName=OLD')
  })

  const sent = (address: string) =>
    `destAddrIsSrv=false destinations(destination(addressIpv4=${address} port=5080 sortOrder=1))`

  it('S3-1, FC-2: of unknown past gets what the task flow sets and nothing else', () => {
    const sipTrunks = [
      { name: 'T', securityProfileId: 'NEW', mtpRequired: true },
      { name: 'U', securityProfileId: 'NEW', srtpAllowed: true },
    ]
    expect(apply({ profiles: onCluster, sipTrunks, asFound: { profiles } })).toEqual([
      `updateSipTrunk name=T securityProfileName=NEW ${sent('192.0.2.1')}`,
      'doDeviceReset deviceName=T deviceResetType=Apply Configuration',
      `updateSipTrunk name=U securityProfileName=NEW ${sent('192.0.2.2')}`,
      'doDeviceReset deviceName=U deviceResetType=Apply Configuration',
      'updateSipTrunk name=U srtpAllowed=true',
      'resetSipTrunk name=U',
    ])
  })

  it('SP-3: without a profile is left with the one it has', () => {
    const sipTrunks = [{ name: 'T', securityProfileId: 'gone', srtpAllowed: true }]
    expect(apply({ sipTrunks, asFound: { sipTrunks: [was('T')] } })).toEqual([
      'updateSipTrunk name=T srtpAllowed=true',
      'resetSipTrunk name=T',
    ])
  })

  it('OV-5: is left alone as a whole while its profile is done by hand', () => {
    const parts = {
      profiles: [{ name: 'TLS', incomingPort: -1 }],
      sipTrunks: [{ name: 'T', securityProfileId: 'TLS', srtpAllowed: true }],
    }
    expect(apply(parts)).toEqual([])
    expect(applyWithheld(parts)).toEqual([
      'addSipTrunkSecurityProfile TLS: Incoming Port -1 is below 0.',
      'updateSipTrunk T: Its profile TLS is done by hand.',
      'doDeviceReset T: Its profile TLS is done by hand.',
      'updateSipTrunk T: Its profile TLS is done by hand.',
      'resetSipTrunk T: Its profile TLS is done by hand.',
    ])
  })

  it('is left alone as a whole when AXL cannot find its name', () => {
    const long = 'T'.repeat(101)
    const sipTrunks = [long, '', 'T'.repeat(100)].map((name) => ({ name, srtpAllowed: true }))
    expect(inShort(bundleOf(plan({ sipTrunks })).apply)).toHaveLength(2)
    expect(applyWithheld({ sipTrunks })).toEqual([
      `updateSipTrunk ${long}: Device Name has 101 characters; AXL takes at most 100.`,
      `resetSipTrunk ${long}: Device Name has 101 characters; AXL takes at most 100.`,
      'updateSipTrunk : Device Name is empty.',
      'resetSipTrunk : Device Name is empty.',
    ])
  })

  it('is left alone as a whole when an unchanged profile has a name that AXL does not take', () => {
    const name = 'x'.repeat(80)
    const parts = {
      profiles: [{ name, asFoundName: name }],
      sipTrunks: [{ name: 'T', securityProfileId: name, srtpAllowed: true }],
      asFound: { profiles: [{ name }] },
    }
    expect(apply(parts)).toEqual([])
    expect(applyWithheld(parts)).toHaveLength(4)
  })

  it('is told apart by its name only: the second of a name is withheld', () => {
    const sipTrunks = [
      { id: '1', name: 'T' },
      { id: '2', name: 'T', srtpAllowed: true },
      { id: '3', name: 't', srtpAllowed: true },
    ]
    expect(apply({ sipTrunks })).toEqual(['updateSipTrunk name=t srtpAllowed=true', 'resetSipTrunk name=t'])
    expect(applyWithheld({ sipTrunks })).toHaveLength(2)
  })
})

describe('a changed profile in use', () => {
  const changed = { name: 'OLD', asFoundName: 'OLD', digestAuthentication: true }

  it('S4-1: is applied once for its trunks', () => {
    const parts = {
      profiles: [changed],
      sipTrunks: [
        { name: 'T', securityProfileId: 'OLD' },
        { name: 'U', securityProfileId: 'OLD', srtpAllowed: true },
      ],
      asFound: { profiles, sipTrunks: [was('T'), was('U')] },
    }
    expect(apply(parts)).toEqual([
      'updateSipTrunkSecurityProfile name=OLD digestAuthentication=true',
      'applySipTrunkSecurityProfile name=OLD',
      'updateSipTrunk name=U srtpAllowed=true',
      'resetSipTrunk name=U',
    ])
    expect(bundleOf(plan(parts)).apply.requests.map(({ step }) => step)).toEqual([2, 4, 5, 5])
  })

  it('S4-1, S4-2: takes its trunks along that move to it, and is applied once for all of them', () => {
    const parts = {
      profiles: [changed],
      sipTrunks: [
        { name: 'T', securityProfileId: 'OLD' },
        { name: 'U', securityProfileId: 'OLD', srtpAllowed: true },
      ],
      asFound: { profiles, sipTrunks: [was('U'), { name: 'T', securityProfileName: 'Another' }] },
    }
    expect(apply(parts)).toEqual([
      'updateSipTrunkSecurityProfile name=OLD digestAuthentication=true',
      'updateSipTrunk name=T securityProfileName=OLD',
      'applySipTrunkSecurityProfile name=OLD',
      'updateSipTrunk name=U srtpAllowed=true',
      'resetSipTrunk name=U',
    ])
  })

  it('S4-1, SP-5: is applied for a trunk that the plan does not have', () => {
    const asFound = { profiles, sipTrunks: [was('T')] }
    expect(apply({ profiles: [{ ...changed, name: 'NEWER' }], asFound }).at(-1)).toBe(
      'applySipTrunkSecurityProfile name=NEWER',
    )
  })

  it('S4-1: is applied under its new name, and not at all when nothing has it', () => {
    const renamed = { ...changed, name: 'NEWER' }
    const sipTrunks = [{ name: 'T', securityProfileId: 'NEWER' }]
    const asFound = { profiles, sipTrunks: [was('T')] }
    expect(apply({ profiles: [renamed], sipTrunks, asFound }).at(-1)).toBe('applySipTrunkSecurityProfile name=NEWER')
    expect(apply({ profiles: [renamed], asFound: { profiles } })).toHaveLength(1)
  })

  it('S4-1: is withheld with its update', () => {
    const parts = {
      profiles: [{ ...changed, incomingPort: 1.5 }],
      sipTrunks: [{ name: 'T', securityProfileId: 'OLD' }],
      asFound: { profiles, sipTrunks: [was('T')] },
    }
    expect(apply(parts)).toEqual([])
    expect(applyWithheld(parts)).toEqual([
      'updateSipTrunkSecurityProfile OLD: Incoming Port 1.5 is not a whole number.',
      'applySipTrunkSecurityProfile OLD: The profile is updated by hand; apply it then.',
    ])
  })
})

describe('an H.323 device', () => {
  it('HX-4, S5-1: of each kind is set by the operation that AXL has for it, and reset', () => {
    const h323Devices = h323Kinds.map((kind, index) => ({ kind, name: `H${String(index)}`, srtpAllowed: true }))
    const asFound = { h323Devices: h323Devices.map((device) => ({ ...device, srtpAllowed: false })) }
    expect(apply({ h323Devices: h323Devices.toReversed(), asFound })).toEqual([
      'updateH323Trunk name=H3 srtpAllowed=true',
      'resetH323Trunk name=H3',
      'updateH323Trunk name=H2 srtpAllowed=true',
      'resetH323Trunk name=H2',
      'updateH323Trunk name=H1 srtpAllowed=true',
      'resetH323Trunk name=H1',
      'updateH323Gateway name=H0 srtpAllowed=true',
      'resetH323Gateway name=H0',
    ])
  })

  it('HX-12, HX-13: of unknown past gets FastStart off with SRTP, H.235 where it is on, and no MTP', () => {
    const h323Devices = [
      { name: 'A', srtpAllowed: true, mtpRequired: true },
      { name: 'B', allowH235PassThrough: true, enableOutboundFaststart: true },
      { name: 'C', mtpRequired: true },
    ]
    expect(apply({ h323Devices })).toEqual([
      'updateH323Gateway name=A srtpAllowed=true enableOutboundFaststart=false',
      'resetH323Gateway name=A',
      'updateH323Gateway name=B allowH235PassThrough=true',
      'resetH323Gateway name=B',
    ])
  })

  it('HX-7, HX-13: gets all four settings in the order of the schema, where all differ', () => {
    const device = { name: 'A', srtpAllowed: true, mtpRequired: true, allowH235PassThrough: true }
    const asFound = { h323Devices: [{ name: 'A', enableOutboundFaststart: true }] }
    expect(apply({ h323Devices: [device], asFound })[0]).toBe(
      'updateH323Gateway name=A srtpAllowed=true mtpRequired=true enableOutboundFaststart=false allowH235PassThrough=true',
    )
  })

  it('HX-4: trunks of all three kinds share their names, gateways do not', () => {
    const h323Devices = h323Kinds.map((kind) => ({ kind, name: 'H', srtpAllowed: true }))
    expect(apply({ h323Devices }).filter((request) => request.startsWith('update'))).toHaveLength(2)
    expect(applyWithheld({ h323Devices })).toHaveLength(4)
  })

  it('gets no request where nothing differs', () => {
    const h323Devices = [{ name: 'A', srtpAllowed: true }]
    expect(apply({ h323Devices, asFound: { h323Devices } })).toEqual([])
  })
})

it('MG-5: nothing is sent to an MGCP gateway, of which AXL knows no SRTP', () => {
  expect(apply({ mgcpGateways: [{ srtp: true }] })).toEqual([])
})
