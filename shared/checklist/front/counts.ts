import { namesInWords } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../../plan/digest-use'
import { touchedH323Devices, touchedOutside, touchedTrunks } from '../../changes/touched'
import { boxesInUnits } from '../../runbook/unit'

export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** `8 profiles, 10 SIP trunks and 1 MGCP gateway`; empty where nothing is counted. */
export function counted(...counts: readonly (readonly [number, string, string?])[]): string {
  const words = counts
    .filter(([number]) => number > 0)
    .map(([number, what, which = '']) => `${count(number, what)}${which}`)
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

type Touching = Pick<ChecklistPlan, 'changes' | 'units'>

/** Devices whose calls drop at Apply Config or Reset, in words. */
export const whatDrops = ({ changes }: Touching): string =>
  counted(
    [touchedTrunks(changes).length, 'SIP trunk'],
    [touchedOutside(changes).length, 'SIP trunk', ' outside the plan'],
    [touchedH323Devices(changes).length, 'H.323 device'],
  )

/** Devices of which nothing is applied or reset, while IPsec or SRTP of their own is set up: their calls are at risk as well. */
export function whatIsSetUp({ changes, units }: Touching): string {
  const boxes = boxesInUnits(units)
  return counted([boxes.h323 - touchedH323Devices(changes).length, 'H.323 device'], [boxes.mgcp, 'MGCP gateway'])
}
