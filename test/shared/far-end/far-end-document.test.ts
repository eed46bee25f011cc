import { describe, expect, it } from 'vitest'
import type { Form } from '../../../shared/document/document'
import { flatText } from '../../../shared/document/legible'
import { toMarkdown } from '../../../shared/document/markdown'
import { farEndDocument } from '../../../shared/far-end/far-end-document'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'

const base: PlanParts = {
  customer: 'Example Corporation',
  author: 'Priya Nair',
  notes: 'internal thought',
  cluster: { name: 'HQ', nodes: [{ name: 'pub.example.com', address: '192.0.2.10', publisher: true }] },
  profiles: [
    { name: 'ENC', securityMode: 'Encrypted', incomingPort: 5561, x509SubjectName: 'a.example.com,b.example.com' },
    { name: 'AUTH', securityMode: 'Authenticated' },
    { name: 'DIGEST', digestAuthentication: true, incomingPort: 5070 },
  ],
  sipRealms: [{ id: 'r', realm: 'carrier.example', userid: 'cucm' }],
  applicationUsers: [{ userid: 'router', sipTrunkIds: ['T'] }],
}
type TrunkPart = NonNullable<PlanParts['sipTrunks']>[number]

function sheetOf(trunk: TrunkPart, more: PlanParts = {}) {
  const project = plan({ ...base, ...more, sipTrunks: [{ name: 'T', ...trunk }] })
  const [first] = project.sipTrunks
  if (!first) throw new Error('No trunk')
  return farEndDocument(evaluateWhole(project, '2026-01-31'), first, 'abcd1234')
}

function rowsOf(trunk: TrunkPart): Record<string, [string, string]> {
  const blocks = sheetOf(trunk)?.sections.flatMap((section) => section.blocks) ?? []
  const [form] = blocks.filter((block): block is Form => block.kind === 'form')
  return Object.fromEntries(
    (form?.rows ?? []).map(({ name, said, asked }) => [name, [flatText(said), flatText(asked)]]),
  )
}

const textOf = (trunk: TrunkPart, more?: PlanParts): string => {
  const sheet = sheetOf(trunk, more)
  return sheet ? toMarkdown(sheet).replace(/[\\`*]/g, '') : ''
}

describe('what is agreed on', () => {
  it('PF-16, PF-21, PF-37: has names, addresses, port and transport of both sides', () => {
    const rows = rowsOf({
      securityProfileId: 'ENC',
      destinations: [{ address: '192.0.2.21', port: 5061 }],
      farEnd: { certificateNames: ['a.example.com'] },
    })
    expect(rows['Names in the certificate']).toEqual(['pub.example.com', 'a.example.com'])
    expect(rows['Names that CUCM takes']).toEqual([
      'a.example.com, b.example.com (PF-37)',
      'our certificate has one of them',
    ])
    expect(rows['Signaling from']).toEqual(['192.0.2.10', '192.0.2.21'])
    expect(rows['Listens on']).toEqual(['TLS, port 5561 (PF-21)', 'TLS, port 5061'])
  })

  it('XD-12: names the cipher need of an Encrypted trunk', () => {
    expect(rowsOf({ securityProfileId: 'ENC' })['TLS version, cipher']).toEqual([
      '‹version›, ECDHE_RSA with AES GCM (XD-12)',
      '',
    ])
  })

  it('PF-7: names NULL_SHA for an Authenticated trunk, and what is known of it', () => {
    const cipher = (nullSha: 'yes' | 'no' | 'unknown') =>
      rowsOf({ securityProfileId: 'AUTH', farEnd: { nullSha } })['TLS version, cipher']
    expect(cipher('yes')).toEqual(['‹version›, NULL_SHA, signed and not encrypted (PF-7)', 'NULL_SHA'])
    expect(cipher('no')?.[1]).toBe('no NULL_SHA')
    expect(cipher('unknown')?.[1]).toBe('')
  })

  it('OV-4: has SRTP as our side allows it and as theirs is known', () => {
    const media = (srtpAllowed: boolean, srtp: 'yes' | 'no' | 'unknown') =>
      rowsOf({ securityProfileId: 'ENC', srtpAllowed, farEnd: { srtp } }).Media
    expect(media(true, 'yes')).toEqual(['SRTP, or RTP where the other side has none', 'SRTP'])
    expect(media(true, 'unknown')?.[1]).toBe('')
    expect(media(false, 'no')).toEqual(['RTP only', 'RTP only'])
  })

  it('PF-11, XD-7: has the realm of each direction and who answers', () => {
    const rows = rowsOf({ securityProfileId: 'DIGEST', sipRealmId: 'r' })
    expect(rows['Digest, toward CUCM']).toEqual(['CUCM challenges with the realm HQ (XD-7)', 'answers as router'])
    expect(rows['Digest, from CUCM']).toEqual(['CUCM answers as cucm', 'challenges with the realm carrier.example'])
    expect(rowsOf({ securityProfileId: 'ENC' }).Digest).toEqual(['not used', 'not used'])
  })

  it('leaves out names and ciphers where there is no TLS', () => {
    expect(
      Object.keys(rowsOf({ securityProfileId: 'DIGEST' })).filter((name) => /certificate|cipher|TLS/.test(name)),
    ).toEqual([])
  })
})

describe('the sheet', () => {
  it('S3-1: says from when on what is true, and how to go back', () => {
    const asFound: PlanParts['asFound'] = {
      profiles: [{ name: 'OLD', incomingPort: 5060 }],
      sipTrunks: [{ name: 'T', securityProfileName: 'OLD' }],
    }
    const changed = textOf({ securityProfileId: 'ENC', srtpAllowed: true }, { asFound })
    expect(changed).toContain('With the change this trunk has TLS and SRTP, with CUCM on port 5561.')
    expect(changed).toContain('If it fails, both go back to TCP, with CUCM on port 5060')
    expect(textOf({ securityProfileId: 'ENC' })).toContain('both go back to what was there before')
  })

  it('says that nothing changes where nothing does', () => {
    const found = { name: 'DIGEST', digestAuthentication: true, incomingPort: 5070 }
    const same = textOf(
      { securityProfileId: 'DIGEST' },
      { asFound: { profiles: [found], sipTrunks: [{ name: 'T', securityProfileName: 'DIGEST' }] } },
    )
    expect(same).toContain('This trunk has TCP and RTP, with CUCM on port 5070.')
    expect(same).toContain('Please see that it is so')
  })

  it('names both contacts and has room for both signatures', () => {
    const text = textOf({ securityProfileId: 'ENC', farEnd: { owner: 'Carrier', contact: 'noc@carrier.example' } })
    expect(text).toContain('| Contact | Priya Nair | ☐ Carrier, noc@carrier.example |')
    expect(text).toContain('for Example Corporation: name, date, signature')
    expect(text).toContain('for Carrier: name, date, signature')
  })

  it('holds nothing of the plan but this trunk', () => {
    const text = textOf({ securityProfileId: 'ENC', srtpAllowed: true, networkSecured: { note: 'network thought' } })
    expect(text).not.toMatch(/thought|DIGEST|Findings|Waived/)
  })

  it('SP-3: is not there for a trunk without a profile', () => {
    expect(sheetOf({})).toBeNull()
  })
})
