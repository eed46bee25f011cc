import { describe, expect, it } from 'vitest'
import type { PlanPartsV2 } from './plan-v2'
import { alone, authenticated, encrypted, fired, onTrunk } from './fired'

const padlock = '\u{1f512}'

describe('the oracle on one profile', () => {
  it('PF-1: a name that is empty, too long or not the only one; not one of 75 characters, nor two that differ', () => {
    const named = (...names: string[]): PlanPartsV2 => ({ profiles: names.map((name, at) => ({ id: `${at}`, name })) })
    expect(fired('PF-1', named(''))).toEqual(['error: (no name)'])
    expect(fired('PF-1', named(' '))).toEqual(['error: (no name)'])
    expect(fired('PF-1', named(padlock.repeat(76)))).toEqual([`error: ${padlock.repeat(76)}`])
    expect(fired('PF-1', named('tls', 'TLS', 'Tls'))).toEqual(['error: TLS'])
    expect(fired('PF-1', named('', ''))).toEqual(['error: (no name)'])
    expect(fired('PF-1', named(padlock.repeat(75), 'TLS', 'TLS 2'))).toEqual([])
  })

  it('PF-2: a description of 51 characters or with a forbidden one; not of 50', () => {
    expect(fired('PF-2', alone({ description: padlock.repeat(51) }))).toEqual(['error: P'])
    for (const character of '"%&\\<>') expect(fired('PF-2', alone({ description: character }))).toEqual(['error: P'])
    expect(fired('PF-2', alone({ description: padlock.repeat(50) }))).toEqual([])
    expect(fired('PF-2', alone({ description: "it's #1 (a/b)" }))).toEqual([])
  })

  it('PF-8: an incoming transport that does not fit the mode; not one that does', () => {
    expect(fired('PF-8', alone({ incomingTransport: 'TLS' }))).toEqual(['error: P'])
    expect(fired('PF-8', alone({ ...authenticated, incomingTransport: 'TCP+UDP' }))).toEqual(['error: P'])
    expect(fired('PF-8', alone({}))).toEqual([])
    expect(fired('PF-8', alone(encrypted))).toEqual([])
  })

  it('PF-9: an outgoing transport that does not fit the mode; not one that does', () => {
    expect(fired('PF-9', alone({ outgoingTransport: 'TLS' }))).toEqual(['error: P'])
    expect(fired('PF-9', alone({ ...encrypted, outgoingTransport: 'TCP' }))).toEqual(['error: P'])
    expect(fired('PF-9', alone({ outgoingTransport: 'UDP' }))).toEqual([])
    expect(fired('PF-9', alone(authenticated))).toEqual([])
  })

  it('PF-14: a nonce time that is no whole number above 0; not 1', () => {
    for (const noncePolicyTime of [0, 0.5, -1]) expect(fired('PF-14', alone({ noncePolicyTime }))).toEqual(['error: P'])
    expect(fired('PF-14', alone({ noncePolicyTime: 1 }))).toEqual([])
  })

  it('PF-16: subject names without TLS both ways; not separators without a name', () => {
    expect(fired('PF-16', alone({ x509SubjectName: 'x' }))).toEqual(['error: P'])
    expect(fired('PF-16', alone({ ...encrypted, outgoingTransport: 'TCP', x509SubjectName: 'x' }))).toEqual([
      'error: P',
    ])
    expect(fired('PF-16', alone({ x509SubjectName: ' ;, ' }))).toEqual([])
    expect(fired('PF-16', alone({ ...encrypted, x509SubjectName: 'x' }))).toEqual([])
  })

  it('PF-18: more than 4096 characters of subject names; not 4096', () => {
    expect(fired('PF-18', alone({ ...encrypted, x509SubjectName: padlock.repeat(4097) }))).toEqual(['error: P'])
    expect(fired('PF-18', alone({ ...encrypted, x509SubjectName: padlock.repeat(4096) }))).toEqual([])
  })

  it('PF-21: a port that is no whole number from 0 to 65535; not the two ends', () => {
    for (const incomingPort of [-1, 65_536, 5061.5]) {
      expect(fired('PF-21', alone({ incomingPort }))).toEqual(['error: P'])
    }
    for (const incomingPort of [0, 65_535]) expect(fired('PF-21', alone({ incomingPort }))).toEqual([])
  })

  it('PF-25: application-level authorization without digest; not with it', () => {
    expect(fired('PF-25', alone({ applLevelAuthentication: true }))).toEqual(['error: P'])
    expect(fired('PF-25', alone({ applLevelAuthentication: true, digestAuthentication: true }))).toEqual([])
  })

  it('FC-6: a subject name with =, / or *, in use or not; not one with other signs', () => {
    for (const x509SubjectName of ['CN=x', 'x, a/b', '*.example.com']) {
      expect(fired('FC-6', alone({ ...encrypted, x509SubjectName }))).toEqual(['error: P'])
    }
    expect(fired('FC-6', alone({ ...encrypted, x509SubjectName: 'sbc-1_a.example.com' }))).toEqual([])
  })

  it('PF-12: a Non Secure profile with digest, in use; not unused, secure or without digest', () => {
    expect(fired('PF-12', onTrunk({ digestAuthentication: true }))).toEqual(['caution: P'])
    expect(fired('PF-12', alone({ digestAuthentication: true }))).toEqual([])
    expect(fired('PF-12', onTrunk({ ...authenticated, digestAuthentication: true }))).toEqual([])
    expect(fired('PF-12', onTrunk({}))).toEqual([])
  })

  it('FC-4: TLS both ways without a subject name, in use; not unused, with a name or with TLS one way', () => {
    expect(fired('FC-4', onTrunk(encrypted))).toEqual(['warning: P'])
    expect(fired('FC-4', onTrunk({ ...encrypted, x509SubjectName: ' , ' }))).toEqual(['warning: P'])
    expect(fired('FC-4', alone(encrypted))).toEqual([])
    expect(fired('FC-4', onTrunk({ ...encrypted, x509SubjectName: 'x' }))).toEqual([])
    expect(fired('FC-4', onTrunk({ ...encrypted, outgoingTransport: 'TCP' }))).toEqual([])
  })

  it("FC-7: TLS on 5060, TCP+UDP on 5061, either on 5090 or 5091, in use; not on the other's port, nor unused", () => {
    expect(fired('FC-7', onTrunk({ ...encrypted, incomingPort: 5060 }))).toEqual(['warning: P'])
    expect(fired('FC-7', onTrunk({ incomingPort: 5061 }))).toEqual(['warning: P'])
    for (const incomingPort of [5090, 5091]) {
      expect(fired('FC-7', onTrunk({ ...encrypted, incomingPort }))).toEqual(['warning: P'])
      expect(fired('FC-7', onTrunk({ incomingPort }))).toEqual(['warning: P'])
    }
    expect(fired('FC-7', onTrunk(encrypted))).toEqual([])
    expect(fired('FC-7', onTrunk({}))).toEqual([])
    expect(fired('FC-7', onTrunk({ incomingPort: 5092 }))).toEqual([])
    expect(fired('FC-7', alone({ incomingPort: 5061 }))).toEqual([])
  })
})
