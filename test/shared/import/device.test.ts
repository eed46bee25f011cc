import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDevice } from '../../../shared/import/device/read-device'
import { namesSrtpImage } from '../../../shared/software/srtp-image'
import { newProject } from '../../../shared/plan/new-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { draws } from '../../helpers/draws'
import { became, imported, tried } from '../../helpers/import'
import { plan } from '../../helpers/plan'
import { anyRunningConfig } from '../../helpers/running-config/arbitrary-running-config'
import { ipsecLines } from '../../helpers/running-config/ipsec-lines'
import { arbitraryTerminalCopy } from '../../helpers/running-config/terminal-copy'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const config = `GW-LEEDS#show running-config
Building configuration...

Current configuration : 4312 bytes
!
version 17.9
service timestamps debug datetime msec
hostname GW-LEEDS
!
enable secret 9 $9$S3cretS3cret
boot system flash bootflash:isr4300-universalk9.17.09.04a.SPA.bin
ip domain name example.com
 --More-- \b\b\b\b\b\b\b\b\b         \b\b\b\b\b\b\b\b\bcontroller E1 0/1/0
 pri-group timeslots 1-31 service mgcp
interface Loopback0
 ip address 192.0.2.9 255.255.255.255
interface GigabitEthernet0/0/0
 ip address 192.0.2.1 255.255.255.0
voice service voip
 srtp fallback
 sip
  bind control source-interface GigabitEthernet0/0/0
dial-peer voice 1 voip
 destination-pattern 9T
 session target ipv4:192.0.2.50
snmp-server community S3cretRead RO
mgcp
mgcp call-agent 192.0.2.50 2427 service-type mgcp version 0.1
mgcp package-capability srtp-package
end

GW-LEEDS#`
const version = `GW-LEEDS#show version
Cisco IOS XE Software, Version 17.09.04a
Cisco IOS Software [Cupertino], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 17.9.4a, RELEASE SOFTWARE (fc3)

GW-LEEDS uptime is 3 weeks, 2 days
System image file is "bootflash:isr4300-universalk9.17.09.04a.SPA.bin"
GW-LEEDS#`
const mine = plan({
  farEnds: [
    { id: 'f', name: 'Leeds', hosts: [{ address: '192.0.2.1' }, { address: '192.0.2.2', name: 'OTHER' }] },
    { id: 'g', name: 'Paris', hosts: [{ address: '192.0.2.77' }] },
  ],
  mgcpGateways: [{ domainName: 'gw-leeds.example.com' }],
})

