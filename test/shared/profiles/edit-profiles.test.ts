import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileFields, profileSettings } from '../../../shared/catalogue/profile-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { newProject } from '../../../shared/plan/new-project'
import type { Project } from '../../../shared/plan/project'
import {
  addProfile,
  copyProfile,
  describeRemoveFailure,
  removeProfile,
  renameProfile,
} from '../../../shared/profiles/edit-profiles'
import { foldName } from '../../../shared/profiles/subject-names'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'

const namesOf = (project: Project) => project.profiles.map(({ name }) => name)
const project = plan({
  profiles: [
    { name: 'Installed', predefined: true, asFoundName: 'Installed' },
    {
      name: 'TLS',
      asFoundName: 'TLS',
      securityMode: 'Encrypted',
      x509SubjectName: 'sbc',
      transmitSecurityStatus: true,
    },
    { name: 'Spare' },
  ],
  sipTrunks: [
    { name: 'B', securityProfileId: 'TLS' },
    { name: 'A', securityProfileId: 'TLS' },
    { name: 'C', securityProfileId: 'Installed' },
  ],
})

describe('addProfile', () => {
  it('S2-2: gives every setting its default, and a name that is free', () => {
    const after = addProfile(project, 'new')
    expect(after.profiles.slice(0, 3)).toEqual(project.profiles)
    expect(after.profiles[3]).toEqual({ ...defaultsOf(profileFields), id: 'new', name: 'New profile' })
    expect(after.profiles[3]).toMatchObject({ asFoundName: null, predefined: false, ...defaultsWithoutName })
  })

  it('PF-1: numbers the name as long as it is taken, in whatever case', () => {
    const twice = addProfile(addProfile(project, 'a'), 'b')
    expect(namesOf(twice).slice(3)).toEqual(['New profile', 'New profile (2)'])
    const taken = plan({ profiles: [{ name: 'NEW PROFILE' }, { name: 'new Profile (2)' }] })
    expect(namesOf(addProfile(taken, 'c')).at(-1)).toBe('New profile (3)')
  })
})

const { name: _, ...defaultsWithoutName } = defaultsOf(profileSettings)

describe('copyProfile', () => {
  it('S2-3: has the settings of the other, a free name, and is not on the cluster yet', () => {
    const [, tls] = project.profiles
    const after = copyProfile(project, 'TLS', 'copy')
    expect(after.profiles.at(-1)).toEqual({ ...tls, id: 'copy', name: 'Copy of TLS', asFoundName: null })
    expect(after.sipTrunks).toEqual(project.sipTrunks)
  })

  it('SP-2: a copy of the predefined profile is not predefined', () => {
    const copy = copyProfile(project, 'Installed', 'copy').profiles.at(-1)
    expect(copy).toMatchObject({ name: 'Copy of Installed', predefined: false, asFoundName: null })
  })

  it('PF-1: a copied name stays within 75 characters, whatever their width, and half of none is left', () => {
    const long = '\u{1f512}'.repeat(75)
    const wide = plan({ profiles: [{ id: 'x', name: long }] })
    const twice = copyProfile(copyProfile(wide, 'x', 'a'), 'x', 'b')
    const [, first = '', second = ''] = namesOf(twice)
    expect(first).toBe(`Copy of ${'\u{1f512}'.repeat(67)}`)
    expect(second).toBe(`Copy of ${'\u{1f512}'.repeat(63)} (2)`)
    expect([...first].length).toBe(75)
    expect([...second].length).toBe(75)
  })

  it('PF-1: of any plan, a new name is free and at most 75 characters', () => {
    const hostile = fc.oneof(arbitraryProject({ size: 6 }), arbitraryProject({ size: 6, hostile: true }))
    fc.assert(
      fc.property(hostile, fc.nat(), (any, nth) => {
        fc.pre(any.profiles.length > 0)
        const original = any.profiles[nth % any.profiles.length]
        const copied = copyProfile(any, original?.id ?? '', 'copy')
        const name = copied.profiles.at(-1)?.name ?? ''
        expect([...name].length).toBeLessThanOrEqual(75)
        expect(name).not.toMatch(/\p{Surrogate}/u)
        expect(namesOf(any).map(foldName)).not.toContain(foldName(name))
      }),
      { numRuns: draws(300) },
    )
  })

  it('leaves a plan without that profile as it is', () => {
    expect(copyProfile(project, 'gone', 'copy')).toBe(project)
  })
})

describe('renameProfile', () => {
  it('SP-6, S2-4: its trunks follow, and what it is called on the cluster is kept', () => {
    const after = renameProfile(project, 'TLS', 'SBC TLS')
    expect(namesOf(after)).toEqual(['Installed', 'SBC TLS', 'Spare'])
    expect(after.profiles[1]).toEqual({ ...project.profiles[1], name: 'SBC TLS' })
    expect(after.sipTrunks).toEqual(project.sipTrunks)
  })
})

describe('removeProfile', () => {
  it('SP-4: refuses while trunks have it, and names them', () => {
    const result = removeProfile(project, 'TLS')
    expect(result).toEqual({ ok: false, failure: { kind: 'assigned', profile: 'TLS', trunks: ['A', 'B'] } })
    expect(describeRemoveFailure({ kind: 'assigned', profile: 'TLS', trunks: ['A', 'B'] })).toEqual({
      message: 'TLS is assigned to A, B.',
      remedy: 'Give these trunks another profile first (SP-4).',
    })
  })

  it('SP-2: refuses the predefined one, assigned or not', () => {
    const failure = { kind: 'predefined', profile: 'Installed' } as const
    expect(removeProfile(project, 'Installed')).toEqual({ ok: false, failure })
    expect(removeProfile({ ...project, sipTrunks: [] }, 'Installed')).toEqual({ ok: false, failure })
    expect(describeRemoveFailure(failure).message).toBe('Installed came with the installation and stays in the plan.')
  })

  it('takes away one that no trunk has, and nothing else', () => {
    const result = removeProfile(project, 'Spare')
    expect(result).toEqual({ ok: true, value: { ...project, profiles: project.profiles.slice(0, 2) } })
    expect(removeProfile(project, 'gone')).toEqual({ ok: true, value: project })
  })

  it('SP-2: no new project is without the profile that installation brings', () => {
    const fresh = newProject('Plan', '', () => 'id')
    expect(removeProfile(fresh, 'id').ok).toBe(false)
  })
})
