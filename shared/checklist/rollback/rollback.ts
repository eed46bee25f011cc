import { usersFound } from '../../axl/requests/apply-users'
import { feltByTrunks } from '../../changes/changes'
import { h323GatewaysToConfigure, trunksWithGateway } from '../../changes/gateways-to-configure'
import type { Project, SipRealm } from '../../plan/project'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../../plan/digest-use'
import { h323Back, trunkBack } from './rollback-devices'
import { boxAway, h323GatewayBack, ipsecAway, mgcpBack, trunkGatewayBack } from './rollback-gateways'
import { profileApply, profileAway, profileBack, realmAway, userBack } from './rollback-profiles'
import { touchedH323Devices } from '../../changes/touched'
import type { WayBack } from './way-back'

/**
 * The way back: settings of profiles are saved first, so that a trunk takes all its old values in one visit and its
 * calls drop once; then the rest, last change first. What nobody took down is put back by hand from what was written
 * down before the window.
 */
export function rollback(plan: ChecklistPlan): WayBack[] {
  const { project, changes, digest, files } = plan
  const changed = changes.profiles.filter(({ kind }) => kind === 'updated' || kind === 'unknown')
  const trunks = changes.trunks.filter(({ settings }) => settings.length > 0)
  const users = usersFound(project.asFound)
  const reset = new Set(trunks.map(({ device }) => device.id))
  return [
    ...lastFirst(touchedH323Devices(changes)).map(h323Back),
    ...lastFirst(changed).map((change) => profileBack(change, reset)),
    ...lastFirst(trunks).map(trunkBack),
    ...lastFirst(changed.filter(feltByTrunks)).flatMap((change) => profileApply(change, reset)),
    ...lastFirst(changes.profiles.filter(({ kind }) => kind === 'added')).map(profileAway),
    ...lastFirst(usersInUse(project.applicationUsers, digest)).map((user) => userBack(user, users.has(user.userid))),
    ...lastFirst(realmsInUse(project.sipRealms, digest).filter(isAdded(project))).map(realmAway),
    ...lastFirst(trunksWithGateway(changes)).flatMap(({ device }) => trunkGatewayBack(device, files)),
    ...lastFirst(files.boxes).flatMap(boxAway),
    ...lastFirst(project.mgcpGateways).flatMap((gateway) => mgcpBack(gateway, files)),
    ...lastFirst(h323GatewaysToConfigure(changes)).flatMap((device) => h323GatewayBack(device, files)),
    ...lastFirst([...project.h323Devices, ...project.mgcpGateways])
      .filter(({ ipsec }) => ipsec.method === 'cucm')
      .map((device) => ipsecAway(device, files)),
  ]
}

/** S2-6: a realm that was there before stays. */
const isAdded = ({ asFound }: Project) => {
  const before = new Set((asFound?.sipRealms ?? []).map(({ realm }) => realm))
  return ({ realm }: SipRealm): boolean => !before.has(realm)
}

const lastFirst = <Item>(items: readonly Item[]): Item[] => [...items].reverse()
