import { computed, shallowRef } from 'vue'
import { fieldAt, type ObjectList } from '../../shared/catalogue/field-at'
import { itemKinds, type ItemKind } from '../../shared/catalogue/item-kinds'
import type { SettingChange } from '../../shared/plan/setting-change'
import { changeSetting } from '../../shared/edit/change-setting'
import { carriedAlong, carriesAlong } from '../../shared/profiles/carry-along'
import type { Project } from '../../shared/plan/project'
import { usePlanStore } from '../stores/plan'
import { followedWords, type CarriedTrunk } from './followed'

type Item = { id: string }

/** The kind of the objects of a list. */
export const kindOfList = {
  profiles: 'profile',
  farEnds: 'farEnd',
  sipTrunks: 'sipTrunk',
  h323Devices: 'h323Device',
  mgcpGateways: 'mgcpGateway',
  sipRealms: 'sipRealm',
  applicationUsers: 'applicationUser',
} as const satisfies Record<ObjectList, ItemKind>

/** One cell or field that a person set. */
export interface ItemEdit {
  list: ObjectList
  id: string
  /** The setting within the object: `incomingPort`, `networkSecured/by`. */
  setting: string
  value: unknown
}

/** Sets settings of objects, with all that follows from them, as one step; `followed` says that while it is the last. */
export function useItemEdit() {
  const plan = usePlanStore()
  const said = shallowRef<{ words: string; project: Project } | null>(null)
  const followed = computed(() => (said.value?.project === plan.project ? said.value.words : ''))

  function itemAt(list: ObjectList, id: string): Item | undefined {
    return (plan.project[list] as Item[]).find((item) => item.id === id)
  }

  function change(edits: readonly ItemEdit[]): void {
    const [first] = edits
    if (!first) return
    const settings: SettingChange[] = []
    const after = new Map<string, Item>()
    for (const { list, id, setting, value } of edits) {
      const key = `${list}/${id}`
      const item = after.get(key) ?? itemAt(list, id)
      if (!item) continue
      const changed = changeSetting(kindOfList[list], item, setting, value)
      after.set(key, changed.item)
      settings.push(...changed.followed)
    }
    const carried = carriedBy(edits, plan.project, after)
    for (const trunk of carried) after.set(`sipTrunks/${trunk.after.id}`, trunk.after)
    plan.edit(stepOf(edits, first), (draft) => {
      for (const [list, items] of changedLists(after)) {
        // The plan itself is gone through: to look at an item of a draft makes a draft of it.
        plan.project[list].forEach(({ id }, at) => {
          const next = items.get(id)
          if (next) (draft[list] as Item[])[at] = next
        })
      }
    })
    said.value = { words: followedWords(settings, carried), project: plan.project }
  }
  return { change, followed }
}

/** What is changed of each list, by id: the lists are long, and one text for each of their items would be felt. */
function changedLists(after: ReadonlyMap<string, Item>): Map<ObjectList, Map<string, Item>> {
  const lists = new Map<ObjectList, Map<string, Item>>()
  for (const [key, item] of after) {
    const list = key.slice(0, key.indexOf('/')) as ObjectList
    lists.set(list, (lists.get(list) ?? new Map<string, Item>()).set(item.id, item))
  }
  return lists
}

/** The trunks whose destinations follow: those that a person enters in the same step stay. */
function carriedBy(edits: readonly ItemEdit[], before: Project, after: ReadonlyMap<string, Item>): CarriedTrunk[] {
  if (!edits.some(({ list, setting }) => carriesAlong(list, setting))) return []
  const changed = <Of extends Item>(list: ObjectList, items: Of[]): Of[] =>
    items.map((item) => (after.get(`${list}/${item.id}`) as Of | undefined) ?? item)
  const next = {
    ...before,
    profiles: changed('profiles', before.profiles),
    sipTrunks: changed('sipTrunks', before.sipTrunks),
  }
  const typed = edits.filter(({ list, setting }) => list === 'sipTrunks' && setting.startsWith('destinations'))
  const wereById = new Map(next.sipTrunks.map((trunk) => [trunk.id, trunk]))
  return carriedAlong(before, next, new Set(typed.map(({ id }) => id))).map((trunk) => ({
    before: wereById.get(trunk.id) ?? trunk,
    after: trunk,
  }))
}

/** Letters that are typed in a row are one step; boxes and choices are one each. */
function stepOf(edits: readonly ItemEdit[], { list, id, setting, value }: ItemEdit) {
  const at = `${list}/${id}/${setting}`
  const label = fieldAt({ list, id, keys: setting.split('/') })?.label ?? setting
  if (edits.length > 1) return { label: `set ${label} of ${String(new Set(edits.map((edit) => edit.id)).size)}`, at }
  return { label: `set ${label}`, at, ...(typeof value === 'string' || typeof value === 'number' ? { merge: at } : {}) }
}

/** How a sentence calls one of a list. */
export const nounOf = (list: ObjectList): string => itemKinds[kindOfList[list]].noun
