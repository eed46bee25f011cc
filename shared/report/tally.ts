import type { KeyMark } from '../document/mark'
import type { Figures } from '../document/document'
import { joinSpans, say, strong, type Inline } from '../document/inline'
import type { Connection } from '../exposure/connection'

type Tally = Readonly<Record<KeyMark, number>>

export function tallyOf(connections: readonly Connection[]): Tally {
  const tally: Record<KeyMark, number> = { protected: 0, stated: 0, readable: 0, accepted: 0, none: 0 }
  for (const { keys } of connections) tally[keys] += 1
  return tally
}

const is = (number: number): string => (number === 1 ? 'is' : 'are')
const has = (number: number): string => (number === 1 ? 'has' : 'have')

/** What is secured and what is not, for a manager. */
export function statement(tally: Tally): Inline {
  const { protected: hidden, stated, readable, accepted, none } = tally
  const all = hidden + stated + readable + accepted + none
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
      say`After the change ${strong(`${safe} of ${all}`)} trunks and gateways ${has(safe)} encrypted calls with their keys protected${asStated}.`,
      ...open,
      ...clear,
    ],
    ' ',
  )
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

/** The same as numbers; what does not occur is left out. */
export const figures = (tally: Tally): Figures => ({
  kind: 'figures',
  caption: 'Trunks and gateways after the change, by who could read the keys of a call',
  items: order
    .filter((mark) => tally[mark] > 0)
    .map((mark) => ({ number: tally[mark], mark, words: words[mark], aside: '' })),
})
