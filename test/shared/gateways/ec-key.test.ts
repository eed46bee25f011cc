import { describe, expect, it } from 'vitest'
import { farEndOffer } from '../../../shared/trust/tls-offer'
import type { PlanParts } from '../../helpers/plan'
import { ecCertificates } from './ec-certificates'
import { fileOf, situation } from './files'
import { readIos } from './ios-reader'

const prose = (text: string): string => text.replace(/\n! */gu, ' ')
const all = (parts: PlanParts): string => {
  const { commands, typed } = readIos(fileOf(parts, '.ios'))
  return [...typed, ...commands.map((line) => line.trim())].join('\n')
}

describe('XD-12, XD-17: a gateway whose certificate has an EC key', () => {
  it.each([
    ['sip-ec-ios-15.7', ['trustpoint <GATEWAY_TRUSTPOINT> ecdsa-cipher', 'ec keysize 256 label']],
    ['sip-ec-xe-16.12', ['trustpoint <GATEWAY_TRUSTPOINT> ecdsa-cipher curve-size 384', 'ec keysize 384 label']],
    ['sip-ec-xe-17.3', ['cipher ecdsa-cipher\n', 'eckeypair <GATEWAY_KEY>']],
    ['sip-ec-xe-17.6', ['cipher ecdsa-cipher curve-size 384\n', 'eckeypair <GATEWAY_KEY>']],
  ])('%s has ECDSA suites alone, and says which certificate CUCM shows then', (name, expected) => {
    const text = all(situation(name))
    for (const one of expected) expect(text).toContain(one)
    expect(text).not.toMatch(/strict-cipher|rsa/u)
    expect(prose(fileOf(situation(name), '.ios'))).toContain('CUCM then shows CallManager-ECDSA')
  })

  it('has both where there is a list, those for RSA first, so that CUCM shows its RSA certificate', () => {
    for (const name of ['sip-ec-xe-17.9', 'sip-ec-xe-17.14']) {
      expect(all(situation(name))).toContain(
        [
          'cipher 1 ECDHE_RSA_AES256_GCM_SHA384',
          'cipher 2 ECDHE_RSA_AES128_GCM_SHA256',
          'cipher 3 ECDHE_ECDSA_AES256_GCM_SHA384',
          'cipher 4 ECDHE_ECDSA_AES128_GCM_SHA256',
        ].join('\n'),
      )
    }
    const newest = fileOf(situation('sip-ec-xe-17.14'), '.ios')
    expect(newest).toContain(' cipher 5 AES256_GCM_SHA384\n cipher 6 AES128_GCM_SHA256\n')
    expect(prose(newest)).toContain('5 and 6 are those of TLS 1.3')
  })

  it('is told where its release has no such suite, and keeps an RSA key', () => {
    const old = situation('sip-ec-ios-15.7')
    const sipTrunks = old.sipTrunks!.map((trunk) => ({ ...trunk, farEnd: { ...trunk.farEnd, software: '15.5(3)M8' } }))
    const text = fileOf({ ...old, sipTrunks }, '.ios')
    expect(prose(text)).toContain('XD-12: the certificate of the device in the plan has an EC key')
    expect(readIos(text).commands.join()).toContain('strict-cipher')
    expect(readIos(text).typed.join()).toContain('crypto key generate rsa')
  })

  it.each([
    ['a text that is no certificate', 'SIP', '192.0.2.21', 'not read'],
    ['the certificate for its own calls', 'SIP client', '192.0.2.21', 'P-256'],
    ['that of another host', 'SIP', '192.0.2.22', 'P-256'],
  ] as const)('is none where the plan has %s', (_, use, host, curve) => {
    const der = curve === 'not read' ? '' : ecCertificates[curve]
    const parts = situation('sip-xe-17.9')
    const certificates = [{ id: 'c', holder: { farEnd: 'SIP-GATEWAY', host }, use, der }]
    expect(all({ ...parts, certificates })).toBe(all(parts))
  })

  it('is tried with the suites that its file gives it', () => {
    const of = (software: string, bits: number) =>
      farEndOffer(
        { kind: 'IOS XE', software },
        { securityMode: 'Encrypted' },
        { suites: [], has13: false },
        { kind: 'EC', bits },
      )
    expect(of('17.3.4a', 256).suites).toEqual(['ECDHE_ECDSA_AES256_GCM_SHA384', 'ECDHE_ECDSA_AES128_GCM_SHA256'])
    expect(of('17.9.4a', 256).suites.filter((suite) => suite.includes('ECDSA'))).toHaveLength(2)
    expect(of('17.9.4a', 256).suites.filter((suite) => suite.includes('_RSA_'))).toHaveLength(2)
  })
})
