import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import type { NumberedNodes } from '../../ios/nodes'
import { ours } from '../../ios/ios-values'
import { note, type Note } from '../../ios/ios-words'
import { nodesThatCall } from '../../plan/nodes-running'
import type { Box } from '../boxes'
import { sipContext, type SipContext, type TrustedCertificate } from '../sip/context'
import type { SipNames } from '../sip/names'
import { sipWork } from '../sip/sip-work'
import type { NumberedUnit, Work } from '../work'
import { configsOf, whyUnusable } from '../../ios/running/box-config'
import { inPlaceOf, type InPlace } from './in-place-work'

/** What is looked up for every box. */
export interface ForBoxes {
  plan: EvaluatedPlan
  unitsOf: (trunk: { id: string }) => readonly NumberedUnit[]
  nodes: NumberedNodes
}

/** The work on a box behind SIP trunks: on the dial-peers that are there where its configuration was read, else beside them. */
export function sipPlace(box: Box, { plan, unitsOf, nodes }: ForBoxes, trusted: readonly TrustedCertificate[] = []) {
  const contextOf = (read: { isRead: boolean; names?: SipNames }): SipContext =>
    sipContext(box, plan, unitsOf, nodes, trusted, read)
  const made = inPlace(box, plan, contextOf)
  if (made !== null && !('kind' in made)) return { work: made.work, inPlace: made }
  const work = sipWork(contextOf({ isRead: false }))
  return { work: made === null ? work : withWhy(work, made), inPlace: null }
}

/** Null where no configuration was read; a note where one was, and is of no use. */
function inPlace(
  box: Box,
  plan: EvaluatedPlan,
  contextOf: (read: { isRead: boolean; names?: SipNames }) => SipContext,
): InPlace | Note | null {
  const configs = configsOf(box, plan.project)
  const [read] = configs
  if (read === undefined) return null
  const unusable = whyUnusable(configs)
  if (unusable !== null) return unusable
  if (nodesThatCall(plan.project.cluster).length === 0)
    return note`The plan has the configuration of ${read.device}, but names no node of CUCM: which dial-peers lead to it is not known.`
  const context = contextOf({ isRead: true })
  const result = inPlaceOf(context, read, plan, (names) => contextOf({ isRead: true, names }))
  if (result.ok) return result.value
  const { line, why } = result.failure
  return note`The plan has the configuration of ${read.device}, but the change is not made on it: ${inPieces(why)}${line === '' ? ours('') : note`, at "${line}"`}.`
}

/** A sentence around lines of the device: whole, though each piece of a comment is short. */
const inPieces = (text: string): Note => {
  const [first = '', ...rest] = text.split('"')
  return rest.reduce((sentence, piece) => note`${sentence}"${piece}`, note`${first}`)
}

const withWhy = (work: Work, why: Note): Work => ({
  ...work,
  head: { ...work.head, form: [note`${why} So these lines stand beside what is there.`, ...work.head.form] },
})
