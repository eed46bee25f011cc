import type { TrunkChange } from '../changes/device-changes'
import { hasTls, reconnects, setsMedia } from '../changes/touched'
import { encryptsSignaling } from '../plan/transports'
import type { Unit } from './unit'

/** TLS protects the keys of a trunk. */
const goByTls = ({ device, profile }: TrunkChange): boolean =>
  device.srtpAllowed && profile !== null && encryptsSignaling(profile)

/** Whether TLS of a trunk has to be seen before its keys travel, though it and its far end may have met so before (OV-5). */
export const provesKeys = (change: TrunkChange, isSetOnGateway = false): boolean =>
  goByTls(change) && (setsMedia(change) || isSetOnGateway)

/** Whether it has to be seen in a unit that TLS of a trunk is up: it is new, or keys are to travel over it. */
export function provesTls(unit: Unit): (change: TrunkChange) => boolean {
  const meetsAnew = reconnects(unit)
  return (change) => (hasTls(change) && meetsAnew(change)) || provesKeys(change)
}
