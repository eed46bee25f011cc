import { foundFields, type FoundDeviceList, type FoundRow } from '../../../shared/changes/as-found-devices'
import type { Fields } from '../../../shared/catalogue/field'
import { named } from '../../../shared/text/words'
import type { Column } from '../../grid/column'
import { h323KindWords } from '../../inventory/device-columns'
import { cellEditor, cellText, notKnown } from './cell-editor'

/** What a table of found devices looks up, at each cell. */
export interface FoundContext {
  isKnown: () => boolean
  profileNames: () => readonly string[]
  /** What the plan has, beside the old value. */
  planned: (row: FoundRow) => string
}

const isOnlyRead = (list: FoundDeviceList, setting: string): boolean =>
  (foundFields[list] as Fields)[setting]?.found?.isOnlyRead === true

/** What is found of a device, without what it is known by; first what the plan sets. */
function settingsOf(list: FoundDeviceList): string[] {
  const names = Object.keys(foundFields[list]).filter((name) => name !== 'name' && name !== 'kind')
  return [...names.filter((name) => !isOnlyRead(list, name)), ...names.filter((name) => isOnlyRead(list, name))]
}

const nothingYet = 'Say first, above, that something was found.'

/** Per device whether its past is known, and how it was. */
export function foundDeviceColumns(list: FoundDeviceList, context: FoundContext): Column<FoundRow>[] {
  const reason = () => (context.isKnown() ? null : nothingYet)
  return [
    {
      ...{ id: 'name', label: list === 'sipTrunks' ? 'Trunk' : 'Device', width: 166, isName: true, isCode: true },
      text: ({ device }) => named(device.name),
      reason: () => 'It is known by its name.',
    },
    ...(list === 'h323Devices'
      ? [{ id: 'kind', label: 'Kind', width: 130, text: ({ device }: FoundRow) => h323KindWords(device.kind ?? '') }]
      : []),
    {
      ...{ id: 'isKnown', label: 'Known', width: 60, align: 'center' as const, reason },
      text: ({ found }) => (found ? 'yes' : 'no'),
      editor: ({ found }) => (context.isKnown() ? { kind: 'check', value: found !== null } : null),
    },
    ...settingsOf(list).map((setting) => settingColumn(list, setting, context, reason)),
    {
      ...{
        id: 'planned',
        label: 'Planned',
        width: 120,
        grow: true,
        ...(list === 'h323Devices' ? { roomyOnly: true } : {}),
      },
      text: (row) => (row.isInPlan ? context.planned(row) : 'no longer in the plan'),
      note: () => ({ muted: true }),
      reason: () => 'The plan is made in the steps before and after.',
    },
  ]
}

function settingColumn(
  list: FoundDeviceList,
  setting: string,
  context: FoundContext,
  reason: () => string | null,
): Column<FoundRow> {
  const field = (foundFields[list] as Fields)[setting]
  const isProfile = setting === 'securityProfileName'
  return {
    ...{ id: setting, label: isProfile ? 'Profile it had' : (field?.head ?? field?.label ?? setting), reason },
    ...(field?.kind === 'flag' ? { width: 100, align: 'center' as const } : { width: isProfile ? 208 : 140 }),
    ...(isOnlyRead(list, setting) ? { roomyOnly: true } : {}),
    text: ({ found }) => (field && found ? cellText(field, found[setting]) : notKnown),
    note: ({ found }) => ((found?.[setting] ?? null) === null ? { muted: true } : null),
    editor: ({ found }) => {
      if (!context.isKnown() || !field) return null
      if (!isProfile) return cellEditor(field, found?.[setting] ?? null)
      const choices = ['', ...new Set(context.profileNames())].map((value) => ({ value, label: value || 'Not known' }))
      return { kind: 'choice', value: String(found?.[setting] ?? ''), choices }
    },
  }
}
