import { callBetween } from '../../calls/call-table'
import { deviceEnds, phoneEnd, type CallEnd } from '../../calls/call-end'
import { idOf } from '../../checklist/line'
import { farEndOf, hostsReached } from '../../plan/far-ends'
import type { ChangeWindow, SipTrunk } from '../../plan/project'
import { beforeWindow } from '../../runbook/before-window'
import { dayWords } from '../../text/day-words'
import { addressKey } from '../../text/address-key'
import { isIpv4 } from '../../text/addresses'
import { later, type Sent } from '../readers/sent-time'
import type { Exchange, Media, TracedCall } from '../readers/sip-trace'
import { disproved, forPerson, half, open, type Court, type Said, type SourcedShown, type Verdict } from '../said'

/** A call of a trace, with how the trunk was used. */
interface TrunkCall {
  call: TracedCall
  /** CUCM began it. */
  isFromCucm: boolean
  /** No node of the plan is in it: another leg of the far end, or a call of another cluster. */
  isStrange: boolean
  from: SourcedShown
}

/** What signalling agreed on for each trunk that a trace shows, beside what the plan predicts (OV-1, HX-6). */
export function judgeTracedCalls({ plan, shown, lineOf }: Court): Verdict[] {
  const traces = shown.filter(({ facts }) => facts?.kind === 'sip trace')
  if (traces.length === 0) return []
  const { sipTrunks } = plan.project
  const ends = new Map(deviceEnds(plan.index, plan.findings).map((end, at) => [sipTrunks[at], end] as const))
  const calls = callsByTrunk(traces, plan)
  const { changeWindow } = plan.project
  const isBefore = beforeWindow(changeWindow)
  return [...calls].flatMap(([trunk, own]): Verdict[] => {
    const line = lineOf(idOf('after', 'sipTrunks', trunk.id, 'call'))
    const end = ends.get(trunk)
    if (!line || !end) return []
    return [
      {
        line,
        object: trunk.name,
        from: [...new Set(own.map(({ from }) => from))],
        ...ownSay(own, (calls) => windowSays(calls, end, changeWindow, isBefore)),
      },
    ]
  })
}

/** A call is of a trunk where its addresses are of that one alone. */
function callsByTrunk(traces: readonly SourcedShown[], { project, index }: Court['plan']): Map<SipTrunk, TrunkCall[]> {
  const byAddress = trunksByAddress(project, index)
  const nodes = nodesOf(project)
  const calls = new Map<SipTrunk, TrunkCall[]>()
  for (const from of traces) {
    if (from.facts?.kind !== 'sip trace') continue
    for (const call of from.facts.calls) {
      const [trunk, other] = new Set(
        call.addresses.flatMap((address) => [...(byAddress.get(addressKey(address)) ?? [])]),
      )
      if (!trunk || other) continue
      const own = calls.get(trunk) ?? []
      const isStrange = nodes.areKnown && isStrangeTo(call, (key) => byAddress.has(key), nodes.has)
      own.push({ call, isFromCucm: nodes.has(addressKey(call.caller)), isStrange, from })
      calls.set(trunk, own)
    }
  }
  return calls
}

function trunksByAddress(
  { sipTrunks }: Court['plan']['project'],
  index: Court['plan']['index'],
): Map<string, Set<SipTrunk>> {
  const byAddress = new Map<string, Set<SipTrunk>>()
  for (const trunk of sipTrunks) {
    const hosts = hostsReached(trunk, farEndOf(trunk, index.farEndById))
    for (const address of [...trunk.destinations, ...hosts].map((each) => addressKey(each.address)))
      if (address !== '') byAddress.set(address, (byAddress.get(address) ?? new Set()).add(trunk))
  }
  return byAddress
}

/** Whether a key is a node's; of a node without an address nobody is known to call. */
function nodesOf({ cluster: { nodes } }: Court['plan']['project']): {
  has: (key: string) => boolean
  areKnown: boolean
} {
  const keys = new Set(nodes.flatMap(({ name, address }) => [addressKey(name), addressKey(address)]))
  // A node may call itself by its whole name, and the plan have the first part of it.
  const hosts = new Set(nodes.map(({ name }) => firstLabel(addressKey(name))))
  const has = (key: string): boolean => key !== '' && (keys.has(key) || (!isIpv4(key) && hosts.has(firstLabel(key))))
  return { has, areKnown: nodes.length > 0 && nodes.every(({ address }) => address !== '') }
}

const firstLabel = (name: string): string => name.replace(/\..*$/u, '')

/** Somebody is in it who is neither of a trunk nor a node, and no node is. */
function isStrangeTo(
  { addresses }: TracedCall,
  isOfTrunk: (key: string) => boolean,
  isNode: (key: string) => boolean,
): boolean {
  const others = addresses.map(addressKey).filter((key) => key !== '' && !isOfTrunk(key))
  return others.length > 0 && !others.some(isNode)
}

/** What a far end agreed on with others, such as a carrier behind it or another cluster, says nothing of the trunk. */
function ownSay(calls: readonly TrunkCall[], say: (calls: readonly TrunkCall[]) => Said): Said {
  const own = calls.filter(({ isStrange }) => !isStrange)
  const strange = calls.length - own.length
  if (strange === 0) return say(calls)
  if (own.length === 0)
    return open(
      'In no call that was shown is a node of the plan: its far end called, or was called by, somebody else. Show a call of this cluster; where a node is lacking in the plan, or has another address, put that right first.',
    )
  const said = say(own)
  const which = strange === 1 ? 'A call' : `${String(strange)} calls`
  return { ...said, because: `${said.because} ${which} without a node of the plan left out.` }
}

