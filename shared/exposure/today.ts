import { profileFields } from '../catalogue/profile-fields'
import type { KeyMark } from '../document/mark'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { defaultsOf } from '../plan/defaults'
import { h323Key, trunkFound } from '../plan/past'
import type { H323Device, ProfileFound, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { connectionOf, type ConnectedDevice } from './connection'

type Plan = Pick<EvaluatedPlan, 'index'>

/**
 * Who could read the keys of a device's calls before the change; null where too little of it was read. Of MGCP gateways
 * nothing is found, and of IPsec by CUCM only what is planned is known.
 */
export function keysToday(device: ConnectedDevice, plan: Plan): KeyMark | null {
  switch (device.list) {
    case 'sipTrunks':
      return trunkToday(device.trunk, plan)
    case 'h323Devices':
      return h323Today(device.h323, plan)
    case 'mgcpGateways':
      return null
  }
}

const todaysId = 'as found'

function trunkToday(trunk: SipTrunk, { index }: Plan): KeyMark | null {
  const found = trunkFound(index.past, trunk.name)
  if (found === undefined || found.srtpAllowed === null) return null
  if (!found.srtpAllowed) return 'none'
  const profile = asProfile(index.past.profileByName.get(found.securityProfileName ?? ''))
  if (profile === null) return null
  const item: SipTrunk = {
    ...trunk,
    ...{ srtpAllowed: true, securityProfileId: profile.id, mtpRequired: found.mtpRequired ?? trunk.mtpRequired },
  }
  return connectionOf({ list: 'sipTrunks', item }, { ...index, profileById: new Map([[profile.id, profile]]) }, []).keys
}

/** Only what says whether signaling is encrypted, which has to be known. */
function asProfile(found: ProfileFound | undefined): SipTrunkSecurityProfile | null {
  if (found === undefined) return null
  const { securityMode, incomingTransport, outgoingTransport } = found
  if (securityMode === null || incomingTransport === null || outgoingTransport === null) return null
  return { ...defaultsOf(profileFields), id: todaysId, securityMode, incomingTransport, outgoingTransport }
}

function h323Today(device: H323Device, { index }: Plan): KeyMark | null {
  const found = index.past.h323ByKey.get(h323Key(device))
  if (found === undefined || found.srtpAllowed === null) return null
  if (!found.srtpAllowed) return 'none'
  if (device.ipsec.method === 'cucm') return null
  const item: H323Device = { ...device, srtpAllowed: true, mtpRequired: found.mtpRequired ?? device.mtpRequired }
  return connectionOf({ list: 'h323Devices', item }, index, []).keys
}
