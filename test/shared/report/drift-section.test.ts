import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../helpers/plan'
import { reportOfParts, sectionText } from '../../helpers/report'

const parts: PlanParts = {
  profiles: [
    { name: 'TLS', securityMode: 'Encrypted' },
    { name: 'OLD', asFoundName: 'OLD' },
  ],
  sipTrunks: [
    { name: 'TRUNK-A', securityProfileId: 'TLS', srtpAllowed: true },
    { name: 'TRUNK-B', securityProfileId: 'OLD' },
  ],
  asFound: {
    ...{ takenOn: '2026-11-20', source: 'answers' },
    profiles: [{ name: 'OLD' }],
    sipTrunks: [
      { name: 'TRUNK-A', securityProfileName: 'OLD', srtpAllowed: false },
      { name: 'TRUNK-B', securityProfileName: 'OLD', mtpRequired: null },
    ],
  },
}

describe('the page of the plan and the cluster', () => {
  const text = sectionText(reportOfParts(parts), 'drift')

  it('S4-2: says how much of the plan is on the cluster, what is not, and what nobody read', () => {
    expect(text).toContain('26 of 46 settings (56 %) are as planned, 19 differ, 1 was not read (answers, 2026-11-20).')
    expect(text).toContain('| SIP trunk security profiles | 34 | 17 | 17 | 0 | 50 % |')
    expect(text).toContain('| SIP trunks | 12 | 9 | 2 | 1 | 75 % |')
    expect(text).toContain('| TLS | all | ‹not there› | added |')
    expect(text).toContain('| TRUNK-A | SIP Trunk Security Profile | OLD | TLS |')
    expect(text).toContain('| TRUNK-A | SRTP Allowed | unchecked | checked |')
    expect(text).toContain('Nobody has read all settings of TRUNK-B: they count neither way.')
  })

  it('is the proof once the cluster was read again after the change', () => {
    const built: PlanParts = {
      ...parts,
      asFound: {
        ...parts.asFound,
        profiles: [{ name: 'OLD' }, { name: 'TLS', securityMode: 'Encrypted' }],
        sipTrunks: [
          { name: 'TRUNK-A', securityProfileName: 'TLS', srtpAllowed: true },
          { name: 'TRUNK-B', securityProfileName: 'OLD' },
        ],
      },
    }
    const proof = sectionText(reportOfParts(built), 'drift')
    expect(proof).toContain('46 of 46 settings (100 %) are as planned, none differs, all were read')
    expect(proof).not.toContain('What is not as planned')
  })

  it('S4-2: is the last of the report, on a page of its own, with the figure; the open items have none', () => {
    for (const scope of [{ kind: 'whole' }, { kind: 'trunk', id: 'TRUNK-A' }] as const) {
      const { sections } = reportOfParts(parts, { scope })
      expect(sections.at(-1)?.id).toBe('drift')
      expect(sections.at(-2)?.blocks.at(-1)).toEqual({ kind: 'page-break' })
      expect(sectionText(reportOfParts(parts, { scope }), 'drift')).toMatch(/of \d+ settings \(\d+ %\) are as planned/u)
    }
    expect(reportOfParts(parts, { scope: { kind: 'open' } }).sections.map(({ id }) => id)).not.toContain('drift')
    const unread = reportOfParts({ ...parts, asFound: null }).sections.at(-1)
    expect([unread?.id, unread?.blocks.some(({ kind }) => kind === 'page-break')]).toEqual(['sign-off', false])
  })

  it('of a trunk is about it alone; without as found there is none', () => {
    const about = sectionText(reportOfParts(parts, { scope: { kind: 'trunk', id: 'TRUNK-B' } }), 'drift')
    expect(about).toContain('of 23 settings')
    expect(about).not.toContain('TRUNK-A')
    expect(sectionText(reportOfParts({ ...parts, asFound: null }), 'drift').trim()).not.toContain('settings')
  })

  it('is a page, however large the plan is: what stands in drift is counted', () => {
    const trunks = Array.from({ length: 50 }, (_, at) => `T-${String(at)}`)
    const many = sectionText(
      reportOfParts({
        ...parts,
        sipTrunks: trunks.map((name) => ({ name, securityProfileId: 'TLS', srtpAllowed: true })),
        asFound: { ...parts.asFound, sipTrunks: trunks.map((name) => ({ name, securityProfileName: 'OLD' })) },
      }),
      'drift',
    )
    expect(many).toContain('41 more: trunkwright drift lists them all.')
    expect(many.split('\n').filter((line) => line.startsWith('| T-'))).toHaveLength(59)
  })
})
