import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { blank, code, joinSpans, refer, say, strong, type Inline } from '../../document/inline'
import { ipsecDevices } from '../../ipsec/device'
import { hasConflicts } from '../../plan/conflicts'
import type { Ready } from '../../plan/readiness'
import { summarize } from '../../rules/finding'
import type { ChecklistPlan } from '../context'
import { enter, lines, wayTo, type LineDraft } from '../line'
import { count } from '../front/counts'
import { farEndContacts, untilBack } from './far-end-contacts'
import { firewall } from './firewall'
import { notTakenDown } from './not-taken-down'
import { outsideOwners } from './outside-owners'

/** What must hold before the first line of step 1 is carried out. */
export const preChecks = (plan: ChecklistPlan): ChecklineGroup[] => [
  lines(
    'Go or no-go',
    '',
    [],
    [
      known(plan),
      backup,
      ...asFound(plan),
      ...(hasGateways(plan) ? [runningConfigurations] : []),
      ...(plan.project.sipTrunks.length > 0 ? [farEnds(plan)] : []),
      ...outsideOwners(plan),
      ...firewall(plan),
      ...(plan.project.sipTrunks.length > 0 ? [status] : []),
      testCalls(plan),
    ],
  ),
]

const goOn: Record<Ready, Inline> = {
  'nothing planned': say`Do not go on: nothing is planned`,
  'not ready': say`Do not go on: the plan has open errors`,
  ready: say`See that all know the findings of this plan`,
}

function known({ findings, project, ready }: ChecklistPlan): LineDraft {
  const { errors, warnings, cautions, waived } = summarize(findings)
  return {
    id: 'before/findings',
    action: hasConflicts(project) ? say`Do not go on: a merge left conflicts in the plan` : goOn[ready],
    see: say`${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(cautions, 'caution')}, ${waived} waived: each is known to those in the window.`,
    register: [],
  }
}

const backup: LineDraft = {
  id: 'before/backup',
  action: say`See that a backup of today is there`,
  goTo: wayTo(menuPaths.backupStatus),
  see: say`It reports success for every node.`,
  evidence: 'name of the backup',
  register: [],
}

/** What was found is compared; what nobody took down is taken down now. */
function asFound(plan: ChecklistPlan): LineDraft[] {
  if (!plan.changes.knownBefore) return [takeAllDown]
  const unknown = notTakenDown(plan)
  return unknown.length === 0 ? [compare] : [compare, takeRestDown(unknown)]
}

const takeAllDown: LineDraft = {
  id: 'before/as-found',
  action: say`Record what is on the cluster now: without it there is no rollback`,
  goTo: wayTo(menuPaths.trunk, 'Find'),
  see: say`Written down or exported: the profile of every trunk below with all its settings, its destinations, SRTP Allowed and MTP of every trunk and device, the methods of every application user, and which SIP realms are there.`,
  evidence: 'name of the file',
  register: ['S4-2'],
}

const compare: LineDraft = {
  id: 'before/as-found',
  action: say`See that the cluster still is as it was recorded`,
  enter: [enter('On the laptop', say`${code('trunkwright drift')} with this plan and answers of today`)],
  see: say`It ends with ${strong('nothing moved under the plan')}.`,
  evidence: 'last line',
  register: ['S4-2'],
}

const takeRestDown = (unknown: readonly Inline[]): LineDraft => ({
  id: 'before/not-taken-down',
  action: say`Write down how these are now: the plan does not know it, and the rollback needs it`,
  see: joinSpans(unknown, ' '),
  evidence: 'name of the file',
  register: ['S4-2'],
})

const runningConfigurations: LineDraft = {
  id: 'before/gateways',
  action: say`Save the running configuration of every gateway below`,
  see: say`One file for each gateway, from today.`,
  evidence: 'names of the files',
  register: ['S1-6'],
}

/** The sheets are signed, and whoever is needed knows when. */
const farEnds = (plan: ChecklistPlan): LineDraft => ({
  id: 'before/far-ends',
  action: say`Have the sheet of every far end signed, and its contact know the hour`,
  enter: farEndContacts(plan),
  see: say`Names in certificates, port, transport and SRTP are agreed in writing; each says yes to the hour${plan.timetable.clock.at(0) === null ? say`, ${blank('still open')},` : ''} and answers then, and ${untilBack(plan.timetable)} should it go back.`,
  evidence: 'who said so',
  register: ['PF-37'],
})

const status: LineDraft = {
  id: 'before/status',
  action: say`Write down the status of every trunk before anything is changed`,
  goTo: wayTo(menuPaths.trunk, 'Find'),
  see: say`Full Service, or No Service with its reason (${refer('N2')}).`,
  evidence: 'name of the file',
  register: [],
}

const testCalls = ({ index }: ChecklistPlan): LineDraft => ({
  id: 'before/test-calls',
  action: say`Agree on a test call for every trunk and device, each way`,
  see: index.isAnythingSecure
    ? say`Numbers tried today, from an encrypted phone that can show the lock.`
    : say`Numbers tried today.`,
  register: ['MG-4', 'HX-10'],
})

const hasGateways = ({ files, project }: ChecklistPlan): boolean =>
  files.boxes.length > 0 || files.refusals.size > 0 || ipsecDevices(project).some(({ isGateway }) => isGateway)
