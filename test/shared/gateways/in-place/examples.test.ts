import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { farEndSheets } from '../../../../shared/far-end/far-end-sheets'
import { toMarkdown } from '../../../../shared/document/markdown'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { plan, type PlanParts } from '../../../helpers/plan'
import { fileOf } from '../files'
import { partsOf, unitsIn } from '../file-parts'
import { readIos } from '../ios-reader'
import { afterAll, blocks, read } from './drawn-boxes'
import { gw1, planWith } from './gw1'

const prose = (text: string): string => text.replace(/\n! */gu, ' ')
const forward = (parts: PlanParts) => partsOf(fileOf(parts, '.ios'))
const back = (parts: PlanParts) => partsOf(fileOf(parts, '.rollback.ios'))

describe('a gateway with a configuration', () => {
  it('S1-6, FC-17: changes the dial-peers that are there, and keeps pattern, preference, codec and order', () => {
    expect(forward(planWith(gw1)).get('Change, unit U1: SIP-GATEWAY')).toEqual([
      'dial-peer voice 100 voip',
      ' session transport tcp tls',
      'voice class server-group 1',
      ' no ipv4 192.0.2.11 port 5060 preference 1',
      ' ipv4 192.0.2.11 port 5561 preference 1',
      ' no ipv4 192.0.2.12 preference 2',
      ' ipv4 192.0.2.12 port 5561 preference 2',
      'dial-peer voice 101 voip',
      ' session transport tcp tls',
      'dial-peer voice 100 voip',
      ' voice-class sip srtp-crypto 1',
      ' voice-class sip srtp negotiate cisco',
      ' srtp fallback',
      'dial-peer voice 101 voip',
      ' voice-class sip srtp-crypto 1',
      ' voice-class sip srtp negotiate cisco',
      ' srtp fallback',
    ])
  })

  it('FC-15: the way back of the unit has each block once, with the lines of before', () => {
    expect(back(planWith(gw1)).get('Rollback R1 of unit U1: SIP-GATEWAY')).toEqual([
      'dial-peer voice 101 voip',
      ' no srtp',
      ' no voice-class sip srtp negotiate cisco',
      ' no voice-class sip srtp-crypto 1',
      ' session transport tcp',
      'voice class server-group 1',
      ' no ipv4 192.0.2.12 port 5561 preference 2',
      ' ipv4 192.0.2.12 preference 2',
      ' no ipv4 192.0.2.11 port 5561 preference 1',
      ' ipv4 192.0.2.11 port 5060 preference 1',
      'dial-peer voice 100 voip',
      ' no srtp',
      ' no voice-class sip srtp negotiate cisco',
      ' no voice-class sip srtp-crypto 1',
      ' session transport tcp',
    ])
  })

  it('S1-6, FC-16: OPTIONS that a profile sends in clear go over TLS from another profile, which others do not have', () => {
    const profile = [
      'voice class sip-options-keepalive 1',
      ' transport tcp',
      ' down-interval 35',
      ' sip-profiles 9',
      '!',
    ]
    const text = gw1
      .replace('voice class uri CUCM', `${profile.join('\n')}\nvoice class uri CUCM`)
      .replaceAll(/(?<= session transport tcp\n)(?= voice-class codec)|(?<=ipv4:198\.51\.100\.1\n)/gu, () => {
        return ' voice-class sip options-keepalive profile 1\n'
      })
    const parts = planWith(text)
    const files = forward(parts)
    expect(files.get('Prepare: changes no call yet, but for what is named')?.join('\n')).toContain(
      'voice class sip-options-keepalive 2\n transport tcp tls\n sip-profiles 9\n down-interval 35',
    )
    expect(files.get('Change, unit U1: SIP-GATEWAY')?.slice(0, 3)).toEqual([
      'dial-peer voice 100 voip',
      ' session transport tcp tls',
      ' voice-class sip options-keepalive profile 2',
    ])
    expect(prose(fileOf(parts, '.ios'))).toContain('over tcp, which nothing answers at a port of TLS')
    expect(back(parts).get('Rollback R1 of unit U1: SIP-GATEWAY')).toContain(
      ' voice-class sip options-keepalive profile 1',
    )
    for (const said of [' transport system', ' transport tcp tls', ' transport tcp\n shutdown']) {
      const plain = planWith(text.replace(' transport tcp\n', `${said}\n`))
      expect(fileOf(plain, '.ios')).not.toContain('options-keepalive')
    }
  })

  it('S1-6: a dial-peer whose calls go to an outbound proxy is changed where somebody says so; one that has none at once', () => {
    const at = ' session server-group 1\n'
    const proxied = planWith(gw1.replace(at, `${at} voice-class sip outbound-proxy dns:proxy.example.com:5060\n`))
    expect(prose(fileOf(proxied, '.ios'))).toContain(
      'its calls go to the outbound proxy dns:proxy.example.com:5060, and not to its target',
    )
    expect(forward(proxied).get('Change, unit U1: SIP-GATEWAY')).not.toContain('dial-peer voice 100 voip')
    const global = gw1.replace(
      'voice class uri CUCM',
      'voice service voip\n sip\n  outbound-proxy ipv4:198.51.100.1\n!\nvoice class uri CUCM',
    )
    expect(forward(planWith(global)).get('Change, unit U1: SIP-GATEWAY')).not.toContain('dial-peer voice 100 voip')
    const own = global.replace(at, `${at} no voice-class sip outbound-proxy\n`)
    expect(forward(planWith(own)).get('Change, unit U1: SIP-GATEWAY')).toContain('dial-peer voice 100 voip')
  })

  it('S1-6: names the filters of the interface where the nodes arrive, with the ports of TLS; none of another', () => {
    const filtered = gw1.replace(
      ' ip address 192.0.2.21 255.255.255.0\n',
      '$& ip access-group VOICE-IN in\n zone-member security VOICE\n!\ninterface Loopback0\n ip access-group OTHER in\n',
    )
    const text = prose(fileOf(planWith(filtered), '.ios'))
    const passes =
      'see before the window that it lets pass TCP 5061 from the nodes and TCP 5561 to them, with what comes back.'
    expect(text).toContain(`Interface GigabitEthernet0/0/0 has the access list VOICE-IN, in: ${passes}`)
    expect(text).toContain(
      `Interface GigabitEthernet0/0/0 is in the security zone VOICE, whose policies filter: ${passes}`,
    )
    expect(text).not.toContain('OTHER')
    expect(prose(fileOf(planWith(gw1), '.ios'))).not.toContain('lets pass')
  })

  it('FC-16: what IOS replaces comes back as it was, and what holds for all names who else has it', () => {
    const text = prose(fileOf(planWith(gw1), '.ios'))
    expect(text).toContain('these of the device are touched too: 200 (ITSP).')
    expect(text).toContain('The device has a crypto signaling line for 192.0.2.11 already: it is replaced')
    const lines = [...back(planWith(gw1)).values()].flat()
    expect(lines).toContain(' transport tcp tls v1.0')
    expect(lines).toContain(' crypto signaling remote-addr 192.0.2.11 255.255.255.255 trustpoint OLD strict-cipher')
    expect(lines).toContain(' no crypto signaling remote-addr 192.0.2.12 255.255.255.255')
  })

  it('S1-6: the trustpoint that is there is used, and keys and certificates that stay are named', () => {
    const { commands, typed } = readIos(fileOf(planWith(gw1), '.ios'))
    expect(commands).toContain(' trustpoint TP_GW')
    const said = gw1.replace(' revocation', ' fqdn GW1.example.com\n subject-alt-name gw1.example.com\n revocation')
    expect(prose(fileOf(planWith(said), '.ios'))).toContain(
      'with a name that CUCM expects, gw1.example.com: it is used.',
    )
    expect(typed.join('\n')).not.toMatch(/crypto key|enroll/u)
    expect(prose(fileOf(planWith(gw1), '.rollback.ios'))).toContain(
      'These stay, with their certificates: trustpoint CUCM-CA.',
    )
    const other = gw1.replaceAll('gw1.example.com', 'elsewhere.example.com')
    expect(readIos(fileOf(planWith(other), '.ios')).typed).toContain(
      'crypto key generate rsa general-keys label CUCM-TLS modulus 2048',
    )
    expect(prose(fileOf(planWith(other), '.rollback.ios'))).toContain(
      'trustpoint CUCM-TLS, CUCM-CA, and the key CUCM-TLS',
    )
  })

  it('FC-12: the key of a pair can be exported', () => {
    const pair = planWith(gw1.replaceAll('gw1.example.com', 'elsewhere.example.com'), 'sip-pair')
    expect(fileOf(pair, '.ios')).toContain('label CUCM-TLS exportable modulus 2048')
  })

  it('S1-6: has no line for what is so already, and takes back none of it', () => {
    const done = afterAll(read(gw1), forward(planWith(gw1)).values())
    const again = [...blocks(done)].flatMap(([head, lines]) => [head, ...lines.map((line) => ` ${line}`)])
    const second = planWith(`${again.join('\n')}\nend\n`)
    expect(forward(second).get('Change, unit U1: SIP-GATEWAY')).toEqual([])
    expect(prose(fileOf(second, '.ios'))).toContain('It is so already: nothing is pasted.')
    expect(back(second).get('Rollback R1 of unit U1: SIP-GATEWAY')).toEqual([])
    expect([...forward(second).values()].flat()).not.toContain(' transport tcp tls v1.2')
  })

  it('S1-6, case 14: the destination port of a trunk is where the device listens, by a tenant that is free', () => {
    const parts = planWith(
      gw1.replace('sip-ua', 'voice class tenant 1\n bind control source-interface Loopback0\n!\nsip-ua'),
      'sip-listen-port',
    )
    const lines = [...forward(parts).values()].flat()
    expect(lines).toContain('voice class tenant 2')
    expect(lines).toContain(' listen-port secure 5081')
    expect(lines.filter((line) => line === ' voice-class sip tenant 2')).toHaveLength(2)
    expect([...back(parts).values()].flat()).toContain('no voice class tenant 2')
    expect(readIos(fileOf(parts, '.ios')).options).toContain(' bind control source-interface GigabitEthernet0/0/0')
  })
})

