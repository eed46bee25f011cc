import { sheets, type Paper } from '../../electron/host/pdf/sheet'
import type { Printed } from './pdf'

/** White that is wider than this separates nothing any more: it is left over. */
const apart = 40

/** How much of each page is left white, as a part of what text may stand on. */
function whites({ lines, pages }: Printed, paper: Paper): number[] {
  const { top, floor } = sheets[paper]
  return Array.from({ length: pages }, (_, at) => {
    const heights = lines.filter(({ page, y }) => page === at + 1 && y >= top - 1 && y <= floor).map(({ y }) => y)
    const ends = [top, ...heights.sort((a, b) => a - b), floor]
    const gaps = ends.slice(1).map((y, gap) => y - (ends[gap] ?? y))
    return gaps.filter((gap) => gap > apart).reduce((sum, gap) => sum + gap, 0) / (floor - top)
  })
}

/** Pages that are more than half white, the last left aside. */
export function tooWhite(file: Printed, paper: Paper): string[] {
  return whites(file, paper)
    .slice(0, -1)
    .flatMap((white, at) =>
      white > 0.5 ? [`page ${String(at + 1)} is ${String(Math.round(white * 100))} % white`] : [],
    )
}
