import type { Fields } from '../../../shared/catalogue/field'
import { h323DeviceFields } from '../../../shared/catalogue/h323-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { plainText } from '../../../shared/document/inline'
import type { Connection } from '../../../shared/exposure/connection'
import { keysTravel, keyWords } from '../../../shared/exposure/words'
import type { Column } from '../../grid/column'
import { findingsColumn } from '../../inventory/findings-column'
import type { DeviceRow } from '../../inventory/item-row'
import { settingColumn, type TableContext } from '../../inventory/setting-column'
import { nameColumn, kindColumn } from '../../inventory/device-columns'
import type { MarkKind } from '../../status/mark-kind'

const keyMarks: Record<Connection['keys'], MarkKind | undefined> = {
  readable: 'caution',
  accepted: 'waived',
  stated: undefined,
  protected: undefined,
  none: undefined,
}

/** The boxes of the five kinds of device, and beside them where the keys travel and who says that they are safe. */
export function srtpColumns(
  context: () => TableContext,
  connectionOf: (row: DeviceRow) => Connection,
): Column<DeviceRow>[] {
  return [
    nameColumn(context, 164),
    kindColumn(120),
    ...mediaSettings.map((setting) => ({
      ...mediaColumn(setting, context),
      ...(setting === 'srtpAllowed' ? forMgcp(context) : {}),
    })),
    {
      id: 'keys',
      label: 'Keys',
      width: 136,
      text: (row) => keyWords[connectionOf(row).keys],
      note: (row) => ({ mark: keyMarks[connectionOf(row).keys] }),
      reason: () => 'Follows from signaling and what was confirmed.',
    },
    {
      id: 'travel',
      label: 'How they travel, and who says so',
      width: 140,
      grow: true,
      roomyOnly: true,
      text: (row) => travelWords(connectionOf(row)),
      note: () => ({ muted: true }),
      reason: () => 'IPsec and the network are stated in step 1, the profile is set in step 2.',
    },
    findingsColumn<DeviceRow>(context),
  ]
}

/** How the media keys of a device travel, and who says so. */
export const travelWords = (connection: Connection): string => plainText(keysTravel(connection))

const devices: readonly Fields[] = [sipTrunkFields, h323DeviceFields]

/** What step 5 sets on any kind of device, SRTP first. */
const mediaSettings = [
  ...new Set([
    'srtpAllowed',
    ...devices.flatMap((fields) => Object.keys(fields).filter((name) => fields[name]?.step === 5)),
  ]),
]

function mediaColumn(setting: string, context: () => TableContext): Column<DeviceRow> {
  const field = devices.map((fields) => fields[setting]).find((row) => row !== undefined)
  const label = field?.head ?? field?.short ?? field?.label ?? setting
  const isBox = field?.kind === 'flag'
  return settingColumn<DeviceRow>(setting, label, context, {
    width: isBox ? 24 + 7 * label.length : 224,
    ...(isBox ? { align: 'center' } : {}),
  })
}

/** An MGCP gateway has the same under another name: its SRTP is set on the gateway itself. */
function forMgcp(context: () => TableContext): Partial<Column<DeviceRow>> {
  const box = settingColumn<DeviceRow>('srtpAllowed', 'SRTP', context, { width: 64 })
  return {
    text: (row) => (row.list === 'mgcpGateways' ? (row.item.srtp ? 'yes' : 'no') : box.text(row)),
    editor: (row) =>
      row.list === 'mgcpGateways' ? { kind: 'check', value: row.item.srtp } : (box.editor?.(row) ?? null),
    reason: (row) => (row.list === 'mgcpGateways' ? 'Set on the gateway: see its file.' : (box.reason?.(row) ?? null)),
    note: (row) => (row.list === 'mgcpGateways' ? null : (box.note?.(row) ?? null)),
  }
}
