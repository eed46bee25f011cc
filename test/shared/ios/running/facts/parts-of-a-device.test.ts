import { describe, expect, it } from 'vitest'
import { deviceFacts } from '../../../../../shared/ios/running/facts/device-facts'
import { readRunningConfig } from '../../../../../shared/ios/running/read-running-config'

const facts = (...lines: string[]) => {
  const result = readRunningConfig(['version 17.9', 'hostname GW1', ...lines, 'end'].join('\n'))
  if (!result.ok) throw new Error(result.failure.kind)
  return deviceFacts(result.value)
}

describe('what a running-config says', () => {
  it('tells how SIP listens, what certificate it shows to whom, and what binds it', () => {
    const { sip, sipUa, tenants } = facts(
      'voice service voip',
      ' ip address trusted list',
      '  ipv4 10.1.1.1',
      '  ipv4 10.2.0.0 255.255.0.0',
      ' allow-connections sip to sip',
      ' srtp',
      ' no supplementary-service media-renegotiate',
      ' sip',
      '  bind all source-interface Loopback0',
      '  session transport tcp tls',
      '  listen-port secure 5561',
      '  srtp negotiate cisco',
      '  url sips',
      ' h323',
      'voice class tenant 7',
      ' tls-profile 2',
      ' listen-port secure 5081',
      'sip-ua ',
      ' no transport udp',
      ' transport tcp tls v1.2 minimum',
      ' crypto signaling remote-addr 10.1.1.0 255.255.255.0 trustpoint TP client-vtp CA strict-cipher',
      ' crypto signaling default tls-profile 2',
      ' authentication username gw1 password 7 0822455D0A16 realm CUCM',
      ' sip-server dns:cucm.example.com',
    )
    expect(sip).toMatchObject({
      srtp: '',
      hasMediaRenegotiate: false,
      allowedConnections: ['sip to sip'],
      trustedAddresses: ['10.1.1.1', '10.2.0.0 255.255.0.0'],
      bindControl: { interface: 'Loopback0', vrf: null },
      bindMedia: { interface: 'Loopback0', vrf: null },
      transport: 'tcp tls',
      url: 'sips',
      srtpCrypto: null,
      hasSrtpNegotiateCisco: true,
      listenPortSecure: 5561,
      h323: { hasEmptyCapability: false },
    })
    expect(sipUa).toEqual({
      tcp: 'tls v1.2 minimum',
      ...{ hasTcp: true, hasUdp: false },
      signaling: [
        {
          remote: { address: '10.1.1.0', mask: '255.255.255.0' },
          line: 23,
          trustpoint: 'TP',
          clientVtp: 'CA',
          tlsProfile: null,
          cipher: 'strict-cipher',
        },
        { remote: null, line: 24, trustpoint: null, clientVtp: null, tlsProfile: 2, cipher: null },
      ],
      authentication: [{ username: 'gw1', realm: 'CUCM' }],
      ...{ registrars: [], sipServer: 'dns:cucm.example.com' },
    })
    expect(tenants).toMatchObject([{ tag: 7, tlsProfile: 2, listenPortSecure: 5081, bindControl: null }])
  })

  it('tells names, trustpoints with their chains, and classes', () => {
    const { trustpoints, classes, domainName } = facts(
      'ip domain name example.com',
      'crypto pki trustpoint TP_GW',
      ' enrollment url http://10.1.1.1:80',
      ' fqdn gw1.example.com',
      ' subject-name C=DE, CN=gw1.example.com ,O=Example',
      ' subject-alt-name sip.example.com',
      ' revocation-check crl none',
      ' usage ssl-client',
      ' rsakeypair TP_GW 2048',
      'crypto pki trustpoint CA',
      ' enrollment terminal',
      'crypto pki certificate chain TP_GW',
      ' certificate ca 01',
      '  0A0B0C0D',
      '  \tquit',
      ' certificate 02',
      '  0A0B0C0D',
      '  \tquit',
      'voice class uri CUCM sip',
      ' host ipv4:10.1.1.1',
      ' host dns:cucm.example.com',
      'voice class server-group 1',
      ' ipv4 10.1.1.1 port 5061 preference 1',
      ' ipv6 2001:db8::1',
      ' description nodes',
      'voice class srtp-crypto 1',
      ' crypto 1 AEAD_AES_256_GCM',
      'voice class tls-profile 2',
      ' trustpoint TP_GW client TP_CLIENT',
      ' cipher 3',
      ' cn-san validate bidirectional',
      ' cn-san 1 cucm1.example.com',
      ' cn-san 2 *.example.com',
      ' client-vtp CA',
      ' sni send',
      'voice class sip-options-keepalive 4',
      ' transport tcp tls',
      ' sip-profiles 9',
      ' down-interval 35',
      ' up-interval 65',
      ' retry 3',
      ' shutdown',
    )
    expect(domainName).toBe('example.com')
    expect(trustpoints).toEqual([
      {
        name: 'TP_GW',
        line: 4,
        subjectName: 'C=DE, CN=gw1.example.com ,O=Example',
        commonName: 'gw1.example.com',
        fqdn: 'gw1.example.com',
        alternativeNames: ['sip.example.com'],
        enrollment: 'url http://10.1.1.1:80',
        revocationCheck: 'crl none',
        keyPair: 'TP_GW 2048',
        usage: 'ssl-client',
        certificates: 2,
        hasOwnCertificate: true,
      },
      expect.objectContaining({ name: 'CA', commonName: null, certificates: 0, hasOwnCertificate: false }),
    ])
    expect(classes).toEqual({
      uris: [{ tag: 'CUCM', line: 21, kind: 'sip', hosts: ['ipv4:10.1.1.1', 'dns:cucm.example.com'], patterns: [] }],
      serverGroups: [
        {
          tag: '1',
          line: 24,
          description: 'nodes',
          servers: [
            { address: '10.1.1.1', port: 5061, preference: 1 },
            { address: '2001:db8::1', port: null, preference: null },
          ],
        },
      ],
      srtpCryptos: [{ tag: '1', line: 28, suites: [{ preference: 1, suite: 'AEAD_AES_256_GCM' }] }],
      tlsCiphers: [],
      tlsProfiles: [
        {
          tag: '2',
          line: 30,
          description: null,
          trustpoint: 'TP_GW',
          clientTrustpoint: 'TP_CLIENT',
          clientVtp: 'CA',
          cipher: '3',
          validates: 'bidirectional',
          names: ['cucm1.example.com', '*.example.com'],
          sendsServerName: true,
        },
      ],
      keepalives: [
        {
          ...{ tag: '4', line: 38, isShutDown: true, transport: 'tcp tls', sipProfiles: 9 },
          ...{ downInterval: 35, upInterval: 65, retry: 3 },
        },
      ],
    })
  })

  it('tells MGCP, E1 and T1, and IPsec (MG-5, MG-7, HX-1)', () => {
    const found = facts(
      'isdn switch-type primary-net5',
      'controller E1 0/0/0',
      ' description PSTN',
      ' pri-group timeslots 1-31 service mgcp',
      'controller T1 0/1/0',
      ' shutdown',
      ' ds0-group 1 timeslots 1-4 type e&m-wink-start',
      'controller VDSL 0/2/0',
      'crypto isakmp policy 10',
      ' encr aes 256',
      ' authentication pre-share',
      ' group 14',
      'crypto isakmp key secret address 10.1.1.1',
      'crypto isakmp key 6 secret address 10.2.0.0 255.255.0.0',
      'crypto isakmp key secret hostname peer.example.com',
      'crypto ikev2 profile P1',
      'crypto ipsec transform-set TS esp-aes 256 esp-sha-hmac ',
      ' mode transport',
      'crypto map M 10 ipsec-isakmp ',
      ' set peer 10.1.1.1',
      ' set peer 10.1.1.2',
      ' set transform-set TS ',
      ' match address A',
      'interface GigabitEthernet0/0',
      ' ip address 10.9.9.9 255.255.255.0',
      ' ip address 10.9.8.9 255.255.255.0 secondary',
      ' standby version 2',
      ' standby 20 ip 10.9.9.1',
      ' redundancy rii 1',
      ' redundancy group 1 ip 10.9.9.2 exclusive',
      ' ipv6 address 2001:db8::9/64',
      ' crypto map M',
      'interface Serial0/0/0:15',
      ' no ip address',
      ' isdn switch-type primary-net5',
      ' isdn bind-l3 ccm-manager',
      'interface GigabitEthernet0/1',
      ' ip address dhcp',
      ' shutdown',
      'ccm-manager redundant-host 10.1.1.2 10.1.1.3',
      'ccm-manager config server 10.1.1.1',
      'mgcp',
      'mgcp call-agent 10.1.1.1 2427 service-type mgcp version 0.1',
      'mgcp package-capability rtp-package',
      'no mgcp package-capability res-package',
      'mgcp bind control source-interface Loopback0',
    )
    expect(found.controllers).toEqual([
      {
        kind: 'E1',
        port: '0/0/0',
        line: 4,
        description: 'PSTN',
        primary: { timeslots: '1-31', service: 'mgcp' },
        groups: [],
        isShutDown: false,
      },
      {
        kind: 'T1',
        port: '0/1/0',
        line: 7,
        description: null,
        primary: null,
        groups: [{ number: 1, timeslots: '1-4', type: 'e&m-wink-start' }],
        isShutDown: true,
      },
    ])
    expect(found.interfaces).toMatchObject([
      {
        name: 'GigabitEthernet0/0',
        addresses: [
          { address: '10.9.9.9', mask: '255.255.255.0', isSecondary: false },
          { address: '10.9.8.9', mask: '255.255.255.0', isSecondary: true },
        ],
        sharedAddresses: ['10.9.9.2', '10.9.9.1'],
        addresses6: ['2001:db8::9/64'],
        cryptoMap: 'M',
        isShutDown: false,
      },
      { name: 'Serial0/0/0:15', addresses: [], switchType: 'primary-net5', bindL3: 'ccm-manager' },
      { name: 'GigabitEthernet0/1', addresses: [], isShutDown: true },
    ])
    expect(found.mgcp).toEqual({
      isOn: true,
      callAgents: [{ address: '10.1.1.1', port: 2427 }],
      packages: ['rtp-package'],
      packagesOff: ['res-package'],
      hasSrtpPackage: null,
      bindControl: { interface: 'Loopback0', vrf: null },
      bindMedia: null,
      validatesCallAgent: null,
      configServers: ['10.1.1.1'],
      redundantHosts: ['10.1.1.2', '10.1.1.3'],
      switchType: 'primary-net5',
    })
    expect(found.ipsec).toEqual({
      policies: [
        { priority: 10, encryption: 'aes 256', hash: null, authentication: 'pre-share', group: '14', lifetime: null },
      ],
      keyPeers: [
        { peer: '10.1.1.1', mask: null },
        { peer: '10.2.0.0', mask: '255.255.0.0' },
        { peer: 'peer.example.com', mask: null },
      ],
      transformSets: [{ name: 'TS', transforms: ['esp-aes', '256', 'esp-sha-hmac'], mode: 'transport' }],
      mapEntries: [
        {
          map: 'M',
          number: 10,
          line: 21,
          kind: 'ipsec-isakmp',
          peers: ['10.1.1.1', '10.1.1.2'],
          transformSets: ['TS'],
          accessList: 'A',
          pfs: null,
          lifetime: null,
          ikev2Profile: null,
          interfaces: ['GigabitEthernet0/0'],
        },
      ],
      accessLists: [],
      ikev2: { proposals: [], policies: [], profiles: ['P1'], keyrings: [] },
    })
  })
})
