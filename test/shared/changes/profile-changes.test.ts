import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { feltByTrunks } from '../../../shared/changes/changes'
import { changesOf } from '../../helpers/changes-of'
import type { ProfileChange } from '../../../shared/changes/profile-changes'
import type { Project } from '../../../shared/plan/project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { plan, type PlanParts } from '../../helpers/plan'

const changesIn = (project: Project) => changesOf(project)

function changeIn(parts: PlanParts): ProfileChange {
  const [change] = changesIn(plan(parts)).profiles
  if (!change) throw new Error('no profile')
  return change
}
const valuesIn = ({ settings }: ProfileChange) => settings.map(({ setting, from, to }) => [setting, from, to])

const settingNames = Object.keys(profileSettings).filter((name) => name !== 'name')
const secured = { name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc' } as const
const found = { name: 'TLS', securityMode: 'Non Secure' } as const

describe('what becomes of a profile', () => {
  it('S2-2: added: all its settings are written, and from what is not known', () => {
    const change = changeIn({ profiles: [{ ...secured, asFoundName: null }], asFound: { profiles: [] } })
    expect(change).toMatchObject({ kind: 'added', found: null, renamedFrom: null, profile: { name: 'TLS' } })
    expect(change.settings.map(({ setting }) => setting)).toEqual(settingNames)
    expect(change.settings.map(({ from }) => from)).toEqual(settingNames.map(() => undefined))
    expect(valuesIn(change)).toContainEqual(['securityMode', undefined, 'Encrypted'])
  })

  it('S2-4: updated: what differs is told, from what to what, in the order of the window', () => {
    const change = changeIn({ profiles: [{ ...secured, asFoundName: 'TLS' }], asFound: { profiles: [found] } })
    expect(change).toMatchObject({ kind: 'updated', found, renamedFrom: null })
    expect(valuesIn(change)).toEqual([
      ['securityMode', 'Non Secure', 'Encrypted'],
      ['incomingTransport', 'TCP+UDP', 'TLS'],
      ['outgoingTransport', 'TCP', 'TLS'],
      ['x509SubjectName', '', 'sbc'],
      ['incomingPort', 5060, 5061],
    ])
    expect(change.settings[0]?.field).toBe(profileSettings.securityMode)
  })

  it('unchanged: nothing is told', () => {
    const change = changeIn({ profiles: [{ ...secured, asFoundName: 'TLS' }], asFound: { profiles: [secured] } })
    expect(change).toMatchObject({ kind: 'unchanged', settings: [], renamedFrom: null })
  })

  it('SP-6: renamed: a change of the name alone, told apart from the settings', () => {
    const profiles = [{ ...secured, name: 'SBC', asFoundName: 'TLS' }]
    expect(changeIn({ profiles, asFound: { profiles: [secured] } })).toMatchObject({
      kind: 'updated',
      renamedFrom: 'TLS',
      settings: [],
    })
    const also = changeIn({ profiles, asFound: { profiles: [{ ...secured, x509SubjectName: 'old' }] } })
    expect([also.renamedFrom, valuesIn(also)]).toEqual(['TLS', [['x509SubjectName', 'old', 'sbc']]])
  })

  it.each([null, { profiles: [{ name: 'Other' }] }])(
    'unknown: it is on the cluster, but was not taken down (%#): all its settings are written',
    (asFound) => {
      const change = changeIn({ profiles: [{ ...secured, asFoundName: 'Old' }], asFound })
      expect(change).toMatchObject({ kind: 'unknown', found: null, renamedFrom: 'Old' })
      expect(change.settings.map(({ setting, from }) => [setting, from])).toEqual(
        settingNames.map((name) => [name, undefined]),
      )
    },
  )
})

describe('SP-2: the predefined profile', () => {
  const installed = {
    name: 'Non Secure SIP Trunk Profile',
    asFoundName: 'Non Secure SIP Trunk Profile',
    predefined: true,
  }

  it('is unchanged where nothing was taken down and the plan leaves it as installation made it', () => {
    expect(changeIn({ profiles: [installed] })).toMatchObject({ kind: 'unchanged', settings: [] })
  })

  it('is compared with what installation made where nothing was taken down', () => {
    const change = changeIn({ profiles: [{ ...installed, digestAuthentication: true, noncePolicyTime: 60 }] })
    expect(change.kind).toBe('updated')
    expect(valuesIn(change)).toEqual([
      ['digestAuthentication', false, true],
      ['noncePolicyTime', 600, 60],
    ])
  })

  it('is compared with what was taken down where it was', () => {
    const asFound = { profiles: [{ name: installed.name, incomingPort: 5070 }] }
    expect(valuesIn(changeIn({ profiles: [installed], asFound }))).toEqual([['incomingPort', 5070, 5060]])
  })
})

describe('SP-4: removed profiles', () => {
  const removedIn = (parts: PlanParts) => changesIn(plan(parts)).removed.map(({ name }) => name)

  it('are those that were found and that no profile of the plan was', () => {
    const asFound = { profiles: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] }
    const profiles = [{ name: 'A', asFoundName: 'A' }, { name: 'B renamed', asFoundName: 'B' }, { name: 'C' }]
    expect(removedIn({ profiles, asFound })).toEqual(['C'])
    expect(removedIn({ profiles: [], asFound })).toEqual(['A', 'B', 'C'])
  })

  it('SP-2: are never the one that installation brings, whatever a file leaves out', () => {
    expect(removedIn({ asFound: { profiles: [{ name: 'Non Secure SIP Trunk Profile' }, { name: 'A' }] } })).toEqual([
      'A',
    ])
  })

  it('are none where nothing was taken down', () => {
    const project = plan({ profiles: [{ name: 'A', asFoundName: 'B' }], asFound: null })
    expect(changesIn(project)).toMatchObject({ knownBefore: false, removed: [] })
    expect(changesIn(plan({ asFound: {} })).knownBefore).toBe(true)
  })
})

