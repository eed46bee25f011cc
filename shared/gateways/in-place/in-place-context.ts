import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import type { IosValue } from '../../ios/ios-words'
import type { SipContext } from '../sip/context'
import type { SipUnit } from '../sip/units'
import type { BoxConfig } from '../../ios/running/box-config'
import type { Keepalive } from './keepalives'
import type { Place } from './place'
import type { ServingTrustpoint } from './serving-trustpoint'

/** What the sections of a box are made from whose configuration was read. */
export interface InPlaceContext {
  sip: SipContext
  read: BoxConfig
  facts: DeviceFacts
  place: Place
  /** Profiles of OPTIONS that have to go over to TLS with their dial-peers. */
  keepalives: readonly Keepalive[]
  /** Null where the device gets a certificate of its own for this. */
  serving: ServingTrustpoint | null
  /** Free tags for a dial-peer that takes calls of a unit, where one is to be made. */
  takers: (unit: SipUnit) => { dialPeer: IosValue; uriClass: IosValue }
}
