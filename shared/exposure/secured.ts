import { profileFields } from '../catalogue/profile-fields'
import { defaultsOf } from '../plan/defaults'
import type { H323Found, Project, SipTrunkSecurityProfile, TrunkFound } from '../plan/project'
import { hasTlsBothWays } from '../plan/transports'
import { evaluateWhole } from '../evaluation/evaluator'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { connectionsOf, type Connection } from './connection'

/** How many of the devices of a plan are secured, and how far. */
export interface Secured {
  trunks: number
  devices: number
  /** Of the SIP trunks: signaling in TLS with AES; signed only; the name in the far end's certificate is checked (PF-16). */
  encrypted: number
  signed: number
  named: number
  /** Of all devices: media can be SRTP; its keys are hidden on their way, or can be read; nothing is encrypted. */
  media: number
  hidden: number
  readable: number
  none: number
}

export function securedBy(plan: EvaluatedPlan): Secured {
  const all = connectionsOf(plan)
  const count = (is: (connection: Connection) => boolean): number => all.filter(is).length
  return {
    trunks: count(({ kind }) => kind === 'SIP trunk'),
    devices: all.length,
    encrypted: count(({ kind, signaling }) => kind === 'SIP trunk' && signaling === 'encrypted'),
    signed: count(({ signaling }) => signaling === 'signed'),
    named: count(checksNames),
    media: count(({ keys }) => keys !== 'none'),
    hidden: count(({ keys }) => keys === 'protected' || keys === 'stated'),
    readable: count(({ keys }) => keys === 'readable' || keys === 'accepted'),
    none: count(({ keys }) => keys === 'none'),
  }
}

const checksNames = ({ device }: Connection): boolean =>
  device.list === 'sipTrunks' &&
  device.profile !== null &&
  hasTlsBothWays(device.profile) &&
  device.profile.x509SubjectName.trim() !== ''

/**
 * The same of the cluster as it was found, for the devices of the plan that were found; what nobody read of them counts as
 * planned. Null where nothing was found. What was found tells nothing of MGCP gateways.
 * @param today YYYY-MM-DD
 */
export function securedToday({ project, changes }: EvaluatedPlan, today: string): Secured | null {
  if (!project.asFound) return null
  const profiles = project.asFound.profiles.map((found): SipTrunkSecurityProfile => ({
    ...defaultsOf(profileFields),
    ...known(found),
    id: found.name,
    asFoundName: found.name,
  }))
  // A trunk without a profile is told by an empty name.
  const names = new Set(profiles.map(({ name }) => name).filter((name) => name !== ''))
  const before: Project = {
    ...project,
    profiles,
    sipTrunks: changes.trunks.flatMap(({ device, found }) =>
      found ? [{ ...device, ...known(found), securityProfileId: profileOfFound(found, names) }] : [],
    ),
    h323Devices: changes.h323Devices.flatMap(({ device, found }) =>
      found ? [{ ...device, ...known<H323Found>(found) }] : [],
    ),
    mgcpGateways: [],
  }
  return securedBy(evaluateWhole(before, today))
}

const profileOfFound = ({ securityProfileName }: TrunkFound, names: ReadonlySet<string>): string | null =>
  securityProfileName !== null && names.has(securityProfileName) ? securityProfileName : null

type Known<Of> = { [Key in keyof Of]?: NonNullable<Of[Key]> }

const known = <Of extends object>(values: Of): Known<Of> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Known<Of>
