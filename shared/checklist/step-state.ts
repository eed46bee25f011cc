import type { Changes } from '../changes/changes'
import { setsMedia } from '../changes/touched'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { isOpenError, summarize, type Summary } from '../rules/finding'
import { groupBy } from '../plan/group-by'
import { doneSteps } from './done-steps'
import { steps, type StepNumber } from '../catalogue/steps'

/** How far a step is: computed from the plan, never stored. */
export type StepState = 'not started' | 'in work' | 'has errors' | 'ready' | 'done'

export interface StepProgress {
  step: StepNumber
  state: StepState
  findings: Summary
  /** What still has to be said before the step is ready, as sentences. */
  left: string[]
}

interface StepTest {
  /** Somebody has put something in it. */
  isBegun: (plan: EvaluatedPlan) => boolean
  left: (plan: EvaluatedPlan) => string[]
}

const tests: Record<StepNumber, StepTest> = {
  1: {
    isBegun: ({ project: { cluster, sipTrunks, h323Devices, mgcpGateways } }) =>
      cluster.name !== '' || cluster.nodes.length + sipTrunks.length + h323Devices.length + mgcpGateways.length > 0,
    left: leftInStep1,
  },
  2: {
    isBegun: ({ project, index, changes }) =>
      project.profiles.some((profile) => !profile.predefined) ||
      project.sipRealms.length + project.applicationUsers.length + index.trunksByProfile.size > 0 ||
      changes.profiles.some(({ kind }) => kind !== 'unchanged'),
    left: () => [],
  },
  3: {
    isBegun: ({ index }) => index.trunksByProfile.size > 0,
    left: () => [],
  },
  4: {
    isBegun: ({ project, changes }) =>
      project.asFound !== null || changes.profiles.some(({ kind }) => kind !== 'unchanged'),
    left: ({ changes }) => (changes.knownBefore ? [] : ['What was found before the change is not known.']),
  },
  5: {
    isBegun: ({ project: { sipTrunks, h323Devices }, changes }) =>
      [...sipTrunks, ...h323Devices].some(({ srtpAllowed }) => srtpAllowed) || setsAnyMedia(changes),
    left: () => [],
  },
}

/** SRTP that is turned off, MTP, H.235: step 5 has lines for these too. */
const setsAnyMedia = ({ trunks, h323Devices }: Changes): boolean =>
  trunks.some(setsMedia) || h323Devices.some(({ settings }) => settings.length > 0)

function leftInStep1({ project: { cluster }, index }: EvaluatedPlan): string[] {
  return [
    ...(cluster.name === '' ? ['The cluster has no name.'] : []),
    ...(cluster.nodes.length === 0 ? ['No node of the cluster is named.'] : []),
    ...(index.isAnythingSecure && cluster.mixedMode.state === 'unknown'
      ? ['Nobody has said whether the cluster is in mixed mode.']
      : []),
    ...(index.isAnythingSecure && cluster.phonesEncrypted.state === 'unknown'
      ? ['Nobody has said whether the phones encrypt.']
      : []),
  ]
}

/**
 * The five steps with their states (TF-1).
 * @param done the steps of which every line is ticked, where they are known already: of all it costs the most
 */
export function stepProgress(plan: EvaluatedPlan, done: ReadonlySet<StepNumber> = doneSteps(plan)): StepProgress[] {
  const byStep = groupBy(plan.findings, ({ step }) => [step])
  return steps.map(({ number }) => {
    const findings = byStep.get(number) ?? []
    const left = tests[number].left(plan)
    const state = stateOf(number, plan, { isDone: done.has(number), hasErrors: findings.some(isOpenError), left })
    return { step: number, state, findings: summarize(findings), left }
  })
}

function stateOf(
  number: StepNumber,
  plan: EvaluatedPlan,
  { isDone, hasErrors, left }: { isDone: boolean; hasErrors: boolean; left: string[] },
): StepState {
  if (hasErrors) return 'has errors'
  if (isDone) return 'done'
  if (!tests[number].isBegun(plan)) return 'not started'
  return left.length > 0 ? 'in work' : 'ready'
}
