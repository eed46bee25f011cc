import { sipTrunkFields, type Destination } from '../catalogue/sip-trunk-fields'
import { defaultPortFor } from '../plan/transports'
import type { FarEnd, Project, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'

/** The port to which a trunk usually sends: 5061 where its profile sends TLS, else 5060 (FC-2, FC-3). */
export const usualPort = (profile: Pick<SipTrunkSecurityProfile, 'outgoingTransport'> | undefined): number =>
  defaultPortFor(profile?.outgoingTransport === 'TLS' ? 'TLS' : 'TCP+UDP')

/** The settings of which the destinations of trunks follow: a profile or far end that is chosen, how a profile sends. */
export const carriesAlong = (list: string, setting: string): boolean =>
  (list === 'sipTrunks' && ['securityProfileId', 'farEndId'].includes(setting)) ||
  (list === 'profiles' && ['securityMode', 'outgoingTransport'].includes(setting))

/**
 * The trunks whose destinations follow what was chosen, as they are then. A port that is the usual one of the transport
 * before becomes the usual one of the transport after (FC-2); a trunk without a destination gets those of the far end
 * that was chosen for it.
 * @param typed ids of trunks whose destinations a person entered in the same change: these stay
 */
export function carriedAlong(before: Project, after: Project, typed: ReadonlySet<string> = new Set()): SipTrunk[] {
  const profileBefore = profilesById(before)
  const profileAfter = profilesById(after)
  const trunkBefore = new Map(before.sipTrunks.map((trunk) => [trunk.id, trunk]))
  const farEndById = new Map(after.farEnds.map((farEnd) => [farEnd.id, farEnd]))
  return after.sipTrunks.flatMap((trunk) => {
    const was = trunkBefore.get(trunk.id)
    if (!was || typed.has(trunk.id) || trunk.destAddrIsSrv) return []
    const port = usualPort(profileAfter(trunk))
    const chosen = trunk.farEndId === was.farEndId ? undefined : farEndById.get(trunk.farEndId ?? '')
    const next =
      trunk.destinations.length === 0
        ? destinationsOf(chosen, port)
        : withPort(trunk.destinations, usualPort(profileBefore(was)), port)
    return next.length === 0 ? [] : [{ ...trunk, destinations: next }]
  })
}

function profilesById({ profiles }: Project): (trunk: SipTrunk) => SipTrunkSecurityProfile | undefined {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]))
  return ({ securityProfileId }) => byId.get(securityProfileId ?? '')
}

function destinationsOf(farEnd: FarEnd | undefined, port: number): Destination[] {
  const addresses = (farEnd?.hosts ?? []).map(({ address }) => address).filter((address) => address !== '')
  return [...new Set(addresses)].slice(0, sipTrunkFields.destinations.max).map((address) => ({ address, port }))
}

/** Empty where none of them changes. */
function withPort(destinations: Destination[], from: number, to: number): Destination[] {
  if (from === to || !destinations.some(({ port }) => port === from)) return []
  return destinations.map((each) => (each.port === from ? { ...each, port: to } : each))
}
