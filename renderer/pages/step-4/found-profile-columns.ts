import { profileFoundFields } from '../../../shared/catalogue/as-found-fields'
import { type ProfileSettings } from '../../../shared/catalogue/profile-fields'
import type { ProfileFound } from '../../../shared/plan/project'
import { applies } from '../../../shared/catalogue/field'
import { named } from '../../../shared/text/words'
import type { Column } from '../../grid/column'
import { cellEditor, cellText } from './cell-editor'

/** A found profile as a row; `at` is its place in the list. */
export interface FoundProfileRow {
  key: string
  at: number
  found: ProfileFound
  /** The profile of the plan that it became. */
  became: { id: string; name: string } | null
}

const widths: Readonly<Record<string, number>> = {
  name: 186,
  description: 176,
  securityMode: 112,
  incomingPort: 60,
  digestAuthentication: 60,
  outgoingTransport: 80,
  x509SubjectName: 200,
  sipV150OutboundSdpOfferFiltering: 176,
}
/** What most profiles differ in; the rest is shown where there is room, or chosen. */
const always: readonly (keyof ProfileSettings)[] = [
  'name',
  'securityMode',
  'incomingTransport',
  'outgoingTransport',
  'incomingPort',
  'digestAuthentication',
  'x509SubjectName',
]
const heads: Readonly<Record<string, string>> = {
  securityMode: 'Mode',
  incomingTransport: 'Incoming',
  outgoingTransport: 'Outgoing',
  incomingPort: 'Port',
  digestAuthentication: 'Digest',
  x509SubjectName: 'Subject names',
}

const settings = Object.keys(profileFoundFields) as (keyof ProfileSettings)[]
const inOrder = [...always, ...settings.filter((name) => !always.includes(name))]

/** Every setting of a profile as it was found, and what it became in the plan. */
export const foundProfileColumns = (): Column<FoundProfileRow>[] => {
  const [name, ...others] = inOrder.map(settingColumn)
  const became: Column<FoundProfileRow> = {
    ...{ id: 'became', label: 'In the plan', width: 150 },
    text: ({ became: now }) => (now ? named(now.name) : 'no longer there'),
    note: () => ({ muted: true }),
    reason: () => 'It is said below, per profile of the plan.',
  }
  return [...(name ? [name] : []), became, ...others]
}

function settingColumn(setting: keyof ProfileSettings): Column<FoundProfileRow> {
  const field = profileFoundFields[setting]
  const isCode = field.kind === 'text' && field.isCode === true
  return {
    ...{ id: setting, label: heads[setting] ?? field.short ?? field.label, width: widths[setting] ?? 96 },
    ...(setting === 'name' ? { isName: true } : {}),
    ...(isCode ? { isCode: true } : {}),
    ...(field.kind === 'flag' ? { align: 'center' as const } : {}),
    ...(always.includes(setting) ? {} : { roomyOnly: true }),
    text: ({ found }) => (setting === 'name' ? named(found.name) : cellText(field, found[setting])),
    editor: ({ found }) => cellEditor(field, found[setting]),
    reason: ({ found }) => (applies(field, { ...found }) ? null : (field.applies?.otherwise ?? null)),
    note: ({ found }) => (applies(field, { ...found }) ? null : { muted: true }),
  }
}
