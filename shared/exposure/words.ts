import { stated } from '../document/stated'
import type { KeyMark } from '../document/mark'
import { code, joinSpans, say, type Inline } from '../document/inline'
import type { IpsecPlan, SipTrunk } from '../plan/project'
import { unreachable } from '../unreachable'
import type { Connection } from './connection'

/** The short word beside a mark. */
export const keyWords: Readonly<Record<KeyMark, string>> = {
  readable: 'Readable',
  accepted: 'Readable, waived',
  stated: 'Stated secure',
  protected: 'Protected',
  none: 'No keys',
}

/** What a group of connections has in common, worst first. */
export const keyGroups: Readonly<Record<KeyMark, string>> = {
  readable: 'Keys can be read on their way',
  accepted: 'Keys can be read on their way; accepted in writing',
  stated: 'Secured as a person has stated',
  protected: 'Keys protected by TLS',
  none: 'No media encryption: there are no keys',
}

const signalings: Readonly<Record<Connection['signaling'], string>> = {
  encrypted: 'TLS with AES',
  ipsec: 'inside IPsec, as stated',
  signed: 'TLS with NULL/SHA, signed and readable',
  clear: 'in the clear',
}

/** `TLS 5061, TLS with AES`. */
export const signalingWords = ({ signaling, protocol }: Connection): string => `${protocol}, ${signalings[signaling]}`

/** Where the keys of a device travel, protected by what, stated by whom. */
export function keysTravel(connection: Connection): Inline {
  const { device } = connection
  if (connection.keys === 'none') return say`${whyNone(connection)}`
  switch (device.list) {
    case 'sipTrunks':
      return joinSpans([inSip(connection), ...statement(device.trunk)], ' ')
    case 'h323Devices':
      return say`The device makes them and sends them to CUCM in its signaling (HX-2). ${byIpsec(device.h323.ipsec)}${unused(connection)}`
    case 'mgcpGateways':
      return say`CUCM makes them and sends them in MGCP (MG-2). ${byIpsec(device.gateway.ipsec)}${unused(connection)}`
    default:
      return unreachable(device)
  }
}

const inSip = (connection: Connection): Inline => {
  switch (connection.signaling) {
    case 'encrypted':
      return say`In the SIP signaling, inside TLS with AES (OV-2).`
    case 'signed':
      return say`In the SIP signaling: TLS with NULL/SHA signs it and hides nothing (PF-5).${unused(connection)}`
    case 'ipsec':
    case 'clear':
      return say`In the SIP signaling, which can be read on the line and in traces (OV-5).${unused(connection)}`
    default:
      return unreachable(connection.signaling)
  }
}

const statement = ({ networkSecured }: SipTrunk): Inline[] =>
  networkSecured.state === 'unknown' && networkSecured.note === ''
    ? []
    : [say`The network in between: ${stated(networkSecured)}`]

const methods: Readonly<Record<IpsecPlan['method'], string>> = {
  none: 'No IPsec.',
  network: 'IPsec by the network:',
  cucm: 'IPsec between CUCM and the device:',
}

const byIpsec = ({ method, state }: IpsecPlan): Inline =>
  method === 'none' ? say`${methods.none}` : say`${methods[method]} ${stated(state)}`

/** Keys may be offered although no call can have SRTP. */
const unused = ({ media }: Connection): Inline =>
  media === 'SRTP' ? [] : say` No call has SRTP as it is planned: see the calls.`

function whyNone({ device, media }: Connection): string {
  const isOn =
    device.list === 'sipTrunks'
      ? device.trunk.srtpAllowed
      : device.list === 'h323Devices'
        ? device.h323.srtpAllowed
        : device.gateway.srtp
  if (isOn && media === 'RTP') return 'None: SRTP is allowed, but no call can have it as it is planned. See the calls.'
  return device.list === 'mgcpGateways' ? 'None: SRTP is not planned.' : 'None: SRTP Allowed is not checked.'
}

/** The whole of a connection in one sentence. */
export const connectionSentence = (connection: Connection): Inline =>
  say`${connection.kind} ${code(connection.name)}${addressWords(connection)}: signaling ${signalingWords(connection)}; media ${connection.media}; keys: ${keyWords[connection.keys].toLowerCase()}.`

const addressWords = ({ addresses }: Connection): Inline =>
  addresses.length === 0 ? [] : say` (${joinSpans(addresses.map(code), ', ')})`
