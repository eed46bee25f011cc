import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts, TrunkPart } from '../../../helpers/plan'

const tls = { name: 'TLS', asFoundName: 'TLS', securityMode: 'Encrypted' } as const
const clear = { name: 'CLEAR', asFoundName: 'CLEAR' } as const
const was = (name: string, more: object = {}) => ({ name, securityProfileName: 'TLS', ...more })
const list = (trunk: TrunkPart = {}, parts: PlanParts = {}) =>
  checklist({
    profiles: [tls, clear],
    sipTrunks: [{ name: 'A', securityProfileId: 'TLS', srtpAllowed: true, ...trunk }],
    asFound: { sipTrunks: [was('A'), was('B', { srtpAllowed: true })] },
    ...parts,
  })
const idsOf = (ids: readonly string[]) =>
  ids.flatMap((id) => (id.startsWith('step5/sipTrunks/A/') ? [id.slice(18)] : []))
const lineOf = (what: string, trunk: TrunkPart = {}, parts: PlanParts = {}) =>
  list(trunk, parts).line(`step5/sipTrunks/A/${what}`)

describe('SRTP on a trunk with an encrypted profile', () => {
  it('S5-2, S5-3, S5-4: TLS is proven, the box checked, the trunk reset, in this order', () => {
    expect(idsOf(list().ids)).toEqual(['protection', 'media', 'reset'])
    const line = lineOf('protection')
    expect(line.action).toBe('Prove that TLS is up before keys may travel')
    expect(line.see).toContain('TLSConnectedSIPTrunks')
    expect(line.cautions).toEqual([])
    expect(line.register).toEqual(['S5-4', 'S5-3', 'OV-5'])
  })

  it('OV-4, S1-5, S5-1, S5-2: the box, with what it was', () => {
    const line = lineOf('media')
    expect(line.action).toBe('Check SRTP Allowed, save')
    expect(line.goTo).toBe('Device › Trunk › Find › A')
    expect(line.enter).toEqual(['SRTP Allowed = check (was unchecked)'])
    expect(line.unit).not.toBe('')
    expect(line.register).toEqual(['S5-1', 'S5-2', 'OV-4', 'S1-5'])
    expect(line.aside).toBe('calls drop at Reset')
  })

  it('XD-9: Reset ends all calls, as Restart does', () => {
    const line = lineOf('reset')
    expect(line.cautions).toEqual(['XD-9: All calls on it end now; Restart does the same.'])
    expect(line.see).toContain('Full Service')
    expect(line.register).toEqual(['S5-2', 'XD-9'])
  })

  it('S5-4: an IOS gateway shows the connections to the nodes', () => {
    const far = (kind: 'IOS XE' | 'CUCM') => lineOf('protection', { farEnd: { kind } }).verify
    expect(far('IOS XE')).toBe(
      'show sip-ua connections tcp tls detail on the gateway: nodes established, no failed handshake.',
    )
    expect(far('CUCM')).toBe('')
  })
})

describe('SRTP without encrypted signaling', () => {
  it('OV-5, S5-3: the caution stands before the box, and nobody is said to have secured the network', () => {
    const line = lineOf('protection', { securityProfileId: 'CLEAR' })
    expect(line.action).toBe('See what protects the keys: the profile does not')
    expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['OV-5:'])
    expect(line.see).toContain('In the plan: Nobody has stated it.')
    expect(line.register).toEqual(['S5-3', 'OV-5'])
  })

  it('OV-5: how the network is secured prints, with who said so', () => {
    const networkSecured = { state: 'confirmed', by: 'J. Doe', on: '2026-09-14', note: 'MACsec.' } as const
    const line = lineOf('protection', { securityProfileId: 'CLEAR', networkSecured })
    expect(line.see).toContain('Stated by J. Doe on 2026-09-14. MACsec.')
    expect(line.cautions).toEqual([])
  })

  it('OV-5: Authenticated hides nothing either', () => {
    const profiles = [{ name: 'TLS', asFoundName: 'TLS', securityMode: 'Authenticated' as const }]
    expect(lineOf('protection', {}, { profiles }).cautions.join()).toContain('OV-5')
  })

  it('OV-5: waived it says so', () => {
    const waivers = [{ rule: 'OV-5', object: 'A' }]
    const [caution] = lineOf('protection', { securityProfileId: 'CLEAR' }, { waivers }).cautions
    expect(caution).toMatch(/^OV-5: .* Waived\.$/)
  })

  it('OV-5: a trunk that has SRTP already, and that nothing is set on, still has this line and no other', () => {
    const asFound = { sipTrunks: [{ name: 'A', securityProfileName: 'CLEAR', srtpAllowed: true }] }
    const same = list({ securityProfileId: 'CLEAR' }, { asFound })
    expect(idsOf(same.ids)).toEqual(['protection'])
    expect(same.line('step5/sipTrunks/A/protection').aside).toBe('nothing is set in CUCM here')
  })
})

describe('other media settings', () => {
  it('S5-2: nothing where nothing changes', () => {
    expect(idsOf(list({}, { asFound: { sipTrunks: [was('A', { srtpAllowed: true })] } }).ids)).toEqual([])
    expect(idsOf(list({ srtpAllowed: false }).ids)).toEqual([])
  })

  it('OV-4: SRTP taken off needs no proof of TLS', () => {
    const asFound = { sipTrunks: [was('A', { srtpAllowed: true })] }
    expect(idsOf(list({ srtpAllowed: false }, { asFound }).ids)).toEqual(['media', 'reset'])
  })

  it('HX-8: MTP with SRTP has its warning at the box, and MTP alone carries out no row on SRTP', () => {
    const line = lineOf('media', { mtpRequired: true })
    expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['HX-8:'])
    expect(line.action).toBe('Check Media Termination Point Required, check SRTP Allowed, save')
    const asFound = { sipTrunks: [was('A', { srtpAllowed: true, mtpRequired: true })] }
    expect(lineOf('media', {}, { asFound }).register).toEqual(['S5-1', 'S5-2'])
  })

  it('S5-2: says nothing of what it was where nobody knows it, and sets nothing that nobody planned', () => {
    expect(lineOf('media', {}, { asFound: null }).enter).toEqual(['SRTP Allowed = check'])
  })
})