describe('FC-15: two trunks that different nodes run', () => {
  const [trunk] = planWith(gw1).sipTrunks ?? []
  const [profile] = planWith(gw1).profiles ?? []
  const two = (text: string): PlanParts => ({
    ...planWith(text),
    profiles: [profile!, { ...profile, id: 'q', name: 'OTHER', x509SubjectName: 'other.example.com' }],
    farEnds: [
      { id: 'box', name: 'Box', ...(trunk?.farEnd as object), hosts: [{ name: 'GW1', address: '192.0.2.21' }] },
    ],
    sipTrunks: [
      { ...trunk, farEnd: undefined as never, farEndId: 'box', name: 'A', nodeNames: ['ccm-pub.example.com'] },
      {
        ...{ ...trunk, farEnd: undefined as never, farEndId: 'box', name: 'B', nodeNames: ['ccm-sub1.example.com'] },
        securityProfileId: 'q',
      },
    ],
  })
  const apart = gw1
    .replace(' ipv4 192.0.2.12 preference 2\n', '')
    .replace(' host ipv4:192.0.2.12\n', '')
    .replace(
      'dial-peer voice 200',
      'dial-peer voice 102 voip\n session protocol sipv2\n session target dns:ccm-sub1.example.com\n!\ndial-peer voice 200',
    )

  it('are one unit where a dial-peer of the configuration is for both', () => {
    expect(unitsIn(forward(two(gw1)))).toEqual(['Change, unit U1: A'])
    expect(forward(two(gw1)).get('Change, unit U1: A')).toContain(' ipv4 192.0.2.12 port 5561 preference 2')
  })

  it('are a unit each where each has dial-peers of its own, and each goes back alone', () => {
    const [there, way] = [forward(two(apart)), back(two(apart))]
    expect(unitsIn(there)).toEqual(['Change, unit U1: A', 'Change, unit U2: B'])
    expect(there.get('Change, unit U2: B')).toContain(' session target dns:ccm-sub1.example.com:5561')
    expect(way.get('Rollback R2 of unit U2: B')).toContain(' session target dns:ccm-sub1.example.com')
    expect((way.get('Rollback R2 of unit U2: B') ?? []).join()).not.toContain('dial-peer voice 100 ')
  })
})

