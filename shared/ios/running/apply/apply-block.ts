import type { ConfigLine } from '../running-config'
import { secretMark } from '../secrets'
import { phraseOf, sameWords, wordsOf } from '../words'
import type { Acts, Found } from './command-row'
import { identityIn } from './command-table'
import { changed, here, type Machine } from './machine'
import { lineOf, withLine, withoutLine, type OpenBlock } from './siblings'
import { did, keyOf, nothing, refuse, undoIn, type Refused, type Remains, type Step } from './step'

export type BlockActs = Extract<Acts, { kind: 'block' }>
type Block = Found & { row: { acts: BlockActs } }

/** The first line of a block: enters it, makes it, or takes it away. */
export function applyBlock(machine: Machine, found: Block, text: string): Step | Refused {
  const old = lineOf(here(machine), found.identity)
  if (phraseOf(text).isNo) return takeBlock(machine, found, old)
  const step = makeBlock(machine, found, text, old)
  return 'why' in step ? step : { ...step, machine: entered(step.machine, found, text) }
}

function entered(machine: Machine, { row, identity }: Block, text: string): Machine {
  const { acts } = row
  const header = lineOf(here(machine), identity)?.text ?? text
  const block: OpenBlock = { mode: acts.opens, identity, header, isContainer: acts.life === 'container' }
  return { ...machine, open: [...machine.open, block] }
}

function makeBlock(machine: Machine, found: Block, text: string, old: ConfigLine | undefined): Step | Refused {
  const { life, hasValue } = found.row.acts
  if (old && (life === 'container' || sameWords(old.text, text))) return nothing(machine)
  if (old && !hasValue) return refuse(`there is "${old.text.trim()}" already`)
  if (life === 'container') return nothing(machine)
  if (life === 'fixed') return refuse('the device has none of that name')
  const next = changed(machine, (siblings) => withLine(siblings, text))
  if (old) return did(next, [undoIn(machine, old.text.trim())])
  const block = { change: 'made', key: keyOf([...machine.open, found]) } as const
  if (life === 'trustpoint')
    return { ...did(next, [], [{ kind: 'trustpoint', name: wordsOf(text).at(-1) ?? '' }]), block }
  const no = found.row.no === 'line' ? wordsOf(text).join(' ') : found.identity
  return { ...did(next, [undoIn(machine, `no ${no}`)]), block }
}

function takeBlock(machine: Machine, found: Block, old: ConfigLine | undefined): Step | Refused {
  if (found.row.acts.life !== 'object') return refuse('this would take away more than can be brought back')
  if (!old) return nothing(machine)
  if (found.rest.length > 0 && !sameWords(old.text, [found.identity, ...found.rest].join(' ')))
    return refuse(`there is "${old.text.trim()}", and whether this takes it away is not known`)
  const lines = [...within([old], 0)]
  const [secret, open] = [lines.filter(hasSecret), lines.filter((line) => !hasSecret(line))]
  const remains = secret.map((line): Remains => ({ kind: 'secret', line: line.trim() }))
  const next = changed(machine, (siblings) => withoutLine(siblings, identityIn(siblings.mode, old)))
  return {
    ...did(next, [undoIn(machine, ...open)], remains),
    block: { change: 'taken', key: keyOf([...machine.open, found]) },
  }
}

const hasSecret = (line: string): boolean => line.includes(secretMark)

/** The commands of a block, as they are entered again. */
function* within(lines: readonly ConfigLine[], depth: number): Generator<string, void> {
  for (const { text, inside } of lines) {
    yield ' '.repeat(depth) + text.trim()
    yield* within(inside, depth + 1)
  }
}
