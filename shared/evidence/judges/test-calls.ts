import { idOf } from '../../checklist/line'
import { farEndOf, hostsReached, isIos } from '../../plan/far-ends'
import type { H323Device, SipTrunk } from '../../plan/project'
import type { CallLeg } from '../readers/active-calls'
import { answersOf, forPerson, half, hostNames, isHost, open, type Court, type Said, type Verdict } from '../said'

/** SRTP on the legs of test calls through a trunk, where its line asks for it (OV-1, S5-4). */
export function judgeTrunkCalls(trunk: SipTrunk, court: Court): Verdict[] {
  const { index, project } = court.plan
  const farEnd = farEndOf(trunk, index.farEndById)
  if (!isIos(farEnd)) return []
  const names = hostNames(hostsReached(trunk, farEnd))
  const shares = (other: SipTrunk): boolean =>
    hostsReached(other, farEndOf(other, index.farEndById)).some(({ name }) => names.some((own) => isHost(own, name)))
  return callsThrough(
    'sipTrunks',
    trunk.id,
    trunk.name,
    names,
    court,
    () => project.sipTrunks.filter(shares).length > 1,
  )
}

/** The same of an H.323 gateway, which is one device. */
export const judgeH323Calls = ({ id, name, kind }: H323Device, court: Court): Verdict[] =>
  kind === 'H.323 Gateway' ? callsThrough('h323Devices', id, name, [name], court, () => false) : []

function callsThrough(
  list: string,
  id: string,
  object: string,
  names: readonly string[],
  { shown, lineOf }: Court,
  isShared: () => boolean,
): Verdict[] {
  const line = lineOf(idOf('after', list, id, 'call'))
  const from = answersOf(shown, 'active calls', names)
  // A line that asks for no SRTP on the gateway is about what a phone shows.
  if (!line || line.verify.length === 0 || from.length === 0) return []
  const legs = from.flatMap(({ host, facts }) => facts.legs.map((leg) => ({ ...leg, part: `${host}# ${leg.part}` })))
  return [{ line, object, from, ...legsSay(legs, isShared()) }]
}

/** Of a call with one IP leg, that one goes toward CUCM: the other is the line that the gateway has. */
function legsSay(legs: readonly CallLeg[], isShared: boolean): Said {
  const ip = legs.filter(({ srtp }) => srtp !== null)
  const part = ip.map((leg) => leg.part)
  if (ip.length === 0) return open('No call was up: place one and show it again.')
  const off = ip.filter(({ srtp }) => srtp === false).length
  if (off > 0)
    return open(
      `${String(off)} of ${String(ip.length)} legs have no SRTP: toward a phone, or a provider, without it that is right.`,
      part,
    )
  if (legs.length !== ip.length * 2) return open('Every leg has SRTP; which way the calls went it does not say.', part)
  if (isShared) return open('Every leg has SRTP; through which trunk the calls went it does not say.', part)
  const ways = new Set(ip.map(({ way }) => way))
  return ways.size === 2
    ? half(`A call each way is up, and every leg toward CUCM has SRTP. ${forPerson('lock')}`, part)
    : open(`Every leg has SRTP; a call ${ways.has('Answer') ? 'toward CUCM' : 'from CUCM'} was not shown.`, part)
}
