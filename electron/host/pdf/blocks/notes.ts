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

const inks: Readonly<Record<Note['tone'], Ink>> = {
  stop: 'alarm',
  error: 'alarm',
  warning: 'text',
  caution: 'text',
  advice: 'text',
  waived: 'soft',
}

/** The words of a note, and the strong word beside them on their lines. */
interface NoteStyles {
  said: Style
  tones: Readonly<Record<Note['tone'], Style>>
}

function beside(said: Style): NoteStyles {
  const tones = Object.entries(inks).map(([tone, ink]) => [tone, { ...type.bodyStrong, ink, lead: said.lead }])
  return { said, tones: Object.fromEntries(tones) as NoteStyles['tones'] }
}

const inBody = beside(type.body)
const inLine = beside(type.line)

/** A mark, a strong word and what to know. A stop stands between heavy rules. */
export function note(context: BlockContext, { tone, id, text }: Note): Strip[] {
  const strips = noteStrips(context, { tone, id, text }, inBody)
  return tone === 'stop' ? betweenRules(strips) : [...strips, gap(5)]
}

/** What ends a unit, between its head and its lines. */
export const stopNote = (context: BlockContext, text: Inline): Strip[] => [
  space(1),
  heavy(4, 0),
  ...noteStrips(context, { tone: 'stop', id: '', text }, inLine),
  heavy(5, 3),
]

function noteStrips(context: BlockContext, { tone, id, text }: Omit<Note, 'kind'>, styles: NoteStyles): Strip[] {
  const { said } = styles
  const element = holder(context.parent, 'P')
  const word = say`${id === '' ? toneWords[tone] : `${toneWords[tone]} ${id}`} `
  const hang = id === '' ? hangs.without : hangs.withId
  const style = styles.tones[tone]
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
