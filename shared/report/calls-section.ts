import { deviceEnds, phoneEnd, phones, type CallEnd, type Phone } from '../calls/call-end'
import { callOutcome, type CallOutcome } from '../calls/call-outcome'
import { callReasons, openPointsOf } from '../calls/call-sentence'
import { nothing } from '../checklist/nothing'
import type { Block, TableRow } from '../document/document'
import { code, joinSpans, say, strong, type Inline } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { callBetween, type Call } from '../calls/call-table'
import { groupBy } from '../plan/group-by'
import { named } from '../text/words'

const words: Readonly<Record<CallOutcome['outcome'], string>> = {
  encrypted: 'Encrypted',
  authenticated: 'Authenticated',
  nonsecure: 'Nonsecure',
  dropped: 'Drops',
}

/** What a call of each kind of phone with each device will be (MG-1, MG-4, MG-9, HX-5 to HX-11), then device to device. */
export function callBlocks({ index, findings }: EvaluatedPlan): Block[] {
  const ends = deviceEnds(index, findings)
  if (ends.length === 0) return [nothing('The plan has no trunk and no gateway.')]
  const groups = alike(ends)
  return [
    {
      kind: 'table',
      caption: 'Calls between phones and devices',
      columns: ['Device', ...phones, 'Why'],
      rows: groups.map(row),
    },
    { kind: 'list', items: remarks(groups.flatMap(([end]) => end ?? [])).map((remark) => say`${remark}`) },
    { kind: 'heading', text: say`Between two devices` },
    { kind: 'paragraph', text: betweenDevices(ends) },
  ]
}

/** Devices whose calls are the same for the same reasons share a row. */
function alike(ends: readonly CallEnd[]): CallEnd[][] {
  // What decides a call is compared first, so that few of many devices have to be looked at.
  const decided = [...groupBy(ends, ({ name, ...rest }) => [JSON.stringify(rest)]).values()]
  const texts = groupBy(decided, ([end]) => (end ? [rowKey(end)] : []))
  return [...texts.values()].map((groups) => groups.flat())
}

const rowKey = (end: CallEnd): string =>
  [...outcomesOf(end).map(({ outcome, icon }) => outcome + icon), why(end)].join('\n')

const outcomesOf = (end: CallEnd): CallOutcome[] => phones.map((phone) => callOutcome(phoneEnd(phone), end))

function row(ends: readonly CallEnd[]): TableRow {
  const [end] = ends
  if (end === undefined) return { cells: [] }
  const names = joinSpans(
    ends.map(({ name }) => code(named(name))),
    ', ',
  )
  return { cells: [names, ...outcomesOf(end).map(outcomeWords), say`${why(end)}`] }
}

const icons: Readonly<Record<CallOutcome['icon'], string>> = { lock: ', lock', shield: ', shield', none: '' }

const outcomeWords = ({ outcome, icon, sure }: CallOutcome): Inline =>
  say`${strong(words[outcome])}${icons[icon]}${sure ? '' : ', not sure'}`

/** The call from a phone, whatever the device is called. */
const callTo = (end: CallEnd, phone: Phone = 'Phone, encrypted'): Call =>
  callBetween(phoneEnd(phone), { ...end, name: 'the device' })

/** Reasons, what nobody has said of this far end, and what only other phones meet. */
function why(end: CallEnd): string {
  const call = callTo(end)
  const general = remarksOn(call)
  const own = openPointsOf(call).filter((point) => !general.includes(point))
  const others = phones
    .map((phone) => callTo(end, phone))
    .filter(({ outcome }) => outcome !== call.outcome && (outcome === 'dropped' || outcome === 'authenticated'))
  const byReason = groupBy(others, (other) => [reasonsOfDevice(other)])
  return [
    callReasons(call),
    ...own,
    ...[...byReason].map(([reasons, alike]) => `${alike.map(({ from }) => from).join('; ')}: ${reasons}`),
  ].join(' ')
}

/** Without what is known of each phone. */
const reasonsOfDevice = (call: Call): string =>
  callReasons({ ...call, reasons: call.reasons.filter(({ ends }) => ends.includes(call.to)) })

const remarksOn = (call: Call): string[] => openPointsOf({ ...call, unknownFarEnds: [] })

/** What is true of many of these calls is said once. */
const remarks = (ends: readonly CallEnd[]): string[] =>
  [...new Set(ends.flatMap((end) => remarksOn(callTo(end))))].map((remark) =>
    remark.replace(/^It may/u, 'An encrypted call may').replace(/^(Through an? [^,]*?MTP) it /u, '$1 a call '),
  )

/** Two devices have an encrypted call where each of them would have one with itself: both carry SRTP. */
function betweenDevices(ends: readonly CallEnd[]): Inline {
  const carrying = ends.filter((end) => callOutcome(end, end).outcome === 'encrypted')
  if (carrying.length < 2) return say`No call between two devices is encrypted: fewer than two carry SRTP (MG-1).`
  if (carrying.length === ends.length) return say`Every call between two of these devices is encrypted (HX-10).`
  const names = joinSpans(
    carrying.map(({ name }) => code(named(name))),
    ', ',
  )
  return say`A call is encrypted between any two of ${names} (HX-10). Every other call between devices is nonsecure (MG-1).`
}
