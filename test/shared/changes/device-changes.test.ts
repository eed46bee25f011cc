import { nameAsFound } from '../../../shared/catalogue/found-settings'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { h323Kinds } from '../../../shared/catalogue/h323-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { changesOf } from '../../helpers/changes-of'
import type { SettingChange } from '../../../shared/plan/setting-change'
import type { Project } from '../../../shared/plan/project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { plan, type PlanParts } from '../../helpers/plan'

const changesIn = (project: Project) => changesOf(project)
const valuesOf = (settings: readonly SettingChange[]) => settings.map(({ setting, from, to }) => [setting, from, to])
const trunkValues = (parts: PlanParts) => changesIn(plan(parts)).trunks.map(({ settings }) => valuesOf(settings))
const h323Values = (parts: PlanParts) => changesIn(plan(parts)).h323Devices.map(({ settings }) => valuesOf(settings))

describe('SIP trunks that were taken down', () => {
  const asFound = { sipTrunks: [{ name: 'T', securityProfileName: 'OLD', mtpRequired: true, srtpAllowed: false }] }
  const profiles = [{ name: 'TLS' }, { name: 'OLD', asFoundName: 'OLD' }]

  it('S3-1, OV-4: profile, MTP and SRTP are told where they differ, the profile by its name', () => {
    const sipTrunks = [{ name: 'T', securityProfileId: 'TLS', srtpAllowed: true }]
    expect(trunkValues({ profiles, sipTrunks, asFound })).toEqual([
      [
        ['securityProfileId', 'OLD', 'TLS'],
        ['mtpRequired', true, false],
        ['srtpAllowed', false, true],
      ],
    ])
  })

  it('nothing is told where nothing differs, whatever else is planned for the trunk', () => {
    const sipTrunks = [{ name: 'T', securityProfileId: 'OLD', mtpRequired: true, description: 'new', sipRealmId: 'r' }]
    const [change] = changesIn(plan({ profiles, sipTrunks, asFound })).trunks
    expect(change).toMatchObject({
      settings: [],
      found: { name: 'T' },
      profile: { name: 'OLD' },
      device: { name: 'T' },
    })
  })

  it.each([null, 'gone'])('SP-3: a trunk without a profile (%s) is not told to have another', (securityProfileId) => {
    const sipTrunks = [{ name: 'T', securityProfileId, mtpRequired: true, srtpAllowed: true }]
    expect(trunkValues({ profiles, sipTrunks, asFound })).toEqual([[['srtpAllowed', false, true]]])
  })

  it('each setting comes with its row of the catalogue', () => {
    const sipTrunks = [{ name: 'T', securityProfileId: 'TLS' }]
    const [change] = changesIn(plan({ profiles, sipTrunks, asFound })).trunks
    expect(change?.settings.map(({ field }) => field)).toEqual([
      sipTrunkFields.securityProfileId,
      sipTrunkFields.mtpRequired,
    ])
  })
})

describe('SP-6: a trunk follows its renamed profile', () => {
  const asFound = {
    profiles: [{ name: 'OLD' }],
    sipTrunks: [{ name: 'T', securityProfileName: 'OLD' }],
  }
  const sipTrunks = [{ name: 'T', securityProfileId: 'p' }]

  it('and that is no change of the trunk', () => {
    expect(trunkValues({ profiles: [{ id: 'p', name: 'NEW', asFoundName: 'OLD' }], sipTrunks, asFound })).toEqual([[]])
  })

  it('also where another profile takes the old name', () => {
    const renamed = { id: 'p', name: 'NEW', asFoundName: 'OLD' }
    const added = { id: 'q', name: 'OLD', asFoundName: null }
    const other = [{ name: 'T', securityProfileId: 'q' }]
    for (const profiles of [
      [renamed, added],
      [added, renamed],
    ]) {
      expect(trunkValues({ profiles, sipTrunks, asFound })).toEqual([[]])
      expect(trunkValues({ profiles, sipTrunks: other, asFound })).toEqual([[['securityProfileId', 'NEW', 'OLD']]])
    }
  })

  it('also where two profiles change names', () => {
    const profiles = [
      { id: 'p', name: 'B', asFoundName: 'A' },
      { id: 'q', name: 'A', asFoundName: 'B' },
    ]
    const trunks = [
      { name: 'T', securityProfileId: 'p' },
      { name: 'U', securityProfileId: 'p' },
    ]
    const before = {
      sipTrunks: [
        { name: 'T', securityProfileName: 'A' },
        { name: 'U', securityProfileName: 'B' },
      ],
    }
    expect(trunkValues({ profiles, sipTrunks: trunks, asFound: before })).toEqual([
      [],
      [['securityProfileId', 'A', 'B']],
    ])
  })
})

