import type { PlanParts } from './plan'

/** A plan with every kind of line in its checklist: each object once, and as little else as that takes. */
export const richPlan: PlanParts = {
  cluster: { nodes: [{ name: 'pub', address: '10.0.0.1', publisher: true }] },
  profiles: [
    { name: 'NEW', securityMode: 'Encrypted', sipV150OutboundSdpOfferFiltering: 'No Filtering' },
    { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070, outgoingTransport: 'UDP' },
    { name: 'DIGEST', asFoundName: 'DIGEST', digestAuthentication: true },
  ],
  sipTrunks: [
    {
      name: 'TLS',
      securityProfileId: 'NEW',
      srtpAllowed: true,
      farEnd: { kind: 'IOS XE', owner: 'Carrier', srtp: 'yes' },
    },
    { name: 'UDP', securityProfileId: 'OLD' },
    { name: 'OPEN', securityProfileId: 'OLD', srtpAllowed: true },
    { name: 'APP', securityProfileId: 'DIGEST', sipRealmId: 'far' },
  ],
  h323Devices: [
    { name: 'GW', srtpAllowed: true, farEndSrtp: 'yes', ipsec: { method: 'cucm' } },
    { name: 'LATE', srtpAllowed: true, software: 'IOS XE 17.9.4a', ipsec: { method: 'network' } },
    { name: 'BARE', kind: 'H.225 Trunk (Gatekeeper Controlled)', srtpAllowed: true },
  ],
  mgcpGateways: [
    { domainName: 'e1', srtp: true, interface: 'E1 PRI', protectedFacilityIe: true },
    { domainName: 'clear', interface: 'E1 PRI', protectedFacilityIe: true },
  ],
  sipRealms: [{ realm: 'far', userid: 'cucm' }],
  applicationUsers: [{ userid: 'app', sipTrunkIds: ['APP'] }],
  asFound: {
    profiles: [{ name: 'OLD' }, { name: 'GONE' }],
    sipTrunks: [
      { name: 'TLS', securityProfileName: 'GONE' },
      { name: 'UDP', securityProfileName: 'OLD' },
      { name: 'OPEN', securityProfileName: 'OLD' },
    ],
  },
}
