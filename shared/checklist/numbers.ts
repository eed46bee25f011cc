import type { ChecklineGroup } from '../document/document'
import { withTick, type Ticks } from './ticks'

/** Numbers lines through all groups, as `2.04`, and puts the tick of each beside it. */
export const numbered = (groups: readonly ChecklineGroup[], prefix: string, ticks: Ticks): ChecklineGroup[] =>
  numberedBy(groups, () => prefix, ticks)

/**
 * A line keeps the number of its step, behind that of its unit; what stands outside the five steps has a letter.
 * @param unit `U2-`, or nothing outside of all
 */
export const numberedBySteps = (groups: readonly ChecklineGroup[], ticks: Ticks, unit = ''): ChecklineGroup[] =>
  numberedBy(groups, ({ id }) => unit + (/^step(\d)\//.exec(id)?.[1] ?? letters[id.split('/')[0] ?? ''] ?? 'P'), ticks)

/** By the beginning of an id. */
const letters: Readonly<Record<string, string>> = { after: 'V', axl: 'A', hold: 'H', prepare: 'P' }

function numberedBy(
  groups: readonly ChecklineGroup[],
  prefixOf: (line: ChecklineGroup['lines'][number]) => string,
  ticks: Ticks,
): ChecklineGroup[] {
  const counts = new Map<string, number>()
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => {
      const prefix = prefixOf(line)
      const count = (counts.get(prefix) ?? 0) + 1
      counts.set(prefix, count)
      const number = `${prefix}.${String(count).padStart(2, '0')}`
      return { ...withTick(line, ticks), number }
    }),
  }))
}
