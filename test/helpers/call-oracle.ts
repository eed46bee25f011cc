import type { PlanParts } from './plan'

const yesNo = [true, false]
const known = ['yes', 'no', 'unknown'] as const
const interfaces = ['E1 PRI', 'T1 PRI', 'T1 CAS', 'BRI', 'Analog'] as const
const ipsecOf = (isSecured: boolean) =>
  isSecured
    ? { ipsec: { method: 'network' as const, state: { state: 'confirmed' as const, by: 'J. Doe', on: '2026-09-14' } } }
    : {}

/** Every device that the outcomes of calls tell apart, named by what it is. */
export const everyDevice = (): PlanParts => ({
  profiles: [{ name: 'Enc', securityMode: 'Encrypted' as const }, { name: 'Clear' }],
  sipTrunks: yesNo.flatMap((srtpAllowed) =>
    yesNo.flatMap((mtpRequired) =>
      known.flatMap((srtp) =>
        yesNo.map((isSecured) => ({
          name: `T ${[srtpAllowed, mtpRequired, srtp, isSecured].join(' ')}`,
          securityProfileId: isSecured ? 'Enc' : 'Clear',
          srtpAllowed,
          mtpRequired,
          farEnd: { srtp },
          trunkTrafficSecure: 'When using sRTP Only' as const,
        })),
      ),
    ),
  ),
  h323Devices: yesNo.flatMap((srtpAllowed) =>
    yesNo.flatMap((mtpRequired) =>
      yesNo.flatMap((enableOutboundFaststart) =>
        known.flatMap((farEndSrtp) =>
          yesNo.map((isSecured) => ({
            name: `H ${[srtpAllowed, mtpRequired, enableOutboundFaststart, farEndSrtp, isSecured].join(' ')}`,
            ...{ srtpAllowed, mtpRequired, enableOutboundFaststart, farEndSrtp },
            ...ipsecOf(isSecured),
          })),
        ),
      ),
    ),
  ),
  mgcpGateways: yesNo.flatMap((srtp) =>
    interfaces.flatMap((kind) =>
      yesNo.map((isSecured) => ({
        domainName: `M ${[srtp, kind.replace(' ', '_'), isSecured].join(' ')}`,
        ...{ srtp, interface: kind, protectedFacilityIe: kind === 'E1 PRI' },
        ...ipsecOf(isSecured),
      })),
    ),
  ),
})

/**
 * The outcomes once more, from the text of the interface alone: it reads an end's name, and knows nothing of how the
 * product reads a plan.
 */
export function expectedCall(a: string, b: string) {
  const both = [a, b].map(readEnd)
  const some = (test: (end: End) => boolean) => both.some(test)
  const srtp = both.every((end) => end.can && !end.mtp && !end.fast)
  const phone = some((end) => end.phone)
  if (phone && some((end) => end.e1) && !srtp) {
    return { outcome: 'dropped', media: 'none', icon: 'none', atLeast: ['MG-9'] }
  }
  if (srtp) {
    const exposed = both.flatMap((end) => (end.exposed ? [end.exposed] : []))
    return { outcome: 'encrypted', media: 'SRTP', icon: phone ? 'lock' : 'none', atLeast: ['HX-10', ...exposed] }
  }
  if (some((end) => end.authenticated) && some((end) => end.mgcp && end.can)) {
    return { outcome: 'authenticated', media: 'RTP', icon: 'shield', atLeast: ['MG-4'] }
  }
  const rows = [
    ['HX-8', (end: End) => end.mtp],
    ['HX-11', (end: End) => end.fast],
    ['HX-5', (end: End) => end.unchecked],
    ['MG-1', (end: End) => !end.can],
  ] as const
  return {
    outcome: 'nonsecure',
    media: 'RTP',
    icon: 'none',
    atLeast: rows.filter(([, test]) => some(test)).map(([id]) => id),
  }
}

const none = {
  ...{ phone: false, authenticated: false, can: false, mtp: false, fast: false, e1: false, mgcp: false },
  ...{ unchecked: false, exposed: '' },
}
type End = typeof none

function readEnd(name: string): End {
  if (name.startsWith('Phone')) {
    return { ...none, phone: true, authenticated: name === 'Phone, authenticated', can: name === 'Phone, encrypted' }
  }
  const [kind, ...facts] = name.split(' ')
  const on = facts[0] === 'true'
  const isOpen = on && facts.at(-1) !== 'true'
  if (kind === 'M') return { ...none, mgcp: true, can: on, e1: facts[1] === 'E1_PRI', exposed: isOpen ? 'MG-3' : '' }
  const isTrunk = kind === 'T'
  const far = isTrunk ? facts[2] : facts[3]
  const exposed = isOpen ? (isTrunk ? 'OV-5' : 'HX-3') : ''
  const fast = !isTrunk && facts[2] === 'true'
  return { ...none, can: on && far !== 'no', unchecked: !on, mtp: facts[1] === 'true', fast, exposed }
}
