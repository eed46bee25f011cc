import { h323Menu } from '../../catalogue/h323-fields'
import { menuPaths } from '../../catalogue/menu-paths'
import type { H323Change, TrunkChange } from '../../changes/device-changes'
import { refer, say } from '../../document/inline'
import type { ChecklistPlan } from '../context'
import type { ProfileNames } from '../former-names'
import { enter, idOf, shownValue, wayTo, type LineDraft } from '../line'
import { callsDrop, callsGoThrough, inService } from '../sights'
import { cautionOf, oldValues, way, type WayBack } from './way-back'

export const h323Back = ({ device, settings }: H323Change): WayBack =>
  way(idOf('h323Devices', device.id), device.kind, device.name, {
    id: idOf('rollback', 'h323Devices', device.id),
    action: say`Put back the media settings, save, Reset`,
    goTo: wayTo(h323Menu[device.kind], 'Find', device.name),
    enter: oldValues(settings),
    cautions: [callsDrop('Its calls drop.'), ...cautionOf(settings)],
    see: callsGoThrough,
    register: ['S5-2', 'XD-9'],
  })

/** @param farEnd the line of who changes over with it */
export const trunkBack = (change: TrunkChange, plan: ChecklistPlan, farEnd: readonly LineDraft[]): WayBack => {
  const { device, settings, found } = change
  const names = plan.profileNames
  return way(idOf('sipTrunks', device.id), 'SIP trunk', device.name, ...farEnd, {
    id: idOf('rollback', 'sipTrunks', device.id),
    action: say`Put back all old values in one visit, save, Reset`,
    goTo: wayTo(menuPaths.trunk, 'Find', device.name),
    enter: [
      ...settings
        .filter(({ setting }) => setting === 'securityProfileId' && found)
        .map(({ field }) => enter(field.label, shownValue(names.back(change)), shownValue(names.beforeBack(change)))),
      ...oldValues(settings.filter(({ setting }) => setting !== 'securityProfileId' || !found)),
    ],
    cautions: [callsDrop('Its calls drop.'), ...notRenamed(change, names), ...cautionOf(settings)],
    see: plan.files.overHere.has(device.id) ? onceGatewayIsBack : inService,
    register: ['S3-1', 'S5-2', 'XD-9'],
  })
}

/** The gateway follows CUCM: until then nothing answers where the trunk calls. */
const onceGatewayIsBack = say`It was updated (${refer('N4')}); it is in service again once its gateway is back, by the line below.`

/** A unit may have been left before a profile was renamed: what the line names is not in the list then, or another one. */
function notRenamed(change: TrunkChange, names: ProfileNames): NonNullable<LineDraft['cautions']> {
  const isSet = change.settings.some(({ setting }) => setting === 'securityProfileId')
  const name = isSet && change.found ? names.notRenamed(change) : null
  if (name === null) return []
  const text = say`Where ${name} was not yet renamed to ${names.back(change)}, leave the profile of the trunk as it is.`
  return [{ id: 'SP-6', text }]
}
