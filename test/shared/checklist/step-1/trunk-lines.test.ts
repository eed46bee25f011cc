import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import { ders } from '../../../helpers/oracle/certificate-pool'
import type { PlanParts, TrunkPart } from '../../../helpers/plan'

const tls = { name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc-a.example.com,sbc-b.example.com' } as const
const list = (more: TrunkPart = {}, parts: PlanParts = {}) =>
  checklist({
    profiles: [tls, { name: 'CLEAR' }],
    sipTrunks: [{ name: 'A', securityProfileId: 'TLS', ...more }],
    ...parts,
  })
const id = 'step1/sipTrunks/A/certificates'

it('S1-5, PF-37: trust both ways, with the names that have to meet', () => {
  const line = list({ farEnd: { certificateNames: ['SBC-A.example.com'], owner: 'Carrier' } }).line(id)
  expect(line.goTo).toBe('Cisco Unified OS Administration › Security › Certificate Management › Find')
  expect(line.action).toBe('See that both sides trust the certificate of the other (N6) · A')
  expect(line.see).toBe(
    'Names in the certificate of the far end: SBC-A.example.com. Names in the profile: sbc-a.example.com, sbc-b.example.com.',
  )
  expect(line.cautions).toEqual([])
  expect(line.register).toEqual(['S1-5', 'PF-37'])
  expect(line.group).toBe('Trust of CUCM and far ends')
})

describe('the recorded certificate', () => {
  it('PF-37: names that the profile does not have are cautioned', () => {
    const [caution] = list({ farEnd: { certificateNames: ['sbc-a.example.com', 'other.example.com'] } }).line(
      id,
    ).cautions
    expect(caution).toBe(
      'PF-37: Not in the profile: other.example.com. A far end that shows only such names is refused.',
    )
  })

  it('PF-37: names that do not meet at all are told as such', () => {
    const [caution] = list({ farEnd: { certificateNames: ['one.example.com', 'two.example.com'] } }).line(id).cautions
    expect(caution).toBe(
      'PF-37: The certificate of the far end has none of the names in the profile, but one.example.com and two.example.com: CUCM refuses it.',
    )
  })

  it('PF-37: one that has no name at all is told as such, and not as not known', () => {
    const farEnd = { id: 'f', hosts: [{ name: 'sbc-1', address: '192.0.2.9' }] }
    const held = { holder: { farEnd: 'f', host: '192.0.2.9' }, use: 'SIP', der: ders.nameless } as const
    const line = list(
      { farEndId: 'f', destinations: [{ address: '192.0.2.9', port: 5061 }] },
      { farEnds: [farEnd], certificates: [held] },
    ).line(id)
    expect(line.see).toContain('Names in the certificate of the far end: ‹none›.')
    expect(line.cautions).toContain(
      'PF-37: The certificate of sbc-1 has neither a common name nor a DNS name: CUCM finds no name of the profile in it, and refuses it.',
    )
  })

  it('PF-37: nothing is claimed where one of the two is not known', () => {
    expect(list().line(id).cautions.join()).not.toContain('PF-37')
    expect(list().line(id).see).toContain('Names in the certificate of the far end: ‹not in the plan›.')
    const noNames = list(
      { farEnd: { certificateNames: ['other.example.com'] } },
      { profiles: [{ ...tls, x509SubjectName: '' }] },
    )
    expect(noNames.line(id).cautions.join()).not.toContain('PF-37')
    expect(noNames.line(id).see).toContain('Names in the profile: ‹none›.')
  })
})

describe('no line on certificates', () => {
  it('S1-5: for a trunk without TLS or without a profile', () => {
    expect(list({ securityProfileId: 'CLEAR' }).ids).not.toContain(id)
    expect(list({ securityProfileId: null }).ids).not.toContain(id)
  })

  it('S1-5: for a trunk that the window does not touch, unless its profile changes', () => {
    const sipTrunks = [{ name: 'A', securityProfileName: 'TLS' }]
    const profiles = [{ ...tls, asFoundName: 'TLS' }]
    const same = { profiles, asFound: { sipTrunks, profiles: [tls] } }
    expect(list({}, same).ids).not.toContain(id)
    const changed = { ...same, asFound: { sipTrunks, profiles: [{ ...tls, incomingPort: 5999 }] } }
    expect(list({}, changed).ids).toContain(id)
  })
})
