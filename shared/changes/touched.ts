import { feltByTrunks, reachesOutside, type Changes } from './changes'
import { isTls } from '../plan/transports'
import type { H323Change, TrunkChange } from './device-changes'
import type { ProfileChange } from './profile-changes'

type Test = (change: TrunkChange) => boolean

/** Of a plan, or of a unit. */
interface ProfilesThatChange {
  profiles: readonly ProfileChange[]
}

/** Whether a trunk feels the change of its profile. */
function feels({ profiles }: ProfilesThatChange): Test {
  const felt = new Set(profiles.filter(feltByTrunks).map(({ profile }) => profile.id))
  return ({ profile }) => profile !== null && felt.has(profile.id)
}

/** SIP trunks that the plan sets, or that feel the change of their profile: their calls are at risk. */
export function touchedTrunks(changes: Changes): TrunkChange[] {
  const feelsProfile = feels(changes)
  return changes.trunks.filter((change) => change.settings.length > 0 || feelsProfile(change))
}

/** Whether a trunk and its far end meet anew: it gets another profile or destination, or feels the change of its profile. */
export function reconnects(changes: ProfilesThatChange): Test {
  const feelsProfile = feels(changes)
  return (change) => setsConnection(change) || feelsProfile(change)
}

export const hasTls = ({ profile }: Pick<TrunkChange, 'profile'>): boolean => profile !== null && isTls(profile)

/** Trunks that meet their far end anew, over TLS: certificates have to be there. One that gets SRTP alone has them. */
export function trunksMeetingOverTls(changes: Changes): TrunkChange[] {
  const meetsAnew = reconnects(changes)
  return changes.trunks.filter((change) => hasTls(change) && meetsAnew(change))
}

/** Names of the trunks outside the plan that feel the change of their profile: their calls are at risk, too (SP-5). */
export const touchedOutside = ({ profiles }: ProfilesThatChange): string[] => [
  ...new Set(profiles.filter(feltByTrunks).flatMap(({ outside }) => outside)),
]

export const touchedH323Devices = ({ h323Devices }: Changes): H323Change[] =>
  h323Devices.filter(({ settings }) => settings.length > 0)

/** True where the plan sets SRTP Allowed on the device, on or off. */
export const setsSrtp = ({ settings }: { settings: readonly { setting: string }[] }): boolean =>
  settings.some(({ setting }) => setting === 'srtpAllowed')

/** True where the trunk gets another profile or destination (step 3). */
export const setsConnection = ({ settings }: TrunkChange): boolean => settings.some(({ field }) => field.step === 3)

/** True where media is set on the trunk (step 5). */
export const setsMedia = ({ settings }: TrunkChange): boolean => settings.some(({ field }) => field.step === 5)

/** Trunks outside the plan meet theirs anew over TLS, too (SP-5). */
export const touchesTls = (changes: Changes): boolean =>
  trunksMeetingOverTls(changes).length > 0 || changes.profiles.some(meetsOutsideOverTls)

/** Trunks outside the plan that have it, and their far ends, meet anew over TLS. */
export const meetsOutsideOverTls = (change: ProfileChange): boolean => reachesOutside(change) && isTls(change.profile)
