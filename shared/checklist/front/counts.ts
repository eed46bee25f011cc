import { namesInWords } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../../plan/digest-use'
import { touchedH323Devices, touchedTrunks } from '../../changes/touched'

export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** `8 profiles, 10 SIP trunks and 1 MGCP gateway`; empty where nothing is counted. */
export function counted(...counts: readonly (readonly [number, string])[]): string {
  const words = counts.filter(([number]) => number > 0).map(([number, what]) => count(number, what))
  return namesInWords(words, words.length)
}

/** What the window sets, in words. */
export const whatIsSet = ({ project, changes, digest }: ChecklistPlan): string =>
  counted(
    [changes.profiles.filter(({ kind }) => kind !== 'unchanged').length, 'profile'],
    [changes.trunks.filter(({ settings }) => settings.length > 0).length, 'SIP trunk'],
    [touchedH323Devices(changes).length, 'H.323 device'],
    [project.mgcpGateways.filter(({ srtp }) => srtp).length, 'MGCP gateway'],
    [realmsInUse(project.sipRealms, digest).length, 'SIP realm'],
    [usersInUse(project.applicationUsers, digest).length, 'application user'],
  )

/** Devices whose calls drop at Apply Config or Reset, in words. */
export const whatDrops = ({ changes }: ChecklistPlan): string =>
  counted([touchedTrunks(changes).length, 'SIP trunk'], [touchedH323Devices(changes).length, 'H.323 device'])
