import type { EnterRow } from '../document/document'
import { code, say } from '../document/inline'
import { gatewayDevice, gatewaysToConfigure, refusalOf, type GatewayDevice, type Refusal } from '../gateways/gateway'
import { gatewayPath, gatewayRollbackPath, namedGateways } from '../gateways/named-gateways'
import { ipsecPath, ipsecRollbackPath, namedIpsecDevices } from '../ipsec/named-devices'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { enter } from './line'

/** A file of the bundle and the one that takes it back. */
interface FileWithWayBack {
  path: string
  wayBack: string
}

/** What the bundle holds for each device, so that checklist and files agree. */
export interface DeviceFiles {
  gateways: ReadonlyMap<GatewayDevice, FileWithWayBack>
  ipsec: ReadonlyMap<GatewayDevice, FileWithWayBack>
  /** Gateways for which no configuration can be made, and why. */
  refusals: ReadonlyMap<GatewayDevice, Refusal>
}

export function deviceFiles(plan: EvaluatedPlan): DeviceFiles {
  return {
    gateways: new Map(
      namedGateways(plan).map(({ gateway, file }) => [
        gatewayDevice(gateway),
        { path: gatewayPath(file), wayBack: gatewayRollbackPath(file) },
      ]),
    ),
    ipsec: new Map(
      namedIpsecDevices(plan).map(({ device: { device }, file }) => [
        device,
        { path: ipsecPath(file), wayBack: ipsecRollbackPath(file) },
      ]),
    ),
    refusals: new Map(
      gatewaysToConfigure(plan).flatMap((gateway) => {
        const refusal = refusalOf(gateway)
        return refusal === null ? [] : [[gatewayDevice(gateway), refusal]]
      }),
    ),
  }
}

/** The row that names a file of the bundle, and which of its sections are meant. */
export const fileRow = (path: string | undefined, sections = ''): EnterRow[] =>
  path === undefined ? [] : [enter('File in the bundle', say`${code(path)}${sections === '' ? '' : `, ${sections}`}`)]
