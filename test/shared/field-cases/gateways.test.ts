import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { unitsOf } from '../../../shared/runbook/units'
import { checklistOf } from '../../helpers/checklist'
import { filesOf } from '../gateways/files'
import { readIos } from '../gateways/ios-reader'
import { fieldCase, withTrunk } from './field-case'

const gateways = (project: Project) => filesOf(project).filter(({ path }) => path.startsWith('gateways/'))
const forward = (project: Project) => gateways(project).filter(({ path }) => !path.includes('.rollback.'))
const commandsOf = (text: string): string[] => readIos(text).commands.map((line) => line.trim())
const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

describe('boxes and trunks', () => {
  it('FC-15, case 07: one trunk to two boxes has a file for each, with its own certificate and way back', () => {
    const files = gateways(fieldCase('07-one-trunk-two-cubes'))
    expect(files).toHaveLength(4)
    // A file of version 1 does not say which host has which name: nobody is to be given the wrong one.
    const names = forward(fieldCase('07-one-trunk-two-cubes')).map(({ text }) => /subject-name (.*)/u.exec(text)?.[1])
    expect(names).toEqual(['CN=cube1.example.com', 'CN=cube2.example.com'])
  })

  it('FC-15, case 08: two trunks to one box have one file, and neither takes TLS from the other', () => {
    const project = fieldCase('08-two-trunks-one-cube')
    const [file, back, ...others] = gateways(project)
    expect(others).toEqual([])
    expect(count(file?.text ?? '', /^sip-ua\n crypto signaling/gmu)).toBe(1)
    // The nodes that both run: one unit, so that one rollback is of both.
    const { inOrder } = unitsOf(evaluateWhole(project, '2026-11-28'))
    expect(inOrder.map(({ trunks }) => trunks.length).filter((length) => length > 0)).toEqual([2])
    const [ofUnit = '', ofPrepare = ''] = (back?.text ?? '').split('Rollback of Prepare')
    expect(commandsOf(ofUnit).join('\n')).not.toMatch(/crypto signaling|tls-profile/u)
    expect(ofPrepare).toContain(' no crypto signaling remote-addr 192.0.2.11')
  })

  it('FC-15: trunks that different nodes run to one box go back one by one', () => {
    const project = fieldCase('08-two-trunks-one-cube')
    const [first, second] = project.sipTrunks
    const apart: Project = {
      ...project,
      sipTrunks: [
        { ...first!, nodeNames: ['cucm-pub.example.com'] },
        { ...second!, nodeNames: ['cucm-sub1.example.com'] },
      ],
    }
    const [, back] = gateways(apart)
    const parts = (back?.text ?? '').split(/^! Rollback R\d of unit /mu).slice(1)
    expect(parts).toHaveLength(2)
    expect(parts.map((part) => [...new Set(part.match(/<DIAL_PEER_\d>/gu))].join())).toEqual([
      '<DIAL_PEER_2>',
      '<DIAL_PEER_1>,<DIAL_PEER_2>',
    ])
    // What both need goes with the last part, and with no unit.
    expect(parts[1]?.split('Rollback of Prepare')[0]).not.toContain('<DIAL_PEER_2>')
  })

  it('XD-13, case 09: nodes known by IPv6 or a name have a blank that says why', () => {
    const [file] = forward(fieldCase('09-ipv6-fqdn-nodes'))
    const text = (file?.text ?? '').replace(/\n! +/gu, ' ')
    expect(text).toContain(
      'node cucm-pub.example.com: the plan has 2001:db8::11, which is not the IPv4 address of a host',
    )
    expect(text).toContain('session target ipv4:<NODE_1_ADDRESS>:')
  })
})

describe('ports and legs', () => {
  it('S1-6, case 14: a device that is called at 5081 listens there, where its release can; else that is said', () => {
    const project = fieldCase('14-listen-port')
    const [file] = forward(project)
    const commands = commandsOf(file?.text ?? '')
    expect(commands).toContain('listen-port secure 5081')
    expect(commands.filter((line) => line === 'voice-class sip tenant <TENANT_5081>').length).toBeGreaterThan(1)
    expect((file?.text ?? '').replace(/\n! +/gu, ' ')).toContain('5081 among the listen sockets')
    const older = { ...project, farEnds: project.farEnds.map((one) => ({ ...one, software: '17.6.1a' })) }
    const [other] = forward(older)
    expect(commandsOf(other?.text ?? '').join()).not.toContain('listen-port')
    expect((other?.text ?? '').replace(/\n! +/gu, ' ')).toContain(
      'at port 5081; with these lines the device listens for TLS on 5061',
    )
    const usual = withTrunk(project, { destinations: [{ address: '192.0.2.21', port: 5061 }] })
    expect(forward(usual)[0]?.text).not.toContain('tenant')
  })

  it('FC-17, case 29: calls from CUCM match a dial-peer of their own, with SRTP', () => {
    const [file] = forward(fieldCase('29-inbound-leg'))
    const text = file?.text ?? ''
    expect(text).toContain('voice class uri <CUCM_URI_CLASS> sip\n host ipv4:192.0.2.11\n host ipv4:192.0.2.12\n')
    expect(text).toContain(' incoming uri via <CUCM_URI_CLASS>\n')
    expect(text).toMatch(/^dial-peer voice <INBOUND_DIAL_PEER> voip\n(?: .*\n)* srtp fallback$/mu)
  })

  it('FC-16, case 30: on a box that a provider uses too, SRTP is on the dial-peers toward CUCM alone', () => {
    const [file] = forward(fieldCase('30-shared-sbc'))
    const commands = commandsOf(file?.text ?? '')
    expect(commands).not.toContain('srtp negotiate cisco')
    expect(commands.filter((line) => line === 'voice-class sip srtp negotiate cisco')).toHaveLength(3)
  })
})

it('XD-9, case 33: of sixty gateways each is a unit of its own, with its proof and its rollback before the next', () => {
  const project = fieldCase('33-sixty-gateways')
  const { inOrder } = unitsOf(evaluateWhole(project, '2026-11-28'))
  expect(inOrder.filter(({ trunks }) => trunks.length === 1)).toHaveLength(60)
  const { lines } = checklistOf(project)
  const ofFirst = lines.filter(({ unit }) => unit === 'U1').map(({ id }) => id)
  for (const what of ['step1/gateways/', 'step3/sipTrunks/', 'step5/sipTrunks/', 'after/sipTrunks/', 'rollback/'])
    expect(ofFirst.some((id) => id.startsWith(what))).toBe(true)
  expect(forward(project)).toHaveLength(60)
})
