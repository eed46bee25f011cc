import { idOf } from '../../checklist/line'
import type { ShownTime } from '../../certificates/shown/shown-certificate'
import { farEndOf, hostsReached, isIos } from '../../plan/far-ends'
import type { SipTrunk } from '../../plan/project'
import { dayBefore } from '../day-before'
import type { CertificatesShown } from '../readers/certificates'
import { answersOf, disproved, hostNames, open, type Court, type Said, type Verdict } from '../said'

/** The gateway's half of the trust of a trunk: its own certificates. What CUCM trusts, no gateway shows (PF-37). */
export function judgeCertificates(trunk: SipTrunk, { plan, shown, lineOf, now }: Court): Verdict[] {
  const line = lineOf(idOf('step1', 'sipTrunks', trunk.id, 'certificates'))
  const farEnd = farEndOf(trunk, plan.index.farEndById)
  if (!line || !isIos(farEnd)) return []
  const names = hostNames(hostsReached(trunk, farEnd))
  const from = names.flatMap((name) => answersOf(shown, 'certificates', [name]).slice(-1))
  if (from.length === 0) return []
  const said = from.map(({ host, facts }) => ownSay(host, facts, now))
  const bad = said.find(({ verdict }) => verdict === 'disproved')
  const because = [...new Set(said.map((each) => each.because))].join(' ')
  return [
    {
      line,
      object: trunk.name,
      from,
      ...(bad ??
        open(
          because,
          said.flatMap((each) => each.part),
        )),
    },
  ]
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
