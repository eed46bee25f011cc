import { describe, expect, it } from 'vitest'
import {
  withAddedFoundProfile,
  withFoundAs,
  withFoundLikePlanned,
  withFoundProfiles,
  withoutFoundProfiles,
} from '../../../shared/changes/as-found-profiles'
import { factorySettings } from '../../../shared/plan/predefined'
import { plan } from '../../helpers/plan'

const project = plan({
  profiles: [
    { id: 'p0', name: factorySettings.name, predefined: true, asFoundName: factorySettings.name },
    { id: 'a', name: 'A new', asFoundName: 'A' },
    { id: 'b', name: 'B' },
  ],
  asFound: {
    profiles: [{ name: 'A' }, { name: 'Z', incomingPort: 5070 }],
    sipTrunks: [{ name: 'T', securityProfileName: 'A' }],
  },
})
const namesOf = (of: typeof project) => of.profiles.map(({ asFoundName }) => asFoundName)

describe('old settings of a profile', () => {
  it('PF-8, PF-9, PF-21: with the mode follow transports and port, as on the cluster', () => {
    const edited = withFoundProfiles(project, [
      { at: 0, setting: 'securityMode', value: 'Encrypted' },
      { at: 1, setting: 'incomingPort', value: 5071 },
    ])
    expect(edited.asFound?.profiles).toMatchObject([
      { name: 'A', incomingTransport: 'TLS', outgoingTransport: 'TLS', incomingPort: 5061 },
      { name: 'Z', incomingPort: 5071 },
    ])
    expect(project.asFound?.profiles[1]?.incomingPort).toBe(5070)
  })

  it('SP-6: another name goes with its trunks and with the profile that it became', () => {
    const edited = withFoundProfiles(project, [{ at: 0, setting: 'name', value: 'A first' }])
    expect(edited.asFound?.sipTrunks[0]?.securityProfileName).toBe('A first')
    expect(namesOf(edited)).toEqual([factorySettings.name, 'A first', null])
  })

  it('of two with one name, the other still answers to it', () => {
    const twice = withFoundProfiles(project, [{ at: 1, setting: 'name', value: 'A' }])
    const edited = withFoundProfiles(twice, [{ at: 1, setting: 'name', value: 'C' }])
    expect(edited.asFound?.sipTrunks[0]?.securityProfileName).toBe('A')
    expect(namesOf(edited)[1]).toBe('A')
  })

  it('a place that is not there changes nothing', () => {
    expect(withFoundProfiles(project, [{ at: 7, setting: 'name', value: 'x' }])).toBe(project)
    expect(withFoundProfiles(plan(), [{ at: 0, setting: 'name', value: 'x' }]).asFound).toBeNull()
  })
})

describe('the list of found profiles', () => {
  it('one more has the settings as installed, and a name that is free', () => {
    const twice = withAddedFoundProfile(withAddedFoundProfile(project))
    expect(twice.asFound?.profiles.slice(2)).toEqual([
      { ...factorySettings, name: 'Found profile' },
      { ...factorySettings, name: 'Found profile (2)' },
    ])
  })

  it('one that is taken off is added by the plan; the predefined one never is (SP-2)', () => {
    expect(namesOf(withoutFoundProfiles(project, [0, 1]))).toEqual([factorySettings.name, null, null])
    expect(withoutFoundProfiles(project, [0]).asFound?.profiles.map(({ name }) => name)).toEqual(['Z'])
  })

  it('a profile of the plan was found as it is planned', () => {
    const like = withFoundLikePlanned(project, 'b')
    expect(like.asFound?.profiles[2]).toEqual({ ...like.asFound?.profiles[0], name: 'B' })
    expect(namesOf(like)[2]).toBe('B')
    expect(withFoundLikePlanned(like, 'b').asFound?.profiles).toHaveLength(3)
  })

  it('SP-6: what a profile was; no two come from one', () => {
    expect(namesOf(withFoundAs(project, 'b', 'A'))).toEqual([factorySettings.name, null, 'A'])
    expect(namesOf(withFoundAs(project, 'a', null))).toEqual([factorySettings.name, null, null])
    expect(namesOf(withFoundAs(project, 'p0', null))[0]).toBe(factorySettings.name)
  })
})
