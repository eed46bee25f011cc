import fc from 'fast-check'
import type { ProjectV2 } from './project-v2'
import { certificatesFor } from './certificate-pool'

const lists = [
  'profiles',
  'farEnds',
  'sipTrunks',
  'h323Devices',
  'mgcpGateways',
  'sipRealms',
  'applicationUsers',
  'waivers',
] as const
type List = (typeof lists)[number]
type Item = Readonly<Record<string, unknown>>

/** What an edit does; numbers choose among what is there. `donor` is a plan from which values are taken. */
export interface PlanEditV2 {
  kind: keyof typeof recipes
  list: List
  at: number
  other: number
  donor: ProjectV2
}

const itemsOf = (project: ProjectV2, list: List): readonly Item[] => project[list] as unknown as readonly Item[]
const pick = <Value>(values: readonly Value[], at: number): Value | undefined => values[at % (values.length || 1)]
const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)
/** An item in another's place; all the others are the very same. */
const withItem = <Of>(items: readonly Of[], at: number, item: Of): Of[] =>
  items.map((each, index) => (index === at ? item : each))
const without = <Of>(items: readonly Of[], at: number): Of[] => items.filter((_, index) => index !== at)
const inserted = <Of>(items: readonly Of[], at: number, item: Of): Of[] => {
  const place = at % (items.length + 1)
  return [...items.slice(0, place), item, ...items.slice(place)]
}

/** Ids are for ever, and no edit gives two profiles one origin. */
const fixed = new Set(['id', 'asFoundName'])

/** The item with one setting of another; in a group or a list, with one setting or one item within it. */
function withSetting(item: Item, from: Item, at: number): Item {
  const keys = Object.keys(from).filter((name) => !fixed.has(name))
  const key = pick(keys, at)
  return key === undefined ? item : { ...item, [key]: mixed(item[key], from[key], Math.floor(at / keys.length)) }
}

function mixed(mine: unknown, theirs: unknown, at: number): unknown {
  if (isObject(mine) && isObject(theirs)) return withSetting(mine, theirs, at)
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return structuredClone(theirs)
  const [place, next] = [Math.floor(at / 4), Math.floor(at / 8)]
  const [ours, wanted] = [pick<unknown>(mine, place), pick<unknown>(theirs, next)]
  switch (at % 4) {
    case 0:
      return isObject(ours) && isObject(wanted)
        ? withItem<unknown>(mine, place % mine.length, withSetting(ours, wanted, next))
        : structuredClone(theirs)
    case 1:
      return theirs.length === 0 ? mine : inserted<unknown>(mine, place, structuredClone(wanted))
    case 2:
      return without<unknown>(mine, place % (mine.length || 1))
    default:
      return structuredClone(theirs)
  }
}

const withList = (project: ProjectV2, list: List, items: readonly Item[]): ProjectV2 => ({ ...project, [list]: items })

/** The list with one item changed. */
function changed(project: ProjectV2, { list, at }: PlanEditV2, change: (item: Item) => Item): ProjectV2 {
  const items = itemsOf(project, list)
  const item = pick(items, at)
  return item ? withList(project, list, withItem(items, at % items.length, change(item))) : project
}

/** One setting of one trunk. */
function withTrunk(project: ProjectV2, at: number, setting: Partial<ProjectV2['sipTrunks'][number]>): ProjectV2 {
  const trunk = pick(project.sipTrunks, at)
  if (!trunk) return project
  return {
    ...project,
    sipTrunks: withItem(project.sipTrunks, at % project.sipTrunks.length, { ...trunk, ...setting }),
  }
}

const idOf = (objects: readonly { id: string }[], at: number): string | null =>
  pick([...objects.map(({ id }) => id), null, 'gone'], at) ?? null

function added(project: ProjectV2, { list, at, other, donor }: PlanEditV2): ProjectV2 {
  const from = pick(itemsOf(donor, list), other)
  const items = itemsOf(project, list)
  if (from === undefined || items.some(({ id }) => id !== undefined && id === from['id'])) return project
  const isOriginTaken = project.profiles.some(({ asFoundName }) => asFoundName === from['asFoundName'])
  const item = list === 'profiles' && isOriginTaken ? { ...from, asFoundName: null } : from
  return withList(project, list, inserted(items, at, structuredClone(item)))
}

type Recipe = (project: ProjectV2, edit: PlanEditV2) => ProjectV2

