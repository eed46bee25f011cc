import { feelingTrunks, feltByTrunks } from '../../changes/changes'
import { namesInWords } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../digest-use'
import { setsConnection, setsMedia, touchedH323Devices, touchedTrunks, touchesTls } from '../../changes/touched'

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

/** The same for each step that sets something. */
export const dropsByStep = ({ changes }: ChecklistPlan): Readonly<Record<1 | 2 | 3 | 4 | 5, string>> => {
  const assigned = changes.trunks.filter(setsConnection)
  const synchronized = changes.profiles
    .filter(feltByTrunks)
    .reduce((sum, change) => sum + feelingTrunks(change).length, 0)
  const media = changes.trunks.filter(setsMedia)
  return {
    1: touchesTls(changes) ? 'a node, where Cisco CallManager restarts' : '',
    2: '',
    3: counted([assigned.length, 'SIP trunk']),
    4: counted([synchronized, 'SIP trunk']),
    5: counted([media.length, 'SIP trunk'], [touchedH323Devices(changes).length, 'H.323 device']),
  }
}
