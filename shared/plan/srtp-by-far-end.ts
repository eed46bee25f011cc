import { changedStretch, isSameOf } from './changed-stretch'
import type { SipTrunk } from './project'

/**
 * By the id of a far end: the names of the trunks with SRTP Allowed that reach it (FC-12). What has changed since all were
 * grouped stands by itself: a map of thousands is not copied at every edit.
 */
export interface SrtpByFarEnd {
  whole: ReadonlyMap<string, readonly string[]>
  since: ReadonlyMap<string, readonly string[]>
}

/** In the order of the file. */
export const srtpReaching = ({ whole, since }: SrtpByFarEnd, farEndId: string): readonly string[] =>
  since.get(farEndId) ?? whole.get(farEndId) ?? []

/** So many are looked up in two places; with more, all are grouped anew. */
const mostSince = 100

interface GroupedBefore {
  project: { sipTrunks: readonly SipTrunk[] }
  srtpByFarEnd: SrtpByFarEnd
}

/** The very same where no trunk differs in what stands in it; else that but for the far ends of those that do. */
export function groupSrtp(sipTrunks: readonly SipTrunk[], before?: GroupedBefore): SrtpByFarEnd {
  if (!before) return { whole: namesOf(sipTrunks, new Map()), since: new Map() }
  if (isSameOf(reached, sipTrunks, before.project.sipTrunks)) return before.srtpByFarEnd
  const touched = farEndsOf(before.project.sipTrunks, sipTrunks)
  const { whole, since } = before.srtpByFarEnd
  if (touched.size + since.size > mostSince) return groupSrtp(sipTrunks)
  const without = new Map<string, string[]>(Array.from(touched, (id) => [id, []]))
  const asked = sipTrunks.filter(({ farEndId }) => farEndId !== null && touched.has(farEndId))
  return { whole, since: new Map([...since, ...namesOf(asked, without)]) }
}

const reached = ({ name, farEndId, srtpAllowed }: SipTrunk): string | null =>
  srtpAllowed && farEndId !== null ? `${farEndId}\n${name}` : null

function namesOf(sipTrunks: readonly SipTrunk[], names: Map<string, string[]>): Map<string, string[]> {
  for (const { name, farEndId, srtpAllowed } of sipTrunks) {
    if (!srtpAllowed || farEndId === null) continue
    const some = names.get(farEndId)
    if (some) some.push(name)
    else names.set(farEndId, [name])
  }
  return names
}

/** Those of the trunks that went or came: the others have the trunks that they had. */
export function farEndsOf(before: readonly SipTrunk[], trunks: readonly SipTrunk[]): ReadonlySet<string> {
  const { from, toBefore, toAfter } = changedStretch(before, trunks)
  const changed = [...before.slice(from, toBefore), ...trunks.slice(from, toAfter)]
  return new Set(changed.flatMap(({ farEndId }) => farEndId ?? []))
}
