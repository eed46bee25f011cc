import { mgcpGatewayFields } from '../../catalogue/mgcp-fields'
import type { ProfileChange } from '../../changes/profile-changes'
import type { SettingChange } from '../../plan/setting-change'
import type { Block, TableRow } from '../../document/document'
import { blank, code, joinSpans, say, type Inline } from '../../document/inline'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import { named, namesInWords } from '../../text/words'
import { shownValue } from '../line'
import { nothing } from '../nothing'

/** The plan against what was found, setting by setting, with the trunks that feel it (SP-5, S4-2). */
export function whatChanges({ changes, project }: EvaluatedPlan): Block[] {
  const rows: TableRow[] = [
    ...grouped('Profiles added', changes.profiles.filter(({ kind }) => kind === 'added').map(addedRow)),
    ...changes.profiles.flatMap(profileRows),
    ...grouped(
      'Profiles no longer wanted',
      changes.removed.map(({ name }) =>
        row(name, 'Profile', say`${code('there')}`, say`stays until it is deleted by hand, after the window`),
      ),
    ),
    ...grouped('SIP trunks', deviceRows(changes.trunks)),
    ...grouped('H.323 devices', deviceRows(changes.h323Devices)),
    ...grouped(
      'MGCP gateways',
      project.mgcpGateways
        .filter(({ srtp }) => srtp)
        .map(({ domainName, srtp }) => row(domainName, mgcpGatewayFields.srtp.label, unknownValue, shownValue(srtp))),
    ),
  ]
  if (rows.length === 0) return [nothing('The plan changes nothing that was found.')]
  const note: Block[] = changes.knownBefore
    ? []
    : [nothing('Nothing was recorded before: what is set is listed, but not what it was.')]
  return [...note, { kind: 'table', caption: 'What changes', columns: ['On', 'Setting', 'As found', 'Planned'], rows }]
}

const grouped = (title: string, rows: readonly TableRow[]): TableRow[] =>
  rows.length === 0 ? [] : [{ group: say`${title}` }, ...rows]

const row = (on: string, setting: string, from: Inline, to: Inline): TableRow => ({
  cells: [say`${code(on)}`, say`${setting}`, from, to],
})

const kinds = {
  updated: 'Profile updated',
  unknown: 'Profile set; what it was is not known',
} as const

function profileRows(change: ProfileChange): TableRow[] {
  const { kind, profile, renamedFrom, trunks, settings } = change
  if (kind === 'unchanged' || kind === 'added') return []
  const served = servedBy(trunks, 'affects')
  const rename =
    renamedFrom === null ? [] : [row(profile.name, 'Name', say`${code(renamedFrom)}`, say`${code(profile.name)}`)]
  return [
    { group: say`${kinds[kind]}: ${named(profile.name)}${served}` },
    ...rename,
    ...settingRows(profile.name, settings),
  ]
}

const servedBy = (trunks: readonly { name: string }[], how: string): string =>
  trunks.length === 0 ? '' : `, ${how} ${namesInWords(trunks.map(({ name }) => name))}`

const addedRow = ({ profile, trunks }: ProfileChange): TableRow =>
  row(
    profile.name,
    'Device Security Mode, incoming port',
    say`${blank('not there')}`,
    say`${code(profile.securityMode)}, ${code(String(profile.incomingPort))}${servedBy(trunks, 'for')}`,
  )

interface DeviceChange {
  device: { name: string }
  settings: readonly SettingChange[]
}

/** What changes alike on several devices is one row with all their names; each unit has its own again. */
function deviceRows(changes: readonly DeviceChange[]): TableRow[] {
  const alike = new Map<string, { names: string[]; change: SettingChange }>()
  for (const { device, settings } of changes) {
    for (const change of settings) {
      const key = JSON.stringify([change.field.label, change.from ?? null, change.from === undefined, change.to])
      const known = alike.get(key)
      if (known) known.names.push(device.name)
      else alike.set(key, { names: [device.name], change })
    }
  }
  return [...alike.values()].map(({ names, change: { field, from, to } }) => ({
    cells: [
      joinSpans(names.map(code), ', '),
      say`${field.label}`,
      from === undefined ? unknownValue : shownValue(from),
      shownValue(to),
    ],
  }))
}

const settingRows = (name: string, settings: readonly SettingChange[]): TableRow[] =>
  settings.map(({ field, from, to }) =>
    row(name, field.label, from === undefined ? unknownValue : shownValue(from), shownValue(to)),
  )

const unknownValue: Inline = say`${blank('not known')}`
