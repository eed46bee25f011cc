import type { H323Change } from '../changes/device-changes'
import { touchedH323Devices } from '../changes/touched'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { ipsecDevices } from '../ipsec/device'
import type { MgcpGateway } from '../plan/project'
import { hasProtectedStatus } from '../plan/protected-status'
import { named } from '../text/words'
import { fileObject } from '../text/file-object'
import { joinedTrunks } from './joined'
import { lateProfiles } from './late-profiles'
import type { Unit, Units } from './unit'
import { isByCucm } from '../plan/ipsec-choices'

type Draft = Omit<Unit, 'name' | 'folder'> & { wish: string }

/**
 * What must change together, in the order of the run: waves, within them the order of the plan; protected status after all
 * else of Change; profiles that change while trunks have them in Synchronize. Every device of which the plan sets anything
 * is in exactly one, protected status aside.
 */
export function unitsOf(plan: EvaluatedPlan): Units {
  const late = lateProfiles(plan)
  const joined = joinedTrunks(plan, late)
  const alone = joined.filter(({ profiles }) => profiles.length === 0)
  const together = joined.filter(({ profiles }) => profiles.length > 0)
  const place = new Map<unknown, number>(plan.project.sipTrunks.map((trunk, at) => [trunk, at]))
  const firstPlace = ({ trunks: [first] }: Draft): number => place.get(first?.device) ?? 0
  const change = [
    ...inOrderOf(
      alone.map(({ trunks }) => draft('change', 'devices', { trunks })),
      firstPlace,
    ),
    ...h323Work(plan).map((device) => draft('change', 'devices', { h323Devices: [device] })),
    ...mgcpWork(plan).map((gateway) => draft('change', 'devices', { mgcpGateways: [gateway] })),
  ]
  const status = plan.project.mgcpGateways
    .filter(hasProtectedStatus)
    .map((gateway) => draft('change', 'protected status', { mgcpGateways: [gateway] }))
  const synchronize = together.map((group) => draft('synchronize', 'profile', group))
  return { inOrder: withNames([...byWave(change), ...byWave(status), ...byWave(synchronize)]) }
}

type Parts = Partial<Pick<Unit, 'profiles' | 'trunks' | 'h323Devices' | 'mgcpGateways'>>

function draft(part: Unit['part'], kind: Unit['kind'], parts: Parts): Draft {
  const { profiles = [], trunks = [], h323Devices = [], mgcpGateways = [] } = parts
  const devices = [...trunks, ...h323Devices].map(({ device }) => device)
  const names = [...profiles.map(({ profile }) => profile.name), ...devices.map(({ name }) => name)]
  const waves = [...devices, ...mgcpGateways].map(({ wave }) => wave)
  return {
    wish: named(names[0] ?? mgcpGateways[0]?.domainName ?? ''),
    ...{ part, kind, profiles, trunks, h323Devices, mgcpGateways },
    wave: waves.length === 0 ? 1 : Math.min(...waves),
  }
}

const inOrderOf = (drafts: Draft[], placeOf: (draft: Draft) => number): Draft[] =>
  drafts.sort((a, b) => placeOf(a) - placeOf(b))

/** Sorting keeps the order of the plan within a wave. */
const byWave = (drafts: Draft[]): Draft[] => drafts.sort((a, b) => a.wave - b.wave)

/** H.323 devices of which the plan sets anything, or with which CUCM does IPsec. */
function h323Work(plan: EvaluatedPlan): H323Change[] {
  const set = new Set(touchedH323Devices(plan.changes))
  const ipsec = new Set<unknown>(ipsecDevices(plan.project).map(({ device }) => device))
  return plan.changes.h323Devices.filter((change) => set.has(change) || ipsec.has(change.device))
}

const mgcpWork = ({ project: { mgcpGateways } }: EvaluatedPlan): MgcpGateway[] =>
  mgcpGateways.filter((gateway) => gateway.srtp || isByCucm(gateway))

/** Names differ beyond upper and lower case and blanks, so that one can be told and typed. */
function withNames(drafts: readonly Draft[]): Unit[] {
  const taken = new Set<string>()
  const lastNumber = new Map<string, number>()
  const width = Math.max(2, String(drafts.length).length)
  return drafts.map(({ wish, ...unit }, at) => {
    const name = freeName(oneLine(wish), taken, lastNumber)
    const number = String(at + 1).padStart(width, '0')
    return { name, folder: `${number}-${fileObject(name)}`, ...unit }
  })
}

/** A name is typed on a command line, and stands in a list of one row each. */
const oneLine = (name: string): string => name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

const asSeen = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase()

/** @param lastNumber by wish, so that ten thousand of one name are not counted through again for each */
function freeName(wish: string, taken: Set<string>, lastNumber: Map<string, number>): string {
  const key = asSeen(wish)
  for (let count = (lastNumber.get(key) ?? 0) + 1; ; count += 1) {
    const name = count === 1 ? wish : `${wish} ${String(count)}`
    if (taken.has(asSeen(name))) continue
    taken.add(asSeen(name))
    lastNumber.set(key, count)
    return name
  }
}
