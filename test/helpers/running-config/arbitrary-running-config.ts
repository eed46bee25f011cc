import fc from 'fast-check'
import { secretMark } from '../../../shared/ios/running/secrets'
import * as block from './arbitrary-blocks'
import type { Family, Lines } from './arbitrary-blocks'
import { arbitraryController, arbitraryIpsec, arbitraryMgcp, arbitraryTrustpoints } from './arbitrary-lines-and-tunnels'
import { arbitrarySecret, secretPlace } from './secret-lines'

/** A running-config as a device prints it. */
export interface DrawnConfig {
  family: Family
  host: string
  /** With its secrets. */
  lines: string[]
  /** The same lines as they are to be read. */
  clean: string[]
  secrets: string[]
}

const heads: Record<Family, Lines> = {
  'IOS 15': ['version 15.7', 'service timestamps debug datetime msec', 'no service password-encryption'],
  'IOS XE 3': [
    'version 15.5',
    'service timestamps debug datetime msec',
    'no platform punt-keepalive disable-kernel-core',
  ],
  'IOS XE 16': ['version 16.9', 'service timestamps debug datetime msec', 'platform qfp utilization monitor load 80'],
  'IOS XE 17': ['version 17.9', 'service timestamps debug datetime msec', 'service password-encryption'],
  'IOS XE 26': ['version 26.1', 'service timestamps debug datetime msec', 'service password-encryption'],
}

const images: Record<Family, string> = {
  'IOS 15': 'boot system flash0:c2900-universalk9-mz.SPA.157-3.M8.bin',
  'IOS XE 3': 'boot system flash bootflash:isr4300-universalk9.03.16.05.S.155-3.S5-ext.SPA.bin',
  'IOS XE 16': 'boot system flash bootflash:isr4300-universalk9.16.09.04.SPA.bin',
  'IOS XE 17': 'boot system flash bootflash:isr4300-universalk9.17.09.04a.SPA.bin',
  'IOS XE 26': 'boot system bootflash:packages.conf',
}

const banner: fc.Arbitrary<Lines> = fc.constantFrom(
  [],
  ['banner motd ^C', 'Only for those who may', '', '! not a remark', ' interface of the company', 'end', '^C'],
  ['banner login ^CKeep out^C'],
  ['banner exec \u0003', '  $(hostname)', '\u0003'],
)

const accounts: Lines[] = [
  ['enable secret 9 \u00a7'],
  ['username admin privilege 15 secret 9 \u00a7'],
  ['snmp-server community \u00a7 RO 10'],
  ['ntp server 10.9.9.9'],
  ['radius server R1', ' address ipv4 10.9.9.9 auth-port 1812 acct-port 1813', ' key 7 \u00a7'],
  ['ip forward-protocol nd', 'no ip http server', 'no ip http secure-server'],
]

const separators = fc.constantFrom(['!'], ['!', '!'], ['!', '', '!'])

/** A gateway with interfaces, SIP, dial-peers, MGCP, IPsec, certificates and the rest that is usual. */
export function arbitraryRunningConfig(family: Family): fc.Arbitrary<DrawnConfig> {
  const names =
    family === 'IOS 15'
      ? ['GigabitEthernet0/0', 'GigabitEthernet0/1']
      : ['GigabitEthernet0/0/0', 'GigabitEthernet0/0/1']
  return fc
    .record({
      host: fc.constantFrom('GW1', 'cube-west', 'R1.example'),
      separator: separators,
      tops: fc.subarray(accounts),
      classes: block.arbitraryClasses(family),
      voice: fc.option(block.arbitraryVoiceService(family), { nil: [] }),
      trustpoints: fc.option(arbitraryTrustpoints, { nil: [] }),
      controllers: fc.option(arbitraryController, { nil: [] }),
      ipsec: fc.option(arbitraryIpsec, { nil: [] }),
      interfaces: fc.tuple(...names.map((name) => block.arbitraryInterface(family, name))),
      mgcp: fc.option(arbitraryMgcp, { nil: [] }),
      peers: fc
        .uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 5 })
        .chain((numbers) => fc.tuple(...numbers.map((number) => block.arbitraryDialPeer(family, number)))),
      sipUa: fc.option(block.arbitrarySipUa(family), { nil: [] }),
      banner,
      secrets: fc.array(arbitrarySecret, { minLength: 12, maxLength: 12 }),
    })
    .map((drawn) => {
      const blocks: Lines[] = [
        heads[family],
        [`hostname ${drawn.host}`],
        ['boot-start-marker', images[family], 'boot-end-marker'],
        ...(family === 'IOS 15'
          ? []
          : [
              [
                'vrf definition Mgmt-intf',
                ' !',
                ' address-family ipv4',
                ' exit-address-family',
                ' !',
                ' address-family ipv6',
                ' exit-address-family',
              ],
            ]),
        ...drawn.tops,
        ...drawn.trustpoints,
        drawn.voice,
        ...drawn.classes,
        ...drawn.controllers.slice(0, 1),
        ...drawn.ipsec,
        ...drawn.interfaces,
        ...drawn.controllers.slice(1),
        ['ip route 0.0.0.0 0.0.0.0 10.2.2.1'],
        drawn.mgcp,
        ...drawn.peers,
        drawn.sipUa,
        drawn.banner,
        ['line con 0', ' stopbits 1', 'line vty 0 4', ' password 7 \u00a7', ' login local', ' transport input ssh'],
      ]
      const lines = ['!', '! Last configuration change at 10:00:00 UTC Mon Nov 2 2026', '!']
      for (const one of blocks.filter((some) => some.length > 0)) lines.push(...one, ...drawn.separator)
      return withSecrets({ family, host: drawn.host, lines: [...lines, 'end'] }, drawn.secrets)
    })
}

export const anyRunningConfig: fc.Arbitrary<DrawnConfig> = fc
  .constantFrom(...block.families)
  .chain(arbitraryRunningConfig)

/** Puts a secret in each place for one. */
export function withSecrets(
  drawn: Pick<DrawnConfig, 'family' | 'host' | 'lines'>,
  pool: readonly string[],
): DrawnConfig {
  const secrets: string[] = []
  const fill = (line: string): string =>
    line.replaceAll(secretPlace, () => {
      const secret = pool[secrets.length % pool.length] ?? 'Zq7X'
      secrets.push(secret)
      return secret
    })
  return {
    ...drawn,
    lines: drawn.lines.map(fill),
    clean: drawn.lines.map((line) => line.replaceAll(secretPlace, secretMark)),
    secrets,
  }
}
