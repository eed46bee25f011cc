import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { evaluate } from '../../../shared/evaluation/evaluator'
import { compareFindings, hasOpenError, summarize, type Finding } from '../../../shared/rules/finding'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { arbitraryRulePlan } from '../../helpers/arbitrary-rule-plan'
import { draws, occurrences } from '../../helpers/draws'
import { oracle } from '../../helpers/findings-oracle'
import { arbitraryPlanV2 } from '../../helpers/oracle/arbitrary-plan-v2'
import { findingKinds } from '../../helpers/oracle/findings-oracle'
import { today } from '../../helpers/rule-findings'

/** Every kind of finding there is: those of the fixed table, and advice. */
const kinds = [
  ...findingKinds,
  ...[
    'XD-1',
    'XD-2',
    'XD-4',
    'XD-5',
    'XD-6',
    'XD-8',
    'XD-10',
    'XD-13',
    'MG-9',
    'FC-19',
    'PF-1',
    'FC-9',
    'OV-1',
    'HX-5',
    'FC-1',
    'FC-2',
    'FC-3',
    'FC-15',
    'FC-18',
    'S2-4',
    'S2-6',
    'S2-7',
    'TF-1',
    'XD-9',
  ].map(asKind('advice')),
]

/** It needs a trunk outside the plan with a port, and a profile that changes under it. */
const seldom: string[] = []

/** Those about certificates occur in plans of their own: `certificates/certificate-findings.test.ts`. */
const ofCertificates = /^(?:CT-\d|XD-1[6-9]) /u

function asKind(severity: string) {
  return (rule: string) => `${rule} ${severity}`
}

/** A cluster cannot have two profiles or trunks of one name: which of them the plan started from is nobody's to say. */
const withoutRepeatsAsFound = (project: Project): Project => {
  if (project.asFound === null) return project
  const names = new Set<string>()
  const profiles = project.asFound.profiles.filter(({ name }) => !names.has(name) && names.add(name))
  const trunks = new Set<string>()
  const sipTrunks = project.asFound.sipTrunks.filter(({ name }) => {
    const key = name.toLowerCase()
    return !trunks.has(key) && trunks.add(key)
  })
  return { ...project, asFound: { ...project.asFound, profiles, sipTrunks } }
}

/** Names and hosts, outside trunks, destinations and pasts that meet. */
const meetingPlans = arbitraryPlanV2().map((project) => project as unknown as Project)

const plans = fc.oneof(
  { weight: 4, arbitrary: arbitraryRulePlan },
  { weight: 4, arbitrary: meetingPlans },
  { weight: 2, arbitrary: arbitraryProject().map(withoutRepeatsAsFound) },
)
const anyPlans = fc.oneof(
  { weight: 5, arbitrary: plans },
  { weight: 2, arbitrary: arbitraryProject({ hostile: true }).map(withoutRepeatsAsFound) },
)