/** What was agreed on before the window says nothing of what the window changed. */
function windowSays(
  calls: readonly TrunkCall[],
  end: CallEnd,
  window: ChangeWindow,
  isBefore: (instant: number) => boolean,
): Said {
  const early = calls.flatMap((each) => {
    const { sent } = each.call
    return sent !== null && isBefore(sent.until) ? [{ each, sent }] : []
  })
  if (early.length === 0) return callsSay(calls, end)
  const last = early.reduce<Sent | null>((found, { sent }) => later(found, sent), null)?.words ?? ''
  const left = new Set(early.map(({ each }) => each))
  const due = calls.filter((each) => !left.has(each))
  if (due.length === 0)
    return open(
      `Each call that was shown was made before the window, which begins on ${beginWords(window)}: the last on ${last}. Show one that was made in the window. Where the window has moved, or the clock of a device is wrong, put that right first.`,
    )
  const said = callsSay(due, end)
  const which = early.length === 1 ? 'A call' : `${String(early.length)} calls`
  return {
    ...said,
    because: `${said.because} ${which} of before the window, which begins on ${beginWords(window)}, left out: ${early.length === 1 ? 'on' : 'the last on'} ${last}.`,
  }
}

const beginWords = ({ on, from, zone }: ChangeWindow): string =>
  [dayWords(on), from, zone].filter((word) => word !== '').join(', ')

function callsSay(calls: readonly TrunkCall[], end: CallEnd): Said {
  const predicted = callBetween(phoneEnd('Phone, encrypted'), end)
  const numbered = calls.flatMap(({ call }, at) => call.exchanges.map((exchange) => ({ exchange, number: at + 1 })))
  const part = partOf(numbered)
  const beside = `the plan predicts ${predicted.media} from an encrypted phone`
  if (predicted.media === 'none') return open(`A call was shown; ${beside}.`, part)
  const fell = new Set(calls.flatMap(({ call }) => fallenBack(call)))
  if (predicted.media === 'SRTP' && fell.size > 0)
    return disproved(
      `SRTP was offered, and RTP answered or agreed on after a refusal, in ${String(fell.size)} of the exchanges; ${beside}.`,
      partOf(numbered.filter(({ exchange }) => fell.has(exchange))),
    )
  // A call that was refused, such as one to a busy phone, agreed on nothing.
  const met = calls.map((each) => ({ ...each, media: agreed(each.call) })).filter(({ media }) => media !== 'refused')
  const all = met.map(({ media }) => media)
  if (met.length === 0) return open(`Each call that was shown was refused; ${beside}.`, part)
  if (all.some((media) => media === null)) return open(`Of a call no answer was shown; ${beside}.`, part)
  if (all.some((media) => media === 'ringing'))
    return open(`Of a call only what was answered while it rang was shown, and not that it was taken; ${beside}.`, part)
  if (all.some((media) => media !== predicted.media))
    return open(`${mediaWords(all)}; ${beside}. What the phone could do is not shown.`, part)
  const ways = new Set(met.map(({ isFromCucm }) => isFromCucm))
  const said = `Signaling agreed on ${predicted.media}, as predicted`
  return ways.size === 2
    ? half(`${said}, each way. ${forPerson(predicted.icon)}`, part)
    : open(`${said}; a call ${ways.has(true) ? 'toward CUCM' : 'from CUCM'} was not shown.`, part)
}

/** A trace of a busy hour has thousands: so many say what is to be seen, and a checklist has room for them. */
const mostExchanges = 20

function partOf(exchanges: readonly { exchange: Exchange; number: number }[]): string[] {
  const told = exchanges.slice(0, mostExchanges)
  const left = exchanges.length - told.length
  return [
    ...told.map(({ exchange, number }) => `Call ${String(number)}, ${exchange.part}`),
    ...(left > 0 ? [`and ${String(left)} more exchanges`] : []),
  ]
}

/** What an exchange ended in, or a call; `ringing` where no end of it was shown. */
type Agreed = Media | 'refused' | 'ringing'

/** What was agreed on last: an offer that is refused leaves all as it was. Null where the last offer has no answer. */
function agreed({ exchanges }: TracedCall): Agreed | null {
  const last = exchanges.findLast(({ refusal }) => refusal === 0)
  return last ? agreedIn(last) : 'refused'
}

function agreedIn({ offer, answer, refusal, isTaken }: Exchange): Agreed | null {
  if (refusal > 0) return 'refused'
  if (answer === null) return null
  if (!isTaken) return 'ringing'
  return offer === answer ? answer : 'other'
}

/** SRTP was offered and RTP answered; or SRTP was refused, and RTP agreed on in the next try. */
const fallenBack = ({ exchanges }: TracedCall): Exchange[] =>
  exchanges.filter(({ offer, answer, refusal, isTaken }, at) => {
    if (offer !== 'SRTP') return false
    const next = exchanges.slice(at + 1).find((each) => each.refusal === 0)
    return (isTaken && answer === 'RTP') || (refusal > 0 && next !== undefined && agreedIn(next) === 'RTP')
  })

const mediaWords = (all: readonly (Agreed | null)[]): string => {
  const count = (wanted: Media): number => all.filter((media) => media === wanted).length
  const others = count('other') > 0 ? `, ${String(count('other'))} cannot be told` : ''
  return `${String(count('SRTP'))} of ${String(all.length)} calls agreed on SRTP, ${String(count('RTP'))} on RTP${others}`
}
