import type { Block, Document, Section } from '../../../../shared/document/document'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import type { Wrapper } from '../text/wrap'
import { checklines } from './checklines'
import type { BlockContext } from './context'
import { cover, figures, form, signOff } from './customer'
import { innerHeading, paragraph, sectionHead, titleStrips } from './headings'
import { holder } from './holder'
import { facts, list } from './lists'
import { note } from './notes'
import { picture } from './picture'
import { table } from './table'
import { aside } from './text-strips'
import { unit } from './unit'

type Writers = { [Kind in Block['kind']]: (context: BlockContext, block: Extract<Block, { kind: Kind }>) => Strip[] }

const writers: Writers = {
  cover,
  heading: (context, { text }) => innerHeading(context, text),
  paragraph: (context, { text }) => paragraph(context, text),
  list,
  facts,
  figures,
  table,
  form,
  note,
  picture,
  unit,
  checklines,
  'sign-off': signOff,
  'page-break': () => [aside(() => undefined, { fresh: true })],
}

/** Each writer gets the blocks of its own kind. */
const blockStrips = (context: BlockContext, block: Block): Strip[] =>
  (writers[block.kind] as (context: BlockContext, block: Block) => Strip[])(context, block)

const isWork = ({ blocks }: Section): boolean => blocks.some(({ kind }) => kind === 'checklines')

/** The document as strips, in the order of reading, each block made when it is asked for. */
export function* documentStrips(
  document: Document,
  wrapper: Wrapper,
  root: BlockContext['parent'],
): Generator<Strip, void> {
  const front = holder(root, 'Sect')
  yield* titleStrips({ wrapper, parent: front.tag }, document.title, document.subtitle)
  yield aside(front.end)
  for (const [index, section] of document.sections.entries()) yield* sectionStrips(section, index, wrapper, root)
}

/** Nobody signs on a page that says nothing: the end of what is signed goes along. */
function withNext(strips: readonly Strip[]): Strip[] {
  const last = strips.findLastIndex(({ isSpace, height }) => !isSpace && height > 0)
  return strips.map((strip, at) => (at < last - 1 ? strip : { ...strip, keep: true }))
}

function* sectionStrips(
  section: Section,
  index: number,
  wrapper: Wrapper,
  root: (pen: Pen) => ReturnType<BlockContext['parent']>,
): Generator<Strip, void> {
  const element = holder(root, 'Sect')
  const context = { wrapper, parent: element.tag }
  yield* sectionHead(context, section, index > 0 && isWork(section), index === 0 ? 4 : 28)
  for (const [at, block] of section.blocks.entries()) {
    const strips = blockStrips(context, block)
    yield* section.blocks[at + 1]?.kind === 'sign-off' ? withNext(strips) : strips
  }
  yield aside(element.end)
}
