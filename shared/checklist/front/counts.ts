import { namesInWords } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../../plan/digest-use'
import { touchedH323Devices, touchedTrunks } from '../../changes/touched'
import { boxesInUnits } from '../../runbook/unit'

export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** `8 profiles, 10 SIP trunks and 1 MGCP gateway`; empty where nothing is counted. */
export function counted(...counts: readonly (readonly [number, string])[]): string {
  const words = counts.filter(([number]) => number > 0).map(([number, what]) => count(number, what))
  return namesInWords(words, words.length)
}

/** What the window sets, in words: devices of which something is set, or with which CUCM does IPsec. */
export function whatIsSet({ project, changes, digest, units }: ChecklistPlan): string {
  const boxes = boxesInUnits(units)
  return counted(
    [changes.profiles.filter(({ kind }) => kind !== 'unchanged').length, 'profile'],
    [changes.trunks.filter(({ settings }) => settings.length > 0).length, 'SIP trunk'],
    [boxes.h323, 'H.323 device'],
    [boxes.mgcp, 'MGCP gateway'],
    [realmsInUse(project.sipRealms, digest).length, 'SIP realm'],
    [usersInUse(project.applicationUsers, digest).length, 'application user'],
  )
}

/** Devices whose calls drop at Apply Config or Reset, in words. */
export const whatDrops = ({ changes }: ChecklistPlan): string =>
  counted([touchedTrunks(changes).length, 'SIP trunk'], [touchedH323Devices(changes).length, 'H.323 device'])
