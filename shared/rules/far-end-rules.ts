import { farEndOf, hostName, hostsReached, isIos } from '../plan/far-ends'
import { srtpReaching } from '../plan/srtp-by-far-end'
import { isConfirmed } from '../plan/statement'
import { hasTlsBothWays, isTls } from '../plan/transports'
import { parseRelease } from '../software/release'
import { isBefore, isPast, olderThan } from '../software/release-gates'
import { foldName, parseSubjectNames } from '../profiles/subject-names'
import { byCodeUnit } from '../text/order'
import { named, namesInWords } from '../text/words'
import type { FarEnd } from '../plan/project'
import type { ObjectRule, TrunkRule } from './rule'
import { tooOld } from './too-old'

/** FC-5: what a host that the trunk reaches shows, and the profile does not take. */
const refusedByName: TrunkRule['find'] = (trunk, profile, { farEndById }) => {
  const wanted = parseSubjectNames(profile.x509SubjectName)
  if (wanted.length === 0 || !hasTlsBothWays(profile)) return null
  const folded = new Set(wanted.map(foldName))
  const refused = hostsReached(trunk, farEndOf(trunk, farEndById)).filter(
    ({ certificateNames: own }) => own.length > 0 && !own.some((name) => folded.has(foldName(name))),
  )
  if (refused.length === 0) return null
  const hosts = refused.map((host) => `${named(hostName(host))} has ${namesInWords(host.certificateNames)}`)
  return {
    message: `The certificate at the other end of ${named(trunk.name)} has no name that ${named(profile.name)} takes: ${hosts.join('; ')}; the profile has ${namesInWords(wanted)}. CUCM refuses it at the handshake.`,
    remedy: refused.every(({ certificateNames: own }) => own.some(fitsProfile))
      ? 'Enter a name of that certificate in the profile, or have a certificate made with a name of the profile.'
      : 'Have a certificate made with a name of the profile: a name with a space, comma, semicolon or colon cannot stand there, as these part the names.',
  }
}

/** Whether a name, entered in a profile, is still one (PF-17). */
const fitsProfile = (name: string): boolean => {
  const [only, ...others] = parseSubjectNames(name)
  return only === name && others.length === 0
}

/** Rules about a SIP trunk together with its far end. */
export const farEndTrunkRules: readonly TrunkRule[] = [
  { id: 'FC-5', severity: 'error', step: 2, profileField: () => 'x509SubjectName', find: refusedByName },
  {
    id: 'XD-18',
    severity: 'advice',
    step: 1,
    farEndField: 'software',
    find: (trunk, profile, { farEndById }) => {
      const farEnd = farEndOf(trunk, farEndById)
      const isNew = farEnd.kind === 'IOS XE' && isPast('looksAtUsages', parseRelease(farEnd.software))
      if (!isNew || !hasTlsBothWays(profile)) return null
      return {
        message: `${named(farEnd.name)} at the other end of ${named(trunk.name)} runs ${farEnd.software}: from IOS XE 26.1.1 on it looks at the usages in certificates, CHACHA20 and DHE_RSA_AES256_CBC are gone, and TLS 1.0, 1.1 and CBC-SHA need insecure mode.`,
        remedy:
          'Keep to ECDHE_RSA with AES GCM; a client certificate of its own goes beside the other in the trustpoint.',
      }
    },
  },
  {
    id: 'S1-6',
    severity: 'advice',
    step: 1,
    farEndField: 'software',
    find: (trunk, profile, { farEndById }) => {
      const farEnd = farEndOf(trunk, farEndById)
      const isWanted = isTls(profile) || (trunk.srtpAllowed && farEnd.srtp !== 'no')
      if (!isIos(farEnd) || !isWanted || !isBefore('sipTls', farEnd.software)) return null
      return tooOld(
        `${named(farEnd.name)} at the other end of ${named(trunk.name)} runs ${farEnd.software}, which is ${olderThan.sipTls}`,
      )
    },
  },
  {
    id: 'FC-11',
    severity: 'warning',
    step: 3,
    farEndField: 'nullSha',
    find: (trunk, profile, { farEndById }) => {
      const farEnd = farEndOf(trunk, farEndById)
      if (profile.securityMode !== 'Authenticated' || !isIos(farEnd) || farEnd.nullSha === 'no') return null
      return {
        message: `${named(trunk.name)} is Authenticated, and its far end is ${farEnd.kind}: no release of it has the NULL_SHA cipher${farEnd.nullSha === 'yes' ? ', whatever the plan says' : ''}.`,
        remedy: 'Give the trunk an Encrypted profile, and record that the far end has no NULL_SHA.',
      }
    },
  },
]

/** Rules about a far end and the trunks that reach it. */
export const farEndRules: readonly ObjectRule<FarEnd>[] = [
  {
    id: 'FC-12',
    severity: 'caution',
    step: 1,
    field: 'redundancyLinkSecured',
    find: (farEnd, { srtpByFarEnd }) => {
      const trunks = srtpReaching(srtpByFarEnd, farEnd.id)
      if (!farEnd.highAvailability || trunks.length === 0 || isConfirmed(farEnd.redundancyLinkSecured)) return null
      return {
        message: `${named(farEnd.name)} is a pair with high availability, and the SRTP keys of ${namesInWords([...trunks].sort(byCodeUnit))} cross the link between the two boxes: nobody has confirmed that it is secured.`,
        remedy: 'Have IPsec set up on that link, and record who saw it and on which day.',
      }
    },
  },
]
