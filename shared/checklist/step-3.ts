import { menuPaths } from '../catalogue/menu-paths'
import type { TrunkChange, TrunkSetting } from '../changes/device-changes'
import type { SettingChange } from '../plan/setting-change'
import type { ChecklineGroup } from '../document/document'
import { code, joinSpans, say, type Inline } from '../document/inline'
import type { SipTrunk } from '../plan/project'
import { namesInWords } from '../text/words'
import type { ChecklistContext } from './context'
import { callsFromNowOn, isToldWithTrunk } from './far-end-change'
import { enterChange, exactly, idOf, lines, wayTo, type LineDraft } from './line'
import { profileCautions, settingFields } from './step-2/profile-values'
import { callsDrop, inService } from './sights'

type Assignment = SettingChange<TrunkSetting>

/** Step 3: each trunk that gets another profile (S3-1). */
export const step3 = (context: ChecklistContext): ChecklineGroup[] =>
  context.changes.trunks.flatMap((change) => {
    const assignments = change.settings.filter(({ field }) => field.step === 3)
    return assignments.length > 0 ? [assignmentGroup(change, assignments, context)] : []
  })

function assignmentGroup(
  change: TrunkChange,
  assignments: readonly Assignment[],
  context: ChecklistContext,
): ChecklineGroup {
  const { device, profile } = change
  const drops = context.synchronizedTrunks.has(device.id)
    ? say`no Apply Config yet: step 4 applies the profile for all its trunks`
    : say`calls may drop at Apply Config`
  const aside = context.aside(drops, idOf('sipTrunks', device.id))
  return lines('SIP trunk', device.name, aside, [
    choose(change, assignments, context),
    ...(profile?.digestAuthentication ? [credentials(device, context)] : []),
    ...farEnd(change, context),
    ...(context.synchronizedTrunks.has(device.id) ? [] : [apply(change, context)]),
  ])
}

const lineId = ({ id }: SipTrunk, what: string) => idOf('step3', 'sipTrunks', id, what)
const wayBack = ({ id }: SipTrunk, context: ChecklistContext): Inline => say`${context.wayBack(idOf('sipTrunks', id))}`

const choose = (change: TrunkChange, assignments: readonly Assignment[], context: ChecklistContext): LineDraft => ({
  id: lineId(change.device, 'profile'),
  action: isMoved(assignments)
    ? say`Choose the profile${assignments.length > 1 ? ', set the destination' : ''}, save`
    : say`Set the destination, save`,
  goTo: wayTo(menuPaths.trunk, 'Find', change.device.name),
  enter: assignments.map((assignment) => enterChange(asShown(assignment, change, context))),
  cautions: assignmentCautions(change, context),
  see: setsDestination(assignments) ? [] : destinations(change.device),
  undo: wayBack(change.device, context),
  register: ['S3-1', 'OV-3', 'S1-5', 'SP-3', ...(setsDestination(assignments) ? (['FC-2'] as const) : [])],
})

/** A profile that is renamed in this window shows under its name of that hour. */
const asShown = (assignment: Assignment, change: TrunkChange, { profileNames }: ChecklistContext): Assignment =>
  assignment.setting === 'securityProfileId' && assignment.from !== undefined
    ? { ...assignment, from: profileNames.forth(change) }
    : assignment

const setsDestination = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ setting }) => setting === 'destinations' || setting === 'destAddrIsSrv')

const isMoved = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ setting }) => setting === 'securityProfileId')

/** What the findings say of the trunk; of its profile too, where that has no lines of its own in step 2. */
function assignmentCautions({ device, profile }: TrunkChange, context: ChecklistContext) {
  const fields = ['securityProfileId', 'destinations', 'farEndId']
  const unchanged = profile !== null && !context.changedProfiles.has(profile.id)
  return [
    ...context.cautionsAt(...fields.map((field) => `sipTrunks/${device.id}/${field}`)),
    ...context.farEndCautions(device),
    ...(unchanged ? profileCautions(profile.id, settingFields, context) : []),
  ]
}

const destinations = ({ destinations: all }: SipTrunk): Inline =>
  all.length === 0
    ? []
    : say`Its destinations are those of the plan: ${joinSpans(
        all.map(({ address, port }) => say`${code(address)} port ${code(String(port))}`),
        ', ',
      )}.`

function credentials(device: SipTrunk, { index, cautionsAt }: ChecklistContext): LineDraft {
  const realm = index.realmById.get(device.sipRealmId ?? '')
  const users = index.usersByTrunk.get(device.id) ?? []
  return {
    id: lineId(device, 'credentials'),
    action: say`See again that digest is complete`,
    cautions: cautionsAt(`sipTrunks/${device.id}/sipRealmId`),
    see: say`The realm ${exactly([realm?.realm ?? ''], 'of this trunk')} has its credentials, and so ${users.length === 0 ? 'has every application user on it' : `${users.length === 1 ? 'has' : 'have'} ${namesInWords(users.map(({ userid }) => userid))}`}, with the methods of step 2.`,
    register: ['S3-2', 'S2-6', 'S2-7'],
  }
}

/** Both sides change over in the same minutes: port and transport are those of the new profile. */
function farEnd(change: TrunkChange, plan: ChecklistContext): LineDraft[] {
  const { device, profile } = change
  if (profile === null || !isToldWithTrunk(change, plan)) return []
  return [
    {
      id: lineId(device, 'far-end'),
      action: say`Have the far end change over now`,
      see: callsFromNowOn(profile, 'It', plan.foundProfiles.get(change.found?.securityProfileName ?? '')),
      evidence: 'who',
      register: ['PF-21', 'PF-23'],
    },
  ]
}

const apply = ({ device }: TrunkChange, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'apply'),
  action: say`Apply Config on ${code(device.name)}`,
  cautions: [callsDrop('Plan for calls on this trunk to drop.')],
  see: inService,
  undo: wayBack(device, context),
  evidence: 'status and time',
  register: ['S3-1', 'XD-9'],
})
