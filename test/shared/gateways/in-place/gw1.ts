import type { PlanParts } from '../../../helpers/plan'
import { situation } from '../files'

/** What stands on a gateway toward CUCM, a provider beside it. */
export const gw1 = `version 17.9
hostname GW1
!
crypto pki trustpoint TP_GW
 enrollment terminal pem
 subject-name CN=gw1.example.com
 revocation-check crl
 rsakeypair TP_GW
!
crypto pki certificate chain TP_GW
 certificate 7A0B
  30820122 300D0609
  \tquit
!
voice class uri CUCM sip
 host ipv4:192.0.2.11
 host ipv4:192.0.2.12
!
voice class server-group 1
 ipv4 192.0.2.11 port 5060 preference 1
 ipv4 192.0.2.12 preference 2
 description CUCM
!
interface GigabitEthernet0/0/0
 ip address 192.0.2.21 255.255.255.0
!
dial-peer voice 100 voip
 description to CUCM
 preference 1
 destination-pattern 4...
 session protocol sipv2
 session server-group 1
 session transport tcp
 voice-class codec 1
!
dial-peer voice 101 voip
 description from CUCM
 session protocol sipv2
 session transport tcp
 incoming uri via CUCM
 no vad
!
dial-peer voice 200 voip
 description ITSP
 destination-pattern 9T
 session protocol sipv2
 session target ipv4:198.51.100.1
 incoming called-number .
!
sip-ua
 retry invite 2
 transport tcp tls v1.0
 crypto signaling remote-addr 192.0.2.11 255.255.255.255 trustpoint OLD strict-cipher
!
end
`

/** One trunk with TLS and SRTP to it, which both nodes run. */
export const planWith = (text: string, name = 'sip-xe-17.9', device = 'GW1'): PlanParts => ({
  ...situation(name),
  asFound: { runningConfigs: [{ device, address: '192.0.2.21', takenOn: '2026-11-20', text }] },
})
