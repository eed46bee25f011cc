import bidiFactory from 'bidi-js'
import { clusters, hasRtl, isPlain } from './characters'
import type { Piece } from './piece'
import type { Setting } from './typesetter'

const bidi = bidiFactory()
const leftToRight = '\u2066'
const rightToLeft = '\u2067'
const endOfIsolate = '\u2069'

/** Part of a piece that is written in one direction, or an end of an isolated span, which keeps apart what is beside it. */
interface Run {
  part: Part | null
  text: string
  level: number
}

/** A piece and the span that it is of. */
export interface Part {
  piece: Piece
  setting: Setting
}

/** Sets a text as a span is set. */
export type SetText = (text: string, setting: Setting) => readonly Piece[]

export const needsOrder = (text: string): boolean => !isPlain(text) && hasRtl(text)

/**
 * The pieces of one line from left to right, by the Unicode bidirectional algorithm. The line as a whole runs from left
 * to right; each span is isolated, so that a name moves nothing beside it.
 */
export const visualOrder = (parts: readonly Part[], setText: SetText): Piece[] =>
  reordered(directedRuns(parts)).flatMap((run) => setRun(run, setText))

function directedRuns(parts: readonly Part[]): Run[] {
  const { text, owners } = isolated(parts)
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  const runs: Run[] = []
  for (const [index, part] of owners.entries()) {
    const level = levels[index] ?? 0
    const last = runs.at(-1)
    if (last?.part === part && last.level === level) last.text += text.charAt(index)
    else runs.push({ part, text: text.charAt(index), level })
  }
  return runs
}

/** The text with its spans isolated, and what each unit of it is of. */
function isolated(parts: readonly Part[]): { text: string; owners: (Part | null)[] } {
  let text = ''
  const owners: (Part | null)[] = []
  const add = (added: string, owner: Part | null): void => {
    text += added
    owners.push(...Array.from({ length: added.length }, () => owner))
  }
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]?.setting
    if (before !== part.setting) {
      if (before) add(endOfIsolate, null)
      add(part.setting.isRtl ? rightToLeft : leftToRight, null)
    }
    add(part.piece.text, part)
  }
  return { text, owners }
}

/** Rule L2: from the highest level down to 1, what is at that level or above is turned round. */
function reordered(runs: readonly Run[]): Run[] {
  let ordered = [...runs]
  const highest = Math.max(...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    const next: Run[] = []
    let turned: Run[] = []
    for (const run of ordered) {
      if (run.level >= level) {
        turned.unshift(run)
        continue
      }
      next.push(...turned, run)
      turned = []
    }
    ordered = [...next, ...turned]
  }
  return ordered
}

/** A font turns letters of its script by itself; what has no direction of its own is turned and mirrored here. */
function setRun({ part, text, level }: Run, setText: SetText): readonly Piece[] {
  if (part === null) return []
  const { piece, setting } = part
  if (level % 2 === 0) return text === piece.text ? [piece] : setText(text, setting)
  const mirrored = [...text].map((char) => bidi.getMirroredCharacter(char) ?? char).join('')
  const turned = hasRtl(mirrored) ? mirrored : clusters(mirrored).reverse().join('')
  return turned === piece.text ? [piece] : setText(turned, setting).toReversed()
}