describe('what is not plain', () => {
  const withProvider = gw1.replace(' ipv4 192.0.2.12 preference 2', ' ipv4 198.51.100.9 preference 2')
  const byNumber = gw1.replace(' incoming uri via CUCM', ' incoming called-number .')

  it('FC-17: a group with another member is left to a decision, with its own way back', () => {
    const parts = planWith(withProvider)
    const { commands, options } = readIos(fileOf(parts, '.ios'))
    expect(commands).not.toContain('dial-peer voice 100 voip')
    expect(commands).not.toContain('voice class server-group 1')
    expect(options).toContain('dial-peer voice 100 voip')
    expect(prose(fileOf(parts, '.ios'))).toContain('it leads to 198.51.100.9 too, which is no node of the plan')
    expect(readIos(fileOf(parts, '.rollback.ios')).options).toContain(' session transport tcp')
  })

  it('FC-17: where no class has the nodes, those that take calls by number are shown, and a new one', () => {
    const parts = planWith(byNumber)
    const { commands, options } = readIos(fileOf(parts, '.ios'))
    expect(commands).not.toContain('dial-peer voice 101 voip')
    expect(options).toContain('dial-peer voice 101 voip')
    expect(options).not.toContain('dial-peer voice 200 voip')
    expect(options).toContain('voice class uri 1 sip')
    expect(options).toContain('dial-peer voice 1 voip')
    expect(readIos(fileOf(parts, '.rollback.ios')).options).toContain('no dial-peer voice 1 voip')
  })

  it('FC-17: the checklist asks before the unit, and says for which configuration the lines are', () => {
    const [plain, open] = [planWith(gw1), planWith(byNumber)].map((parts) =>
      toMarkdown(checklistDocument(evaluateWhole(plan(parts), '2026-11-28'), 'abc')).replaceAll('\\', ''),
    )
    expect(open).toContain('Decide which dial-peers change on gateway')
    expect(open).toContain('Dial-peer 101 (from CUCM) takes the calls from CUCM')
    expect(plain).not.toContain('Decide which dial-peers')
    expect(plain).toContain('read on 2026-11-20, 55 lines')
    expect(plain).toContain('import it again and export again first')
    expect(plain).toContain('Turn the dial-peers of today over to TLS on gateway')
    expect(plain).toContain('Put the dial-peers back as they were read on gateway')
    expect(plain).toContain('take SIP in clear text off gateway `GW1`')
    expect(plain).not.toContain('Delete the dial-peers of before')
  })
})

