import { describe, expect, it } from 'vitest'
import type { ProfileSettings } from '../../../shared/plan/project'
import type { PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

type Settings = Partial<ProfileSettings & { predefined: boolean }>

/** One profile, called P, that no trunk has: most of these rules look at the profile alone. */
const alone = (settings: Settings): PlanParts => ({ profiles: [{ name: 'P', ...settings }] })
/** The same on a trunk. */
const inUse = (settings: Settings): PlanParts => ({ ...alone(settings), sipTrunks: [{ securityProfileId: 'P' }] })

const lock = '\u{1f512}'
const flag = '\u{1f1f9}\u{1f1f7}'

describe('PF-2: the description', () => {
  it.each([
    ['51 letters', 'x'.repeat(51), '51'],
    ['51 characters of four bytes', lock.repeat(51), '51'],
    ['26 flags, which are two characters each', flag.repeat(26), '52'],
  ])('PF-2: %s are too many', (_, description, count) => {
    expect(fired('PF-2', alone({ description }))).toEqual(['error: P'])
    expect(sentences('PF-2', alone({ description }))).toEqual([
      `The description of P has ${count} characters; CUCM takes 50. Shorten it.`,
    ])
  })

  it.each([
    ['nothing', ''],
    ['50 letters', 'x'.repeat(50)],
    ['50 characters of four bytes, which are 100 UTF-16 units', lock.repeat(50)],
    ['50 blanks', ' '.repeat(50)],
    ['other punctuation', "it's #1 (a/b) = c; d: $e, ^`f` {g} [h] ~|*?+@!"],
    ['any language', 'Zürich – головной офис – 東京'],
  ])('PF-2: %s may stand there', (_, description) => {
    expect(fired('PF-2', alone({ description }))).toEqual([])
  })

  it.each(['"', '%', '&', '\\', '<', '>'])('PF-2: %s is refused and named', (character) => {
    const parts = alone({ description: `a${character}b` })
    expect(fired('PF-2', parts)).toEqual(['error: P'])
    expect(sentences('PF-2', parts)).toEqual([
      `The description of P has ${character}, which CUCM refuses there. Take it out.`,
    ])
  })

  it('PF-2: several refused characters are one finding that names each once', () => {
    expect(sentences('PF-2', alone({ description: '<b>R&D</b>' }))).toEqual([
      'The description of P has & < >, which CUCM refuses there. Take them out.',
    ])
  })

  it("PF-2: what CUCM itself wrote of the profile that it brings (SP-2) is nobody's to shorten; of another it is", () => {
    const description = 'Non Secure SIP Trunk Profile authenticated by null String'
    expect(fired('PF-2', alone({ predefined: true, description }))).toEqual([])
    expect(fired('PF-2', alone({ description }))).toEqual(['error: P'])
    expect(fired('PF-2', alone({ predefined: true, description: `${description}.` }))).toEqual(['error: P'])
  })

  it('PF-2: is mended in the description, in step 2', () => {
    expect(mendedAt('PF-2', alone({ description: '%' }))).toEqual(['step 2, profiles/P/description'])
  })
})

describe('PF-8, PF-9: transports fit the mode', () => {
  const modes = ['Non Secure', 'Authenticated', 'Encrypted'] as const
  const incoming = ['TCP+UDP', 'TLS'] as const
  const outgoing = ['TCP', 'UDP', 'TLS'] as const
  const fits = new Set(['Non Secure TCP+UDP', 'Authenticated TLS', 'Encrypted TLS', 'Non Secure TCP', 'Non Secure UDP'])

  const incomingCases = modes.flatMap((mode) => incoming.map((transport) => [mode, transport] as const))
  it.each(incomingCases)('PF-8: %s with %s in', (securityMode, incomingTransport) => {
    const parts = alone({ securityMode, incomingTransport })
    expect(fired('PF-8', parts)).toEqual(fits.has(`${securityMode} ${incomingTransport}`) ? [] : ['error: P'])
    expect(fired('PF-9', parts)).toEqual([])
  })

  const outgoingCases = modes.flatMap((mode) => outgoing.map((transport) => [mode, transport] as const))
  it.each(outgoingCases)('PF-9: %s with %s out', (securityMode, outgoingTransport) => {
    const parts = alone({ securityMode, outgoingTransport })
    expect(fired('PF-9', parts)).toEqual(fits.has(`${securityMode} ${outgoingTransport}`) ? [] : ['error: P'])
    expect(fired('PF-8', parts)).toEqual([])
  })

  it('PF-8, PF-9: are mended at the transport, in step 2, and say which would fit', () => {
    const encrypted = alone({ securityMode: 'Encrypted', incomingTransport: 'TCP+UDP', outgoingTransport: 'UDP' })
    const clear = alone({ securityMode: 'Non Secure', outgoingTransport: 'TLS' })
    expect(mendedAt('PF-8', encrypted)).toEqual(['step 2, profiles/P/incomingTransport'])
    expect(mendedAt('PF-9', encrypted)).toEqual(['step 2, profiles/P/outgoingTransport'])
    expect(sentences('PF-8', encrypted)[0]).toContain('to TLS')
    expect(sentences('PF-9', encrypted)[0]).toContain('to TLS')
    expect(sentences('PF-9', clear)[0]).toContain('to TCP or UDP')
  })
})

describe('PF-12: digest without TLS', () => {
  it('PF-12: warns of a Non Secure profile with digest that a trunk has, at the check box', () => {
    const parts = inUse({ securityMode: 'Non Secure', digestAuthentication: true })
    expect(fired('PF-12', parts)).toEqual(['caution: P'])
    expect(mendedAt('PF-12', parts)).toEqual(['step 2, profiles/P/digestAuthentication'])
  })

  it('PF-12: says nothing while no trunk has it, without digest, or with TLS', () => {
    expect(fired('PF-12', alone({ digestAuthentication: true }))).toEqual([])
    expect(fired('PF-12', inUse({ digestAuthentication: false }))).toEqual([])
    expect(fired('PF-12', inUse({ securityMode: 'Authenticated', digestAuthentication: true }))).toEqual([])
    expect(fired('PF-12', inUse({ securityMode: 'Encrypted', digestAuthentication: true }))).toEqual([])
  })
})

describe('PF-14: the nonce time', () => {
  it.each([0, 0.5, 1.5, -1, -600, 1e-7])('PF-14: %d seconds are refused', (noncePolicyTime) => {
    const parts = alone({ noncePolicyTime })
    expect(fired('PF-14', parts)).toEqual(['error: P'])
    expect(mendedAt('PF-14', parts)).toEqual(['step 2, profiles/P/noncePolicyTime'])
    expect(sentences('PF-14', parts)[0]).toContain(
      `is ${String(noncePolicyTime)}; it has to be a whole number of seconds above 0.`,
    )
  })

  it.each([1, 600, 2_147_483_648])('PF-14: %d seconds are taken', (noncePolicyTime) => {
    expect(fired('PF-14', alone({ noncePolicyTime }))).toEqual([])
  })

  it('PF-14: the number is looked at without digest too', () => {
    expect(fired('PF-14', alone({ noncePolicyTime: 0, digestAuthentication: false }))).toEqual(['error: P'])
  })
})

describe('PF-16: subject names need TLS both ways', () => {
  it.each([
    ['TCP+UDP', 'TCP'],
    ['TCP+UDP', 'TLS'],
    ['TLS', 'TCP'],
  ] as const)('PF-16: with %s in and %s out they are refused', (incomingTransport, outgoingTransport) => {
    const parts = alone({ x509SubjectName: 'sbc.example.com', incomingTransport, outgoingTransport })
    expect(fired('PF-16', parts)).toEqual(['error: P'])
    expect(mendedAt('PF-16', parts)).toEqual(['step 2, profiles/P/x509SubjectName'])
  })

  it('PF-16: TLS both ways takes them, in either secure mode', () => {
    expect(fired('PF-16', alone({ securityMode: 'Encrypted', x509SubjectName: 'sbc.example.com' }))).toEqual([])
    expect(fired('PF-16', alone({ securityMode: 'Authenticated', x509SubjectName: 'sbc.example.com' }))).toEqual([])
  })

  it.each(['', ' ', ',', ' ; : , '])('PF-16: %j holds no name', (x509SubjectName) => {
    expect(fired('PF-16', alone({ x509SubjectName }))).toEqual([])
  })
})

describe('PF-18: the length of the subject names', () => {
  const tls = (x509SubjectName: string): PlanParts => alone({ securityMode: 'Encrypted', x509SubjectName })

  it('PF-18: 4097 characters are too many, separators counted', () => {
    expect(fired('PF-18', tls('x'.repeat(4097)))).toEqual(['error: P'])
    expect(fired('PF-18', tls(`${'x'.repeat(4096)},`))).toEqual(['error: P'])
    expect(fired('PF-18', tls(lock.repeat(4097)))).toEqual(['error: P'])
    expect(mendedAt('PF-18', tls('x'.repeat(4097)))).toEqual(['step 2, profiles/P/x509SubjectName'])
    expect(sentences('PF-18', tls('x'.repeat(4097)))[0]).toContain('4097 characters; CUCM takes 4096')
  })

  it('PF-18: 4096 characters are taken, however many bytes they are', () => {
    expect(fired('PF-18', tls('x'.repeat(4096)))).toEqual([])
    expect(fired('PF-18', tls(lock.repeat(4096)))).toEqual([])
    expect(fired('PF-18', tls(`${'x'.repeat(4094)},y`))).toEqual([])
  })
})

describe('PF-21: the incoming port', () => {
  it.each([-1, 65_536, 5061.5, -0.5, 1e9])('PF-21: %d is refused', (incomingPort) => {
    const parts = alone({ incomingPort })
    expect(fired('PF-21', parts)).toEqual(['error: P'])
    expect(mendedAt('PF-21', parts)).toEqual(['step 2, profiles/P/incomingPort'])
    expect(sentences('PF-21', parts)[0]).toContain(`is ${String(incomingPort)};`)
  })

  it.each([0, 1, 5060, 65_535])('PF-21: %d is taken', (incomingPort) => {
    expect(fired('PF-21', alone({ incomingPort }))).toEqual([])
  })
})

describe('PF-25: application level authorization', () => {
  it('PF-25: needs digest', () => {
    const parts = alone({ applLevelAuthentication: true, digestAuthentication: false })
    expect(fired('PF-25', parts)).toEqual(['error: P'])
    expect(mendedAt('PF-25', parts)).toEqual(['step 2, profiles/P/applLevelAuthentication'])
  })

  it('PF-25: is content with digest, and digest alone is no error', () => {
    expect(fired('PF-25', alone({ applLevelAuthentication: true, digestAuthentication: true }))).toEqual([])
    expect(fired('PF-25', alone({ applLevelAuthentication: false, digestAuthentication: true }))).toEqual([])
    expect(fired('PF-25', alone({}))).toEqual([])
  })
})

it('a profile without a name is called so', () => {
  const parts: PlanParts = { profiles: [{ id: 'p', name: '', incomingPort: -1 }] }
  expect(fired('PF-21', parts)).toEqual(['error: (no name)'])
  expect(sentences('PF-21', parts)[0]).toContain('of (no name) is -1')
})
