import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { PlanParts } from '../../../helpers/plan'
import { draws, occurrences } from '../../../helpers/draws'
import { readIos } from '../ios-reader'
import { afterAll, arbitraryBox, blocks, boxFiles, nodes, read } from './drawn-boxes'
import { slow } from '../../../helpers/slow'

type Trunk = NonNullable<PlanParts['sipTrunks']>[number]

/** What a dial-peer has to be, said apart from the code that finds it: null where that is not plain. */
interface Wanted {
  head: string
  node: string
  port: number
  hasTls: boolean
  hasSrtp: boolean
}

const portOf = { 'tls-1': 5561, 'tls-2': 5562, clear: 5060 } as const

/** Trunks that a node may run. */
const runBy = (node: (typeof nodes)[number], trunks: readonly Trunk[]): Trunk[] =>
  trunks.filter(({ nodeNames = [] }) => nodeNames.length === 0 || nodeNames.includes(node.name))

/** The port at which nobody would look for another trunk: the planned one, the one of before, or any where none is known. */
function isPortOf(parts: PlanParts, { name, securityProfileId }: Trunk, port: number): boolean {
  const was = (parts.asFound?.sipTrunks ?? []).find((found) => found.name === name)?.securityProfileName
  return port === plannedPort(securityProfileId) || was === undefined || was === `WAS-${String(port)}`
}

const plannedPort = (profile: string | null | undefined): number => portOf[(profile ?? 'clear') as keyof typeof portOf]

/** Dial-peers of SIP that lead to one node by its address, which one trunk of the plan runs, and nothing else about them. */
function plainOutward(all: ReadonlyMap<string, string[]>, parts: PlanParts): Wanted[] {
  return [...all].flatMap(([head, lines]) => {
    const [, host, at] = /session target ipv4:([\d.]+):(\d+)(?:\n|$)/u.exec(lines.join('\n')) ?? []
    const node = nodes.find(({ address }) => address === host)
    const isSip = /^dial-peer voice \d+ voip$/u.test(head) && lines.includes('session protocol sipv2')
    const isOdd = lines.some((line) => /^(?:incoming uri |voice-class sip outbound-proxy )/u.test(line))
    if (node === undefined || !isSip || isOdd) return []
    const [trunk, ...others] = runBy(node, parts.sipTrunks ?? [])
    if (trunk === undefined || others.length > 0 || !isChanging(parts, trunk) || !isPortOf(parts, trunk, Number(at)))
      return []
    const port = plannedPort(trunk.securityProfileId)
    return [{ head, node: node.address, port, hasTls: port !== 5060, hasSrtp: trunk.srtpAllowed === true }]
  })
}

/** SIP dial-peers that take calls by a class of nodes alone. */
function plainInward(all: ReadonlyMap<string, string[]>): { head: string; from: string[] }[] {
  return [...all].flatMap(([head, lines]) => {
    const [, tag] = /^incoming uri (?:via|from) (\S+)$/mu.exec(lines.join('\n')) ?? []
    const isSip =
      lines.includes('session protocol sipv2') &&
      !lines.some((line) => line.startsWith('session target') || line.startsWith('session server'))
    const hosts = all.get(`voice class uri ${tag ?? ''} sip`) ?? []
    const from = hosts.map((host) => host.replace('host ipv4:', ''))
    const isAll = from.length > 0 && from.every((one) => nodes.some(({ address }) => address === one))
    return isSip && isAll && /^dial-peer voice \d+ voip$/u.test(head) ? [{ head, from }] : []
  })
}

const isChanging = (parts: PlanParts, { name }: Trunk): boolean =>
  !(parts.asFound?.sipTrunks ?? []).some(
    (found) => found.name === name && !found.securityProfileName?.startsWith('WAS-'),
  )

/** How a dial-peer asks by OPTIONS, where a profile says so. */
function askedBy(lines: readonly string[], all: ReadonlyMap<string, string[]>): string {
  const [, tag] = /^voice-class sip options-keepalive profile (\d+)$/mu.exec(lines.join('\n')) ?? []
  return (all.get(`voice class sip-options-keepalive ${tag ?? ''}`) ?? []).join('\n')
}

function expectPlanned(wanted: Wanted, done: ReadonlyMap<string, string[]>, hasSuites: boolean): void {
  const { head, node, port, hasTls, hasSrtp } = wanted
  const lines = done.get(head) ?? []
  const signaling = (done.get('sip-ua') ?? []).join('\n')
  expect(lines.includes(`session target ipv4:${node}:${String(port)}`) || !hasTls, head).toBe(true)
  if (hasTls) expect(lines).toContain('session transport tcp tls')
  if (hasTls) expect(signaling).toContain(`crypto signaling remote-addr ${node} 255.255.255.255 `)
  if (hasTls) expect(askedBy(lines, done)).not.toMatch(/^transport (?:udp|tcp)$/mu)
  if (!hasSrtp) return
  expect(lines).toContain('srtp fallback')
  expect(lines).toContain('voice-class sip srtp negotiate cisco')
  expect(lines.some((line) => line.startsWith('voice-class sip srtp-crypto '))).toBe(hasSuites)
}

describe('XD-11, XD-12: a dial-peer that is plainly that of a unit', () => {
  slow('ends with port, TLS and SRTP as planned, outward', () => {
    let seen = 0
    fc.assert(
      fc.property(arbitraryBox, ({ text, parts, config }) => {
        const files = boxFiles(parts)
        if (files === null || !files.isInPlace) return
        const [before, done] = [blocks(read(text)), blocks(afterAll(read(text), files.forward.values()))]
        for (const wanted of plainOutward(before, parts).filter(({ hasTls, hasSrtp }) => hasTls || hasSrtp)) {
          seen += 1
          expectPlanned(wanted, done, !['IOS 15', 'IOS XE 3'].includes(config.family))
        }
      }),
      { numRuns: draws(600) },
    )
    expect(seen).toBeGreaterThanOrEqual(occurrences(20))
  })

  slow('FC-17: takes calls from CUCM with SRTP, inward, where a trunk of one of its nodes has it', () => {
    let seen = 0
    fc.assert(
      fc.property(arbitraryBox, ({ text, parts }) => {
        const files = boxFiles(parts)
        if (files === null || !files.isInPlace) return
        const trunks = (parts.sipTrunks ?? []).filter((trunk) => isChanging(parts, trunk))
        const [before, done] = [blocks(read(text)), blocks(afterAll(read(text), files.forward.values()))]
        const open = new Set(readIos(files.text).options)
        for (const { head, from } of plainInward(before).filter((one) => !open.has(one.head))) {
          const own = trunks.filter(({ nodeNames = [] }) =>
            nodes.some(
              ({ name, address }) => from.includes(address) && (nodeNames.length === 0 || nodeNames.includes(name)),
            ),
          )
          const lines = done.get(head) ?? []
          if (own.some(({ srtpAllowed }) => srtpAllowed)) {
            seen += 1
            expect(lines, head).toContain('srtp fallback')
          }
          if (own.some(({ securityProfileId }) => securityProfileId !== 'clear'))
            expect(lines).toContain('session transport tcp tls')
          if (own.length === 0) expect(lines).toEqual(before.get(head))
        }
      }),
      { numRuns: draws(600) },
    )
    expect(seen).toBeGreaterThanOrEqual(occurrences(20))
  })
})