describe('a configuration that is of no use', () => {
  it('is not used where it may be of another device, or names no dial-peer that can be told', () => {
    const parts = planWith(gw1)
    const [one] = parts.asFound?.runningConfigs ?? []
    const twice = { ...parts, asFound: { runningConfigs: [one!, { ...one!, device: 'GW2' }] } }
    expect(prose(fileOf(twice, '.ios'))).toContain('more than one configuration that may be of this device: GW1, GW2.')
    const nowhere = { ...parts, cluster: { name: 'CLUSTER-1' } }
    expect(prose(fileOf(nowhere, '.ios'))).toContain('names no node of CUCM')
    const elsewhere = {
      ...parts,
      asFound: { runningConfigs: [{ ...one!, address: '', text: gw1.replace('192.0.2.21', '192.0.2.99') }] },
    }
    expect(fileOf(elsewhere, '.ios')).not.toContain('Made for')
  })

  it('FC-15: is not used where it was cut, as no way back would be exact', () => {
    const text = fileOf(planWith(gw1.replace(/end\n$/u, '')), '.ios')
    expect(prose(text)).toContain('ends before its line "end": what stands behind it is not known')
    expect(readIos(text).explained).toContain('OLD_DIAL_PEER_1')
  })

  it('is not used where it is not known what a line would do: the lines then stand beside', () => {
    const odd = gw1.replace(' transport tcp tls v1.0', ' transport tcp tls v1.0\n transport tcp tls v1.1')
    const text = fileOf(planWith(odd), '.ios')
    expect(prose(text)).toContain('the change is not made on it: the device has more than one of that name')
    expect(readIos(text).explained).toContain('OLD_DIAL_PEER_1')
  })
})

it('FC-15: far-end sheet says which configuration the lines are made for', () => {
  const text = toMarkdown(farEndSheets(evaluateWhole(plan(planWith(gw1)), '2026-11-28'), 'abc')).replaceAll('\\', '')
  expect(text).toContain('our lines are made for it as it was read on 2026-11-20, 55 lines')
})