describe('running-configs', () => {
  it('are kept as found, without their secrets, and fill what the plan does not know of the far end', () => {
    const read = imported(mine, { 'gw.log': `${version.slice(0, -9)}${config}` })
    expect(became(read)).toEqual([
      'added runningConfigs GW-LEEDS',
      'changed farEnds GW-LEEDS',
      'changed mgcpGateways GW-LEEDS.example.com',
    ])
    expect(read.report.sources[0]?.kind).toBe('show running-config and show version')
    const { asFound, farEnds, mgcpGateways } = read.project
    expect(asFound?.runningConfigs).toMatchObject([{ device: 'GW-LEEDS', address: '192.0.2.1', takenOn: '2026-11-28' }])
    expect(asFound?.runningConfigs[0]?.text).toContain('mgcp package-capability srtp-package\nend\n')
    expect(farEnds).toMatchObject([
      {
        ...{ kind: 'IOS XE', software: '17.09.04a', srtp: 'yes' },
        hosts: [
          { name: 'GW-LEEDS', address: '192.0.2.1' },
          { name: 'OTHER', address: '192.0.2.2' },
        ],
      },
      { kind: 'other', software: '' },
    ])
    expect(mgcpGateways[0]?.iosImage).toBe('isr4300-universalk9.17.09.04a.SPA.bin')
    expect(writeProject(read.project) + JSON.stringify(read.report)).not.toContain('S3cret')
    expect(imported(read.project, { 'gw.log': config }).project).toBe(read.project)
    const again = imported(read.project, { 'gw.log': config.replace('17.9\n', '17.9\nservice x\n') })
    expect(became(again)[0]).toBe(
      'changed runningConfigs GW-LEEDS From now on the rollback of this gateway leads to this configuration, no longer to the one that was read on 2026-11-28.',
    )
  })

  it('are no sign that the cluster was read again: what was found there keeps its day', () => {
    const asFound = { takenOn: '2026-11-20', source: 'AXL', profiles: [{ name: 'P' }] }
    const known = imported(plan({ farEnds: mine.farEnds, asFound }), { 'gw.log': config }).project.asFound
    expect(known).toMatchObject({ takenOn: '2026-11-20', source: 'AXL', runningConfigs: [{ takenOn: '2026-11-28' }] })
    expect(imported(mine, { 'gw.log': config }).project.asFound).toMatchObject({ takenOn: '2026-11-28' })
  })

  it('MG-6: tell the image that runs, not the one it is told to start with, and never a release for an image', () => {
    const imageOf = (...texts: string[]) => imported(mine, { a: texts.join('\n') }).project.mgcpGateways[0]?.iosImage
    const shown = version.slice(0, -9)
    const other = config.replace(/isr4300.*/u, 'isr4300-universalk9.16.09.01.SPA.bin')
    expect(imageOf(shown, other)).toBe('isr4300-universalk9.17.09.04a.SPA.bin')
    const packages = shown.replace(/isr4300.*"/u, 'packages.conf"')
    expect(imageOf(packages, other)).toBe('X86_64_LINUX_IOSD-UNIVERSALK9-M 17.09.04a')
    expect(namesSrtpImage('X86_64_LINUX_IOSD-UNIVERSALK9-M 17.09.04a')).toBe(true)
    const classic =
      'GW-LEEDS#show version\nCisco IOS Software, C2900 Software (C2900-IPVOICEK9-M), Version 15.7(3)M8, RELEASE\nGW-LEEDS uptime is 1 day'
    expect(imageOf(classic, other)).toBe('C2900-IPVOICEK9-M 15.7(3)M8')
    const withoutImage = other.replace(/^boot system.*$/mu, 'boot system bootflash:packages.conf')
    expect(imageOf(withoutImage)).toBe('')
    expect(imageOf(classic.replace(' (C2900-IPVOICEK9-M)', ''), withoutImage)).toBe('')
  })

  it('HX-6: know an H.323 gateway by an interface that speaks it', () => {
    const h323 = config.replace('GigabitEthernet0/0/0\n', 'GigabitEthernet0/0/0\n h323-gateway voip interface\n')
    const gateway = plan({ h323Devices: [{ kind: 'H.323 Gateway', name: '192.0.2.1' }] })
    expect(imported(gateway, { a: h323 }).project.h323Devices).toMatchObject([{ software: '17.9', farEndSrtp: 'yes' }])
    expect(became(imported(gateway, { a: config })).join()).not.toContain('h323Devices')
  })

  it('never take the place of what a person entered', () => {
    const entered = plan({
      farEnds: [
        {
          name: 'Leeds',
          kind: 'SBC',
          software: '17.3',
          srtp: 'no',
          hosts: [{ name: 'gw-leeds', address: '192.0.2.1' }],
        },
      ],
      mgcpGateways: [{ domainName: 'GW-LEEDS', iosImage: 'mine.bin' }],
    })
    const read = imported(entered, { 'gw.txt': config })
    expect({ ...read.project, asFound: null }).toEqual(entered)
    expect(became(read).slice(1)).toEqual(['unchanged farEnds GW-LEEDS', 'unchanged mgcpGateways GW-LEEDS.example.com'])
  })

  it('add far end and MGCP gateway only where that is asked for', () => {
    expect(became(imported(empty, { 'gw.txt': config }))).toEqual([
      'added runningConfigs GW-LEEDS',
      expect.stringMatching(/^skipped farEnds GW-LEEDS .*--create/u),
      expect.stringMatching(/^skipped mgcpGateways GW-LEEDS\.example\.com .*--create/u),
    ])
    const { farEnds, mgcpGateways } = imported(empty, { 'gw.txt': config }, { create: true }).project
    expect(farEnds).toMatchObject([
      { name: 'GW-LEEDS', kind: 'IOS XE', software: '17.9', hosts: [{ name: 'GW-LEEDS', address: '192.0.2.1' }] },
    ])
    expect(mgcpGateways).toMatchObject([{ domainName: 'GW-LEEDS.example.com', interface: 'E1 PRI', srtp: true }])
  })

  it('PF-37: tell the names in the certificate that they show, and the port on which they listen for TLS', () => {
    const secure = config
      .replace('\nsnmp', '\nsip-ua\n crypto signaling default trustpoint TP1\nsnmp')
      .replace('\n sip\n', '\n sip\n  listen-port secure 5071\n')
      .replace(
        '\nvoice',
        '\ncrypto pki trustpoint TP1\n subject-name CN=gw.example.com, O=Example\n subject-alt-name gw-2.example.com gw-3.example.com\nvoice',
      )
    const read = imported(mine, { a: secure })
    expect(read.project.farEnds[0]?.hosts.map(({ certificateNames }) => certificateNames)).toEqual([
      ['gw.example.com', 'gw-2.example.com', 'gw-3.example.com'],
      [],
    ])
    expect(became(read)).toContain(
      'changed farEnds GW-LEEDS It listens for TLS on port 5071: trunks that reach it need that port.',
    )
    // Two certificates for two sides: nobody can tell which one CUCM sees.
    const two = secure.replace(
      ' crypto signaling',
      ' crypto signaling remote-addr 203.0.113.1 255.255.255.255 trustpoint TP2\n crypto signaling',
    )
    expect(imported(mine, { a: two }).project.farEnds[0]?.hosts[0]?.certificateNames).toEqual([])
  })

  it('XD-6: propose IPsec of an MGCP gateway with a node of the cluster, as far as their lines say it', () => {
    const ipsec = config
      .replace('\ninterface Loop', `\n${ipsecLines}interface Loop`)
      .replace('192.0.2.1 255.255.255.0', '192.0.2.1 255.255.255.0\n crypto map CUCM')
    const cluster = plan({
      cluster: { nodes: [{ name: 'cucm-1', address: '192.0.2.50' }] },
      mgcpGateways: [{ domainName: 'gw-leeds.example.com' }],
    })
    const read = imported(cluster, { a: ipsec })
    expect(read.project.mgcpGateways[0]?.ipsec).toMatchObject({
      ...{ method: 'cucm', peerAddress: '192.0.2.1' },
      policy: {
        ...{ 'Authentication Method': 'Preshared Key', 'Encryption Algorithm': 'AES 256', 'Hash Algorithm': 'SHA256' },
        ...{ 'Phase One DH': '14', 'Phase One Life Time': '3600', 'ESP Algorithm': 'AES 256', 'Phase Two DH': '14' },
      },
      state: { state: 'unknown' },
    })
    expect(Object.keys(read.project.mgcpGateways[0]?.ipsec.policy ?? {})).not.toContain('Phase Two Life Time')
    expect(writeProject(read.project) + JSON.stringify(read.report)).not.toContain('S3cret')
    expect(imported(read.project, { a: ipsec }).project).toBe(read.project)
    // With others than the cluster it is none of the plan's; and what a person entered stays.
    expect(imported(mine, { a: ipsec }).project.mgcpGateways[0]?.ipsec.method).toBe('none')
    const network = plan({
      cluster: { nodes: [{ name: 'cucm-1', address: '192.0.2.50' }] },
      mgcpGateways: [{ domainName: 'gw-leeds.example.com', ipsec: { method: 'network' } }],
    })
    expect(imported(network, { a: ipsec }).project.mgcpGateways[0]?.ipsec).toEqual(network.mgcpGateways[0]?.ipsec)
    // Where it is to be CUCM's, and the address of the device is open, that alone is filled.
    const [open] = plan({ ...network, mgcpGateways: [{ ipsec: { method: 'cucm' } }] }).mgcpGateways
    const begun = { ...network, mgcpGateways: network.mgcpGateways.map((one) => ({ ...one, ipsec: open!.ipsec })) }
    expect(imported(begun, { a: ipsec }).project.mgcpGateways[0]?.ipsec).toEqual({
      ...open!.ipsec,
      peerAddress: '192.0.2.1',
    })
  })

  it('show version alone tells of the software; of classic IOS, too', () => {
    expect(imported(mine, { 'v.txt': version.replaceAll('GW-LEEDS', 'OTHER') }).project.farEnds[0]).toMatchObject({
      kind: 'IOS XE',
      software: '17.09.04a',
    })
    const classic =
      'Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.7(3)M8, RELEASE SOFTWARE (fc1)\nOTHER uptime is 1 day\n'
    expect(imported(mine, { 'v.txt': classic }).project.farEnds[0]).toMatchObject({
      kind: 'IOS',
      software: '15.7(3)M8',
    })
  })

  it('show version alone tells of MGCP and H.323 gateways that the plan knows by that host name, and proposes none (MG-6, XD-5)', () => {
    const classic =
      'Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.7(3)M8, RELEASE SOFTWARE (fc1)\nGW-LEEDS uptime is 1 day\n'
    const both = plan({
      mgcpGateways: [{ domainName: 'gw-leeds.example.com' }, { domainName: 'gw-york.example.com' }],
      h323Devices: [{ name: 'GW-Leeds' }, { name: 'GW-York' }],
    })
    const { project } = imported(both, { 'v.txt': classic })
    expect(project.mgcpGateways.map(({ iosImage }) => iosImage)).toEqual(['C2900-UNIVERSALK9-M 15.7(3)M8', ''])
    expect(project.h323Devices.map(({ software }) => software)).toEqual(['15.7(3)M8', ''])
    expect(imported(project, { 'v.txt': classic }).project).toBe(project)
    // Of two that it may be neither is filled; and nothing that it only may be is offered for the plan.
    const twins = plan({ mgcpGateways: [{ domainName: 'gw-leeds.one' }, { domainName: 'gw-leeds.two' }] })
    for (const project of [twins, empty]) {
      const read = imported(project, { 'v.txt': classic }, { create: false })
      expect([read.project === project, became(read).map((line) => line.split(' ', 2).join(' '))]).toEqual([
        true,
        ['skipped farEnds', 'unchanged mgcpGateways', 'unchanged h323Devices'],
      ])
    }
  })

  it('that are cut off, are several, have no name or lost their blanks are told', () => {
    const cut = config.slice(0, config.indexOf('snmp-server'))
    expect(became(imported(mine, { a: cut }))[0]).toBe(
      'added runningConfigs GW-LEEDS It ends before the line end: the device has more than this.',
    )
    expect(became(imported(mine, { a: `${config}\n${config}` })).at(-1)).toMatch(
      /^skipped runningConfigs {2}1 more configurations/u,
    )
    expect(became(imported(mine, { a: config.replace(/^hostname .*$/mu, '!') }))[0]).toMatch(/^refused runningConfigs/u)
    const flat = tried(mine, { a: config.replaceAll(/^ +/gmu, '') }, {}, false)
    expect(flat.ok ? '' : flat.failure.message).toContain('The blanks at the beginning of its lines are lost')
  })

  it('of any release, copied from any terminal, change nothing the second time', () => {
    const drawn = anyRunningConfig.chain(({ lines, host, secrets }) =>
      arbitraryTerminalCopy({ lines, host }).map((text) => ({ text, secrets })),
    )
    fc.assert(
      fc.property(drawn, ({ text, secrets }) => {
        const first = imported(empty, { a: text }, { create: true })
        expect(imported(first.project, { a: text }, { create: true }).project).toBe(first.project)
        const kept = writeProject(first.project) + JSON.stringify(first.report)
        expect(secrets.filter((secret) => secret.length > 6 && kept.includes(secret))).toEqual([])
      }),
      { numRuns: draws(60) },
    )
  })
})

it('blank lines and returns without end are no device, and are known for that at once', () => {
  // Patterns that began anew at each of them went on for minutes.
  expect(readDevice('\n'.repeat(300_000))).toBeNull()
  expect(readDevice(`\n${'\r'.repeat(90_000)}x\n`.repeat(20))).toBeNull()
  expect(readDevice('interface \nGW uptime is \n'.repeat(20_000))).toBeNull()
})

it('FC-18: Expressways that the cluster knows are far ends, where that is asked for', () => {
  const text =
    'admin:run sql select hostnameorip, x509subjectnameoraltname from expresswaycconfiguration\nhostnameorip    x509subjectnameoraltname\n=============== ========================\nexp.example.com exp.example.com\n'
  expect(became(imported(empty, { a: text }))[0]).toMatch(/^skipped farEnds exp\.example\.com .*--create/u)
  expect(imported(empty, { a: text }, { create: true }).project.farEnds).toMatchObject([
    {
      name: 'exp.example.com',
      kind: 'Expressway',
      hosts: [{ address: 'exp.example.com', certificateNames: ['exp.example.com'] }],
    },
  ])
})
