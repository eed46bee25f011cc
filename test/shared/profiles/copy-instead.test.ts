import { describe, expect, it } from 'vitest'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { copyInstead } from '../../../shared/profiles/edit-profiles'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan } from '../../helpers/plan'

const found = { ...defaultsOf(profileSettings), name: 'Carrier', incomingPort: 5071 }
const changed = (name: string) =>
  plan({
    profiles: [{ name, id: 'p', asFoundName: 'Carrier', incomingPort: 5080 }, { name: 'Copy of Carrier' }],
    sipTrunks: [{ name: 'A', securityProfileId: 'p' }],
    asFound: { profiles: [found], sipTrunks: [{ name: 'A', securityProfileName: 'Carrier' }] },
  })

describe('copyInstead', () => {
  it('XD-10: the change goes into a copy with a free name; the profile and its trunks stay as they were', () => {
    const after = copyInstead(changed('Carrier'), 'p', found, 'copy')
    expect(after.profiles[0]).toEqual({ ...found, id: 'p', asFoundName: 'Carrier', predefined: false })
    expect(after.profiles[2]).toMatchObject({ id: 'copy', name: 'Copy of Carrier (2)', incomingPort: 5080 })
    expect(after.profiles[2]).toMatchObject({ asFoundName: null, predefined: false })
    expect(after.sipTrunks[0]?.securityProfileId).toBe('p')
    const [change] = evaluateWhole(after, '2026-01-31').changes.profiles
    expect(change).toMatchObject({ kind: 'unchanged', settings: [] })
  })

  it('SP-6: a new name goes with the copy', () => {
    const after = copyInstead(changed('Carrier TLS'), 'p', found, 'copy')
    expect(after.profiles.map(({ name }) => name)).toEqual(['Carrier', 'Copy of Carrier', 'Carrier TLS'])
  })

  it('does nothing for a profile that is not there', () => {
    const project = changed('Carrier')
    expect(copyInstead(project, 'other', found, 'copy')).toBe(project)
  })
})
