import { usersFound } from '../../axl/requests/apply-users'
import { feltByTrunks } from '../../changes/changes'
import { h323GatewaysToConfigure, trunksWithGateway } from '../../changes/gateways-to-configure'
import type { Project, SipRealm } from '../../plan/project'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../../plan/digest-use'
import { farEndsBack } from './far-ends-back'
import { namesTaken } from '../../profiles/names-on-cluster'
import { h323Back, trunkBack } from './rollback-devices'
import { boxAway, h323GatewayBack, ipsecAway, mgcpBack, trunkGatewayBack } from './rollback-gateways'
import { methodsBack, notReset, profileApply, profileAway, profileBack, realmAway, userAway } from './rollback-profiles'
import { touchedH323Devices } from '../../changes/touched'
import { nameFound, type ProfileChange } from '../../changes/profile-changes'
import type { Turns, TurnsBack } from '../../runbook/turns'
import type { Unit } from '../../runbook/unit'
import type { WayBack } from './way-back'
import { isByCucm } from '../../plan/ipsec-choices'

/**
 * The way back: settings of profiles are saved first, so that a trunk takes all its old values in one visit and its
 * calls drop once; then the rest, last change first. What nobody took down is put back by hand from what was written
 * down before the window.
 */
export function rollback(plan: ChecklistPlan, turns: Turns): WayBack[] {
  const { project, changes, digest, files } = plan
  const users = usersFound(project.asFound)
  const usersBack = lastFirst(usersInUse(project.applicationUsers, digest))
  return [
    ...lastFirst(touchedH323Devices(changes)).map(h323Back),
    ...profilesAndTrunks(plan, turns),
    ...usersBack.filter(({ userid }) => !users.has(userid)).map(userAway),
    ...usersBack.map((user) => methodsBack(user, users.get(user.userid), digest.newForUsers.has(user))),
    ...lastFirst(realmsInUse(project.sipRealms, digest).filter(isAdded(project))).map(realmAway),
    ...lastFirst(trunksWithGateway(changes)).flatMap(({ device }) => trunkGatewayBack(device, files)),
    ...lastFirst(files.boxes).flatMap(boxAway),
    ...lastFirst(project.mgcpGateways).flatMap((gateway) => mgcpBack(gateway, files)),
    ...lastFirst(h323GatewaysToConfigure(changes)).flatMap((device) => h323GatewayBack(device, files)),
    ...lastFirst([...project.h323Devices, ...project.mgcpGateways])
      .filter(isByCucm)
      .flatMap((device) => ipsecAway(device, files)),
  ]
}

/** A profile whose name another one has by now comes back once that is deleted, as in the requests (SP-6). */
function profilesAndTrunks(plan: ChecklistPlan, turns: Turns): WayBack[] {
  const { changes, units } = plan
  const isTaken = namesTaken(plan.index.project)
  const changed = changes.profiles.filter(({ kind }) => kind === 'updated' || kind === 'unknown')
  const trunks = changes.trunks.filter(({ settings }) => settings.length > 0)
  const reset = new Set(trunks.map(({ device }) => device.id))
  const nobody: ReadonlySet<string> = new Set()
  const told = farEndsBack(plan)
  const unitOf = new Map<unknown, Unit>(
    units.inOrder.flatMap((unit) => [...unit.profiles, ...unit.trunks].map((change) => [change, unit] as const)),
  )
  const turnOf = (change: unknown): TurnsBack => turns.back(unitOf.get(change) ?? null)
  const resetOf = (change: ProfileChange): ReadonlySet<string> =>
    turnOf(change).isAfterwards(change.profile.name) ? nobody : reset
  // A trunk that is reset takes the settings up by that, where they are back by then.
  const waiting = (change: ProfileChange): string[] => [
    ...(feltByTrunks(change) ? notReset(change, resetOf(change)) : []),
    ...(resetOf(change) === nobody
      ? trunks.filter(({ found }) => found?.securityProfileName === nameFound(change)).map(({ device }) => device.name)
      : []),
  ]
  const turned = (change: ProfileChange, ways: readonly WayBack[]): Turned[] =>
    ways.map((one) => ({ one, turn: turnOf(change).profile(change.profile.name) }))
  const all: Turned[] = [
    ...lastFirst(changed).flatMap((change) =>
      turned(change, [profileBack(change, resetOf(change), plan, told.ofProfile(change))]),
    ),
    ...lastFirst(trunks).map((change) => ({
      one: trunkBack(change, plan, told.ofTrunk(change)),
      turn: turnOf(change).trunks,
    })),
    ...lastFirst(changed).flatMap((change) =>
      profileApply(change, waiting(change)).map((one) => ({
        one,
        turn: turnOf(change).apply(change.profile.name),
      })),
    ),
    ...lastFirst(changes.profiles.filter(({ kind }) => kind === 'added')).flatMap((change) =>
      turned(change, [profileAway(change, isTaken(change.profile))]),
    ),
  ]
  return all.sort((a, b) => (a.turn === b.turn ? 0 : a.turn - b.turn)).map(({ one }) => one)
}

interface Turned {
  one: WayBack
  turn: number
}

/** S2-6: a realm that was there before stays. */
const isAdded = ({ asFound }: Project) => {
  const before = new Set((asFound?.sipRealms ?? []).map(({ realm }) => realm))
  return ({ realm }: SipRealm): boolean => !before.has(realm)
}

const lastFirst = <Item>(items: readonly Item[]): Item[] => [...items].reverse()
