import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyLines } from '../../../shared/ios/running/apply/apply-lines'
import { readRunningConfig } from '../../../shared/ios/running/read-running-config'
import type { ConfigLine, RunningConfig } from '../../../shared/ios/running/running-config'
import { draws, occurrences } from '../../helpers/draws'
import type { PlanParts, TrunkPart } from '../../helpers/plan'
import { partsOf, unitsIn } from './file-parts'
import { filesOfPlan } from './files'
import { readIos } from './ios-reader'
import { expectSound } from './sound'

const nodes = ['pub', 'sub1', 'sub2'].map((name, at) => ({
  name: `${name}.example.com`,
  address: `192.0.2.1${String(at + 1)}`,
}))
const profiles = [
  { id: 'tls-1', name: 'TLS-1', securityMode: 'Encrypted', incomingPort: 5561, x509SubjectName: 'gw1.example.com' },
  { id: 'tls-2', name: 'TLS-2', securityMode: 'Encrypted', incomingPort: 5562, x509SubjectName: 'gw2.example.com' },
  { id: 'clear', name: 'CLEAR', incomingPort: 5060, digestAuthentication: true },
] as const

const host = (number: number) => ({
  name: `gw${String(number)}`,
  address: `192.0.2.2${String(number)}`,
  certificateNames: [`gw${String(number)}.example.com`],
})
const box = (number: number, rest: object = {}) => ({
  id: `box-${String(number)}`,
  name: `Box ${String(number)}`,
  ...({ kind: 'IOS XE', software: '17.9.4a', srtp: 'yes' } as const),
  hosts: [host(number)],
  ...rest,
})
const to = (...numbers: number[]) => numbers.map((number) => ({ address: host(number).address, port: 5061 }))
const planOf = (farEnds: ReturnType<typeof box>[], ...sipTrunks: TrunkPart[]): PlanParts => ({
  cluster: { name: 'CLUSTER-1', nodes },
  ...{ profiles: [...profiles], farEnds, sipTrunks },
})

const fileAt = (parts: PlanParts, path: string): string =>
  filesOfPlan(parts).find((file) => file.path === path)?.text ?? ''

/** What somebody fills in who has the device before them. */
const filled = (line: string): string =>
  line
    .replace(/<OLD_DIAL_PEER_(\d+)>/gu, '$1')
    .replace(/<DIAL_PEER_(\d+)>/gu, '10$1')
    .replace(/<OLD_INBOUND_DIAL_PEER(?:_U(\d+))?>/gu, '90$1')
    .replace(/<INBOUND_DIAL_PEER(?:_U(\d+))?>/gu, '80$1')
    .replace(/<CUCM_URI_CLASS(?:_U(\d+))?>/gu, '70$1')
    .replace(/<OLD_PATTERN_(\d+)>/gu, '9$1T')
    .replace(/<TENANT_(\d+)>/gu, '$1')
    .replace(/<[A-Z]+_(?:TAG|CIPHER_TAG|PROFILE_TAG)>/gu, '50')
    .replace(/<SRTP_CRYPTO_TAG>/gu, '51')

const device = [
  'version 17.9',
  'hostname GW1',
  '!',
  ...[...Array.from({ length: 30 }, (_, at) => at + 1), 90, 901, 902, 903, 904, 905].flatMap((tag) => [
    `dial-peer voice ${String(tag)} voip`,
    ` description old ${String(tag)}`,
    ` destination-pattern 9${String(tag)}T`,
    ' session transport tcp',
    '!',
  ]),
  'end',
].join('\n')

function deviceBefore(): RunningConfig {
  const read = readRunningConfig(device)
  if (!read.ok) throw new Error(read.failure.kind)
  return read.value
}

function after(config: RunningConfig, commands: readonly string[]): RunningConfig {
  const result = applyLines(config, commands.map(filled))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.config
}

/** Every line with the block that it is in, without trustpoints and what is left to a decision for the whole device. */
function linesOf({ lines }: RunningConfig): string[] {
  const found: string[] = []
  const visit = (all: readonly ConfigLine[], path: string): void => {
    for (const { text, inside } of all) {
      found.push(`${path}${text.trim()}`)
      visit(inside, `${path}${text.trim()} | `)
    }
  }
  visit(lines, '')
  const isLeft = (line: string) =>
    /^crypto pki |transport tcp tls|media-renegotiate|^(?:sip-ua|voice service voip)$/u.test(line)
  return found.filter((line) => !isLeft(line) || / \| session transport/u.test(line)).sort()
}

