import type { Note } from '../../../../shared/document/document'
import { say, type Inline } from '../../../../shared/document/inline'
import { toneWords } from '../../../../shared/document/words'
import type { Strip } from '../flow'
import { across, type, type Ink, type Style } from '../sheet'
import type { BlockContext } from './context'
import { holder } from './holder'
import { actualText, aside, gap, space, textStrips } from './text-strips'

const markSide = 10
const wordAt = 15
const hangs = { withId: 92, without: 58 }

const inked = (ink: Ink): Style => ({ ...type.bodyStrong, ink })
const styles: Readonly<Record<Note['tone'], Style>> = {
  stop: inked('alarm'),
  error: inked('alarm'),
  warning: type.bodyStrong,
  caution: type.bodyStrong,
  advice: type.bodyStrong,
  waived: inked('soft'),
}

/** A mark, a strong word and what to know. A stop stands between heavy rules. */
export function note(context: BlockContext, { tone, id, text }: Note): Strip[] {
  const strips = noteStrips(context, { tone, id, text }, type.body)
  return tone === 'stop' ? betweenRules(strips) : [...strips, gap(5)]
}

/** What ends a unit, between its head and its lines. */
export const stopNote = (context: BlockContext, text: Inline): Strip[] => [
  space(1),
  heavy(4, 0),
  ...noteStrips(context, { tone: 'stop', id: '', text }, type.line),
  heavy(5, 3),
]

function noteStrips(context: BlockContext, { tone, id, text }: Omit<Note, 'kind'>, said: Style): Strip[] {
  const element = holder(context.parent, 'P')
  const word = say`${id === '' ? toneWords[tone] : `${toneWords[tone]} ${id}`} `
  const hang = id === '' ? hangs.without : hangs.withId
  const style = { ...styles[tone], lead: said.lead }
  const words = context.wrapper.wrap(word, style, hang - wordAt - 4)
  const lines = context.wrapper.wrap(text, said, across - hang)
  const body = holder(element.tag, 'Span', actualText(lines))
  const head = aside(
    (pen, y) => {
      pen.mark(tone, 0, y + 1.5, markSide)
      pen.content(element.tag(pen), () => pen.lines(words, { x: wordAt, y, width: hang - wordAt }, style))
    },
    { keep: true },
  )
  const missing = Math.max(0, words.length - lines.length) * style.lead
  const place = { x: hang, width: across - hang }
  const after = textStrips(lines, { place, style: said, element: body, after: missing, keep: true })
  return [head, ...after, aside(element.end, { keep: true })]
}

const heavy = (height: number, at: number): Strip => ({
  height,
  keep: true,
  draw: (pen, y) => pen.rule(0, y + at, across, 1.2, 'alarm'),
})

const betweenRules = (strips: readonly Strip[]): Strip[] => [space(4), heavy(5, 0), ...strips, heavy(7, 5), gap(8)]
