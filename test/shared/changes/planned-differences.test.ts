import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileFoundFields } from '../../../shared/catalogue/as-found-fields'
import { comparedObjects } from '../../../shared/changes/compared-objects'
import { differencesOf } from '../../../shared/changes/object-differences'
import { plannedDifferences, plannedSteps, plannedStepsIn } from '../../../shared/changes/planned-differences'
import { defaultsOf } from '../../../shared/plan/defaults'
import type { SettingChange } from '../../../shared/plan/setting-change'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { changesOf } from '../../helpers/changes-of'
import { draws } from '../../helpers/draws'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'

describe('the plan beside the cluster as it was found', () => {
  it('has every setting that is planned, under its object, from what was found', () => {
    fc.assert(
      fc.property(arbitraryProject({ size: 6 }), (project) => {
        const { profiles, removed, trunks, h323Devices, ...rest } = changesOf(project)
        const differences = differencesOf(plannedDifferences({ profiles, removed, trunks, h323Devices, ...rest }))
        const settings: SettingChange[] = [profiles, trunks, h323Devices].flatMap((all) =>
          all.flatMap((each): readonly SettingChange[] => each.settings),
        )
        const renamed = profiles.filter(({ kind, renamedFrom }) => kind !== 'added' && renamedFrom !== null)
        const added = profiles.filter(({ kind }) => kind === 'added')
        expect(differences).toHaveLength(settings.length + renamed.length + added.length + removed.length)
        for (const { setting, field, from, to } of settings) {
          const same = differences.filter(
            (each) => each.path.endsWith(`/${setting}`) && each.setting === field.label && each.to === to,
          )
          expect(same.some((each) => each.from === (from ?? null))).toBe(true)
        }
      }),
      { numRuns: draws(100) },
    )
  })

  it('is the same of a plan that nobody evaluated, and can rest at each object and between what is looked up', () => {
    fc.assert(
      fc.property(arbitraryProject({ size: 6 }), (project) => {
        const steps = [...plannedStepsIn(project)]
        const changes = changesOf(project)
        expect(steps.filter((step) => step !== null)).toEqual(plannedDifferences(changes))
        const { profiles, sipTrunks, h323Devices } = project
        const objects = profiles.length + changes.removed.length + sipTrunks.length + h323Devices.length
        expect([...plannedSteps(changes)]).toHaveLength(objects)
        expect(steps.length).toBeGreaterThan(objects + 4)
      }),
      { numRuns: draws(100) },
    )
  })

  it('tells of the example what step 4 tells', () => {
    const changes = changesOf(examplePlan())
    const objects = comparedObjects(plannedDifferences(changes))
    const of = (kind: string) => objects.filter((each) => each.list === 'profiles' && each.kind === kind)
    expect(of('added').map(({ name }) => name)).toEqual(
      changes.profiles.filter(({ kind }) => kind === 'added').map(({ profile }) => profile.name),
    )
    expect(of('removed').map(({ name }) => name)).toEqual(changes.removed.map(({ name }) => name))
    expect(objects.filter(({ list }) => list === 'sipTrunks')).toHaveLength(
      changes.trunks.filter(({ settings }) => settings.length > 0).length,
    )
  })

  it('tells a profile that goes from one whose id is its name', () => {
    const found = { ...defaultsOf(profileFoundFields), name: 'SBC TLS' }
    const changes = changesOf(
      plan({ profiles: [{ id: 'SBC TLS', name: 'PSTN', asFoundName: null }], asFound: { profiles: [found] } }),
    )
    const objects = comparedObjects(plannedDifferences(changes))
    expect(objects.map(({ name, kind }) => [name, kind])).toEqual([
      ['PSTN', 'added'],
      ['SBC TLS', 'removed'],
    ])
  })
})
