import { feltByTrunks, type Changes } from './changes'
import { isTls } from '../plan/transports'
import type { H323Change, TrunkChange } from './device-changes'

/** SIP trunks that the plan sets, or that feel the change of their profile: their calls are at risk. */
export function touchedTrunks({ trunks, profiles }: Changes): TrunkChange[] {
  const felt = new Set(profiles.filter(feltByTrunks).map(({ profile }) => profile.id))
  return trunks.filter(({ settings, profile }) => settings.length > 0 || (profile !== null && felt.has(profile.id)))
}

export const touchedH323Devices = ({ h323Devices }: Changes): H323Change[] =>
  h323Devices.filter(({ settings }) => settings.length > 0)

/** True where the plan sets SRTP Allowed on the device, on or off. */
export const setsSrtp = ({ settings }: { settings: readonly { setting: string }[] }): boolean =>
  settings.some(({ setting }) => setting === 'srtpAllowed')

/** True where the trunk gets another profile or destination (step 3). */
export const setsConnection = ({ settings }: TrunkChange): boolean => settings.some(({ field }) => field.step === 3)

/** True where media is set on the trunk (step 5). */
export const setsMedia = ({ settings }: TrunkChange): boolean => settings.some(({ field }) => field.step === 5)

/** True where a trunk that the plan touches has TLS: certificates have to be there. */
export const touchesTls = (changes: Changes): boolean =>
  touchedTrunks(changes).some(({ profile }) => profile !== null && isTls(profile))