describe('FC-15: one box, one file', () => {
  it('for two trunks to it, whatever far ends they name and however its address is written', () => {
    const upper = box(2, { hosts: [{ ...host(1), name: 'other', address: host(1).address }] })
    const parts = planOf(
      [box(1), upper],
      { name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: to(1), srtpAllowed: true },
      { name: 'B', securityProfileId: 'tls-2', farEndId: 'box-2', destinations: to(1), srtpAllowed: true },
    )
    expect(filesOfPlan(parts).map(({ path }) => path)).toEqual(['gateways/gw1.ios', 'gateways/gw1.rollback.ios'])
    const text = fileAt(parts, 'gateways/gw1.ios')
    // Each port has dial-peers of its own; key, trustpoints and classes are made once.
    expect(text.match(/session target ipv4:192\.0\.2\.11:556[12]/gu)).toHaveLength(2)
    expect(text.match(/^crypto pki trustpoint <GATEWAY_TRUSTPOINT>/gmu)).toHaveLength(1)
    expect(text.match(/^voice class tls-profile/gmu)).toHaveLength(1)
  })

  it('for each of two boxes that one trunk reaches, with the name of its own certificate', () => {
    const pair = box(1, { hosts: [host(1), host(2)] })
    const both = [{ ...profiles[0], x509SubjectName: 'gw1.example.com,gw2.example.com' }]
    const parts = {
      ...planOf([pair], { name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: to(1, 2) }),
      profiles: both,
    }
    const names = ['gw1', 'gw2'].map((name) => /subject-name CN=(.*)/u.exec(fileAt(parts, `gateways/${name}.ios`))?.[1])
    expect(names).toEqual(['gw1.example.com', 'gw2.example.com'])
  })

  it('FC-12: a pair behind one address is one, and its key can be exported', () => {
    const pair = box(1, { hosts: [host(1), host(2)], highAvailability: true })
    const shared = [{ address: '192.0.2.29', port: 5061 }]
    const trunk = { name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: shared, srtpAllowed: true }
    const files = filesOfPlan(planOf([pair], trunk))
    expect(files.map(({ path }) => path)).toEqual(['gateways/gw1.ios', 'gateways/gw1.rollback.ios'])
    expect(files[0]!.text).toContain('label <GATEWAY_KEY> exportable modulus 2048')
    expect(files[0]!.text.replace(/\n! +/gu, ' ')).toContain('FC-12: the SRTP keys of calls cross the redundancy link')
    expect(files[0]!.text.replace(/\n! +/gu, ' ')).toContain('Nobody has stated how it is protected.')
  })

  it('for a SIP gateway that is an H.323 and an MGCP gateway too', () => {
    const parts: PlanParts = {
      ...planOf([box(1)], { name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: to(1) }),
      h323Devices: [{ name: '192.0.2.21', address: '192.0.2.21', software: '16.12.8', srtpAllowed: true }],
      mgcpGateways: [{ domainName: 'GW1', srtp: true }],
    }
    const files = filesOfPlan(parts)
    expect(files.map(({ path }) => path)).toEqual(['gateways/gw1.ios', 'gateways/gw1.rollback.ios'])
    const { commands } = readIos(files[0]!.text)
    for (const command of ['mgcp package-capability srtp-package', ' h323', ' session protocol sipv2'])
      expect(commands).toContain(command)
    files.forEach(expectSound)
  })
})

it.each([
  ['its address alone', { name: '192.0.2.21' }],
  ['its host name alone', { name: 'GW1' }],
])('FC-15: an H.323 gateway that CUCM knows by %s is the box that a SIP trunk reaches', (_, h323) => {
  const parts: PlanParts = {
    ...planOf([box(1)], { name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: to(1) }),
    h323Devices: [{ ...h323, software: '16.12.8', srtpAllowed: true }],
  }
  expect(filesOfPlan(parts).map(({ path }) => path)).toEqual(['gateways/gw1.ios', 'gateways/gw1.rollback.ios'])
  expect(readIos(fileAt(parts, 'gateways/gw1.ios')).commands).toContain(' h323')
})

describe('FC-16: what holds for the whole device', () => {
  it('is little, stands in a section of its own with what else it touches, and has its way back', () => {
    const trunk = { name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: to(1), srtpAllowed: true }
    const text = fileAt(planOf([box(1)], trunk), 'gateways/gw1.ios')
    const [, section = ''] = text.split('What holds for the whole device')
    const [, own = '', ...rest] = section.split(/\n! -{76}\n/u)
    const others = rest.join('\n')
    expect(readIos(own).commands).toEqual([
      'sip-ua',
      ' transport tcp tls v1.2',
      'voice service voip',
      ' supplementary-service media-renegotiate',
    ])
    expect(own).toContain('a provider among them')
    expect(others).not.toMatch(/^ (?:transport tcp|supplementary|srtp negotiate)|^voice service voip/mu)
    const back = fileAt(planOf([box(1)], trunk), 'gateways/gw1.rollback.ios')
    expect(back).toContain('!#  no supplementary-service media-renegotiate')
    expect(back.replace(/\n! /gu, ' ')).toContain('The line transport tcp tls under sip-ua is put back')
  })
})

