import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { bundleTexts } from '../../helpers/bundle-texts'
import { checklistOf } from '../../helpers/checklist'
import {
  callWith,
  checklistText,
  fieldCase,
  findingsOf,
  requestsOf,
  sheetsOf,
  withCluster,
  withFarEnd,
  withFoundDestinations,
  withProfile,
  withTrunk,
} from './field-case'

const said = (state: 'confirmed' | 'not needed', by: string) => ({
  state,
  by,
  on: by === '' ? '' : '2026-11-01',
  note: '',
})

describe('destinations and names', () => {
  it('FC-2: 5060 becomes 5061 on the trunk with its profile, in one request, and is put back', () => {
    const project = withFoundDestinations(fieldCase('01-destination-port'), [{ address: '192.0.2.21', port: 5060 }])
    expect(findingsOf(project)).toEqual([])
    const { there, back } = requestsOf(project)
    const moved = there.filter((text) => text.includes('updateSipTrunk>') && text.includes('<securityProfileName>'))
    expect(moved).toHaveLength(1)
    expect(moved[0]).toContain('<port>5061</port>')
    expect(back.filter((text) => text.includes('<port>5060</port>'))).toHaveLength(1)
    expect(
      checklistOf(project)
        .lines.flatMap(({ enter }) => enter)
        .join('\n'),
    ).toMatch(/5061.*was.*5060/)
    expect(findingsOf(withTrunk(project, { destinations: [{ address: '192.0.2.21', port: 5060 }] }))).toEqual([
      'FC-3 warning TRK-CUBE',
    ])
  })

  it('FC-5: a name that the certificate of the far end does not have, though both stand in the plan', () => {
    const project = fieldCase('02-name-mismatch')
    expect(findingsOf(project)).toEqual(['FC-5 error TRK-CUBE'])
    const name = project.farEnds[0]?.hosts[0]?.certificateNames[0]?.toUpperCase() ?? ''
    expect(findingsOf(withProfile(project, { x509SubjectName: name }))).toEqual([])
  })

  it('FC-4: a profile without a name, of which nobody claims that it takes any', () => {
    const project = fieldCase('03-no-subject')
    expect(findingsOf(project)).toEqual(['FC-4 warning TLS-CUBE'])
    expect(sheetsOf(project)).toContain('none is set yet')
    expect(sheetsOf(project)).not.toMatch(/\bany\b/)
    expect(findingsOf(withProfile(project, { x509SubjectName: 'cube1.example.com' }))).toEqual([])
  })

  it('FC-6: a whole distinguished name; trouble-shooting says which part of it belongs in the field', () => {
    const project = fieldCase('04-full-dn')
    expect(findingsOf(project)).toContain('FC-6 error TLS-CUBE')
    expect(checklistText(project)).toContain('Only what stands after CN=, or an alternative name')
    expect(findingsOf(withProfile(project, { x509SubjectName: 'cube1.example.com' }))).toEqual([])
  })

  it('FC-9: two trunks to one destination, before 12.5', () => {
    const project = fieldCase('10-same-destination-115')
    expect(findingsOf(project)).toEqual(['FC-9 warning TRK-A, TRK-B'])
    expect(findingsOf(withCluster(project, { axlVersion: '12.5' }))).toEqual([])
  })

  it('PF-37: node names are never said to be names of certificates', () => {
    const project = fieldCase('16-multi-san')
    const sheet = sheetsOf(project)
    expect(sheet).toMatch(/Names in the certificate \| ‹names of CUCM-PUB›, ‹names of CUCM-SUB›/)
    const nodes = project.cluster.nodes.map((node) => ({ ...node, certificateNames: ['hq-ms.example.com'] }))
    expect(sheetsOf(withCluster(project, { nodes }))).toContain('Names in the certificate | hq-ms.example.com |')
  })

  it('FC-18: only nodes that process calls count', () => {
    const project = fieldCase('20-nodes')
    const nodes = project.cluster.nodes.map((node) => ({ ...node, callProcessing: node.name.includes('sub') }))
    const sheet = sheetsOf(withCluster(project, { nodes }))
    expect(sheet).toContain('192.0.2.13, 192.0.2.14, 192.0.2.15')
    expect(sheet).not.toMatch(/192\.0\.2\.1[012]\b|tftp/)
    expect(findingsOf(withCluster(project, { nodes }))).toEqual([])
    const none = project.cluster.nodes.map((node) => ({ ...node, callProcessing: false }))
    expect(findingsOf(withCluster(project, { nodes: none }))).toEqual([`FC-18 warning ${project.cluster.name}`])
  })
})

