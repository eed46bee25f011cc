import type { Checkline } from '../../document/document'
import type { Unit, Units } from '../../runbook/unit'
import { byCodeUnit } from '../../text/order'
import { idOf } from '../line'
import { objectOf } from '../lines-within'
import { isProtectedStatus } from '../step-1/mgcp-lines'

/** The unit that a line belongs to; undefined for what is done before and after all of them. */
export function unitOfLine({ inOrder }: Units): (line: Pick<Checkline, 'id'>) => Unit | undefined {
  const byObject = new Map<string, Unit>()
  const status = new Map<string, Unit>()
  for (const unit of inOrder) {
    const objects = unit.kind === 'protected status' ? status : byObject
    for (const object of objectsOf(unit)) objects.set(object, unit)
  }
  return (line) => {
    if (isTrust(line)) return undefined
    const object = objectOf(line)
    return isProtectedStatus(line) ? status.get(object) : (byObject.get(object) ?? status.get(object))
  }
}

/** Certificates come first, for everything at once: trust takes restarts, and days (S1-5). */
const isTrust = ({ id }: { id: string }): boolean => /^step1\/sipTrunks\/[^/]*\/certificates$/.test(id)

const objectsOf = ({ profiles, trunks, h323Devices, mgcpGateways }: Unit): string[] => [
  ...profiles.map(({ profile }) => idOf('profiles', profile.id)),
  ...trunks.map(({ device }) => idOf('sipTrunks', device.id)),
  ...h323Devices.map(({ device }) => idOf('h323Devices', device.id)),
  ...mgcpGateways.map(({ id }) => idOf('mgcpGateways', id)),
]

/** Whatever the order of the plan: what a line of the unit as a whole is known by. */
export const unitId = (unit: Unit): string => `${unit.kind}/${objectsOf(unit).sort(byCodeUnit)[0] ?? ''}`
