import type { Note } from '../../../../shared/document/document'
import { say, type Inline } from '../../../../shared/document/inline'
import { toneWords } from '../../../../shared/document/words'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import type { Tag } from '../pdfkit-inside'
import { across, type, type Ink, type Style } from '../sheet'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { actualText, aside, ending, gap, space, textStrips } from './text-strips'

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
export function note(context: BlockContext, { tone, id, text, to, isOverLines }: Note): Strip[] {
  if (isOverLines === true) return [...stopNote(context, text, to), space(2)]
  const strips = noteStrips(context, { tone, id, text, ...(to !== undefined && { to }) }, inBody)
  return tone === 'stop' ? betweenRules(strips) : [...strips, gap(5)]
}

/** What ends a unit, between its head and its lines. */
export const stopNote = (context: BlockContext, text: Inline, to?: string): Strip[] => [
  space(1),
  heavy(4, 0),
  ...noteStrips(context, { tone: 'stop', id: '', text, ...(to !== undefined && { to }) }, inLine),
  heavy(5, 3),
]

function noteStrips(
  context: BlockContext,
  { tone, id, text, to }: Omit<Note, 'kind' | 'isOverLines'>,
  styles: NoteStyles,
): Strip[] {
  const { said } = styles
  const element = new Holder(context.parent, 'P')
  const word = say`${id === '' ? toneWords[tone] : `${toneWords[tone]} ${id}`} `
  const hang = id === '' ? hangs.without : hangs.withId
  const style = styles.tones[tone]
  const words = context.wrapper.wrap(word, style, hang - wordAt - 4)
  const room = across - hang - (to === undefined ? 0 : pageRoom)
  const lines = context.wrapper.wrap(text, said, room)
  const body = new Holder(element, 'Span', actualText(lines))
  const head = aside(
    (pen, y) => {
      pen.mark(tone, 0, y + 1.5, markSide)
      pen.content(element.tag(pen), () => pen.lines(words, { x: wordAt, y, width: hang - wordAt }, style))
      if (to !== undefined) drawPage(pen, element.tag(pen), to, { y, height: said.lead })
    },
    { keep: true },
  )
  const missing = Math.max(0, words.length - lines.length) * style.lead
  const place = { x: hang, width: room }
  const after = textStrips(lines, { place, style: said, element: body, after: missing, keep: true })
  return [head, ...after, ending(element, { keep: true })]
}

const pageRoom = 36

/** The page that it sends to, at its right. */
function drawPage(pen: Pen, tag: Tag, to: string, { y, height }: { y: number; height: number }): void {
  const page = pen.pageOf(to)
  if (page === null) return
  const place = { x: across - pageRoom, y, width: pageRoom }
  pen.furniture(() => pen.put(say`p. ${page}`, { ...place, align: 'right' }, type.action))
  pen.link(tag, to, { ...place, height })
}

const heavy = (height: number, at: number): Strip => ({
  height,
  keep: true,
  draw: (pen, y) => pen.rule(0, y + at, across, 1.2, 'alarm'),
})

const betweenRules = (strips: readonly Strip[]): Strip[] => [space(4), heavy(5, 0), ...strips, heavy(7, 5), gap(8)]
