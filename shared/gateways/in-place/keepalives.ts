import { block, remark, type Line } from '../../ios/ios-lines'
import { given, numeral } from '../../ios/ios-values'
import { ios, listed, note, type Command, type IosValue } from '../../ios/ios-words'
import type { KeepaliveFacts } from '../../ios/running/facts/class-facts'
import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import { freeNumbers } from './free'
import type { Place, Target } from './place'

/** A profile that asks by OPTIONS without TLS, and the free number of one that asks the same over TLS. */
export interface Keepalive {
  was: KeepaliveFacts
  tag: IosValue
  targets: readonly Target[]
}

/**
 * At a port of TLS nothing answers a clear OPTIONS: a dial-peer whose profile names such a transport would go out of
 * service with the change. Others may share the profile, so that it stays.
 */
export function keepalivesFor({ units }: Place, { classes }: DeviceFacts): Keepalive[] {
  const next = freeNumbers(classes.keepalives.map(({ tag }) => tag))
  const calling = units
    .flatMap(({ targets, choices }) => [...targets, ...choices])
    .filter(({ hasTls, port }) => hasTls && port !== null)
  return classes.keepalives.flatMap((was) => {
    const targets = calling.filter(({ reach }) => String(reach.peer.keepaliveProfile) === was.tag)
    const isClear = was.transport === 'tcp' || was.transport === 'udp'
    return targets.length === 0 || !isClear || was.isShutDown ? [] : [{ was, tag: given(String(next())), targets }]
  })
}

/** A profile of its own beside each: nothing uses it before the unit. */
export const keepaliveLines = (keepalives: readonly Keepalive[]): Line[] =>
  keepalives.flatMap(({ was, tag, targets }) => [
    remark(
      note`OPTIONS of dial-peer ${listed(targets.map(({ reach }) => String(reach.peer.tag)))} go out as voice class sip-options-keepalive ${was.tag} says: over ${was.transport ?? ''}, which nothing answers at a port of TLS, so that the dial-peer would be busied out. The same over TLS:`,
    ),
    ...block(
      ios`voice class sip-options-keepalive ${tag}`,
      ios`transport tcp tls`,
      ...(was.sipProfiles === null ? [] : [ios`sip-profiles ${numeral(was.sipProfiles)}`]),
      ...(was.downInterval === null ? [] : [ios`down-interval ${numeral(was.downInterval)}`]),
      ...(was.upInterval === null ? [] : [ios`up-interval ${numeral(was.upInterval)}`]),
      ...(was.retry === null ? [] : [ios`retry ${numeral(was.retry)}`]),
    ),
  ])

export const keepaliveCommand = (target: Target, keepalives: readonly Keepalive[]): Command[] =>
  keepalives
    .filter(({ targets }) => targets.some(({ reach }) => reach.peer.tag === target.reach.peer.tag))
    .map(({ tag }) => ios`voice-class sip options-keepalive profile ${tag}`)