describe('SP-5, S4-2: trunks that feel a changed profile', () => {
  const trunksOf = (names: string[]) => names.map((name) => ({ name, securityProfileId: 'TLS' }))
  const withTrunks = (asFoundName: string | null, profiles: object[], ...names: string[]) =>
    changeIn({ profiles: [{ ...secured, asFoundName }], sipTrunks: trunksOf(names), asFound: { profiles } })

  it('are all that have it, in the order of the plan', () => {
    const sipTrunks = [...trunksOf(['B', 'A']), { name: 'C', securityProfileId: 'gone' }, { name: 'D' }]
    const change = changeIn({ profiles: [{ ...secured, asFoundName: 'TLS' }], sipTrunks })
    expect(change.trunks.map(({ name }) => name)).toEqual(['B', 'A'])
  })

  it('feel one that is updated or whose past is unknown', () => {
    expect(feltByTrunks(withTrunks('TLS', [found], 'A'))).toBe(true)
    expect(feltByTrunks(withTrunks('TLS', [], 'A'))).toBe(true)
  })

  it('feel nothing of one that is added or unchanged, and nobody feels one without trunks', () => {
    expect(feltByTrunks(withTrunks(null, [], 'A'))).toBe(false)
    expect(feltByTrunks(withTrunks('TLS', [secured], 'A'))).toBe(false)
    expect(feltByTrunks(withTrunks('TLS', [found]))).toBe(false)
  })
})

it('of any plan: what was found, with the changes made, is the plan', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      for (const { found: before, profile, settings, renamedFrom, kind } of changesIn(project).profiles) {
        const changed = Object.fromEntries(settings.map(({ setting, to }) => [setting, to]))
        expect({ ...profile, ...before, name: profile.name, ...changed }).toEqual(
          expect.objectContaining(settingsOf(profile)),
        )
        expect(settings.filter(({ from, to }) => from === to)).toEqual([])
        expect(kind === 'unchanged').toBe(before !== null && settings.length === 0 && renamedFrom === null)
      }
    }),
    { numRuns: draws(300) },
  )
})

const settingsOf = (profile: object): object =>
  Object.fromEntries(Object.entries(profile).filter(([name]) => Object.hasOwn(profileSettings, name)))
