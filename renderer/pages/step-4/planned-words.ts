import type { FoundDeviceList } from '../../../shared/changes/as-found-devices'
import type { Project } from '../../../shared/plan/project'
import { named } from '../../../shared/text/words'

/** What the plan has for each device, in a few words, by the key of its row among the found. */
export function plannedWords(
  { profiles, sipTrunks, h323Devices }: Project,
  list: FoundDeviceList,
): Map<string, string> {
  if (list === 'h323Devices') {
    return new Map(
      h323Devices.map(({ id, srtpAllowed, mtpRequired, enableOutboundFaststart, allowH235PassThrough }) => [
        `asFound/${list}/${id}`,
        words({
          SRTP: srtpAllowed,
          MTP: mtpRequired,
          'outbound FastStart': enableOutboundFaststart,
          'H.235': allowH235PassThrough,
        }),
      ]),
    )
  }
  const names = new Map(profiles.map(({ id, name }) => [id, named(name)]))
  return new Map(
    sipTrunks.map(({ id, securityProfileId, srtpAllowed, mtpRequired }) => [
      `asFound/${list}/${id}`,
      `${names.get(securityProfileId ?? '') ?? 'no profile'}; ${words({ SRTP: srtpAllowed, MTP: mtpRequired })}`,
    ]),
  )
}

const words = (flags: Readonly<Record<string, boolean>>): string => {
  const on = Object.keys(flags).filter((name) => flags[name])
  return on.length === 0 ? `no ${Object.keys(flags).join(', no ')}` : on.join(', ')
}
