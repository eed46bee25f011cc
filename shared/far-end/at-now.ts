import { reachesConnection, reachesFarEnd } from '../changes/reaches-far-end'
import { code, joinSpans, plainText, say, type Inline } from '../document/inline'
import { groupBy } from '../plan/group-by'
import { isSrv } from '../plan/destinations'
import { named, namesInWords } from '../text/words'
import type { FarEndContext } from './context'
import { kindWords } from './kinds'

/** True where the other side has to change over with us. */
export const changesOver = ({ found, profile }: Pick<FarEndContext, 'found' | 'profile'>): boolean =>
  reachesFarEnd(found, profile)

interface Way {
  now: Inline
  back: Inline
}

/** What they do in the window, when we say so; trunk by trunk where it is not the same for all. */
export function atNow(contexts: readonly FarEndContext[]): Inline[] {
  const over = contexts.filter(changesOver)
  const [first] = over
  if (first === undefined) return []
  const ways = over.map((context) => ({ name: named(context.trunk.name), ...wayOf(context) }))
  const hasPorts = ({ found, profile }: FarEndContext): boolean => !found || reachesConnection(found, profile)
  const isOurs = over.some((context) => hasPorts(context) && listensElsewhere(context))
  const ours = isOurs ? say` These ports are ours; yours stand where our nodes call you.` : []
  const kind = kindWords(first.farEnd).atNow?.(first) ?? []
  const [now, back] = [said(ways, 'now'), said(ways, 'back')]
  return [say`When we say “now”: ${now}. When we say “back”: ${back}.${ours}${kind}`]
}

/** With the names of its trunks where it is not the same for all. */
function said(ways: readonly (Way & { name: string })[], part: 'now' | 'back'): Inline {
  const alike = [...groupBy(ways, (way) => [plainText(way[part])]).values()]
  return joinSpans(
    alike.map((same) => {
      const what = same[0]?.[part] ?? []
      return alike.length === 1 ? what : say`on ${namesInWords(same.map(({ name }) => name))} ${what}`
    }),
    '; ',
  )
}

/** Transport and port of the profile, and the challenge of CUCM: what stays is not told as a change (PF-21, PF-11). */
function wayOf({ found, profile }: FarEndContext): Way {
  const [before, after] = [found?.digestAuthentication ?? null, profile.digestAuthentication]
  const [digest, digestBack] = [challenge(before, after), challenge(after, before)]
  if (found && !reachesConnection(found, profile))
    return { now: digest ?? say`we do not challenge you`, back: digestBack ?? asBefore }
  const now = say`change over to ${profile.outgoingTransport} and port ${code(String(profile.incomingPort))}`
  const back = oldWay(found)
  return {
    now: digest === null ? now : say`${now}, and ${digest}`,
    back: digestBack === null || back === asBefore ? back : say`${back}, and ${digestBack}`,
  }
}

/** Null where it stays, or where nobody knows what it was. */
function challenge(before: boolean | null, after: boolean | null): Inline | null {
  if (after === true && before !== true) return say`answer our digest challenge`
  return after === false && before === true ? say`we no longer challenge you` : null
}

const asBefore = say`to what was there before`

/** Whoever listens on one port and calls another may take ours for its own (PF-21). */
const listensElsewhere = ({ trunk, profile }: FarEndContext): boolean =>
  trunk.destinations.some((one) => !isSrv(one) && one.port !== profile.incomingPort)

const oldWay = (found: FarEndContext['found']): Inline =>
  found?.outgoingTransport && found.incomingPort !== null
    ? say`to ${found.outgoingTransport} and port ${code(String(found.incomingPort))}`
    : asBefore
