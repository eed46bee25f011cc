import type { KeyMark } from '../document/mark'
import type { Figures } from '../document/document'
import { joinSpans, say, strong, type Inline } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { Connection } from '../exposure/connection'
import { connectionsToday } from '../exposure/today'

type Tally = Readonly<Record<KeyMark, number>>

export const tallyOf = (connections: readonly Connection[]): Tally => counted(connections.map(({ keys }) => keys))

/** The same devices before the change, those of which it is known. */
export const todaysTally = (plan: EvaluatedPlan): Tally => tallyOf(connectionsToday(plan))

function counted(marks: readonly KeyMark[]): Tally {
  const tally: Record<KeyMark, number> = { protected: 0, stated: 0, readable: 0, accepted: 0, none: 0 }
  for (const mark of marks) tally[mark] += 1
  return tally
}

const sum = ({ protected: hidden, stated, readable, accepted, none }: Tally): number =>
  hidden + stated + readable + accepted + none

const is = (number: number): string => (number === 1 ? 'is' : 'are')
const has = (number: number): string => (number === 1 ? 'has' : 'have')

/**
 * What is secured and what is not, for a manager.
 * @param today the same of today, as far as that is known; the window has a table of it beside this
 */
export function statement(tally: Tally, today: Tally = counted([])): Inline {
  const { protected: hidden, stated, readable, accepted, none } = tally
  const all = sum(tally)
  if (all === 0) return say`The plan has no trunk and no gateway.`
  const safe = hidden + stated
  const asStated = stated === 0 ? '' : `, ${stated} of them as a person has stated`
  const open =
    readable + accepted === 0
      ? []
      : [
          say`${strong(String(readable + accepted))} ${has(readable + accepted)} keys that can be read on their way: ${exposedWords(readable, accepted)}.`,
        ]
  const clear = none === 0 ? [] : [say`${strong(String(none))} ${has(none)} no media encryption.`]
  return joinSpans(
    [
      say`After the change ${strong(`${safe} of ${all}`)} trunks and gateways can have encrypted calls with their keys protected${asStated}.`,
      ...open,
      ...clear,
      ...todaysStatement(today, all),
    ],
    ' ',
  )
}

function todaysStatement(today: Tally, all: number): Inline[] {
  const known = sum(today)
  if (known === 0) return []
  const { protected: hidden, stated, readable, none } = today
  const whose = known === all ? 'all of them' : `the ${String(known)} that were read`
  return [
    say`Today, of ${whose}, ${strong(String(hidden + stated))} can, ${readable} ${has(readable)} keys that can be read, ${none} ${has(none)} no media encryption.`,
  ]
}

function exposedWords(readable: number, accepted: number): Inline {
  const open = readable === 0 ? [] : [say`${strong(`${readable} ${readable === 1 ? 'needs' : 'need'} a decision`)}`]
  const waived = accepted === 0 ? [] : [say`${accepted} ${is(accepted)} accepted in writing`]
  return joinSpans([...waived, ...open], ', ')
}

const words: Readonly<Record<KeyMark, string>> = {
  protected: 'keys protected by TLS',
  stated: 'keys secured as stated',
  readable: 'keys readable',
  accepted: 'keys readable, accepted',
  none: 'no media encryption',
}
const order = ['protected', 'stated', 'readable', 'accepted', 'none'] as const

/** The same as numbers, beside those of today; what does not occur is left out. */
export function figures(tally: Tally, today: Tally): Figures {
  const known = sum(today)
  const beside = known === 0 ? '' : known === sum(tally) ? ', and today' : `, and of ${String(known)} today`
  return {
    kind: 'figures',
    caption: `Trunks and gateways after the change, by who could read the keys of a call${beside}`,
    items: order
      .filter((mark) => tally[mark] + today[mark] > 0)
      .map((mark) => ({
        ...{ number: tally[mark], mark, words: words[mark] },
        aside: known === 0 ? '' : `today ${String(today[mark])}`,
      })),
  }
}
