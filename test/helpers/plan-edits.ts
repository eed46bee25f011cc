import fc from 'fast-check'
import type { Project } from '../../shared/plan/project'
import { createHistory } from '../../renderer/editing/history'

const lists = [
  'profiles',
  'sipTrunks',
  'h323Devices',
  'mgcpGateways',
  'sipRealms',
  'applicationUsers',
  'waivers',
] as const
type List = (typeof lists)[number]
type Item = Record<string, unknown>

/** What an edit does; numbers choose among what is there. `donor` is a plan from which values are taken. */
export interface PlanEdit {
  kind: keyof typeof recipes
  list: List
  at: number
  other: number
  donor: Project
}

const itemsOf = (project: Project, list: List): Item[] => project[list] as unknown as Item[]
const pick = <Value>(values: readonly Value[], at: number): Value | undefined => values[at % (values.length || 1)]
/** In groups of settings, so that a group is changed within as a form does. */
function setWithin(item: Item, from: Item, at: number): void {
  const key = pick(
    Object.keys(from).filter((name) => name !== 'id'),
    at,
  )
  if (key === undefined) return
  const [mine, theirs] = [item[key], from[key]]
  const isGroup = [mine, theirs].every((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  if (isGroup) setWithin(mine as Item, theirs as Item, at >>> 3)
  else item[key] = structuredClone(theirs)
}

type Recipe = (draft: Project, edit: PlanEdit) => void

/** By kind: what a person does to a plan. */
const recipes = {
  set: (draft, { list, at, other, donor }) => {
    const [item, from] = [pick(itemsOf(draft, list), at), pick(itemsOf(donor, list), other)]
    if (item && from) setWithin(item, from, at + other)
  },
  rename: (draft, { list, at, other }) => {
    const item = pick(itemsOf(draft, list), at)
    const key = ['name', 'domainName', 'userid', 'object'].find((name) => item && name in item)
    if (item && key !== undefined) item[key] = pick(['TLS', 'tls', 'TRUNK-A', 'TRUNK-B', '', 'PSTN'], other)
  },
  'swap profile': (draft, { at, other }) => {
    const trunk = pick(draft.sipTrunks, at)
    if (trunk) trunk.securityProfileId = pick([...draft.profiles.map(({ id }) => id), null, 'gone'], other) ?? null
  },
  delete: (draft, { list, at }) => {
    itemsOf(draft, list).splice(at % (draft[list].length || 1), 1)
  },
  add: (draft, { list, at, other, donor }) => {
    const from = pick(itemsOf(donor, list), other)
    const isThere = itemsOf(draft, list).some(({ id }) => id !== undefined && id === from?.['id'])
    if (from && !isThere) itemsOf(draft, list).splice(at % (draft[list].length + 1), 0, structuredClone(from))
  },
  reorder: (draft, { list, at, other }) => {
    const items = itemsOf(draft, list)
    const [moved] = items.splice(at % (items.length || 1), 1)
    if (moved) items.splice(other % (items.length + 1), 0, moved)
  },
  reverse: (draft, { list }) => {
    itemsOf(draft, list).reverse()
  },
  'take a list': (draft, { list, donor }) => {
    draft[list] = structuredClone(donor[list]) as never
  },
  cluster: (draft, { at, other, donor }) => {
    setWithin(draft.cluster as unknown as Item, donor.cluster as unknown as Item, at + other)
  },
  'as found': (draft, { at, donor }) => {
    draft.asFound = at % 3 === 0 ? null : structuredClone(donor.asFound)
  },
  rest: (draft, { at }) => {
    draft.notes = String(at)
  },
} satisfies Record<string, Recipe>

type Move = { kind: 'edit'; edit: PlanEdit } | { kind: 'undo' } | { kind: 'redo' } | { kind: 'day'; day: string }

/** Sequences of edits, with undo, redo and midnight between them. */
export function arbitraryEdits(donors: fc.Arbitrary<Project>): fc.Arbitrary<Move[]> {
  const number = fc.nat({ max: 1000 })
  const edit = fc.record({
    kind: fc.constantFrom(...(Object.keys(recipes) as PlanEdit['kind'][])),
    list: fc.constantFrom(...lists),
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

/** The plan and the day after each move: replaced as the window replaces it, what is not changed being the very same. */
export function* edited(start: Project, moves: readonly Move[], today: string) {
  const history = createHistory()
  let [project, day] = [start, today]
  for (const move of moves) {
    if (move.kind === 'day') day = move.day
    else if (move.kind === 'edit') {
      const { edit } = move
      project = history.edit(project, { label: edit.kind, at: '' }, (draft) => {
        recipes[edit.kind](draft, edit)
      })
    } else project = history[move.kind](project)?.project ?? project
    yield { project, day }
  }
}
