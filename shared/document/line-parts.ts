import { type Caution, type Checkline, type ChecklineEntry, type EnterRow } from './document'
import { type Inline, joinSpans, say, strong } from './inline'
import { picturesIn, wordsIn } from '../plan/pictures'
import { shortHash } from '../text/plan-hash'
import { stateWords } from './words'

/** What stands under the first line of a checkline, each with its label. */
export type LinePart = { label: string } & (
  | { kind: 'path'; path: readonly string[] }
  | { kind: 'enter'; rows: readonly EnterRow[] }
  | ({ kind: 'caution' } & Caution)
  /** What proves that it worked. */
  | { kind: 'sight'; text: Inline }
  | { kind: 'text'; text: Inline }
  | { kind: 'evidence'; wanted: string; kept: string }
)

const told = (kind: 'sight' | 'text', label: string, said: Inline): LinePart[] =>
  said.length === 0 ? [] : [{ kind, label, text: said }]

/** What no earlier line of the unit has said, where both are read. */
export const newCautions = ({ cautions }: Pick<Checkline, 'cautions'>): Caution[] =>
  cautions.filter(({ isSaid }) => isSaid !== true)

/** The parts that have something to say, in the order of use: a caution is read before the sight is judged. */
export function lineParts(line: Checkline): LinePart[] {
  const { evidence: wanted, entry } = line
  const kept = keptWords(entry.evidence)
  return [
    ...(line.goTo.length === 0 ? [] : [{ kind: 'path', label: 'Go to', path: line.goTo } as const]),
    ...(line.enter.length === 0 ? [] : [{ kind: 'enter', label: 'Enter', rows: line.enter } as const]),
    ...newCautions(line).map((caution) => ({ kind: 'caution', label: 'Caution', ...caution }) as const),
    ...told('sight', 'You see', line.see),
    ...told('sight', 'Verify', line.verify),
    ...(wanted + entry.evidence === '' ? [] : [{ kind: 'evidence', label: 'Evidence', wanted, kept } as const]),
    ...told('text', 'Undo', line.undo),
    ...told(
      'text',
      'State',
      joinSpans(
        [entryText(entry), line.ticked].filter((said) => said.length > 0),
        '. ',
      ),
    ),
  ]
}

/** `Done by PN, 2026-12-05T22:41Z`; empty while nothing is recorded. */
export function entryText(entry: ChecklineEntry): Inline {
  if (entry.state === 'open' && entry.by === '' && entry.on === '') return []
  const by = entry.by === '' ? [] : [say` by ${entry.by}`]
  const on = entry.on === '' ? [] : [say`, ${entry.on}`]
  return joinSpans([strong(stateWords[entry.state]), ...by, ...on], '')
}

/** What was written down for a line, its pictures by name, with the digits by which they are known again. */
export function keptWords(evidence: string): string {
  const pictures = picturesIn(evidence).map(({ name, hash }) => `picture ${name} (${shortHash(hash)})`)
  return [wordsIn(evidence), ...pictures].filter((text) => text !== '').join('\n')
}
