import { mgcpGatewayFields } from '../catalogue/mgcp-fields'
import type { Destination } from '../catalogue/sip-trunk-fields'
import type { TrunkChange } from '../changes/device-changes'
import type { ProfileChange } from '../changes/profile-changes'
import type { SettingChange } from '../plan/setting-change'
import type { Block, TableRow } from '../document/document'
import { blank, code, joinSpans, say, type Inline } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { isSrv } from '../plan/destinations'
import { groupBy } from '../plan/group-by'
import { named, namesInWords } from '../text/words'
import { shownValue } from '../checklist/line'
import { nothing } from '../checklist/nothing'

/** The plan against what was found, setting by setting, with the trunks that feel it (SP-5, S4-2). */
export function whatChanges({ changes, project }: EvaluatedPlan): Block[] {
  const rows: TableRow[] = [
    ...grouped('Profiles added', addedRows(changes.profiles.filter(({ kind }) => kind === 'added'))),
    ...changes.profiles.flatMap(profileRows),
    ...grouped(
      'Profiles no longer wanted',
      changes.removed.map(({ name }) =>
        row(name, 'Profile', say`${code('there')}`, say`stays until it is deleted by hand, after the window`),
      ),
    ),
    ...grouped('SIP trunks', deviceRows(changes.trunks.map(asFoundThen))),
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
  return [
    ...note,
    { kind: 'table', isDense: true, caption: 'What changes', columns: ['On', 'Setting', 'As found', 'Planned'], rows },
  ]
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
  const served = trunks.length === 0 ? '' : `, affects ${namesInWords(trunks.map(({ name }) => name))}`
  const rename =
    renamedFrom === null ? [] : [row(profile.name, 'Name', say`${code(renamedFrom)}`, say`${code(profile.name)}`)]
  return [
    { group: say`${kinds[kind]}: ${named(profile.name)}${served}` },
    ...rename,
    ...settingRows(profile.name, settings),
  ]
}

/** Those with one mode and port are one row; which trunk gets which, its own row has. */
function addedRows(changes: readonly ProfileChange[]): TableRow[] {
  const alike = groupBy(changes, ({ profile }) => [`${profile.securityMode} ${String(profile.incomingPort)}`])
  return [...alike.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { securityMode, incomingPort } = first.profile
    return [
      {
        cells: [
          joinSpans(
            own.map(({ profile }) => code(profile.name)),
            ', ',
          ),
          say`Mode, incoming port`,
          say`${blank('not there')}`,
          say`${code(securityMode)}, ${code(String(incomingPort))}`,
        ],
      },
    ]
  })
}

interface DeviceChange {
  device: { name: string }
  settings: readonly SettingChange[]
}

/** The former profile by the name that it was found under, which it may lose in this window. */
const asFoundThen = ({ device, found, settings }: TrunkChange): DeviceChange => ({
  device,
  settings: settings.map((change) =>
    change.setting === 'securityProfileId' && change.from !== undefined
      ? { ...change, from: found?.securityProfileName ?? change.from }
      : change,
  ),
})

/** What changes alike on several devices is one row with all their names; each unit has its own again. */
function deviceRows(changes: readonly DeviceChange[]): TableRow[] {
  const alike = new Map<string, { names: string[]; change: ShownChange }>()
  for (const { device, settings } of changes) {
    for (const setting of settings) {
      const change = portAlone(setting) ?? setting
      const key = JSON.stringify([change.field.label, change.from ?? null, change.from === undefined, change.to])
      const known = alike.get(key)
      if (known) known.names.push(device.name)
      else alike.set(key, { names: [device.name], change })
    }
  }
  const told = new Map<string, string>()
  return [...alike.values()].map(({ names, change: { field, from, to } }) => ({
    cells: [
      namesOnce(names, field.label, told),
      say`${field.label}`,
      from === undefined ? unknownValue : shownValue(from),
      shownValue(to),
    ],
  }))
}

/** More than these, and the same once more are not listed again. */
const mostAgain = 8

/** @param told by all of them, the setting at which they were named */
function namesOnce(names: readonly string[], setting: string, told: Map<string, string>): Inline {
  const key = JSON.stringify(names)
  const before = told.get(key)
  if (names.length > mostAgain && before !== undefined) return say`the same ${names.length} as at ${before}`
  told.set(key, setting)
  return joinSpans(names.map(code), ', ')
}

type ShownChange = Pick<SettingChange, 'from' | 'to'> & { field: { label: string } }

/** Destinations that stay, with another port, are one row for all trunks alike; their units have the addresses. */
function portAlone({ field, from, to }: SettingChange): ShownChange | null {
  if (!Array.isArray(from) || !Array.isArray(to)) return null
  const [before, after] = [from as Destination[], to as Destination[]]
  const [first, then] = [before[0]?.port, after[0]?.port]
  if (first === undefined || then === undefined || before.length !== after.length) return null
  if ([...before, ...after].some(isSrv)) return null
  const isSo =
    before.every(({ port }) => port === first) &&
    after.every(({ address, port }, at) => port === then && address === before[at]?.address)
  return isSo ? { field: { label: `${field.label}, the port` }, from: String(first), to: String(then) } : null
}

const settingRows = (name: string, settings: readonly SettingChange[]): TableRow[] =>
  settings.map(({ field, from, to }) =>
    row(name, field.label, from === undefined ? unknownValue : shownValue(from), shownValue(to)),
  )

const unknownValue: Inline = say`${blank('not known')}`
