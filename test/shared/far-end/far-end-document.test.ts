import { describe, expect, it } from 'vitest'
import type { Form } from '../../../shared/document/document'
import { flatText } from '../../../shared/document/legible'
import { toMarkdown } from '../../../shared/document/markdown'
import { farEndDocument } from '../../../shared/far-end/far-end-document'
import { sheetsOf } from '../../../shared/far-end/sheets'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { farEndKinds } from '../../../shared/catalogue/far-end-fields'
import type { FarEnd } from '../../../shared/plan/project'
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
  return sheetsFor([{ name: 'T', ...trunk }], more)[0] ?? null
}

function sheetsFor(sipTrunks: TrunkPart[], more: PlanParts = {}) {
  const evaluated = evaluateWhole(plan({ ...base, ...more, sipTrunks }), '2026-01-31')
  return sheetsOf(evaluated).map((sheet) => farEndDocument(evaluated, sheet, 'abcd1234'))
}

function rowsOf(trunk: TrunkPart, more?: PlanParts): Record<string, [string, string]> {
  const blocks = sheetOf(trunk, more)?.sections.flatMap((section) => section.blocks) ?? []
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
    expect(rows['Names in the certificate']).toEqual(['‹names of pub.example.com›', 'a.example.com'])
    expect(rows['Names that CUCM takes']).toEqual([
      'a.example.com, b.example.com (PF-37)',
      'our certificate has one of them',
    ])
    expect(rows.Transport).toEqual(['TLS', 'TLS'])
    expect(rows['Our nodes call you at']).toEqual(['192.0.2.21:5061', 'listens there'])
    expect(rows['You call our nodes at']).toEqual(['192.0.2.10, TLS, port 5561 (PF-21)', 'that node'])
  })

  it('XD-12, FC-19: fills in TLS versions and ciphers of our side by release, and asks for theirs', () => {
    const rows = rowsOf({ securityProfileId: 'ENC' })
    expect(rows['TLS versions']).toEqual(['TLS 1.2; older ones where show tls min-version lets them', ''])
    expect(rows['TLS ciphers']).toEqual([
      'ECDHE_RSA_AES256_GCM_SHA384, ECDHE_ECDSA_AES256_GCM_SHA384, ECDHE_RSA_AES128_GCM_SHA256, ECDHE_ECDSA_AES128_GCM_SHA256, TLS_RSA_WITH_AES_128_CBC_SHA by default of TLS Ciphers (XD-12)',
      '',
    ])
    const newest = rowsOf({ securityProfileId: 'ENC' }, { cluster: { release: '15SU2' } })
    expect(newest['TLS versions']?.[0]).toMatch(/^TLS 1\.2 and 1\.3;/)
  })

  it('PF-7, XD-2: names NULL_SHA for an Authenticated trunk, and what is known of it', () => {
    const cipher = (nullSha: 'yes' | 'no' | 'unknown') =>
      rowsOf({ securityProfileId: 'AUTH', farEnd: { nullSha } })['TLS cipher']
    expect(cipher('yes')).toEqual(['NULL_SHA, signed and not encrypted (PF-7)', 'NULL_SHA'])
    expect(cipher('no')?.[1]).toBe('no NULL_SHA')
    expect(cipher('unknown')?.[1]).toBe('')
    expect(rowsOf({ securityProfileId: 'AUTH' })['TLS versions']?.[0]).toContain('(XD-2)')
  })

  it('FC-18, PF-37: our names are those of certificates, of the nodes that run the trunk; a blank asks for the others', () => {
    const nodes = [
      { name: 'pub', callProcessing: false, certificateNames: ['pub.example.com'], address: '192.0.2.1' },
      { name: 'sub-1', certificateNames: ['hq-ms.example.com', 'sub-1.example.com'], address: '192.0.2.2' },
      { name: 'sub-2', certificateNames: ['hq-ms.example.com'], address: '192.0.2.3' },
      { name: 'sub-3', address: '192.0.2.4' },
    ]
    const ours = (nodeNames: string[], name: string) =>
      rowsOf({ securityProfileId: 'ENC', nodeNames }, { cluster: { nodes } })[name]?.[0]
    expect(ours([], 'Names in the certificate')).toBe('hq-ms.example.com, sub-1.example.com, ‹names of sub-3›')
    expect(ours(['sub-2'], 'Names in the certificate')).toBe('hq-ms.example.com')
    expect(ours(['sub-2', 'sub-3'], 'You call our nodes at')).toBe('192.0.2.3, 192.0.2.4, TLS, port 5561 (PF-21)')
    expect(rowsOf({ securityProfileId: 'ENC' }, { cluster: { nodes: [] } })['Names in the certificate']?.[0]).toBe(
      '‹names of each node›',
    )
  })

  it('FC-4: a profile without names is never said to take any', () => {
    const profiles = [{ name: 'ENC', securityMode: 'Encrypted' as const }]
    expect(rowsOf({ securityProfileId: 'ENC' }, { profiles })['Names that CUCM takes']).toEqual([
      '‹to fill in›: none is set yet; we set those of your certificate (FC-4)',
      '',
    ])
    expect(textOf({ securityProfileId: 'ENC' }, { profiles })).not.toMatch(/\bany\b/)
  })

  it('OV-4: has SRTP as our side allows it and as theirs is known', () => {
    const media = (srtpAllowed: boolean, srtp: 'yes' | 'no' | 'unknown') =>
      rowsOf({ securityProfileId: 'ENC', srtpAllowed, farEnd: { srtp } }).Media
    expect(rowsOf({ securityProfileId: 'ENC' })['SRTP suites']).toBeUndefined()
    expect(rowsOf({ securityProfileId: 'ENC', srtpAllowed: true })['SRTP suites']).toEqual([
      'AEAD_AES_256_GCM, AEAD_AES_128_GCM, AES_CM_128_HMAC_SHA1_32 by default of SRTP Ciphers',
      '',
    ])
    expect(media(true, 'yes')).toEqual(['SRTP, or RTP where one side has none', 'SRTP'])
    expect(media(true, 'unknown')?.[1]).toBe('')
    expect(media(false, 'no')).toEqual(['RTP only', 'RTP only'])
  })

  it.each([
    ['yes', 'sent by our nodes, as today', 'answered'],
    ['no', 'not sent by our nodes, as today', 'nothing to set'],
    ['unknown', '‹whether our nodes send them›', 'answered'],
  ] as const)('S5-4: says whether our nodes ask by OPTIONS: %s', (optionsPing, said, asked) => {
    expect(rowsOf({ securityProfileId: 'ENC', optionsPing }).OPTIONS).toEqual([said, asked])
  })

  it('PF-11, XD-7: has the realm of each direction and who answers', () => {
    const rows = rowsOf({ securityProfileId: 'DIGEST', sipRealmId: 'r' })
    expect(rows['Digest, toward CUCM']).toEqual(['CUCM challenges with the realm HQ (XD-7)', 'answers as router'])
    expect(rows['Digest, from CUCM']).toEqual(['CUCM answers as cucm', 'challenges with the realm carrier.example'])
    expect(rowsOf({ securityProfileId: 'ENC' }).Digest).toEqual(['not used', 'not used'])
  })

  it('S2-6, FC-10: one direction of digest needs not the other, and what is open is asked', () => {
    const answer = (trunk: TrunkPart) => {
      const rows = rowsOf(trunk)
      return [rows['Digest, toward CUCM'], rows['Digest, from CUCM']]
    }
    const open = 'challenges with the realm ‹to fill in, or: does not challenge›'
    expect(answer({ securityProfileId: 'DIGEST' })[1]).toEqual(['CUCM answers as ‹to fill in›', open])
    expect(answer({ securityProfileId: 'DIGEST', farEnd: { challenges: 'no' } })[1]).toEqual([
      'nothing to answer',
      'does not challenge CUCM',
    ])
    expect(answer({ securityProfileId: 'ENC', farEnd: { challenges: 'yes' } })).toEqual([
      ['CUCM does not challenge', 'nothing to answer'],
      ['CUCM answers as ‹to fill in›', open],
    ])
    expect(answer({ securityProfileId: 'ENC', sipRealmId: 'r' })[1]).toEqual([
      'CUCM answers as cucm',
      'challenges with the realm carrier.example',
    ])
    expect(textOf({ securityProfileId: 'ENC', sipRealmId: 'r' })).toContain(
      'If you challenge CUCM, use the realm carrier.example',
    )
  })

  it('leaves out names and ciphers where there is no TLS', () => {
    expect(
      Object.keys(rowsOf({ securityProfileId: 'DIGEST' })).filter((name) => /certificate|cipher|TLS/.test(name)),
    ).toEqual([])
  })
})

