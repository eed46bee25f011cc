import { readyBand } from '../document/words'
import { hasConflicts } from '../plan/conflicts'
import type { Ready } from '../plan/readiness'
import type { Project } from '../plan/project'
import type { Head } from './file-head'
import { ours } from './ios-values'
import { note } from './ios-words'

/** From which plan a file is. */
export interface PlanStamp {
  project: Project
  /** SHA-256 of the project file. */
  planHash: string
  ready: Ready
}

export const planFacts = ({ project, planHash, ready }: PlanStamp): Head['facts'] => [
  ['Project', note`${project.name}, revision ${project.revision}`],
  ['Plan hash', ours(planHash)],
  ['Cluster', note`${project.cluster.name}`],
  ...stateFact({ ready, hasConflicts: hasConflicts(project) }),
]

function stateFact(state: Parameters<typeof readyBand>[0]): Head['facts'] {
  const band = readyBand(state)
  return band === null ? [] : [['State', ours(`${band.mark}. ${band.reason}.`)]]
}

/** What holds for every configuration file. */
export const useOfConfiguration: Head['use'] = [
  ours('Made from the plan and from what vendors document; no line was run on a device.'),
  ours(
    'Save the running configuration before. Paste section by section in configuration mode, each part when the run has come to it.',
  ),
  ours('Keep it on the device, as the one to start with, only after the verification.'),
]

export const useOfRollback: Head['use'] = [
  ours('Takes off what the configuration file put on, in this order. Paste section by section in configuration mode.'),
  ours('The placeholders get the values that they have there.'),
  ours('A line for what is not there is answered with an error, which does no harm.'),
]
