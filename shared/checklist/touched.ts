import { feltByTrunks, type Changes } from '../changes/changes'
import type { H323Change, TrunkChange } from '../changes/device-changes'

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
