import type { ConfigLine } from '../running-config'
import { phraseOf, sameWords, type Phrase } from '../words'
import { applyBlock, type BlockActs } from './apply-block'
import { applySetting } from './apply-setting'
import { isKnownForm, type CommandRow, type Found, type Mode } from './command-row'
import { findIn, identityOf } from './command-table'
import { changed, here, type Machine } from './machine'
import { withLine } from './siblings'
import { did, nothing, refuse, undoIn, type Refused, type Step } from './step'

/** One line, entered as a person pastes it: a command of the open block, or of the outermost level. */
export function applyLine(machine: Machine, line: string): Step | Refused {
  const phrase = phraseOf(line)
  if (phrase.words[0] === 'exit' && !phrase.isNo) return leave(machine)
  const at = levelOf(machine, phrase)
  if (at === null) return verbatim(machine, line) ?? refuse(unknown(machine, phrase))
  if (at.open.length > 0 !== /^\s/u.test(line))
    return refuse(
      at.open.length > 0
        ? 'it belongs to the block before it, and does not stand in'
        : 'it stands in, and belongs to no block',
    )
  return applyFound(at, line)
}

function leave(machine: Machine): Step | Refused {
  if (machine.open.length === 0) return refuse('there is no block to leave')
  return nothing({ ...machine, open: machine.open.slice(0, -1) })
}

/** The block that takes it, or the outermost level: a command of that level leaves every block. */
function levelOf(machine: Machine, { words }: Phrase): Machine | null {
  if (findIn(here(machine).mode, words)) return machine
  return findIn('global', words) ? { ...machine, open: [] } : null
}

function unknown({ open }: Machine, { words }: Phrase): string {
  const outer: Mode[] = open.slice(0, -1).map(({ mode }) => mode)
  return outer.some((mode) => findIn(mode, words))
    ? 'it belongs to a block further out: leave this one with exit first'
    : 'what it does here is not known'
}

function applyFound(machine: Machine, line: string): Step | Refused {
  const { isNo, words } = phraseOf(line)
  const found = findIn(here(machine).mode, words)
  if (!found) return refuse('what it does here is not known')
  if (!isKnownForm(found) && !(isNo && isStart(found))) return refuse(unknownForm(machine, words))
  const { acts } = found.row
  const text = ' '.repeat(machine.open.length) + (isNo ? 'no ' : '') + words.join(' ')
  if (acts.kind === 'key') return isNo ? refuse('a key cannot be brought back') : makeKey(machine, words)
  if (acts.kind === 'block') return applyBlock(machine, withActs(found, acts), text)
  return applySetting(machine, withActs(found, acts), text)
}

const unknownForm = ({ open }: Machine, words: readonly string[]): string =>
  open.length > 0 && findIn('global', words)
    ? 'the block before it has a command of that name: leave it with exit first'
    : 'this form of it is not known'

/** `no` is content with less than the whole line. */
const isStart = ({ row, rest }: Found): boolean => rest.length === 0 || row.acts.kind !== 'block'

const withActs = <Of extends CommandRow['acts'] | BlockActs>(
  found: Found,
  acts: Of,
): Found & { row: { acts: Of } } => ({ ...found, row: { ...found.row, acts } })

const makeKey = (machine: Machine, words: readonly string[]): Step =>
  did(machine, [], [{ kind: 'key', name: words[words.indexOf('label') + 1] ?? '' }])

/**
 * A line of which no row knows what it does. What a device printed it also takes: into the block in which it was printed,
 * or into a new one of the same kind, where nothing stands that it could replace.
 */
function verbatim(machine: Machine, line: string): Step | null {
  const { mode, lines, printed } = here(machine)
  const own = printed.some(({ text }) => sameWords(text, line))
  if (machine.open.length === 0 || phraseOf(line).words.length === 0) return null
  if (lines.some(({ text }) => sameWords(text, line))) return nothing(machine)
  const blocks = own ? [printed] : printed.length > 0 ? [] : kin(machine)
  const near = lines.filter(({ text }) => firstWord(text) === firstWord(line))
  const fits = blocks.some((block) => [line, ...near.map(({ text }) => text)].every((one) => holds(block, one)))
  if (!fits) return null
  const text = ' '.repeat(machine.open.length) + line.trim()
  const next = changed(machine, (siblings) => withLine(siblings, text))
  return did(next, [undoIn(machine, `no ${identityOf(mode, text)}`)])
}

const firstWord = (text: string): string => phraseOf(text).words[0] ?? ''
const holds = (block: readonly ConfigLine[], line: string): boolean => block.some(({ text }) => sameWords(text, line))

/** The printed blocks of the same kind as the open one, where that stands at the outermost level. */
function kin({ config, open }: Machine): (readonly ConfigLine[])[] {
  const [block, ...deeper] = open
  if (!block || deeper.length > 0) return []
  return config.printed
    .filter(({ text }) => {
      const acts = findIn('global', phraseOf(text).words)?.row.acts
      return acts?.kind === 'block' && acts.opens === block.mode
    })
    .map(({ inside }) => inside)
}
