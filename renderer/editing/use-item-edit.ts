import { fieldAt, type ObjectList } from '../../shared/catalogue/field-at'
import { itemKinds, type ItemKind } from '../../shared/catalogue/item-kinds'
import type { SettingChange } from '../../shared/plan/setting-change'
import { changeSetting } from '../../shared/edit/change-setting'
import { usePlanStore } from '../stores/plan'

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

/** Sets settings of objects, with all that follows from them, as one step. */
export function useItemEdit() {
  const plan = usePlanStore()

  function itemAt(list: ObjectList, id: string): Item | undefined {
    return (plan.project[list] as Item[]).find((item) => item.id === id)
  }

  /** Gives the settings that changed with those that were set. */
  function change(edits: readonly ItemEdit[]): SettingChange[] {
    const [first] = edits
    if (!first) return []
    const followed: SettingChange[] = []
    const after = new Map<string, Item>()
    for (const { list, id, setting, value } of edits) {
      const key = `${list}/${id}`
      const item = after.get(key) ?? itemAt(list, id)
      if (!item) continue
      const changed = changeSetting(kindOfList[list], item, setting, value)
      after.set(key, changed.item)
      followed.push(...changed.followed)
    }
    plan.edit(stepOf(edits, first), (draft) => {
      for (const list of new Set(edits.map((edit) => edit.list))) {
        // The plan itself is gone through: to look at an item of a draft makes a draft of it.
        const ids = new Set(edits.filter((edit) => edit.list === list).map((edit) => edit.id))
        for (const [at, { id }] of plan.project[list].entries()) {
          const next = ids.has(id) ? after.get(`${list}/${id}`) : undefined
          if (next) (draft[list] as Item[])[at] = next
        }
      }
    })
    return followed
  }
  return { change }
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
