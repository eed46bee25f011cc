import type { IpsecShown } from './readers/ipsec'
import type { ActiveCallsShown } from './readers/active-calls'
import type { CertificatesShown } from './readers/certificates'
import type { DialPeersShown } from './readers/dial-peers'
import type { IsdnShown } from './readers/isdn'
import type { PeerCertificatesShown } from './readers/peer-certificates'
import type { MgcpShown } from './readers/mgcp'
import type { RisPortShown } from './readers/ris-port'
import type { SipConnectionsShown } from './readers/sip-connections'
import type { SipTraceShown } from './readers/sip-trace'
import type { SipStatusShown } from './readers/sip-status'

/** What an answer says, as far as a reader knows its layout. */
export type Facts =
  | SipConnectionsShown
  | SipStatusShown
  | ActiveCallsShown
  | DialPeersShown
  | MgcpShown
  | IsdnShown
  | IpsecShown
  | CertificatesShown
  | PeerCertificatesShown
  | RisPortShown
  | SipTraceShown
