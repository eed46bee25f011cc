import { textWidth } from '../../document/fit-text'
import type { Line, Shape, Words } from '../../document/picture'

/** How far letters of the picture reach above and below their base line, and what stays free at their sides. */
const above = 8
const underneath = 3
const beside = 2

/** Upright rules end before words that stand over them, and go on behind: a letter with a line through it is another. */
export function clearOfWords(rules: readonly Line[], shapes: readonly Shape[]): Line[] {
  const all = shapes.filter((shape): shape is Words => shape.kind === 'words')
  return rules.flatMap((rule) => {
    const over = all.filter((words) => isOver(words, rule.x1)).sort((a, b) => a.y - b.y)
    const parts: Line[] = []
    let from = rule.y1
    for (const { y } of over) {
      if (y - above > from) parts.push({ ...rule, y1: from, y2: Math.min(y - above, rule.y2) })
      from = Math.max(from, y + underneath)
    }
    return from < rule.y2 ? [...parts, { ...rule, y1: from }] : parts
  })
}

function isOver({ x, width, align, look, text }: Words, at: number): boolean {
  const wide = textWidth(text, look)
  const begin = x + { left: 0, center: (width - wide) / 2, right: width - wide }[align]
  return text !== '' && at > begin - beside && at < begin + wide + beside
}