describe('profiles', () => {
  it('FC-8: boxes that the new profile leaves unchecked are listed one by one', () => {
    const project = fieldCase('15-flags-lost')
    expect(findingsOf(project)).toEqual(['FC-8 warning TRK-CUC'])
    const [finding] = evaluateWhole(project, '2026-11-28').findings
    expect(finding?.message).toContain('Refer')
    const kept = {
      ...{ acceptPresenceSubscription: true, acceptOutOfDialogRefer: true, acceptUnsolicitedNotification: true },
      ...{ allowReplaceHeader: true, transmitSecurityStatus: true, digestAuthentication: false },
    }
    expect(findingsOf(withProfile(project, kept))).toEqual([])
  })

  it('PF-19, PF-22: a pilot with one trunk meets the others of the cluster, and takes no profile from them', () => {
    const project = fieldCase('26-as-found-conflict')
    expect(findingsOf(project)).toEqual([
      'PF-19 error TRK-CUBE, TRK-OTHER',
      'PF-22 error LEGACY-5061, TLS-NEW, TLS-OLD',
    ])
    expect(evaluateWhole(project, '2026-11-28').changes.removed).toEqual([])
    expect(findingsOf(withProfile(project, { incomingPort: 5561 })).filter((one) => one.includes('TLS-NEW'))).toEqual(
      [],
    )
  })

  it('FC-11, PF-7: Authenticated toward IOS XE, whatever a plan says of NULL_SHA', () => {
    const project = fieldCase('24-auth')
    expect(findingsOf(project)).toEqual(['FC-11 warning TRK-AUTH'])
    expect(findingsOf(withFarEnd(project, { nullSha: 'no' }))).toEqual(['PF-7 error TRK-AUTH'])
    expect(findingsOf(withFarEnd(project, { kind: 'SBC' }))).toEqual([])
  })

  it('XD-8: port 5061 beside an Expressway is advice; another port is none', () => {
    const project = withFarEnd(fieldCase('06-expressway-5061'), { kind: 'Expressway' })
    expect(findingsOf(project, true)).toEqual(['XD-8 advice TLS-EXPC'])
    expect(sheetsOf(project)).toContain('TLS verify name')
    expect(findingsOf(withProfile(project, { incomingPort: 5561 }), true)).toEqual([])
    expect(findingsOf(withFarEnd(project, { kind: 'SBC' }), true)).toEqual([])
  })

  it('FC-10, S2-6: digest that nobody can answer; a realm is asked for only where the far end challenges', () => {
    const project = fieldCase('38-digest-no-user')
    expect(findingsOf(project)).toEqual(['FC-10 warning TRK-DIG'])
    expect(findingsOf(fieldCase('38-digest'))).toEqual([])
    const open = withTrunk(fieldCase('38-digest'), { sipRealmId: null })
    expect(findingsOf(open)).toEqual(['S2-6 error TRK-DIG'])
    expect(findingsOf(withFarEnd(open, { challenges: 'no' }))).toEqual([])
  })
})

