import { profileFields } from '../catalogue/profile-fields'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { defaultsOf } from '../plan/defaults'
import { evaluateWhole } from '../evaluation/evaluator'
import type { H323Device, H323Found, Project, SipTrunk, SipTrunkSecurityProfile, TrunkFound } from '../plan/project'
import { connectionsOf, type Connection } from './connection'

/**
 * Who could read the keys of which calls before the change, of the devices of which enough was found to know it: others
 * are left out. Of MGCP gateways nothing is found, and of IPsec by CUCM only what is planned is known.
 */
export function connectionsToday({ project, changes }: EvaluatedPlan): Connection[] {
  const profiles = profilesFound(project)
  const names = new Set(profiles.map(({ name }) => name))
  const before: Project = {
    ...project,
    ...{ profiles, mgcpGateways: [], certificates: [], waivers: [] },
    sipTrunks: changes.trunks.flatMap(({ device, found }) => trunkToday(device, found, names) ?? []),
    h323Devices: changes.h323Devices.flatMap(({ device, found }) => h323Today(device, found) ?? []),
  }
  return connectionsOf(evaluateWhole(before, anyDay))
}

/** Only waivers and certificates hang on the day. */
const anyDay = '2000-01-01'

/** Those of which it is known whether signaling is encrypted. A name is what tells them apart on a cluster. */
const profilesFound = ({ asFound }: Project): SipTrunkSecurityProfile[] =>
  (asFound?.profiles ?? []).flatMap(({ name, securityMode, incomingTransport, outgoingTransport, ...others }) => {
    if (name === '' || securityMode === null || incomingTransport === null || outgoingTransport === null) return []
    const read = { name, securityMode, incomingTransport, outgoingTransport, ...known(others) }
    return [{ ...defaultsOf(profileFields), ...read, id: name, asFoundName: name }]
  })

/** A trunk without a profile is told by an empty name. */
function trunkToday(trunk: SipTrunk, found: TrunkFound | null, profiles: ReadonlySet<string>): SipTrunk | null {
  const id = found?.securityProfileName ?? null
  if (found === null || found.srtpAllowed === null || id === null || (id !== '' && !profiles.has(id))) return null
  return { ...trunk, ...known(found), securityProfileId: id === '' ? null : id }
}

function h323Today(device: H323Device, found: H323Found | null): H323Device | null {
  if (found === null || found.srtpAllowed === null) return null
  return found.srtpAllowed && device.ipsec.method === 'cucm' ? null : { ...device, ...known(found) }
}

type Known<Of> = { [Key in keyof Of]?: NonNullable<Of[Key]> }

/** What was read. */
const known = <Of extends object>(values: Of): Known<Of> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Known<Of>
