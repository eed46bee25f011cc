import type { ChecklineGroup, EnterRow } from '../../document/document'
import { blank, say } from '../../document/inline'
import type { SettingChange } from '../../plan/setting-change'
import { enter, enterBack, inClickOrder, lines, shownValue, type LineDraft } from '../line'

/** A group of the rollback with the object whose way back it is. */
export interface WayBack {
  object: string
  group: ChecklineGroup
}

export const way = (object: string, title: string, name: string, ...drafts: LineDraft[]): WayBack => ({
  object,
  group: { ...lines(title, name, [], drafts), isBack: true },
})

/** The old value, or a blank where nobody knows it. */
export const oldValue = ({ field, from, to }: SettingChange): EnterRow =>
  from === undefined
    ? enter(field.label, say`${blank('as written down')}`, shownValue(to))
    : enterBack({ field, from, to })

/** Old values in the order in which boxes can be clicked. */
export const oldValues = (settings: readonly SettingChange[]): EnterRow[] =>
  inClickOrder(settings.map((change) => ({ change, to: change.from ?? null }))).map(({ change }) => oldValue(change))

export const notKnown = {
  id: '',
  text: say`The plan does not know what it was: take it from what was written down before the window.`,
}

export const cautionOf = (settings: readonly SettingChange[]) =>
  settings.some(({ from }) => from === undefined) ? [notKnown] : []
