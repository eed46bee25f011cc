import { h323DeviceFields, h323Kinds, type H323Kind } from '../../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../../shared/catalogue/mgcp-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import type { Project } from '../../../shared/plan/project'
import { rowKey, type ItemRow } from '../../inventory/item-row'
import type { usePlanStore } from '../../stores/plan'

type Plan = ReturnType<typeof usePlanStore>
export type DeviceKind = 'SIP trunk' | H323Kind | 'MGCP gateway'
export const deviceKinds: readonly DeviceKind[] = ['SIP trunk', ...h323Kinds, 'MGCP gateway']

const start = (draft: Project, kind: DeviceKind, id: string): string => {
  if (kind === 'SIP trunk') {
    draft.sipTrunks.push({ ...defaultsOf(sipTrunkFields), id })
    return `sipTrunks/${id}`
  }
  if (kind === 'MGCP gateway') {
    draft.mgcpGateways.push({ ...defaultsOf(mgcpGatewayFields), id })
    return `mgcpGateways/${id}`
  }
  draft.h323Devices.push({ ...defaultsOf(h323DeviceFields), kind, id })
  return `h323Devices/${id}`
}

/** Gives the key of its row. */
export function addDevice(plan: Plan, kind: DeviceKind): string {
  const id = crypto.randomUUID()
  let key = ''
  plan.edit({ label: `add ${kind}`, at: 'cluster' }, (draft) => {
    key = start(draft, kind, id)
  })
  return key
}

/** The next free name: a number at its end goes up, and one is put there where there is none. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, digits = ''] = /^(.*?)(\d*)$/u.exec(name) ?? []
  for (let number = digits === '' ? 2 : Number(digits) + 1; ; number += 1) {
    const next = `${stem}${digits === '' ? '-' : ''}${String(number).padStart(digits.length, '0')}`
    if (!taken.has(next.toLowerCase())) return next
  }
}

/** A copy of a device, with the next free name; all else is as in the original until it is typed over. */
export function copyDevice(plan: Plan, row: ItemRow): string {
  const id = crypto.randomUUID()
  plan.edit({ label: 'copy a device', at: rowKey(row) }, (draft) => {
    const items = draft[row.list] as { id: string; name?: string; domainName?: string }[]
    const field = row.list === 'mgcpGateways' ? 'domainName' : 'name'
    const taken = new Set(items.map((item) => (item[field] ?? '').toLowerCase()))
    const original = items.find((item) => item.id === row.item.id)
    if (original)
      items.push({ ...(plain(original) as typeof original), id, [field]: nextName(original[field] ?? '', taken) })
  })
  return `${row.list}/${id}`
}

/** A draft cannot be cloned; the plan is plain data. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
