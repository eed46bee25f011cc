import type { CertificateHolder, Field, Fields } from '../catalogue/field'
import { partListNames, partLists, type PartListName } from '../changes/project-parts'
import type { Values } from '../changes/same-value'
import type { Project } from '../plan/project'

type Change = (id: string) => string

/** One object of the plan points at another. */
export interface Reference {
  /** `sipTrunks/<id>/farEndId` */
  place: string
  id: string
}

/** The lists whose objects have ids; other parts of a project are known by what they say. */
export const idLists = partListNames.filter((name) => 'id' in partLists[name].fields)
/** The same, each behind those that its objects refer to: what these are called is known before it is its turn. */
export const referredFirst = (): PartListName[] => {
  const ordered = new Set<PartListName>()
  for (const waiting = new Set(idLists); waiting.size > 0;) {
    const isFree = (list: PartListName) => referredLists(list).every((to) => to === list || !waiting.has(to))
    const next = [...waiting].find(isFree) ?? [...waiting][0]
    if (next === undefined) break
    waiting.delete(next)
    ordered.add(next)
  }
  return [...ordered]
}
export const itemsOf = (project: Project, list: PartListName): Values[] =>
  (project as unknown as Record<PartListName, Values[]>)[list]
export const idOf = (item: Values): string => item['id'] as string

/** All references from object to object. */
export const referencesIn = (project: Project): Reference[] =>
  idLists.flatMap((list) => {
    const fields = referringFields(partLists[list].fields)
    return itemsOf(project, list).flatMap((item) =>
      fields.flatMap(([name, field]) =>
        idsIn(field, item[name]).map((id) => ({ place: `${list}/${idOf(item)}/${name}`, id })),
      ),
    )
  })

/** The same project with other ids, wherever they stand: in objects, in what refers to them, and in ids of lines. */
export function withIds(project: Project, ids: ReadonlyMap<string, string>): Project {
  const change: Change = (id) => ids.get(id) ?? id
  const lists = idLists.map((list) => {
    const fields = [...referringFields(partLists[list].fields)]
    const changed = (item: Values): Values => ({
      ...item,
      id: change(idOf(item)),
      ...Object.fromEntries(fields.map(([name, field]) => [name, changedIn(field, item[name], change)])),
    })
    return [list, itemsOf(project, list).map(changed)] as const
  })
  const lines = Object.entries(project.checklist).map(([id, entry]) => [id.split('/').map(change).join('/'), entry])
  return { ...project, ...Object.fromEntries(lists), checklist: Object.fromEntries(lines) } as Project
}

const referringFields = (fields: Fields): [string, Field][] =>
  Object.entries(fields).filter(([, field]) => refers(field))

const referredLists = (list: PartListName): PartListName[] =>
  referringFields(partLists[list].fields).flatMap(([, field]) =>
    (field.kind === 'names' || field.kind === 'reference') && field.to !== undefined && field.to !== 'asFound.profiles'
      ? [field.to]
      : field.kind === 'holder'
        ? idLists.filter((each) => each !== list)
        : [],
  )

const refers = (field: Field): boolean =>
  field.kind === 'holder' ||
  (field.kind === 'names' && field.to !== undefined) ||
  (field.kind === 'reference' && field.to !== 'asFound.profiles')

function idsIn(field: Field, value: unknown): string[] {
  if (field.kind === 'holder') return Object.values(idsOfHolder(value as CertificateHolder))
  if (Array.isArray(value)) return value as string[]
  return typeof value === 'string' ? [value] : []
}

function changedIn(field: Field, value: unknown, change: Change): unknown {
  if (field.kind === 'holder') {
    const ids = Object.entries(idsOfHolder(value as CertificateHolder)).map(([key, id]) => [key, change(id)])
    return { ...(value as CertificateHolder), ...Object.fromEntries(ids) }
  }
  if (Array.isArray(value)) return (value as string[]).map(change)
  return typeof value === 'string' ? change(value) : value
}

/** A holder is told by a node's name, an address, or an id. */
function idsOfHolder(holder: CertificateHolder): Record<string, string> {
  if ('farEnd' in holder) return { farEnd: holder.farEnd }
  return 'device' in holder ? { device: holder.device } : {}
}
