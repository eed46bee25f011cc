import { describe, expect, it } from 'vitest'
import { callTable } from '../../../shared/calls/call-table'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'
import { plan, type PlanParts } from '../../helpers/plan'
import { reportOf, reportOfParts, sectionText, today } from '../../helpers/report'
import { richPlan } from '../../helpers/rich-plan'

const linesOf = (text: string, start: string): string[] => text.split('\n').filter((line) => line.startsWith(start))

describe('what the change touches', () => {
  const found = (name: string) => ({ name, securityProfileName: 'OLD' })
  const parts: PlanParts = {
    profiles: [
      { name: 'NEW', securityMode: 'Encrypted' },
      { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 },
    ],
    sipTrunks: [
      { name: 'MOVES', securityProfileId: 'NEW' },
      { name: 'MEDIA', securityProfileId: 'NEW', srtpAllowed: true },
      { name: 'FEELS', securityProfileId: 'OLD' },
      { name: 'FEELS-TOO', securityProfileId: 'OLD' },
    ],
    h323Devices: [{ name: 'GW', srtpAllowed: true }],
    mgcpGateways: [{ domainName: 'mg', srtp: true }, { domainName: 'left' }],
    asFound: { profiles: [{ name: 'OLD' }], sipTrunks: ['MOVES', 'MEDIA', 'FEELS', 'FEELS-TOO'].map(found) },
  }
  const text = sectionText(reportOfParts(parts), 'impact')

  it('XD-9, S3-1, S4-1, S5-2: says whose calls may drop, and at which step', () => {
    expect(text).toContain('| MOVES | SIP trunk | Apply Config of the trunk, in step 3 |')
    expect(text).toContain(
      '| MEDIA | SIP trunk | Apply Config of the trunk, in step 3; Reset of the trunk, in step 5 |',
    )
    expect(text).toContain('| FEELS, FEELS-TOO | SIP trunk | Apply Config of the profile OLD, in step 4 |')
    expect(text).toContain('| GW | H.323 Gateway | Reset, in step 5 |')
    expect(text).toContain('| mg | MGCP gateway | its own configuration, in step 1 |')
    expect(text).not.toContain('| left |')
  })

  it('SP-5, XD-10: names the trunks that share a changed profile', () => {
    expect(text).toContain('| OLD | FEELS, FEELS-TOO |')
    expect(text).toContain('A copy of the profile, with one trunk moved to it')
    expect(sectionText(reportOfParts({}), 'impact')).toContain('None.')
  })
})

describe('what a call will be', () => {
  const plans = { example: examplePlan(), rich: plan(richPlan) }
  const words = { encrypted: 'Encrypted', authenticated: 'Authenticated', nonsecure: 'Nonsecure', dropped: 'Drops' }

  it.each(Object.entries(plans))(
    'MG-1, MG-4, MG-9, HX-10: is as the table of calls has it, in the plan "%s"',
    (_, of) => {
      const text = sectionText(reportOf(of), 'calls')
      const [phones = '', between = ''] = text.split('### Between two devices')
      const calls = [...callTable(evaluateWhole(of, today), true)]
      const isPhone = (name: string) => name.startsWith('Phone, ')
      for (const to of new Set(calls.map((call) => call.to))) {
        const outcomes = calls.filter((call) => isPhone(call.from) && call.to === to).map((call) => words[call.outcome])
        const row = phones
          .split('\n')
          .find((line) => (line.split('|')[1] ?? '').split(',').some((name) => name.trim() === to))
        const cells = (row ?? '')
          .split('|')
          .slice(2, 5)
          .map((cell) => (cell.split(',')[0] ?? '').trim())
        expect(cells, to).toEqual(outcomes)
      }
      const encrypted = calls.filter((call) => !isPhone(call.from) && call.outcome === 'encrypted')
      const names = new Set(encrypted.flatMap(({ from, to }) => [from, to]))
      const said = /between any two of (.*) \(HX-10\)/.exec(between)?.[1]?.split(', ') ?? []
      expect(new Set(said)).toEqual(names)
      expect(encrypted).toHaveLength((names.size * (names.size - 1)) / 2)
    },
  )

  it('MG-9, HX-6, HX-7: gives reasons, and what is open once', () => {
    const text = sectionText(reportOf(examplePlan()), 'calls')
    expect(text).toContain('drops a call with a phone')
    expect(text.match(/fall back to RTP/g)).toHaveLength(1)
    const unknown = sectionText(
      reportOfParts({ profiles: [{ name: 'P' }], sipTrunks: [{ securityProfileId: 'P', srtpAllowed: true }] }),
      'calls',
    )
    expect(unknown).toContain('Nobody has said that the far end of the device has SRTP')
  })
})

describe('the standards', () => {
  const parts: PlanParts = {
    profiles: [
      { name: 'AUTH', securityMode: 'Authenticated', digestAuthentication: true },
      { name: 'DIGEST', digestAuthentication: true },
    ],
    sipTrunks: [
      { name: 'A', securityProfileId: 'AUTH', srtpAllowed: true, sipRealmId: 'r' },
      { name: 'B', securityProfileId: 'DIGEST', sipRealmId: 'r' },
    ],
    sipRealms: [{ id: 'r', realm: 'r', userid: 'u' }],
  }

  it('XD-14: are left out until they are asked for', () => {
    const text = sectionText(reportOfParts(parts), 'findings') + sectionText(reportOfParts(parts), 'keys')
    expect(text).not.toMatch(/SRG-NET|XD-14/)
  })

  it('XD-14: name what NULL/SHA, digest and readable keys do not meet, by id', () => {
    const report = reportOfParts(parts, { standards: true })
    const [auth = ''] = linesOf(sectionText(report, 'keys'), '| A ')
    expect(auth).toContain('| 000371-VVSM-00101, 000510-VVSM-00101, 000230-VVSM-00101, 000400 |')
    const findings = sectionText(report, 'findings')
    expect(linesOf(findings, '| PF-12 ')[0]).toContain('| 000400 |')
    expect(linesOf(findings, '| OV-5 ')[0]).toContain('| 000371-VVSM-00101, 000510-VVSM-00101 |')
    expect(findings).toContain('| SRG-NET-000371-VVSM-00101 | Confidentiality and integrity of signaling and media |')
  })
})

describe('what the other side must do', () => {
  it('PF-21, PF-37, OV-4: is port, transport, names and media, with what nobody knows yet', () => {
    const text = sectionText(
      reportOfParts({
        profiles: [{ name: 'ENC', securityMode: 'Encrypted', incomingPort: 5561, x509SubjectName: 'a.example.com' }],
        sipTrunks: [
          {
            name: 'KNOWN',
            securityProfileId: 'ENC',
            farEnd: { owner: 'Carrier', certificateNames: ['a.example.com'] },
          },
          { name: 'NEW', securityProfileId: 'ENC', srtpAllowed: true },
        ],
      }),
      'far-ends',
    )
    expect(linesOf(text, '| KNOWN ')[0]).toMatch(
      /port 5561 over TLS.*a\.example\.com \(PF-37\).*Media stays RTP.*\| nothing \|$/,
    )
    expect(linesOf(text, '| NEW ')[0]).toMatch(/allows SRTP\. \| whom to ask, names in its certificate, SRTP \|$/)
  })
})
