import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'
import { checklist } from '../../helpers/checklist'

const sip = (
  software: string,
  more: object = {},
  securityMode: 'Encrypted' | 'Non Secure' = 'Encrypted',
): PlanParts => ({
  profiles: [{ name: 'P', securityMode }],
  sipTrunks: [{ name: 'T', securityProfileId: 'P', farEnd: { kind: 'IOS', software, ...more } }],
})
const h323 = (software: string, more: object = {}): PlanParts => ({
  h323Devices: [{ name: 'H', srtpAllowed: true, software, ...more }],
})
const mgcp = (iosImage: string, srtp = true): PlanParts => ({ mgcpGateways: [{ domainName: 'M', srtp, iosImage }] })

describe('S1-6, MG-5: a gateway of which the checklist says not to go on is told before', () => {
  it.each([
    ['S1-6', 'T', sip('12.4(4)T')],
    ['S1-6', 'H', h323('12.4(3)')],
    ['MG-5', 'M', mgcp('c3745-adventerprisek9-mz.123-8.T.bin')],
  ] as const)('%s for %s, as the line of the window says', (rule, name, parts) => {
    expect(fired(rule, parts)).toEqual([`advice: ${name}`])
    expect(sentences(rule, parts)[0]).toContain('no configuration is made for it')
    const { lines } = checklist(parts)
    expect(lines.filter(({ action }) => action.startsWith('Do not go on with this gateway'))).toHaveLength(1)
  })

  it('is mended where the release stands', () => {
    expect(mendedAt('S1-6', sip('12.4(4)T'))).toEqual(['step 1, farEnds/T/software'])
    expect(mendedAt('S1-6', h323('12.4(3)'))).toEqual(['step 1, h323Devices/H/software'])
    expect(mendedAt('MG-5', mgcp('12.3(8)T'))).toEqual(['step 1, mgcpGateways/M/iosImage'])
  })

  it.each([
    ['a newer release', sip('12.4(6)T')],
    ['IOS XE', sip('17.9.4')],
    ['what names no release', sip('old')],
    ['a trunk that is to get neither TLS nor SRTP', sip('12.4(4)T', {}, 'Non Secure')],
    ['another kind of far end', sip('12.4(4)T', { kind: 'other' })],
    ['H.323 without SRTP', h323('12.4(3)', { srtpAllowed: false })],
    ['an H.323 trunk', h323('12.4(3)', { kind: 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)' })],
    ['IOS XE without H.323, which has its own', h323('17.9.4')],
    ['MGCP without SRTP', mgcp('12.3(8)T', false)],
    ['a newer image', mgcp('12.4(24)T')],
  ])('not for %s', (_, parts) => {
    expect([...fired('S1-6', parts), ...fired('MG-5', parts)]).toEqual([])
  })
})