describe('media and what calls will be', () => {
  it('FC-13: SRTP over a trunk without TLS shows no lock by default', () => {
    const project = fieldCase('11-trunk-traffic-secure')
    expect(callWith('Phone, encrypted', project)).toMatchObject({ outcome: 'encrypted', icon: 'none' })
    const counted = withTrunk(project, { trunkTrafficSecure: 'When using sRTP Only' })
    expect(callWith('Phone, encrypted', counted)).toMatchObject({ outcome: 'encrypted', icon: 'lock' })
  })

  it('FC-14: early offer that inserts an MTP makes nothing sure', () => {
    const mandatory = withTrunk(fieldCase('34-early-offer'), { earlyOffer: 'Mandatory' })
    expect(findingsOf(mandatory)).toEqual(['FC-14 warning TRK-APP'])
    expect(callWith('Phone, encrypted', mandatory).sure).toBe(false)
    const best = withTrunk(mandatory, { earlyOffer: 'Best Effort' })
    expect(findingsOf(best)).toEqual([])
    expect(callWith('Phone, encrypted', best).sure).toBe(true)
  })

  it('MG-9: an ordinary E1 PRI gateway drops nothing, and both readings are told', () => {
    const project = fieldCase('17-e1-as-it-is')
    expect(findingsOf(project, true)).toEqual(['MG-9 advice gw-e1.example.com'])
    expect(callWith('Phone, non-secure', project)).toMatchObject({ outcome: 'nonsecure', reasons: [{ id: 'MG-1' }] })
    expect(
      checklistOf(project)
        .lines.flatMap(({ enter }) => enter)
        .join(' '),
    ).not.toMatch(/Facility|Euro/)
    expect(checklistText(project)).not.toMatch(/Euro|Facility IE/u)
    for (const { path, text } of bundleTexts(evaluateWhole(project, '2026-11-28')))
      if (path !== 'project.trunkwright')
        expect({ path, says: /\bEuro\b|Facility IE/u.test(text) }).toEqual({ path, says: false })
    const mgcpGateways = project.mgcpGateways.map((gateway) => ({ ...gateway, protectedFacilityIe: true }))
    expect(findingsOf({ ...project, mgcpGateways }, true)).toEqual(['MG-9 warning gw-e1.example.com'])
    expect(callWith('Phone, non-secure', { ...project, mgcpGateways }).outcome).toBe('dropped')
  })

  it('HX-3, XD-6: H.323 with weak IPsec, as it always was', () => {
    expect(findingsOf(fieldCase('18-h323-ipsec'), true)).toEqual(['HX-3 caution 192.0.2.95', 'XD-6 advice 192.0.2.95'])
  })

  it('XD-11: srtp-auth that is left over has a row in trouble-shooting', () => {
    const project = fieldCase('35-srtp-auth-leftover')
    expect(checklistText(project)).toContain('srtp-auth is left over')
    expect(checklistText(withFarEnd(project, { kind: 'SBC' }))).not.toContain('srtp-auth is left over')
  })
})

describe('the cluster and kinds of far end', () => {
  it('S1-1: with SIP OAuth mixed mode can be not needed, with a name and a day', () => {
    const project = fieldCase('23-oauth')
    expect(findingsOf(project)).toEqual([`S1-1 warning ${project.cluster.name}`])
    expect(findingsOf(withCluster(project, { mixedMode: said('not needed', 'M. Ruiz') }))).toEqual([])
    expect(findingsOf(withCluster(project, { mixedMode: said('not needed', '') }))).toHaveLength(1)
  })

  it('FC-19: Customer Voice Portal names suites of its own beside ours', () => {
    const project = withFarEnd(fieldCase('22-cce'), { kind: 'Customer Voice Portal' })
    expect(findingsOf(project)).toEqual([])
    const sheet = sheetsOf(project)
    for (const words of [
      'TLS versions | TLS 1.2',
      'ECDHE_RSA_AES256_GCM_SHA384',
      'AEAD_AES_256_GCM',
      'TLS ciphers of its release',
    ])
      expect(sheet).toContain(words)
    expect(sheetsOf(fieldCase('22-cce'))).not.toContain('TLS ciphers of its release')
  })

  it('FC-19: Expressway is told of the ECDSA certificate', () => {
    expect(sheetsOf(fieldCase('31-ecdsa'))).toContain('CallManager (RSA) and CallManager-ECDSA')
  })

  it('FC-19: Unity Connection takes certificates from the CTL, and its port group is reset', () => {
    const sheet = sheetsOf(withFarEnd(fieldCase('32-unity'), { kind: 'Unity Connection' }))
    for (const words of ['from the CTL, over TFTP', 'bare name', 'Reset the port group']) expect(sheet).toContain(words)
    expect(sheet).not.toContain('Trust the certificates')
  })
})
