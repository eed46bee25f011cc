import { idOf } from '../../checklist/line'
import type { ShownTime } from '../../certificates/shown/shown-certificate'
import { farEndOf, hostsReached, isIos } from '../../plan/far-ends'
import type { SipTrunk } from '../../plan/project'
import { dayBefore } from '../day-before'
import type { CertificatesShown } from '../readers/certificates'
import { answersOf, disproved, half, hostNames, open, type Court, type Said, type Verdict } from '../said'
import { readByCucm } from './peer-certificates'

/**
 * What can be shown of the trust of a trunk: the gateway's own certificates, and what CUCM read in that of the far end.
 * What CUCM trusts is shown nowhere (PF-37).
 */
export function judgeCertificates(trunk: SipTrunk, court: Court): Verdict[] {
  const { plan, shown, lineOf, now } = court
  const line = lineOf(idOf('step1', 'sipTrunks', trunk.id, 'certificates'))
  const farEnd = farEndOf(trunk, plan.index.farEndById)
  if (!line) return []
  const names = isIos(farEnd) ? hostNames(hostsReached(trunk, farEnd)) : []
  const own = names.flatMap((name) => answersOf(shown, 'certificates', [name]).slice(-1))
  const read = readByCucm(trunk, court)
  const from = shown.filter((each) => own.some((other) => other === each) || read.from.includes(each))
  if (from.length === 0) return []
  const said = [...own.map(({ host, facts }) => ownSay(host, facts, now)), ...read.said]
  return [{ line, object: trunk.name, from, ...together(said) }]
}

function together(said: readonly Said[]): Said {
  const bad = said.find(({ verdict }) => verdict === 'disproved')
  if (bad) return bad
  const because = [...new Set(said.map((each) => each.because))].join(' ')
  const part = said.flatMap((each) => each.part)
  return said.some(({ isHalf }) => isHalf) ? half(because, part) : open(because, part)
}

function ownSay(host: string, { own, hasPending, isAll }: CertificatesShown, now: string): Said {
  const part = [`${host}#`, ...own.map((each) => each.part)]
  const isOutside = ({ from, to }: CertificatesShown['own'][number]): boolean => isPast(to, now) || isAhead(from, now)
  if (!isAll && own.every(isOutside))
    return open(`What ${host} shows is not all that it has: show crypto pki certificates, without more, tells.`, part)
  if (own.length === 0) {
    const waits = hasPending ? ' A request waits for its certificate.' : ''
    return disproved(`${host} shows no certificate of its own.${waits}`, part)
  }
  return own.every(isOutside)
    ? disproved(`No certificate of ${host} is valid today.`, part)
    : open(
        `${host} has a certificate that is valid today; whether CUCM trusts it, and it CUCM, is not shown here.`,
        part,
      )
}

/** Where the zone is not known, a day either way is left. */
const isPast = (time: ShownTime | null, now: string): boolean =>
  time !== null && (time.utc === null ? time.day < dayBefore(now) : time.utc < now)
const isAhead = (time: ShownTime | null, now: string): boolean =>
  time !== null && (time.utc === null ? dayBefore(`${time.day}T`) > now.slice(0, 10) : time.utc > now)
