import type { Caution, ChecklineGroup } from '../../document/document'
import { plainText } from '../../document/inline'

/**
 * What was said at a line of a unit is marked at a later one, and not said again where both are read; that calls end is
 * said at each line that ends them.
 */
export function cautionsOnce(groups: readonly ChecklineGroup[]): ChecklineGroup[] {
  const said = new Set<string>()
  const isNew = ({ id, text, drops }: Caution): boolean => {
    const key = `${id} ${plainText(text)}`
    if (drops === true || !said.has(key)) {
      said.add(key)
      return true
    }
    return false
  }
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => {
      const cautions = line.cautions.map((caution) =>
        isNew(caution) ? caution : { ...caution, isSaid: true as const },
      )
      return cautions.some(({ isSaid }) => isSaid) ? { ...line, cautions } : line
    }),
  }))
}
