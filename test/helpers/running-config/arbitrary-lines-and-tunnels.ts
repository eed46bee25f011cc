import fc from 'fast-check'
import { address, some, type Lines } from './arbitrary-blocks'

export const arbitraryMgcp: fc.Arbitrary<Lines> = some(
  'mgcp call-agent 10.1.1.1 2427 service-type mgcp version 0.1',
  'mgcp dtmf-relay voip codec all mode out-of-band',
  'mgcp rtp unreachable timeout 1000 action notify',
  'mgcp modem passthrough voip mode nse',
  'mgcp package-capability rtp-package',
  'mgcp package-capability sst-package',
  'mgcp package-capability pre-package',
  'no mgcp package-capability res-package',
  'mgcp package-capability srtp-package',
  'no mgcp timer receive-rtcp',
  'mgcp sdp simple',
  'mgcp fax t38 ecm',
  'mgcp bind control source-interface Loopback0',
  'mgcp validate call-agent source-ipaddr',
).map((lines) => (lines.length > 0 ? ['mgcp', ...lines] : []))

export const arbitraryController: fc.Arbitrary<Lines[]> = fc.constantFrom('E1', 'T1').map((kind) => [
  [
    `controller ${kind} 0/0/0`,
    ` pri-group timeslots 1-${kind === 'E1' ? '31' : '24'} service mgcp`,
    ' description PSTN',
  ],
  [
    `interface Serial0/0/0:${kind === 'E1' ? '15' : '23'}`,
    ' no ip address',
    ' encapsulation hdlc',
    ` isdn switch-type ${kind === 'E1' ? 'primary-net5' : 'primary-ni'}`,
    ' isdn incoming-voice voice',
    ' isdn bind-l3 ccm-manager',
    ' no cdp enable',
  ],
])

export const arbitraryIpsec: fc.Arbitrary<Lines[]> = fc
  .uniqueArray(address, { minLength: 1, maxLength: 3 })
  .map((nodes) => [
    [
      'crypto isakmp policy 10',
      ' encr aes 256',
      ' hash sha256',
      ' authentication pre-share',
      ' group 14',
      ' lifetime 3600',
    ],
    nodes.map((node) => `crypto isakmp key \u00a7 address ${node}`),
    ['crypto ipsec transform-set CUCM esp-aes 256 esp-sha-hmac ', ' mode transport'],
    ...nodes.map((node, at) => [
      `crypto map CUCM ${String(10 * (at + 1))} ipsec-isakmp `,
      ` set peer ${node}`,
      ' set transform-set CUCM ',
      ` match address CUCM-${String(at + 1)}`,
    ]),
    ...nodes.map((node, at) => [
      `ip access-list extended CUCM-${String(at + 1)}`,
      ` permit ip host 10.2.2.2 host ${node}`,
    ]),
  ])

const hexLine = fc
  .array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 8, maxLength: 8 })
  .map((words8) => words8.map((one) => one.toString(16).toUpperCase().padStart(8, '0')).join(' '))

export const arbitraryTrustpoints: fc.Arbitrary<Lines[]> = fc
  .record({ rows: fc.array(hexLine, { minLength: 1, maxLength: 6 }), usage: fc.boolean(), hash: fc.boolean() })
  .map(({ rows, usage, hash }) => [
    [
      'crypto pki trustpoint TP_GW',
      ' enrollment terminal pem',
      ' fqdn gw1.example.com',
      ' subject-name CN=gw1.example.com,O=Example',
      ' revocation-check crl',
      ' rsakeypair TP_GW',
      ...(usage ? [' usage ssl-client'] : []),
      ...(hash ? [' hash sha256'] : []),
    ],
    ['crypto pki trustpoint TP_CA', ' enrollment terminal', ' revocation-check none'],
    [
      'crypto pki certificate chain TP_GW',
      ' certificate 7A0B',
      ...rows.map((row) => `  ${row}`),
      '  2B',
      '  \tquit',
      ' certificate ca 01',
      ...rows.map((row) => `  ${row}`),
      '  \tquit',
    ],
  ])