describe('SIP trunks of which nothing is known', () => {
  const profiles = [{ name: 'TLS' }]

  it.each([null, { sipTrunks: [{ name: 'Other' }] }])(
    'S3-1, OV-4, FC-2: only profile with destinations, and SRTP, are set (%#)',
    (asFound) => {
      const trunk = { securityProfileId: 'TLS', mtpRequired: true }
      const sipTrunks = [
        { ...trunk, name: 'A', srtpAllowed: true },
        { ...trunk, name: 'B' },
      ]
      expect(trunkValues({ profiles, sipTrunks, asFound })).toEqual([
        [
          ['securityProfileId', undefined, 'TLS'],
          ['destAddrIsSrv', undefined, false],
          ['destinations', undefined, [{ address: '192.0.2.1', port: 5080 }]],
          ['srtpAllowed', undefined, true],
        ],
        [
          ['securityProfileId', undefined, 'TLS'],
          ['destAddrIsSrv', undefined, false],
          ['destinations', undefined, [{ address: '192.0.2.2', port: 5080 }]],
        ],
      ])
    },
  )

  it('nothing that nobody planned is touched', () => {
    const sipTrunks = [{ name: 'A' }, { name: 'B', securityProfileId: 'gone' }, { name: 'C', srtpAllowed: true }]
    expect(trunkValues({ profiles, sipTrunks })).toEqual([[], [], [['srtpAllowed', undefined, true]]])
  })
})

describe('H.323 devices', () => {
  const [gateway, , , ict] = h323Kinds

  it('S5-1, HX-4, HX-12, HX-13: of known ones, the four settings are told where they differ', () => {
    const asFound = { h323Devices: [{ kind: gateway, name: 'H', enableOutboundFaststart: true, mtpRequired: true }] }
    const h323Devices = [{ kind: gateway, name: 'H', srtpAllowed: true, allowH235PassThrough: true }]
    expect(h323Values({ h323Devices, asFound })).toEqual([
      [
        ['srtpAllowed', false, true],
        ['mtpRequired', true, false],
        ['enableOutboundFaststart', true, false],
        ['allowH235PassThrough', false, true],
      ],
    ])
  })

  it('are the same device only where kind and name are the same', () => {
    const asFound = {
      h323Devices: [
        { kind: gateway, name: 'H' },
        { kind: ict, name: 'X', srtpAllowed: true },
      ],
    }
    const h323Devices = [
      { id: '1', kind: gateway, name: 'H', mtpRequired: true },
      { id: '2', kind: ict, name: 'H', mtpRequired: true },
      { id: '3', kind: ict, name: 'X', srtpAllowed: true },
    ]
    const changes = changesIn(plan({ h323Devices, asFound })).h323Devices
    expect(changes.map(({ found, settings }) => [found?.name ?? null, valuesOf(settings)])).toEqual([
      ['H', [['mtpRequired', false, true]]],
      [null, []],
      ['X', []],
    ])
  })

  it('of unknown ones, SRTP is set where it is on, with FastStart off (HX-12), and H.235 where it is on (HX-13)', () => {
    const h323Devices = [
      { name: 'A', srtpAllowed: true, mtpRequired: true },
      { name: 'B', allowH235PassThrough: true },
      { name: 'C', srtpAllowed: true, allowH235PassThrough: true },
      { name: 'D', enableOutboundFaststart: true, mtpRequired: true },
    ]
    const srtp = [
      ['srtpAllowed', undefined, true],
      ['enableOutboundFaststart', undefined, false],
    ]
    const h235 = ['allowH235PassThrough', undefined, true]
    expect(h323Values({ h323Devices })).toEqual([srtp, [h235], [...srtp, h235], []])
  })
})

it('of any plan: one change for each device, in the order of the plan, and nothing set to what it was', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const { trunks, h323Devices } = changesIn(project)
      expect(trunks.map(({ device }) => device)).toEqual(project.sipTrunks)
      expect(h323Devices.map(({ device }) => device)).toEqual(project.h323Devices)
      const settings = [...trunks, ...h323Devices].flatMap((change) => change.settings as SettingChange[])
      expect(settings.filter(({ from, to }) => from === to)).toEqual([])
      for (const { found, settings: own } of [...trunks, ...h323Devices])
        for (const { setting, field, from } of own as SettingChange[]) {
          const was = (found as Record<string, unknown> | null)?.[nameAsFound(setting, field)] ?? null
          expect([setting, from === undefined]).toEqual([setting, was === null])
        }
    }),
    { numRuns: draws(300) },
  )
})

it('FC-1, FC-8: what was found of a device is found by its name in whatever case, as CUCM tells names apart', () => {
  const project = plan({
    sipTrunks: [{ name: 'sip-A', srtpAllowed: true }],
    h323Devices: [{ name: 'h-1', srtpAllowed: true }],
    asFound: {
      sipTrunks: [
        { name: 'SIP-a', srtpAllowed: true },
        { name: 'SIP-A', srtpAllowed: false },
      ],
      h323Devices: [{ name: 'H-1', kind: 'H.323 Gateway', srtpAllowed: true }],
    },
  })
  const { trunks, h323Devices } = changesIn(project)
  expect(
    trunks.map(({ found, settings }) => [found?.name, settings.map(({ setting }) => setting).includes('srtpAllowed')]),
  ).toEqual([['SIP-a', false]])
  expect(h323Devices.map(({ found }) => found?.name)).toEqual(['H-1'])
})
