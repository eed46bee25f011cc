import type { Values } from '../changes/same-value'
import type { Certificate, Project } from '../plan/project'
import { idOf, itemsOf, referredFirst, withIds } from './references'

export interface Sides {
  base: Project | null
  ours: Project
  theirs: Project
}

/**
 * What both sides added alike is one object, though each gave it an id of its own, as two people do who take in the
 * same answers of the cluster: it has the smaller id on both sides.
 */
export function withSameObjects(sides: Sides): Sides {
  let { ours, theirs } = sides
  for (const list of referredFirst()) {
    const old = new Set(sides.base ? itemsOf(sides.base, list).map(idOf) : [])
    const [idsOfOurs, idsOfTheirs] = [new Map<string, string>(), new Map<string, string>()]
    for (const [mine, other] of pairs(addedTo(ours, theirs), addedTo(theirs, ours))) {
      if (mine < other) idsOfTheirs.set(other, mine)
      else idsOfOurs.set(mine, other)
    }
    if (idsOfOurs.size > 0) ours = withIds(ours, idsOfOurs)
    if (idsOfTheirs.size > 0) theirs = withIds(theirs, idsOfTheirs)

    function addedTo(side: Project, other: Project): Values[] {
      const theirIds = new Set(itemsOf(other, list).map(idOf))
      return itemsOf(side, list).filter((item) => !old.has(idOf(item)) && !theirIds.has(idOf(item)))
    }
  }
  const older = oldestReadings(sides.base, ours, theirs)
  return { base: sides.base, ours: withReadings(ours, older), theirs: withReadings(theirs, older) }
}

/** Of certificates that both sides read: which reading of it stays, by their ids. */
function oldestReadings(base: Project | null, ours: Project, theirs: Project): Map<string, Certificate> {
  const old = new Set(base?.certificates.map(({ id }) => id))
  const byId = new Map(ours.certificates.map((each) => [each.id, each]))
  return new Map(
    theirs.certificates.flatMap((each) => {
      const mine = old.has(each.id) ? undefined : byId.get(each.id)
      if (mine?.der !== each.der) return []
      return [[each.id, readingKey(mine) < readingKey(each) ? mine : each]]
    }),
  )
}

const readingKey = ({ readOn, source }: Certificate): string => `${readOn} ${source}`

const withReadings = (side: Project, readings: ReadonlyMap<string, Certificate>): Project =>
  readings.size === 0 ? side : { ...side, certificates: side.certificates.map((each) => readings.get(each.id) ?? each) }

/** The ids of items that are the same but for them. */
function pairs(ours: readonly Values[], theirs: readonly Values[]): [string, string][] {
  const byText = new Map(theirs.map((item) => [textOf(item), idOf(item)]))
  return ours.flatMap((item): [string, string][] => {
    const text = textOf(item)
    const id = byText.get(text)
    byText.delete(text)
    return id === undefined ? [] : [[idOf(item), id]]
  })
}

/** Equal for equal items, in whatever order their keys stand. A certificate is the same wherever and whenever it was read. */
const textOf = (item: Values): string =>
  JSON.stringify({ ...item, id: '', ...('der' in item ? { source: '', readOn: '' } : {}) }, inOrder)

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
