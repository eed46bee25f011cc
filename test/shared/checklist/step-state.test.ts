import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepLines } from '../../../shared/checklist/step-groups'
import type { ChecklistEntry, Project } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { EvaluatedPlan } from '../../../shared/evaluation/evaluated-plan'
import { isOpenError } from '../../../shared/rules/finding'
import { stepProgress, type StepProgress, type StepState } from '../../../shared/checklist/step-state'
import { steps, type StepNumber } from '../../../shared/catalogue/steps'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { plan, type PlanParts } from '../../helpers/plan'

const stepLineIds = (plan: Parameters<typeof stepLines>[0]) => {
  const linesOf = stepLines(plan)
  return (step: StepNumber) => linesOf(step).map(({ id }) => id)
}

const evaluated = (parts: PlanParts): EvaluatedPlan => evaluateWhole(plan(parts), '2026-10-01')
const at = (progress: readonly StepProgress[], step: StepNumber): StepProgress => {
  const found = progress.find((one) => one.step === step)
  if (!found) throw new Error(`No step ${String(step)}`)
  return found
}
const progressOf = (step: StepNumber, parts: PlanParts): StepProgress => at(stepProgress(evaluated(parts)), step)
const stateOf = (step: StepNumber, parts: PlanParts): StepState => progressOf(step, parts).state

/** Ready in every step: all that can be said is said. */
const said = { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } as const
const whole: PlanParts = {
  cluster: { nodes: [{ name: 'pub', address: '10.0.0.1' }], mixedMode: said, phonesEncrypted: said },
  profiles: [
    { name: 'TLS', securityMode: 'Encrypted' },
    { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 },
  ],
  sipTrunks: [
    { name: 'A', securityProfileId: 'TLS', srtpAllowed: true },
    { name: 'B', securityProfileId: 'OLD' },
  ],
  asFound: { profiles: [{ name: 'OLD' }], sipTrunks: [{ name: 'B', securityProfileName: 'OLD' }] },
}
const numbers = steps.map(({ number }) => number)

const ticksOf = (parts: PlanParts, step: StepNumber, state: ChecklistEntry['state']) =>
  Object.fromEntries(stepLineIds(evaluated(parts))(step).map((id) => [id, { state }]))

/** The plan with an error or a waived error of a step, as a rule would find it. */
const withError = (step: StepNumber, waived: boolean): EvaluatedPlan => {
  const base = evaluated(whole)
  const found = {
    rule: 'PF-1',
    severity: 'error',
    objects: ['X'],
    path: 'x',
    step,
    waived,
    message: '',
    remedy: '',
  } as const
  return { ...base, findings: [...base.findings, { ...found, objects: [...found.objects] }] }
}

it('TF-1: the five steps in order, each with a state', () => {
  expect(stepProgress(evaluated({})).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5])
})

describe('not started', () => {
  it('is every step of an empty plan without a cluster', () => {
    expect(stepProgress(evaluated({ cluster: { name: '' } })).map(({ state }) => state)).toEqual(
      numbers.map(() => 'not started'),
    )
  })

  it.each([
    [1, 'a name of the cluster', { cluster: { name: 'C' } }],
    [1, 'a node', { cluster: { name: '', nodes: [{ name: 'pub' }] } }],
    [1, 'a SIP trunk', { cluster: { name: '' }, sipTrunks: [{}] }],
    [1, 'an H.323 device', { cluster: { name: '' }, h323Devices: [{}] }],
    [1, 'an MGCP gateway', { cluster: { name: '' }, mgcpGateways: [{}] }],
    [2, 'a profile of its own', { profiles: [{ name: 'P' }] }],
    [
      2,
      'a predefined profile in use',
      { profiles: [{ name: 'P', predefined: true }], sipTrunks: [{ securityProfileId: 'P' }] },
    ],
    [3, 'an assignment', { profiles: [{ name: 'P' }], sipTrunks: [{ securityProfileId: 'P' }] }],
    [4, 'what was found', { asFound: {} }],
    [4, 'a profile that changes', { profiles: [{ name: 'P' }] }],
    [
      5,
      'SRTP on a SIP trunk',
      { profiles: [{ name: 'P' }], sipTrunks: [{ securityProfileId: 'P', srtpAllowed: true }] },
    ],
    [5, 'SRTP on an H.323 device', { h323Devices: [{ srtpAllowed: true }] }],
    [5, 'H.235 on an H.323 device', { h323Devices: [{ allowH235PassThrough: true }] }],
    [
      5,
      'SRTP taken off',
      {
        profiles: [{ name: 'P' }],
        sipTrunks: [{ name: 'A', securityProfileId: 'P' }],
        asFound: { sipTrunks: [{ name: 'A', securityProfileName: 'P', srtpAllowed: true }] },
      },
    ],
  ] as [StepNumber, string, PlanParts][])('step %i is left by %s', (step, _, parts) => {
    expect(stateOf(step, parts)).not.toBe('not started')
  })

  it.each([
    [2, 'the predefined profile alone', { profiles: [{ name: 'P', predefined: true, asFoundName: 'P' }] }],
    [3, 'a profile on no trunk', { profiles: [{ name: 'P' }] }],
    [5, 'SRTP of MGCP, which is step 1', { mgcpGateways: [{ srtp: true }] }],
  ] as [StepNumber, string, PlanParts][])('step %i is not left by %s', (step, _, parts) => {
    expect(stateOf(step, parts)).toBe('not started')
  })
})

