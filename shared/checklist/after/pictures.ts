import type { Block, Photo } from '../../document/document'
import { picturesOf } from '../../plan/pictures'
import type { Project } from '../../plan/project'
import { placedLines } from '../run/placed-lines'
import type { RunLines } from '../run/run-lines'

/** The pictures of these lines, in their order; then, where all lines are shown, those of lines that are no more. */
export function pictureBlocks({ checklist }: Project, lines: RunLines): Block[] {
  const pictures = picturesOf(checklist)
  if (pictures.length === 0) return []
  const placed = placedLines(lines)
  const order = new Map([...placed.keys()].map((id, at) => [id, at]))
  const items = pictures
    .toSorted((a, b) => (order.get(a.line) ?? order.size) - (order.get(b.line) ?? order.size))
    .flatMap((picture): Photo[] => {
      const { line, ...record } = picture
      const found = placed.get(line)
      return [{ record, number: found?.line.number ?? '', object: found?.object ?? '' }]
    })
  return [{ kind: 'photos', caption: 'Pictures kept as evidence, by line', items }]
}