describe('the sheet', () => {
  it('S3-1, PF-21: says from when on what is true, whose ports are meant, and how to go back', () => {
    const asFound: PlanParts['asFound'] = {
      profiles: [{ name: 'OLD', incomingPort: 5060 }],
      sipTrunks: [
        {
          name: 'T',
          securityProfileName: 'OLD',
          destinations: [{ address: '192.0.2.21', port: 5060 }],
          srtpAllowed: false,
        },
      ],
    }
    const trunk = { securityProfileId: 'ENC', srtpAllowed: true, destinations: [{ address: '192.0.2.21', port: 5061 }] }
    const rows = rowsOf(trunk, { asFound })
    expect(rows['Our profile']?.[0]).toMatch(/ → /u)
    expect(rows.Transport?.[0]).toBe('TCP → TLS')
    expect(rows['Our nodes call you at']?.[0]).toBe('192.0.2.21, port 5060 → 5061')
    expect(rows['You call our nodes at']?.[0]).toBe('192.0.2.10, TLS, port 5060 → 5561 (PF-21)')
    expect(rows.Media?.[0]).toBe('RTP only → SRTP, or RTP where one side has none')
    const changed = textOf(trunk, { asFound })
    expect(changed).toContain(
      'When we say “now”: change over to TLS and port 5561. When we say “back”: to TCP and port 5060.',
    )
    expect(changed).toContain('These ports are ours; yours stand where our nodes call you.')
    const same = { ...trunk, destinations: [{ address: '192.0.2.21', port: 5561 }] }
    expect(textOf(same, { asFound })).not.toContain('These ports are ours')
    expect(changed).toContain('both sides go back, by')
    expect(textOf({ securityProfileId: 'ENC' })).toContain('When we say “back”: to what was there before.')
  })

  it('SP-5, XD-9: of a profile that keeps its name and mode nothing is said to move, and nothing ends that is not reset', () => {
    const before = { ...base.profiles?.[0], x509SubjectName: 'a.example.com' }
    const trunk = { securityProfileId: 'ENC', srtpAllowed: true }
    const asFound = (profile: object) => ({
      profiles: [{ ...before, ...profile }],
      sipTrunks: [{ name: 'T', securityProfileName: 'ENC', srtpAllowed: true }],
    })
    const profiles = (base.profiles ?? []).map((one) => ({ ...one, asFoundName: one.name === 'ENC' ? 'ENC' : null }))
    const kept = { profiles, asFound: asFound({}) } as PlanParts
    expect(rowsOf(trunk, kept)['Our profile']?.[0]).toBe('ENC, Encrypted')
    expect(textOf(trunk, kept)).toContain('calls on T end when it is applied (XD-9)')
    const other = { profiles, asFound: asFound({ securityMode: 'Authenticated' }) } as PlanParts
    expect(rowsOf(trunk, other)['Our profile']?.[0]).toBe('ENC, Authenticated → ENC, Encrypted')
    const withSrtp = {
      securityProfileId: 'ENC',
      srtpAllowed: true,
      destinations: [{ address: '192.0.2.21', port: 5061 }],
    }
    expect(textOf(withSrtp)).toContain('end when it is applied, and when it is reset (XD-9)')
  })

  it('one house on both sides stands once in the title, and signs for each of them', () => {
    const text = textOf({ securityProfileId: 'ENC', farEnd: { name: 'Edge', owner: 'Example Corporation' } })
    expect(text).not.toContain('Example Corporation and Example Corporation')
    expect(text).toContain('for Example Corporation, CUCM: name, date, signature')
    expect(text).toContain('for Example Corporation, Edge: name, date, signature')
  })

  it('is not there for a far end that the window leaves alone', () => {
    const found = { name: 'DIGEST', digestAuthentication: true, incomingPort: 5070 }
    const asFound = {
      profiles: [found],
      sipTrunks: [{ name: 'T', securityProfileName: 'DIGEST', srtpAllowed: false, mtpRequired: false }],
    }
    expect(sheetOf({ securityProfileId: 'DIGEST' }, { asFound })).toBeNull()
  })

  it('names both contacts and has room for both signatures', () => {
    const text = textOf({ securityProfileId: 'ENC', farEnd: { owner: 'Carrier', contact: 'noc@carrier.example' } })
    expect(text).toContain('Reach each other: we Priya Nair; you Carrier, noc@carrier.example')
    expect(text).toContain('for Example Corporation: name, date, signature')
    expect(text).toContain('for Carrier: name, date, signature')
  })

  it('says the day and hours of its own units: past midnight that is the next day', () => {
    const changeWindow = { on: '2026-12-05', from: '23:50', to: '04:00', zone: 'Europe/Vienna', bridge: '+1 555 0100' }
    const text = textOf({ securityProfileId: 'ENC' }, { changeWindow })
    expect(text).toMatch(
      /The change: 2026-12-06, 00:\d\d to 00:\d\d, in the window that begins on 2026-12-05 at 23:50 \(Europe\/Vienna\)/u,
    )
    expect(text).toMatch(/both sides go back, by 0\d:\d\d at the latest/u)
    const early = textOf({ securityProfileId: 'ENC' }, { changeWindow: { ...changeWindow, from: '20:00' } })
    expect(early).toMatch(/The change: 2026-12-05, 20:\d\d to 2\d:\d\d \(Europe/u)
  })

  it('holds nothing of the plan but this trunk', () => {
    const text = textOf({ securityProfileId: 'ENC', srtpAllowed: true, networkSecured: { note: 'network thought' } })
    expect(text).not.toMatch(/thought|DIGEST|Findings|Waived/)
  })

  it('SP-3: is not there for a trunk without a profile', () => {
    expect(sheetOf({})).toBeNull()
  })
})

describe('FC-19: each kind of far end has words of its own', () => {
  const kindText = (kind: FarEnd['kind'], trunk: TrunkPart = {}) =>
    textOf({ securityProfileId: 'ENC', srtpAllowed: true, farEnd: { kind }, ...trunk })

  it.each<[FarEnd['kind'], string[]]>([
    ['CUCM', ['CallManager-trust', 'Cluster ID']],
    [
      'Unity Connection',
      ['from the CTL, over TFTP', 'Without mixed mode there is no CTL', 'Reset the port group', 'REFER'],
    ],
    ['Expressway', ['TLS verify name', 'CallManager-ECDSA', 'keeps away from ports 5060 and 5061 (XD-8)']],
    ['Customer Voice Portal', ['TLS ciphers of its release', 'SRTP suites of its release']],
    ['IM and Presence', ['presence subscription']],
    ['SBC', ['Trusted CAs']],
  ])('%s', (kind, words) => {
    const [own, others] = [kindText(kind), kindText('other')]
    for (const word of words) expect(own).toContain(word)
    expect(words.filter((word) => word !== 'CallManager-ECDSA' && others.includes(word))).toEqual([])
  })

  it('Unity Connection is never told to trust a certificate, which cannot be done there', () => {
    expect(kindText('other')).toContain('Trust the certificates of CUCM or their CA')
    expect(kindText('Unity Connection')).not.toContain('Trust the certificates')
  })

  it('says nothing of TLS where the trunk has none', () => {
    for (const kind of farEndKinds)
      expect(kindText(kind, { securityProfileId: 'DIGEST' })).not.toMatch(/certificate|verify name|CTL|cipher/)
  })
})