/** By kind: what a person does to a plan. Everything that an edit does not touch stays the very same object. */
const recipes = {
  set: (project, edit) => {
    const from = pick(itemsOf(edit.donor, edit.list), edit.other)
    return from ? changed(project, edit, (item) => withSetting(item, from, edit.other)) : project
  },
  rename: (project, edit) =>
    changed(project, edit, (item) => {
      const key = ['name', 'domainName', 'userid', 'object'].find((name) => name in item)
      const name = pick(['TLS', 'tls', 'TRUNK-A', 'TRUNK-B', 'OLD', '', 'PSTN'], edit.other)
      return key === undefined ? item : { ...item, [key]: name }
    }),
  'swap profile': (project, { at, other }) =>
    withTrunk(project, at, { securityProfileId: idOf(project.profiles, other) }),
  'swap far end': (project, { at, other }) => withTrunk(project, at, { farEndId: idOf(project.farEnds, other) }),
  'swap realm': (project, { at, other }) => withTrunk(project, at, { sipRealmId: idOf(project.sipRealms, other) }),
  delete: (project, { list, at }) => {
    const items = itemsOf(project, list)
    return items.length === 0 ? project : withList(project, list, without(items, at % items.length))
  },
  add: added,
  reorder: (project, { list, at, other }) => {
    const items = itemsOf(project, list)
    const moved = pick(items, at)
    return moved ? withList(project, list, inserted(without(items, at % items.length), other, moved)) : project
  },
  reverse: (project, { list }) => withList(project, list, [...itemsOf(project, list)].reverse()),
  'take a list': (project, { list, donor }) => withList(project, list, structuredClone(itemsOf(donor, list))),
  cluster: (project, { at, donor }) => ({
    ...project,
    cluster: mixed(project.cluster, donor.cluster, at) as ProjectV2['cluster'],
  }),
  'as found': (project, { at, donor }) => {
    if (at % 8 === 0) return { ...project, asFound: null }
    if (project.asFound === null || donor.asFound === null) {
      return { ...project, asFound: structuredClone(donor.asFound) }
    }
    return { ...project, asFound: foundMixed(project.asFound, donor.asFound, at) }
  },
  certificates: (project, { at, other }) => ({
    ...project,
    certificates: other % 3 === 0 ? [] : certificatesFor(project.farEnds, numbersFrom(at)),
  }),
  window: (project, { at, donor }) => ({
    ...project,
    changeWindow: mixed(project.changeWindow, donor.changeWindow, at) as ProjectV2['changeWindow'],
  }),
  rest: (project, { at }) => ({ ...project, notes: String(at) }),
} satisfies Record<string, Recipe>

/** One thing as found changes; what was found keeps its name, so that no two have one. */
function foundMixed(mine: NonNullable<ProjectV2['asFound']>, theirs: typeof mine, at: number): typeof mine {
  const list = at % 2 === 0 ? 'profiles' : 'sipTrunks'
  const [items, others] = [mine[list] as readonly Item[], theirs[list] as readonly Item[]]
  const [item, other] = [pick(items, at >> 1), pick(others, at >> 2)]
  if (at % 3 === 0) return { ...mine, [list]: structuredClone(others) }
  if (!item || !other) return mine
  const setting = withSetting(item, other, at >> 2)
  return { ...mine, [list]: withItem(items, (at >> 1) % items.length, { ...setting, name: item['name'] }) }
}

const numbersFrom = (first: number): number[] => Array.from({ length: 24 }, (_, at) => (first + 5 * at) % 16)

export type MoveV2 =
  { kind: 'edit'; edit: PlanEditV2 } | { kind: 'undo' } | { kind: 'redo' } | { kind: 'day'; day: string }

export interface EditOptions {
  /** With edits of the certificates of hosts. */
  certificates?: boolean
}

/** Sequences of edits, with undo, redo and midnight between them. */
export function arbitraryEditsV2(donors: fc.Arbitrary<ProjectV2>, options: EditOptions = {}): fc.Arbitrary<MoveV2[]> {
  const number = fc.nat({ max: 10_000 })
  const kinds = (Object.keys(recipes) as PlanEditV2['kind'][]).filter(
    (kind) => kind !== 'certificates' || options.certificates === true,
  )
  const edit = fc.record({
    // Settings are what is changed most, and those of profiles and trunks matter most.
    kind: fc.constantFrom('set', 'set', 'set', 'set', 'cluster', 'cluster', ...kinds),
    list: fc.constantFrom('profiles', 'profiles', 'sipTrunks', 'sipTrunks', 'h323Devices', 'mgcpGateways', ...lists),
    at: number,
    other: number,
  })
  const move = fc.oneof(
    { weight: 12, arbitrary: edit.map((drawn) => ({ kind: 'edit' as const, edit: drawn })) },
    { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
    { weight: 1, arbitrary: fc.constantFrom('2026-11-22', '2026-11-24').map((day) => ({ kind: 'day' as const, day })) },
  )
  return fc
    .tuple(donors, fc.array(move, { minLength: 4, maxLength: 14 }))
    .map(([donor, moves]) =>
      moves.map((each) => (each.kind === 'edit' ? { kind: 'edit' as const, edit: { ...each.edit, donor } } : each)),
    )
}

/** The plan and the day after each move: what an edit does not change is the very same, as in the window. */
export function* editedV2(
  start: ProjectV2,
  moves: readonly MoveV2[],
  today: string,
): Generator<{ project: ProjectV2; day: string }> {
  const [past, future]: [ProjectV2[], ProjectV2[]] = [[], []]
  let [project, day] = [start, today]
  const step = (from: ProjectV2[], to: ProjectV2[]): void => {
    const other = from.pop()
    if (other === undefined) return
    to.push(project)
    project = other
  }
  for (const move of moves) {
    if (move.kind === 'day') day = move.day
    else if (move.kind === 'undo') step(past, future)
    else if (move.kind === 'redo') step(future, past)
    else {
      past.push(project)
      future.length = 0
      project = recipes[move.edit.kind](project, move.edit)
    }
    yield { project, day }
  }
}
