import { describe, expect, it } from 'vitest'
import { toHtml } from '../../../shared/document/html'
import { toMarkdown } from '../../../shared/document/markdown'
import { severities } from '../../../shared/rules/finding'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'
import { foundIn } from '../../helpers/html-tree'
import { plan } from '../../helpers/plan'
import { reportOf, reportOfParts, sectionText, today } from '../../helpers/report'
import { isSaid } from '../../helpers/said-findings'
import { richPlan } from '../../helpers/rich-plan'

const project = examplePlan()
const plans = { example: project, rich: plan(richPlan) }

describe.each(Object.entries(plans))('the report of the plan "%s"', (_, of) => {
  const report = reportOf(of)
  const evaluated = evaluateWhole(of, today)

  it('has every finding with its objects, message and remedy, under its severity', () => {
    const text = sectionText(report, 'findings')
    expect(evaluated.findings.length).toBeGreaterThan(5)
    const rows = text.split('\n').map((row) => row.replace(/^\| | \|$/gu, '').split(' | '))
    for (const finding of evaluated.findings) expect(isSaid(rows, finding), finding.message).toBe(true)
    const present = severities.filter((severity) =>
      evaluated.findings.some((each) => each.severity === severity && !each.waived),
    )
    for (const severity of present) expect(text.toLowerCase()).toContain(`| ${severity} · `)
  })

  it('has every caution as a decision or among the findings, and every waiver with its reason', () => {
    const text = sectionText(report, 'findings')
    for (const { rule, object, reason, by, until } of of.waivers) {
      expect(text).toContain(`| ${rule} | ${object} | ${reason} | ${by}`)
      expect(text).toContain(until)
    }
  })

  it('OV-5, MG-3, HX-3: has every trunk and gateway in the table of keys', () => {
    const text = sectionText(report, 'keys')
    for (const { name } of [...of.sipTrunks, ...of.h323Devices]) expect(text).toContain(name)
    for (const { domainName } of of.mgcpGateways) expect(text).toContain(domainName)
  })

  it('SP-1: has every profile with its trunks', () => {
    const text = sectionText(report, 'profiles')
    for (const { id, name, securityMode } of of.profiles) {
      const trunks = of.sipTrunks.filter(({ securityProfileId }) => securityProfileId === id).map((trunk) => trunk.name)
      const row = text.split('\n').find((line) => line.startsWith(`| ${name} | ${securityMode} |`))
      expect(row).toContain(trunks.length === 0 ? '‹none›' : trunks.join(', '))
    }
  })

  it('is well-formed, has each id once and makes the same bytes each time', () => {
    const page = toHtml(report)
    expect(toHtml(reportOf(of))).toBe(page)
    const ids = foundIn(page, '//@id')
    expect(new Set(ids).size).toBe(ids.length)
    expect(toMarkdown(reportOf(of))).toBe(toMarkdown(report))
  })
})

it('says what the plan is, for whom and by whom, and that it is not ready', () => {
  const report = reportOf(project)
  expect(report.running).toMatchObject({ project: project.name, revision: 1, planHash: 'abcd1234', ready: 'not ready' })
  const summary = sectionText(report, 'summary')
  for (const word of [project.customer, project.author, project.cluster.name, 'abcd1234', 'Customer copy'])
    expect(summary).toContain(word)
  expect(reportOfParts({}).running.ready).toBe('nothing planned')
})

it('has internal notes in an internal copy only', () => {
  const notes = 'first secret thought\n\nsecond thought'
  const customer = toMarkdown(reportOfParts({ notes }))
  expect(customer).not.toContain('thought')
  const internal = reportOfParts({ notes }, { copy: 'internal' })
  expect(sectionText(internal, 'notes')).toContain('first secret thought\n\nsecond thought')
  expect(sectionText(internal, 'summary')).toContain('not for the customer')
})

it('has room to sign for both sides', () => {
  const page = toHtml(reportOf(project))
  expect(
    foundIn(page, '//section[@id="sign-off"]//p[@class="sign"]/span').filter((text) => text.includes(project.customer)),
  ).toHaveLength(1)
})

it('holds an empty plan', () => {
  const text = toMarkdown(reportOfParts({}))
  expect(text).toContain('The plan has no trunk and no gateway')
  expect(text).toContain('No calls: nothing is applied or reset')
})
