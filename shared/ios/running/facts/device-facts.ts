import type { ConfigLine, RunningConfig } from '../running-config'
import { classFacts, type ClassFacts } from './class-facts'
import { dialPeerFacts, type DialPeerFacts } from './dial-peer-facts'
import { controllerFacts, interfaceFacts, type ControllerFacts, type InterfaceFacts } from './interface-facts'
import { ipsecFacts, type IpsecFacts } from './ipsec-facts'
import { after, linesWith, valueOf } from './lines'
import { mgcpFacts, type MgcpFacts } from './mgcp-facts'
import { sipFacts, sipUaFacts, tenantFacts, type SipFacts, type SipUaFacts, type TenantFacts } from './sip-facts'
import { softwareFacts, type SoftwareFacts } from './software-facts'
import { trustpointFacts, type TrustpointFacts } from './trustpoint-facts'

/** What a running-config says of its device. What no line says is null or not in a list: a default is never filled in. */
export interface DeviceFacts {
  hostName: string | null
  domainName: string | null
  /** `ip host`: names of its own for addresses. */
  hostAddresses: { name: string; address: string }[]
  software: SoftwareFacts
  interfaces: InterfaceFacts[]
  controllers: ControllerFacts[]
  sip: SipFacts
  sipUa: SipUaFacts
  tenants: TenantFacts[]
  classes: ClassFacts
  dialPeers: DialPeerFacts[]
  trustpoints: TrustpointFacts[]
  mgcp: MgcpFacts
  ipsec: IpsecFacts
}

/** `ip host [vrf NAME] NAME [port] address …`: of several addresses the first. */
const hostAddresses = (lines: readonly ConfigLine[]): DeviceFacts['hostAddresses'] =>
  linesWith(lines, 'ip', 'host').flatMap((line) => {
    const words = after(line, 2)
    const [name, ...rest] = words[0] === 'vrf' ? words.slice(2) : words
    const address = rest.find((word) => /^\d+(?:\.\d+){3}$/u.test(word))
    return name === undefined || address === undefined ? [] : [{ name, address }]
  })

export const deviceFacts = ({ lines }: RunningConfig): DeviceFacts => ({
  hostName: valueOf(lines, 'hostname'),
  domainName: valueOf(lines, 'ip domain name') ?? valueOf(lines, 'ip domain-name'),
  hostAddresses: hostAddresses(lines),
  software: softwareFacts(lines),
  interfaces: interfaceFacts(lines),
  controllers: controllerFacts(lines),
  sip: sipFacts(lines),
  sipUa: sipUaFacts(lines),
  tenants: tenantFacts(lines),
  classes: classFacts(lines),
  dialPeers: dialPeerFacts(lines),
  trustpoints: trustpointFacts(lines),
  mgcp: mgcpFacts(lines),
  ipsec: ipsecFacts(lines),
})
