import { menuPaths } from '../../catalogue/menu-paths'
import { feelingTrunks } from '../../changes/changes'
import { nameFound, type ProfileChange } from '../../changes/profile-changes'
import type { ChecklineGroup } from '../../document/document'
import { code, say, strong, type Inline } from '../../document/inline'
import { isInUse } from '../../plan/plan-index'
import { named, namesInWords } from '../../text/words'
import type { ChecklistContext } from '../context'
import { inCircle } from '../name-circle'
import { alike, idOf, lines, wayTo, type LineDraft } from '../line'
import { added, addingAction, profileCautions, valuesToAdd, valuesToChange } from './profile-values'

/** The trunks that feel it, as the head of a profile's lines says them (SP-5). */
export function servedTrunks(change: ProfileChange): Inline {
  const trunks = feelingTrunks(change)
  return trunks.length === 0 ? say`on no trunk` : say`for ${namesInWords(trunks)}`
}

const titles = { added: 'Add profile', updated: 'Change profile', unknown: 'Set profile' } as const

/** Step 2 for one profile: opened, its values, saved; then what it needs beside. */
export function profileGroup(change: ProfileChange, context: ChecklistContext): ChecklineGroup {
  const { kind, profile } = change
  const also = alsoNeeded(change, context)
  if (kind === 'unchanged') return lines('Profile', profile.name, servedTrunks(change), also)
  const aside = context.aside(servedTrunks(change), idOf('profiles', profile.id))
  const entry = kind === 'added' ? toAdd(change, context) : toChange(change, context)
  const group = lines(titles[kind], profile.name, aside, [entry, ...also])
  return kind === 'added' ? alike(group, { action: addingAction, goTo: addNew, see: added }) : group
}

const lineId = ({ profile }: ProfileChange, what: string) => idOf('step2', 'profiles', profile.id, what)

const addNew = wayTo(menuPaths.profile, 'Add New')

/** One visit: opened, entered, saved. */
const toAdd = (change: ProfileChange, context: ChecklistContext): LineDraft => ({
  ...valuesToAdd(change, context),
  own: say`${code(named(change.profile.name))}`,
  goTo: addNew,
  undo: say`${context.wayBack(idOf('profiles', change.profile.id))}`,
  evidence: 'screen shot',
  register: ['S2-1', 'S2-2', 'S2-3', 'S2-5', 'PF-3', 'PF-21', 'PF-23'],
})

function toChange(change: ProfileChange, context: ChecklistContext): LineDraft {
  const values = valuesToChange(change, context)
  const { profile, found } = change
  return {
    ...values,
    goTo: wayTo(menuPaths.profile, 'Find', profile.asFoundName ?? profile.name),
    cautions: [
      ...reaches(change),
      ...inCircle(change, context, nameFound),
      ...profileCautions(profile.id, ['name'], context),
      ...(values.cautions ?? []),
    ],
    see: say`${
      found === null
        ? say`First write its settings down: nobody knows what they were.`
        : say`Before: as found. Nothing else is changed.`
    } Do ${strong('not')} press Apply Config yet: that is step 4.`,
    undo: say`${context.wayBack(idOf('profiles', profile.id))}`,
    evidence: 'screen shot',
    register: ['S2-1', 'S2-4', 'S2-5', 'SP-5', ...(change.renamedFrom === null ? [] : (['SP-6'] as const))],
  }
}

function reaches(change: ProfileChange) {
  const names = feelingTrunks(change)
  if (names.length === 0) return []
  return [{ id: 'SP-5', text: say`What is changed here reaches ${namesInWords(names)} as soon as it is applied.` }]
}

function alsoNeeded(change: ProfileChange, { index }: ChecklistContext): LineDraft[] {
  const { profile } = change
  if (!isInUse(profile, index)) return []
  return [
    ...(profile.outgoingTransport === 'UDP' ? [throttle(change)] : []),
    ...(profile.sipV150OutboundSdpOfferFiltering === 'Use Default Filter' ? [] : [v150(change)]),
  ]
}

const throttle = (change: ProfileChange): LineDraft => ({
  id: lineId(change, 'udp-throttle'),
  action: say`See that UDP port ${code(String(change.profile.incomingPort))} is not throttled in normal traffic`,
  goTo: wayTo(menuPaths.serviceParameters, 'Cisco CallManager'),
  cautions: [{ id: 'PF-24', text: say`A change needs a restart of the Cisco CallManager service.` }],
  see: say`${strong('SIP Trunk UDP Port Throttle Threshold')} is above what one address sends. Where a station has the same port, the higher of the two thresholds counts.`,
  evidence: 'the value',
  register: ['PF-24'],
})

const v150 = (change: ProfileChange): LineDraft => ({
  id: lineId(change, 'v150'),
  action: say`Configure V.150 on IOS too`,
  see: say`The gateways of these trunks are configured for V.150; a secure call needs both sides.`,
  evidence: 'names of the gateways',
  register: ['PF-36'],
})
