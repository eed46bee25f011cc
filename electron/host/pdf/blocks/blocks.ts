import type { Block, ChecklineGroup, Document, Section, UnitHead } from '../../../../shared/document/document'
import { heightOf, type Strip } from '../flow'
import { checklines } from './checklines'
import type { BlockContext } from './context'
import { cover, figures, form, signOff } from './customer'
import { entries } from './entries'
import { innerHeading, paragraph, sectionHead, titleStrips } from './headings'
import { Holder } from './holder'
import { facts, list } from './lists'
import { note } from './notes'
import { photos } from './photos'
import { picture } from './picture'
import { alikesFrom, sideBySide } from './side-by-side'
import { table } from './table'
import { aside, ending, isEmpty } from './text-strips'
import { unit, unitAgain } from './unit'

type Writers = { [Kind in Block['kind']]: (context: BlockContext, block: Extract<Block, { kind: Kind }>) => Strip[] }

const writers: Writers = {
  cover,
  heading: (context, { text }) => innerHeading(context, text),
  paragraph: (context, { text }) => paragraph(context, text),
  list,
  facts,
  figures,
  table: (context, block) => (block.areEntries === true ? entries(context, block) : table(context, block)),
  form,
  note,
  picture,
  photos,
  unit,
  checklines,
  'sign-off': signOff,
  'page-break': () => [aside(() => undefined, { fresh: true })],
}

/** Each writer gets the blocks of its own kind. */
const blockStrips = (context: BlockContext, block: Block): Strip[] =>
  (writers[block.kind] as (context: BlockContext, block: Block) => Strip[])(context, block)

/** The document as strips, in the order of reading, each block made when it is asked for. */
export function* documentStrips(
  document: Document,
  base: Omit<BlockContext, 'parent'>,
  root: BlockContext['parent'],
): Generator<Strip, void> {
  const front = new Holder(root, 'Sect')
  yield* titleStrips({ ...base, parent: front }, document.title, document.subtitle)
  yield ending(front)
  for (const [index, section] of document.sections.entries()) yield* sectionStrips(section, index, base, root)
}

/** Nobody signs on a page that says nothing, and a sentence over lines is about them: its end goes along. */
const isOver = ({ kind }: Block, next: Block | undefined): boolean =>
  next?.kind === 'sign-off' || (kind === 'paragraph' && next?.kind === 'checklines')

function withNext(strips: readonly Strip[]): Strip[] {
  const last = strips.findLastIndex(({ isSpace, height }) => !isSpace && height > 0)
  return strips.map((strip, at) => (at < last - 1 ? strip : { ...strip, keep: true }))
}

function* sectionStrips(
  section: Section,
  index: number,
  base: Omit<BlockContext, 'parent'>,
  root: BlockContext['parent'],
): Generator<Strip, void> {
  const element = new Holder(root, 'Sect')
  const context = { ...base, parent: element }
  const head = sectionHead(context, section, index === 0 ? 4 : 6)
  const strips = joined(head, blocksStrips(context, section.blocks))
  yield* strips
  yield ending(element)
}

function* joined(first: readonly Strip[], rest: Iterable<Strip>): Generator<Strip, void> {
  yield* first
  yield* rest
}

function* blocksStrips(context: BlockContext, blocks: readonly Block[]): Generator<Strip, void> {
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined) continue
    if (block.kind === 'unit') {
      const groups = groupsBehind(blocks, at)
      yield* unitStrips(context, block, groups)
      at += groups.length
      continue
    }
    const alikes = alikesFrom(blocks, at)
    if (alikes.length > 0) {
      yield* sideBySide(context, alikes)
      at += alikes.length - 1
      continue
    }
    const strips = blockStrips(context, block)
    yield* isOver(block, blocks[at + 1]) ? withNext(strips) : strips
  }
}

function groupsBehind(blocks: readonly Block[], at: number): ChecklineGroup[] {
  const groups: ChecklineGroup[] = []
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'checklines') break
    groups.push(block)
  }
  return groups
}

/** A unit stands on one page where it fits one; where it goes on on another, its name comes again. */
function unitStrips(context: BlockContext, head: UnitHead, groups: readonly ChecklineGroup[]): Strip[] {
  const name = unitAgain(context, head)
  const lines = groups.flatMap((group, at) =>
    reached(checklines(context, group, goesOn(groups[at - 1], group)), rollbackOf(group)),
  )
  const [first, ...rest] = [
    ...reached(unit(context, head), head.number),
    ...lines.map((strip) => ({ ...strip, repeat: repeated(name, strip) })),
  ]
  return first === undefined ? [] : [{ ...first, whole: heightOf([first, ...rest]) }, ...rest]
}

/** What takes a unit back stands under one head: each of its lines names its object. */
const goesOn = (before: ChecklineGroup | undefined, { isBack, aside }: ChecklineGroup): boolean =>
  before?.isBack === true && isBack === true && isEmpty(aside)

/** `R2`, of lines that take back a unit. */
const rollbackOf = ({ isBack, lines }: ChecklineGroup): string =>
  isBack === true ? (lines[0]?.number.split('.')[0] ?? '') : ''

/** The first strip that is seen is what others lead to. */
function reached(strips: readonly Strip[], anchor: string): Strip[] {
  const first = strips.findIndex(({ isSpace }) => isSpace !== true)
  return strips.map((strip, at) => (at === first && anchor !== '' ? { ...strip, anchor } : strip))
}

/** A heading that comes again, over the one that the strip itself repeats. */
function repeated(name: Strip, { repeat }: Strip): Strip {
  if (repeat === undefined) return name
  return {
    height: name.height + repeat.height,
    draw(pen, y) {
      name.draw(pen, y)
      repeat.draw(pen, y + name.height)
    },
  }
}
