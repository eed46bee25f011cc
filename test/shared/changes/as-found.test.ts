import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { withEmptyAsFound, withOtherAsFound, withoutAsFound, withPlanAsFound } from '../../../shared/changes/as-found'
import { changeRows } from '../../../shared/changes/as-found-rows'
import type { Project } from '../../../shared/plan/project'
import { factorySettings } from '../../../shared/plan/predefined'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'
import { nastyTexts } from '../../helpers/nasty-texts'
import { plan } from '../../helpers/plan'

const from = { source: 'CUCM Administration', takenOn: '2026-05-12' }
const rowsOf = (project: Project) => changeRows(evaluateWhole(project, '2026-05-12'))

describe('the plan now is what was found', () => {
  it('nothing changes from then on, and every profile has its name on the cluster (SP-6)', () => {
    const found = withPlanAsFound(examplePlan(), from)
    expect(rowsOf(found)).toEqual([])
    expect(found.asFound).toMatchObject(from)
    expect(found.profiles.map(({ asFoundName, name }) => asFoundName === name)).not.toContain(false)
    expect(found.asFound?.sipTrunks[0]?.securityProfileName).toBe('ST-PSTN-ENC')
  })

  it('it holds settings only, and what it holds can be saved and read again', () => {
    const found = withPlanAsFound(plan({ profiles: [{ name: 'A' }], sipTrunks: [{ name: 'T' }] }), from)
    expect(Object.keys(found.asFound?.profiles[0] ?? {})).toEqual(Object.keys(factorySettings))
    const rest = {
      destAddrIsSrv: false,
      destinations: [{ address: '192.0.2.1', port: 5080 }],
      trunkTrafficSecure: 'When using both sRTP and TLS',
      ...{ description: '', earlyOffer: 'unknown', optionsPing: 'unknown', nodeNames: [] },
    }
    expect(found.asFound?.sipTrunks).toEqual([
      { name: 'T', securityProfileName: '', mtpRequired: false, srtpAllowed: false, ...rest },
    ])
    const read = readProject(writeProject(found))
    expect(read).toEqual({ ok: true, value: found })
  })

  it('of a plan with any names nothing changes either', () => {
    const names = nastyTexts.filter((name) => name !== '')
    const project = plan({
      profiles: names.map((name) => ({ name })),
      sipTrunks: names.map((name) => ({ name, securityProfileId: name })),
      h323Devices: names.map((name) => ({ name })),
    })
    expect(rowsOf(withPlanAsFound(project, from))).toEqual([])
  })
})

describe('what another plan has is what was found', () => {
  const other = plan({
    profiles: [
      { id: 'p0', name: factorySettings.name, predefined: true },
      { id: 'p1', name: 'Old name' },
      { id: 'p2', name: 'TLS', securityMode: 'Encrypted' },
      { id: 'x', name: 'Gone' },
    ],
    sipTrunks: [{ name: 'T', securityProfileId: 'p2', srtpAllowed: true }],
  })

  it('SP-6: a profile is that with its id, else what it was found as, else that with its name, else it is added', () => {
    const mine = plan({
      profiles: [
        { id: 'q0', name: factorySettings.name, predefined: true, asFoundName: factorySettings.name },
        { id: 'p1', name: 'New name' },
        { id: 'q2', name: 'Secure', asFoundName: 'TLS' },
        { id: 'q3', name: 'TLS' },
        { id: 'q4', name: 'Gone' },
        { id: 'q5', name: 'Another', asFoundName: 'Not in the other' },
      ],
    })
    const taken = withOtherAsFound(mine, other, from)
    expect(taken.profiles.map(({ asFoundName }) => asFoundName)).toEqual([
      factorySettings.name,
      'Old name',
      'TLS',
      null,
      'Gone',
      null,
    ])
    expect(taken.asFound?.sipTrunks).toEqual([
      {
        name: 'T',
        securityProfileName: 'TLS',
        srtpAllowed: true,
        mtpRequired: false,
        trunkTrafficSecure: 'When using both sRTP and TLS',
        destAddrIsSrv: false,
        destinations: [{ address: '192.0.2.1', port: 5080 }],
        ...{ description: '', earlyOffer: 'unknown', optionsPing: 'unknown', nodeNames: [] },
      },
    ])
  })

  it('SP-2: the predefined profile is never added', () => {
    const mine = plan({ profiles: [{ name: 'X', predefined: true, asFoundName: factorySettings.name }] })
    expect(withOtherAsFound(mine, plan(), from).profiles[0]?.asFoundName).toBe(factorySettings.name)
  })
})

it('entered by hand it begins empty; forgotten, profiles that are there are still there', () => {
  const begun = withEmptyAsFound(plan({ sipTrunks: [{ name: 'T' }] }), from)
  expect(begun.asFound).toEqual({ ...defaultsOf(asFoundFields), ...from })
  const forgotten = withoutAsFound(examplePlan())
  expect(forgotten.asFound).toBeNull()
  expect(forgotten.profiles).toEqual(examplePlan().profiles)
})
