import { foundFields, type FoundDeviceList, type FoundRow } from '../../../shared/changes/as-found-devices'
import { named } from '../../../shared/text/words'
import type { Column } from '../../grid/column'
import { h323KindWords } from '../../inventory/device-columns'
import { cellEditor, cellText } from './cell-editor'

/** What a table of found devices looks up, at each cell. */
export interface FoundContext {
  isKnown: () => boolean
  profileNames: () => readonly string[]
  /** What the plan has, beside the old value. */
  planned: (row: FoundRow) => string
}

const settings: Record<FoundDeviceList, readonly string[]> = {
  sipTrunks: ['securityProfileName', 'srtpAllowed', 'mtpRequired'],
  h323Devices: ['srtpAllowed', 'mtpRequired', 'enableOutboundFaststart', 'allowH235PassThrough'],
}
const heads: Readonly<Record<string, string>> = {
  securityProfileName: 'Profile it had',
  srtpAllowed: 'SRTP',
  mtpRequired: 'MTP',
  enableOutboundFaststart: 'FastStart',
  allowH235PassThrough: 'H.235',
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
    ...settings[list].map((setting) => settingColumn(list, setting, context, reason)),
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
  const field = foundFields[list][setting as 'srtpAllowed']
  const isProfile = setting === 'securityProfileName'
  return {
    ...{ id: setting, label: heads[setting] ?? field.label, reason },
    ...(isProfile ? { width: 208 } : { width: 100, align: 'center' as const }),
    text: ({ found }) => (found ? cellText(field, found[setting]) : 'not known'),
    note: ({ found }) => (found ? null : { muted: true }),
    editor: ({ found }) => {
      if (!context.isKnown()) return null
      if (!isProfile) return found ? cellEditor(field, found[setting]) : unknownFlag
      const choices = ['', ...new Set(context.profileNames())].map((value) => ({ value, label: value || 'Not said' }))
      return { kind: 'choice', value: String(found?.[setting] ?? ''), choices }
    },
  }
}

/** Nobody knows: a box would say no. */
const unknownFlag = {
  kind: 'choice',
  value: '',
  choices: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
} as const