describe('in work', () => {
  it.each([
    ['The cluster has no name.', { cluster: { ...whole.cluster, name: '' } }],
    ['No node of the cluster is named.', { cluster: { ...whole.cluster, nodes: [] } }],
    ['Nobody has said whether the cluster is in mixed mode.', { cluster: { ...whole.cluster, mixedMode: {} } }],
    ['Nobody has said whether the phones encrypt.', { cluster: { ...whole.cluster, phonesEncrypted: {} } }],
  ] as [string, PlanParts][])('step 1, while something is left to say: %s', (left, parts) => {
    const progress = progressOf(1, { ...whole, ...parts })
    expect(progress).toMatchObject({ state: 'in work', left: [left] })
  })

  it('S1-1, S1-2: step 1 asks for neither mixed mode nor phones where nothing is secure', () => {
    const clear: PlanParts = { cluster: { nodes: [{ name: 'pub' }] }, profiles: [{ name: 'P' }] }
    expect(progressOf(1, clear)).toMatchObject({ state: 'ready', left: [] })
  })

  it('S1-1: what is planned is said, though not confirmed', () => {
    const cluster = { ...whole.cluster, mixedMode: { state: 'planned' as const } }
    expect(progressOf(1, { ...whole, cluster })).toMatchObject({ state: 'ready', left: [] })
  })

  it('S4-2: step 4, while it is not known what was there before', () => {
    expect(progressOf(4, { ...whole, asFound: null })).toMatchObject({
      state: 'in work',
      left: ['What was found before the change is not known.'],
    })
  })
})

it('ready is every step in which all is said and nothing is ticked', () => {
  expect(stepProgress(evaluated(whole)).map(({ state }) => state)).toEqual(numbers.map(() => 'ready'))
})

describe('has errors', () => {
  it.each(numbers)('step %i, from an open error of its own, and of no other step', (step) => {
    const states = stepProgress(withError(step, false)).map(({ state }) => state)
    expect(states).toEqual(numbers.map((number) => (number === step ? 'has errors' : 'ready')))
  })

  it.each(numbers)('step %i is left once the error is waived', (step) => {
    const progress = at(stepProgress(withError(step, true)), step)
    expect(progress.state).toBe('ready')
    expect(progress.findings).toMatchObject({ errors: 0, waived: 1 })
  })

  it.each([
    [2, 'PF-21', { profiles: [{ name: 'P', incomingPort: 70_000 }] }],
    [3, 'SP-3', { sipTrunks: [{ name: 'A' }] }],
    [5, 'HX-12', { h323Devices: [{ srtpAllowed: true, enableOutboundFaststart: true }] }],
  ] as [StepNumber, string, PlanParts][])('step %i by %s, though otherwise not started', (step, rule, parts) => {
    expect(stateOf(step, parts)).toBe('has errors')
    const [object = ''] = evaluated(parts).findings.find((finding) => finding.rule === rule)?.objects ?? []
    expect(stateOf(step, { ...parts, waivers: [{ rule, object }] })).not.toBe('has errors')
    expect(stateOf(step, { ...parts, waivers: [{ rule, object, until: '2026-09-30' }] })).toBe('has errors')
  })

  it('warnings and cautions are not errors', () => {
    const profiles = [...(whole.profiles ?? []), { name: 'D', digestAuthentication: true }]
    const sipTrunks = [{ name: 'A', securityProfileId: 'D', sipRealmId: 'far', srtpAllowed: true }]
    const progress = progressOf(5, { ...whole, profiles, sipTrunks, sipRealms: [{ realm: 'far' }] })
    expect(progress.findings.cautions).toBe(1)
    expect(progress.state).toBe('ready')
  })
})

