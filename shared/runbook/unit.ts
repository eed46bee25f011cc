import type { H323Change, TrunkChange } from '../changes/device-changes'
import type { ProfileChange } from '../changes/profile-changes'
import type { MgcpGateway } from '../plan/project'

/** Where a unit runs: profiles that change while trunks have them come after all that changes by itself. */
export type UnitPart = 'change' | 'synchronize'

/** What must change together, with all that is planned for it. */
export interface Unit {
  /** That of its first device, or of its profile; numbered where another unit has it. */
  name: string
  /** Of its place in the run and its name: `03-SIP-CUBE-PSTN`. */
  folder: string
  part: UnitPart
  kind: 'devices' | 'profile' | 'protected status'
  /** That of its earliest device. */
  wave: number
  /** Those that change with it. */
  profiles: readonly ProfileChange[]
  trunks: readonly TrunkChange[]
  h323Devices: readonly H323Change[]
  mgcpGateways: readonly MgcpGateway[]
}

/** The run of a window as far as it touches calls, in order: Change, then Synchronize. */
export interface Units {
  inOrder: readonly Unit[]
}

/** `U3`, of the third of a run. */
export const unitNumber = (number: number): string => `U${String(number)}`

/** How many devices of the plan change with it. */
export const deviceCount = ({ trunks, h323Devices, mgcpGateways }: Unit): number =>
  trunks.length + h323Devices.length + mgcpGateways.length

export const touchesDevices = (unit: Unit): boolean => deviceCount(unit) > 0

/** How many H.323 devices and MGCP gateways have a unit. One with protected status has two. */
export function boxesInUnits({ inOrder }: Units): { h323: number; mgcp: number } {
  const sizeOf = (devices: (unit: Unit) => readonly unknown[]): number => new Set(inOrder.flatMap(devices)).size
  return { h323: sizeOf((unit) => unit.h323Devices), mgcp: sizeOf((unit) => unit.mgcpGateways) }
}