// Thousands of draws take long where the machine is slow.
describe('findings of random plans', { timeout: 900_000 }, () => {
  it('are those of an oracle written apart from the product, in its order, and every kind of them occurs', () => {
    const counts = new Map<string, number>()
    const property = fc.property(anyPlans, (project) => {
      const expected = oracle(project, today)
      for (const { rule, severity, waived } of expected) {
        for (const key of [`${rule} ${severity}`, `${severity} waived ${String(waived)}`]) {
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
      }
      // What a text may hold is looked at apart: `secret-rules.test.ts`, and which releases are too old: `too-old.test.ts`.
      const said = evaluate(project, today).filter(({ rule }) => !['XD-20', 'S1-6', 'MG-5'].includes(rule))
      const found = said.map(({ rule, severity, objects, waived }) => ({
        ...{ rule, severity, objects, waived },
      }))
      expect(found).toEqual(expected)
    })
    fc.assert(property, { numRuns: draws(4000) })
    const waivers = ['error', 'warning', 'caution', 'advice'].map((severity) => `${severity} waived true`)
    const rare = [...kinds, ...waivers].filter((kind) => (counts.get(kind) ?? 0) < occurrences(20))
    expect(rare).toEqual([])
    expect(seldom.filter((kind) => (counts.get(kind) ?? 0) < occurrences(5))).toEqual([])
    const unknown = [...counts.keys()].filter(
      (kind) => !kind.includes('waived') && ![...kinds, ...seldom].includes(kind) && !ofCertificates.test(kind),
    )
    expect(unknown).toEqual([])
  })

  it('are the same for the same plan, which is left as it was', () => {
    const property = fc.property(anyPlans, (project) => {
      const before = JSON.stringify(project)
      const first = evaluate(project, today)
      expect(evaluate(project, today)).toEqual(first)
      expect(JSON.stringify(project)).toBe(before)
    })
    fc.assert(property, { numRuns: draws(500) })
  })

  it('are the same, to the letter, in whatever order the lists stand', () => {
    const keys = fc.array(fc.nat(), { minLength: 17, maxLength: 17 })
    const property = fc.property(anyPlans, keys, (project, order) => {
      const [again, before] = [evaluate(reordered(project, order), today), evaluate(project, today)]
      expect(again.filter(({ rule }) => rule !== 'FC-1')).toEqual(before.filter(({ rule }) => rule !== 'FC-1'))
      expect(repeatedNames(again)).toEqual(repeatedNames(before))
    })
    fc.assert(property, { numRuns: draws(1500) })
  })

  it('stand in order, and their summary adds up', () => {
    const property = fc.property(anyPlans, (project) => {
      const findings = evaluate(project, today)
      for (const [index, finding] of findings.entries()) {
        expect(compareFindings(findings[index - 1] ?? finding, finding)).toBeLessThanOrEqual(0)
        expect(finding.objects).toEqual([...finding.objects].sort())
      }
      const { errors, warnings, cautions, advice, waived } = summarize(findings)
      expect(errors + warnings + cautions + advice + waived).toBe(findings.length)
      expect(waived).toBe(findings.filter((finding) => finding.waived).length)
      expect(hasOpenError(findings)).toBe(errors > 0)
    })
    fc.assert(property, { numRuns: draws(500) })
  })

  it('lead to a field of the plan', () => {
    const property = fc.property(anyPlans, (project) => {
      for (const { path } of evaluate(project, today)) expect(resolve(project, path), path).toBeDefined()
    })
    fc.assert(property, { numRuns: draws(1000) })
  })

  it('say in whole sentences what is wrong and what to do', () => {
    const property = fc.property(plans, (project) => {
      // A name may begin or end with a blank, and then stands so in a sentence.
      const hasLooseBlanks = /" | "/u.test(JSON.stringify(project))
      for (const finding of evaluate(project, today)) expect(flaws(finding, hasLooseBlanks), finding.rule).toEqual([])
    })
    fc.assert(property, { numRuns: draws(1000) })
  })
})

/** FC-1 is told of the first device of a name: the order of the file decides how it is spelled, and who waived it. */
const repeatedNames = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ rule, message }) => (rule === 'FC-1' ? [message.toLowerCase()] : [])).sort()

/** The same plan with every list in another order. */
function reordered(project: Project, keys: readonly number[]): Project {
  const shuffle = <Item>(items: readonly Item[]): Item[] => {
    const keyed = items.map((item, index) => ({ item, key: keys[(index * 5) % keys.length] ?? 0 }))
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
  }
  const { cluster, asFound } = project
  return {
    ...project,
    cluster: { ...cluster, nodes: shuffle(cluster.nodes) },
    profiles: shuffle(project.profiles),
    sipTrunks: shuffle(project.sipTrunks),
    h323Devices: shuffle(project.h323Devices),
    mgcpGateways: shuffle(project.mgcpGateways),
    sipRealms: shuffle(project.sipRealms),
    applicationUsers: shuffle(
      project.applicationUsers.map((user) => ({ ...user, sipTrunkIds: shuffle(user.sipTrunkIds) })),
    ),
    waivers: shuffle(project.waivers),
    asFound: asFound && { ...asFound, profiles: shuffle(asFound.profiles), sipTrunks: shuffle(asFound.sipTrunks) },
  }
}

const lists = [
  ...(['profiles', 'farEnds', 'sipTrunks', 'h323Devices', 'mgcpGateways', 'certificates'] as const),
  ...(['sipRealms', 'applicationUsers'] as const),
]

/** What stands at a path: `cluster/mixedMode`, or `farEnds/<id>/tcp`, where an id may hold a slash. */
function resolve(project: Project, path: string): unknown {
  const step = (value: unknown, name: string) => (value as Record<string, unknown> | undefined)?.[name]
  if (path.startsWith('cluster/')) return path.split('/').reduce<unknown>(step, project)
  const objects = lists.flatMap((list) => project[list].map((object) => ({ object, head: `${list}/${object.id}/` })))
  const heads = objects.filter(({ head }) => path.startsWith(head))
  const inObject = heads.map(({ object, head }) => path.slice(head.length).split('/').reduce<unknown>(step, object))[0]
  return heads.length > 0 ? inObject : path.split('/').reduce<unknown>(step, project)
}

function flaws({ message, remedy }: Finding, hasLooseBlanks: boolean): string[] {
  const texts = [message, remedy]
  return [
    ...texts.filter((text) => !/^\S[^]*[^.\s]\.$/.test(text)),
    ...texts.filter((text) => /undefined|null|NaN|\[object|!/.test(text)),
    ...texts.filter((text) => !hasLooseBlanks && text.includes('  ')),
    ...[remedy].filter((text) => !/^[A-Z]/.test(text)),
  ]
}
