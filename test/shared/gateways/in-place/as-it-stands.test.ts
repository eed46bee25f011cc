import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../../helpers/plan'
import { plan } from '../../../helpers/plan'
import { fileOf, filesOf } from '../files'
import { partsOf } from '../file-parts'
import { readIos } from '../ios-reader'
import { afterAll, printed, read } from './drawn-boxes'
import { gw1, planWith } from './gw1'

const prose = (text: string): string => text.replace(/\n! */gu, ' ')

function comesBack(parts: PlanParts, text: string): void {
  const [file, back] = filesOf(plan(parts))
  const done = afterAll(read(text), partsOf(file?.text ?? '').values())
  expect(printed(done)).not.toBe(printed(read(text)))
  expect(printed(afterAll(done, partsOf(back?.text ?? '').values()))).toBe(printed(read(text)))
}

describe('a dial-peer that is shut down', () => {
  const shut = (tag: number): string => gw1.replace(`dial-peer voice ${String(tag)} voip\n`, '$& shutdown\n')

  it('FC-17, S1-6: is left to a decision, and calls no node', () => {
    const text = fileOf(planWith(shut(100)), '.ios')
    expect(prose(text)).toContain('whether dial-peer 100 (to CUCM) is to change: it is shut down, and carries no call.')
    expect(prose(text)).toContain('No SIP dial-peer of the configuration that is in service calls')
    expect(readIos(text).commands).not.toContain('dial-peer voice 100 voip')
    comesBack(planWith(shut(100)), shut(100))
  })

  it('FC-17: takes no call from a node: which one takes them is asked', () => {
    const text = fileOf(planWith(shut(101)), '.ios')
    expect(prose(text)).toContain('because no dial-peer plainly takes calls from')
    expect(prose(fileOf(planWith(gw1), '.ios'))).not.toContain('because no dial-peer plainly takes calls from')
  })

  it('FC-17: is not among those that may take them by number', () => {
    const byNumber = gw1.replace(
      / session server-group 1\n[^]*dial-peer voice 200/u,
      ' session server-group 1\n!\ndial-peer voice 150 voip\n session protocol sipv2\n incoming called-number 8...\n!\ndial-peer voice 200',
    )
    expect(prose(fileOf(planWith(byNumber), '.ios'))).toContain('this is it where dial-peer 150 takes them')
    const shutToo = byNumber.replace('dial-peer voice 150 voip\n', '$& shutdown\n')
    expect(prose(fileOf(planWith(shutToo), '.ios'))).not.toContain('this is it where dial-peer 150 takes them')
  })
})

describe('a dial-peer to the SIP server of its device', () => {
  const target = ' session server-group 1\n'
  const toServer = (server: string): string =>
    gw1.replace(target, ' session target sip-server\n').replace('sip-ua\n', `$& sip-server ${server}\n`)

  it.each([
    ['ipv4:192.0.2.11', 'ipv4:192.0.2.11:5561'],
    ['ipv4:192.0.2.11:5060', 'ipv4:192.0.2.11:5561'],
  ])('FC-17, S1-6: that is a node, %s, is told its port, and led back', (server, target) => {
    const text = toServer(server)
    expect(readIos(fileOf(planWith(text), '.ios')).commands).toContain(` session target ${target}`)
    comesBack(planWith(text), text)
  })

  it('FC-17: that is none of the cluster stays as it is', () => {
    const text = toServer('dns:sip.provider.example.com')
    expect(fileOf(planWith(text), '.ios')).not.toContain('session target dns:sip.provider')
  })

  it('FC-17: is told that of its tenant, whatever that of the device is', () => {
    const text = toServer('ipv4:198.51.100.1')
      .replace('voice class uri', 'voice class tenant 7\n sip-server ipv4:192.0.2.12\n!\n$&')
      .replace('session target sip-server\n', '$& voice-class sip tenant 7\n')
    expect(readIos(fileOf(planWith(text), '.ios')).commands).toContain(' session target ipv4:192.0.2.12:5561')
    comesBack(planWith(text), text)
  })
})

it('S1-6: every reason why it is not plain is said, an outbound proxy behind a stranger too', () => {
  const text = gw1
    .replace(' description CUCM\n', ' ipv4 198.51.100.9\n$&')
    .replace(' session server-group 1\n', '$& voice-class sip outbound-proxy dns:proxy.example.com:5060\n')
  const file = prose(fileOf(planWith(text), '.ios'))
  expect(file).toContain(
    'it leads to 198.51.100.9 too, which is no node of the plan; its calls go to the outbound proxy dns:proxy.example.com:5060, and not to its target, and the lines here leave that proxy with its port.',
  )
})

it('FC-17: one that takes calls by number and changes because it calls nodes is named, where no other takes theirs', () => {
  const byNumber = gw1
    .replace(' destination-pattern 4...\n', '$& incoming called-number .\n')
    .replace(' incoming uri via CUCM\n', '')
  const said = 'dial-peer 100 (to CUCM) takes calls too (incoming called-number)'
  expect(prose(fileOf(planWith(byNumber), '.ios'))).toContain(said)
  const byUri = gw1.replace(' destination-pattern 4...\n', '$& incoming called-number .\n')
  expect(prose(fileOf(planWith(byUri), '.ios'))).not.toContain(said)
})

it('S1-6: of a device that is called at a loopback the filters of every interface are named, but for one that is shut down', () => {
  const text = gw1
    .replace(
      'interface GigabitEthernet0/0/0\n',
      'interface Loopback0\n ip address 192.0.2.21 255.255.255.255\n!\ninterface GigabitEthernet0/0/1\n ip access-group LAN in\n!\ninterface GigabitEthernet0/0/2\n shutdown\n ip access-group OLD in\n!\n$&',
    )
    .replace(' ip address 192.0.2.21 255.255.255.0\n', ' ip address 192.0.2.22 255.255.255.0\n')
  const file = prose(fileOf(planWith(text), '.ios'))
  expect(file).toContain('Interface GigabitEthernet0/0/1 has the access list LAN, in: see before the window')
  expect(file).not.toContain('OLD')
})
