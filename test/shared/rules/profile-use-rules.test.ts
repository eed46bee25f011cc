import { describe, expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../shared/plan/project'
import type { Part, PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

const used = (profile: Part<SipTrunkSecurityProfile>): PlanParts => ({
  profiles: [{ name: 'P', ...profile }],
  sipTrunks: [{ name: 'T', securityProfileId: 'P' }],
})
const unused = (profile: Part<SipTrunkSecurityProfile>): PlanParts => ({ ...used(profile), sipTrunks: [] })

describe('FC-4: TLS without a subject name', () => {
  it('FC-4: is a warning of a profile in use', () => {
    const parts = used({ securityMode: 'Encrypted', x509SubjectName: ' ,' })
    expect(fired('FC-4', parts)).toEqual(['warning: P'])
    expect(mendedAt('FC-4', parts)).toEqual(['step 2, profiles/P/x509SubjectName'])
  })

  it('FC-4: says nothing with a name, without TLS in both directions, or where no trunk has it', () => {
    expect(fired('FC-4', used({ securityMode: 'Encrypted', x509SubjectName: 'a.example.com' }))).toEqual([])
    expect(fired('FC-4', used({ securityMode: 'Non Secure' }))).toEqual([])
    expect(fired('FC-4', used({ securityMode: 'Encrypted', outgoingTransport: 'TCP' }))).toEqual([])
    expect(fired('FC-4', used({ securityMode: 'Encrypted', incomingTransport: 'TCP+UDP' }))).toEqual([])
    expect(fired('FC-4', unused({ securityMode: 'Encrypted' }))).toEqual([])
  })
})

describe('FC-6: no distinguished name and no wildcard', () => {
  it.each(['CN=a.example.com,OU=Voice', '/C=AT/CN=a', 'a.example.com *.example.com'])('FC-6: %s', (x509SubjectName) => {
    const parts = unused({ securityMode: 'Encrypted', x509SubjectName })
    expect(fired('FC-6', parts)).toEqual(['error: P'])
    expect(mendedAt('FC-6', parts)).toEqual(['step 2, profiles/P/x509SubjectName'])
  })

  it('FC-6: names the names that are none, and leaves the others alone', () => {
    const parts = used({ securityMode: 'Encrypted', x509SubjectName: 'a.example.com,CN=b' })
    expect(sentences('FC-6', parts)[0]).toMatch(/^P has CN=b among/)
    expect(fired('FC-6', used({ securityMode: 'Encrypted', x509SubjectName: 'a_b-c.example.com,d' }))).toEqual([])
  })
})

describe("FC-7: the stations' ports", () => {
  it.each([
    ['Encrypted', 5060],
    ['Authenticated', 5090],
    ['Encrypted', 5091],
    ['Non Secure', 5061],
    ['Non Secure', 5090],
    ['Non Secure', 5091],
  ] as const)('FC-7: %s on %i', (securityMode, incomingPort) => {
    expect(fired('FC-7', used({ securityMode, incomingPort }))).toEqual(['warning: P'])
    expect(mendedAt('FC-7', used({ securityMode, incomingPort }))).toEqual(['step 2, profiles/P/incomingPort'])
    expect(fired('FC-7', unused({ securityMode, incomingPort }))).toEqual([])
  })

  it.each([
    ['Encrypted', 5061],
    ['Encrypted', 5062],
    ['Non Secure', 5060],
    ['Non Secure', 5089],
  ] as const)('FC-7: says nothing of %s on %i', (securityMode, incomingPort) => {
    expect(fired('FC-7', used({ securityMode, incomingPort }))).toEqual([])
  })
})
