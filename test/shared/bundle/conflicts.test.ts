import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { bundleTexts } from '../../helpers/bundle-texts'
import { printed } from '../../helpers/pdf'
import { sampleDocument } from '../../helpers/sample-document'
import { plan } from '../../helpers/plan'
import { readyPlan } from '../../electron/cli/plans'

const today = '2026-11-28'
const band = 'A merge left conflicts: not for a change window'
const [{ id: profile } = { id: '' }] = readyPlan().profiles
const conflict = { path: `profiles/${profile}/incomingPort`, base: 5061, ours: 5062, theirs: 5063 }
const { mgcpGateways } = plan({ mgcpGateways: [{ domainName: 'gw-1', srtp: true }] })
const withConflicts = (conflicts: unknown): Project => ({ ...readyPlan({ mgcpGateways }), conflicts }) as Project
const ready = (project: Project) => evaluateWhole(project, today).ready

describe('a plan in which a merge left conflicts', () => {
  it('is not ready, with and without errors and devices, until the last is settled', () => {
    expect(ready(readyPlan())).toBe('ready')
    expect(ready(withConflicts([conflict]))).toBe('not ready')
    expect(ready({ ...withConflicts([{}]), sipTrunks: [], mgcpGateways: [] })).toBe('not ready')
    expect(ready(withConflicts([]))).toBe('ready')
    expect(ready(withConflicts('of interest'))).toBe('ready')
  })

  it('says so in every file of its bundle that says a state, and not that errors are open', () => {
    const texts = bundleTexts(evaluateWhole(withConflicts([conflict, {}]), today))
    const said = texts.filter(({ path }) => /^(README\.txt|.*\.(html|md|ios))$/u.test(path))
    expect(said.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.txt', 'checklist.html', 'checklist.md', 'gateways/gw-1.ios']),
    )
    for (const { path, text } of said) expect({ path, says: text.includes(band) }).toEqual({ path, says: true })
    const readme = texts.find(({ path }) => path === 'README.txt')?.text.replaceAll(/\s+/gu, ' ')
    expect(readme).toContain(
      'A merge left 2 conflicts: SIP trunk security profile TLS: Incoming Port and a place that is not named.',
    )
    expect(texts.find(({ path }) => path === 'manifest.json')?.text).toContain('"ready": "not ready"')
    expect(texts.find(({ path }) => path === 'checklist.md')?.text).toContain('a merge left conflicts in the plan')
    for (const { text } of texts) expect(text).not.toContain('Errors are open')
  })

  it('says so on paper', () => {
    const document = sampleDocument()
    const paper = printed({ ...document, running: { ...document.running, hasConflicts: true } })
    const says = paper.lines.filter(({ text }) => text.includes(band))
    expect(says).toHaveLength(paper.pages)
  })
})
