import { describe, expect, it } from 'vitest'
import { h323DeviceFields } from '../../../shared/catalogue/h323-fields'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { newProject } from '../../../shared/plan/new-project'
import { predefinedProfile } from '../../../shared/plan/predefined'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'

const numbered = () => {
  let count = 0
  return () => `id-${String((count += 1))}`
}
const now = '2026-01-31T09:00:00.000Z'

describe('newProject', () => {
  it('is empty, of revision 1 and of that moment', () => {
    expect(newProject('Plan', now, numbered())).toMatchObject({
      format: 'trunkwright-project',
      version: 2,
      id: 'id-1',
      name: 'Plan',
      revision: 1,
      createdAt: now,
      updatedAt: now,
      sipTrunks: [],
      asFound: null,
      checklist: {},
      waivers: [],
    })
  })

  it('SP-2: holds the profile that installation brings, under an id of its own', () => {
    expect(newProject('Plan', now, numbered()).profiles).toEqual([predefinedProfile('id-2')])
  })

  it('S1-1, S1-2: says nothing of the cluster that nobody has said', () => {
    const { cluster } = newProject('Plan', now, numbered())
    const unstated = { state: 'unknown', by: '', on: '', note: '' }
    expect(cluster).toEqual({
      name: '',
      nodes: [],
      axlVersion: '14.0',
      release: '',
      mixedMode: unstated,
      phonesEncrypted: unstated,
    })
  })

  it('is a file that can be read, the same each time', () => {
    const text = writeProject(newProject('Plan', now, numbered()))
    expect(readProject(text)).toEqual({ ok: true, value: newProject('Plan', now, numbered()) })
  })
})

describe('defaultsOf', () => {
  it('S2-2, PF-14, PF-33: a new profile is as the window opens', () => {
    const { noncePolicyTime, transmitSecurityStatus, securityMode } = defaultsOf(profileSettings)
    expect([noncePolicyTime, transmitSecurityStatus, securityMode]).toEqual([600, false, 'Non Secure'])
  })

  it('fills groups, lists, records and references', () => {
    const trunk = defaultsOf(sipTrunkFields)
    expect(trunk).toMatchObject({ securityProfileId: null, destinations: [], nodeNames: [], usualCalls: null })
    expect(defaultsOf(h323DeviceFields).ipsec).toMatchObject({
      method: 'none',
      policy: {},
      state: { state: 'unknown' },
    })
  })

  it('gives nothing that two objects share', () => {
    const [one, other] = [defaultsOf(sipTrunkFields), defaultsOf(sipTrunkFields)]
    one.destinations.push({ address: 'x', port: 1 })
    one.nodeNames.push('x')
    const device = defaultsOf(h323DeviceFields)
    device.ipsec.policy['Phase One DH'] = '2'
    expect(other).toEqual(defaultsOf(sipTrunkFields))
    expect(other.destinations).toEqual([])
    expect(defaultsOf(h323DeviceFields).ipsec.policy).toEqual({})
  })
})