describe('done', () => {
  it.each(numbers)('step %i, once every line of it is done or not applicable, and of no other', (step) => {
    const ids = stepLineIds(evaluated(whole))(step)
    expect(ids.length).toBeGreaterThan(1)
    const ticks = ticksOf(whole, step, 'done')
    const mixed = { ...ticks, [ids[0] ?? '']: { state: 'not applicable' as const } }
    for (const checklist of [ticks, mixed]) {
      const states = stepProgress(evaluated({ ...whole, checklist })).map(({ state }) => state)
      expect(states).toEqual(numbers.map((number) => (number === step ? 'done' : 'ready')))
    }
  })

  it.each(numbers)('step %i is left by one line that is open, blocked or not there yet', (step) => {
    const ids = stepLineIds(evaluated(whole))(step)
    const ticks = ticksOf(whole, step, 'done')
    for (const id of ids) {
      const { [id]: _, ...others } = ticks
      expect(stateOf(step, { ...whole, checklist: others })).toBe('ready')
      expect(stateOf(step, { ...whole, checklist: { ...ticks, [id]: { state: 'open' } } })).toBe('ready')
      expect(stateOf(step, { ...whole, checklist: { ...ticks, [id]: { state: 'blocked' } } })).toBe('ready')
    }
  })

  it('is left again when the plan gets a line more', () => {
    const checklist = ticksOf(whole, 3, 'done')
    const sipTrunks = [...(whole.sipTrunks ?? []), { name: 'C', securityProfileId: 'TLS' }]
    expect(stateOf(3, { ...whole, checklist })).toBe('done')
    expect(stateOf(3, { ...whole, checklist, sipTrunks })).toBe('ready')
  })

  it('ticks of lines that are no more count for nothing', () => {
    const gone = { 'step3/sipTrunks/GONE/profile': { state: 'done' as const } }
    expect(stateOf(3, { ...whole, checklist: gone })).toBe('ready')
    expect(stateOf(3, { ...whole, checklist: { ...ticksOf(whole, 3, 'done'), ...gone } })).toBe('done')
  })

  it('a step without lines is never done', () => {
    const quiet = { ...whole, profiles: whole.profiles?.slice(0, 1) ?? [] }
    expect(stepLineIds(evaluated(quiet))(4)).toEqual([])
    expect(stateOf(4, { ...quiet, checklist: { x: { state: 'done' } } })).toBe('ready')
  })

  it('is more than what is left to say, and less than an error', () => {
    const unnamed = { ...whole, cluster: { ...whole.cluster, name: '' } }
    expect(stateOf(1, { ...unnamed, checklist: ticksOf(unnamed, 1, 'done') })).toBe('done')
    const wrong = { ...whole, sipTrunks: [...(whole.sipTrunks ?? []), { name: 'C' }] }
    expect(stateOf(3, { ...wrong, checklist: ticksOf(wrong, 3, 'done') })).toBe('has errors')
  })
})

describe('of any plan', () => {
  const always = (property: (project: Project) => void) => {
    fc.assert(
      fc.property(fc.oneof(arbitraryProject({ size: 6 }), arbitraryProject({ size: 4, hostile: true })), property),
      {
        numRuns: draws(80),
      },
    )
  }

  it('the state is computed: nothing of it is kept in the plan', () => {
    always((project) => {
      const before = writeProject(project)
      const first = stepProgress(evaluateWhole(project, '2026-10-01'))
      expect(writeProject(project)).toBe(before)
      expect(stepProgress(evaluateWhole(structuredClone(project), '2026-10-01'))).toEqual(first)
    })
  })

  it('errors win, and without an open error no step has errors', () => {
    always((project) => {
      const whole = evaluateWhole(project, '2026-10-01')
      for (const { step, state } of stepProgress(whole)) {
        const hasError = whole.findings.some((finding) => finding.step === step && isOpenError(finding))
        expect([step, state === 'has errors']).toEqual([step, hasError])
      }
    })
  })

  it('a step that has lines is begun', () => {
    always((project) => {
      const whole = evaluateWhole(project, '2026-10-01')
      const idsOf = stepLineIds(whole)
      for (const { step, state } of stepProgress(whole)) {
        if (idsOf(step).length > 0) expect([step, state]).not.toEqual([step, 'not started'])
      }
    })
  })

  it('ticking every line of a step makes it done, unless it has errors', () => {
    always((project) => {
      const idsOf = stepLineIds(evaluateWhole(project, '2026-10-01'))
      const tick = { state: 'done', by: '', on: '', evidence: '', of: '' } as const
      const checklist = Object.fromEntries(numbers.flatMap(idsOf).map((id) => [id, tick]))
      for (const { step, state } of stepProgress(evaluateWhole({ ...project, checklist }, '2026-10-01'))) {
        if (idsOf(step).length > 0) expect(['done', 'has errors']).toContain(state)
      }
    })
  })
})