it('FC-17: calls from the nodes that run the trunk match a dial-peer of their own, with SRTP', () => {
  const trunk = {
    ...{ name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: to(1), srtpAllowed: true },
    nodeNames: ['sub1.example.com', 'sub2.example.com'],
  }
  const parts = partsOf(fileAt(planOf([box(1)], trunk), 'gateways/gw1.ios'))
  const prepare = parts.get('Prepare: changes no call yet, but for what is named') ?? []
  const at = prepare.indexOf('voice class uri <CUCM_URI_CLASS> sip')
  expect(prepare.slice(at)).toEqual([
    'voice class uri <CUCM_URI_CLASS> sip',
    ' host ipv4:192.0.2.12',
    ' host ipv4:192.0.2.13',
  ])
  const change = (parts.get('Change, unit U1: A') ?? []).join('\n')
  expect(change).toContain(' session transport tcp tls\n incoming uri via <CUCM_URI_CLASS>')
  expect(change).toMatch(/dial-peer voice <INBOUND_DIAL_PEER> voip\n .*\n voice-class sip srtp negotiate cisco\n srtp/u)
})

it('S1-6: nothing that asks a question is pasted', () => {
  const { commands } = readIos(
    fileAt(
      planOf([box(1)], { name: 'A', securityProfileId: 'tls-1', farEndId: 'box-1', destinations: to(1) }),
      'gateways/gw1.ios',
    ),
  )
  const asking = /^(?:crypto key|crypto pki (?:authenticate|enroll|import|export)|no crypto pki|copy|write|reload)/u
  expect(commands.filter((command) => asking.test(command))).toEqual([])
})

/** Trunks to one to three boxes, which share nodes, ports and addresses as it comes. */
const arbitraryTrunks = fc.array(
  fc.record({
    securityProfileId: fc.constantFrom('tls-1', 'tls-2', 'clear'),
    srtpAllowed: fc.boolean(),
    boxes: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
    // Mostly one node each: trunks that share a node change together.
    nodeNames: fc.oneof(
      { arbitrary: fc.constantFrom(...nodes).map(({ name }) => [name]), weight: 4 },
      { arbitrary: fc.subarray(nodes.map(({ name }) => name)), weight: 1 },
    ),
    port: fc.constantFrom(5061, 5061, 5081),
    wave: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
)
const arbitraryPlan = fc
  .tuple(arbitraryTrunks, fc.constantFrom('17.9.4a', '17.14.1a', '16.12.4', '16.3.6', ''))
  .map(([trunks, software]): PlanParts =>
    planOf(
      [box(1, { software, hosts: [host(1), host(2), host(3)] })],
      ...trunks.map(({ boxes, port, ...trunk }, at) => ({
        name: `T${String(at + 1)}`,
        ...trunk,
        farEndId: 'box-1',
        destinations: boxes.map((number) => ({ address: host(number).address, port })),
      })),
    ),
  )

describe('FC-15: the way back of a box', () => {
  const filesByBox = (parts: PlanParts) => {
    const files = new Map(filesOfPlan(parts).map(({ path, text }) => [path, partsOf(text)]))
    return [...files.keys()]
      .filter((path) => !path.includes('.rollback.'))
      .map((path) => ({
        forward: files.get(path) ?? new Map<string, string[]>(),
        back: files.get(path.replace('.ios', '.rollback.ios')) ?? new Map<string, string[]>(),
      }))
  }

  it('leaves the device as it was, but for trustpoints and what is left to a decision', () => {
    let changed = 0
    fc.assert(
      fc.property(arbitraryPlan, (parts) => {
        for (const { forward, back } of filesByBox(parts)) {
          const before = deviceBefore()
          const done = [...forward.values()].reduce(after, before)
          expect(linesOf([...back.values()].reduce(after, done))).toEqual(linesOf(before))
          changed += Number(linesOf(done).join() !== linesOf(before).join())
        }
      }),
      { numRuns: draws(300) },
    )
    expect(changed).toBeGreaterThanOrEqual(occurrences(11))
  })

  it('of one unit leaves what the others did, and what was prepared', () => {
    let several = 0
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), (parts, pick) => {
        for (const { forward, back } of filesByBox(parts)) {
          const units = unitsIn(forward)
          const unit = units[pick % Math.max(1, units.length)] ?? ''
          if (unit === '') continue
          const [, number = ''] = /unit U(\d+)/u.exec(unit) ?? []
          const own = [...back].find(([title]) => title.startsWith(`Rollback R${number} `))?.[1] ?? []
          const all = [...forward.values()].reduce(after, deviceBefore())
          const without = [...forward].filter(([title]) => title !== unit).map(([, commands]) => commands)
          expect(linesOf(after(all, own))).toEqual(linesOf(without.reduce(after, deviceBefore())))
          several += Number(units.length > 1)
        }
      }),
      { numRuns: draws(300) },
    )
    expect(several).toBeGreaterThanOrEqual(occurrences(1))
  })

  it('has known commands only, whatever reaches what', () => {
    fc.assert(
      fc.property(arbitraryPlan, (parts) => {
        filesOfPlan(parts).forEach(expectSound)
      }),
      { numRuns: draws(100) },
    )
  })
})
