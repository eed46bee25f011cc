import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { register, type RegisterId } from '../../../shared/register/register'
import { examplePlan } from '../../helpers/example-plan'
import { firstDraftPlan } from '../../helpers/first-draft-plan'
import { findingKinds } from '../../helpers/oracle/findings-oracle'

const today = '2026-10-19'
const kindsOf = (project: Project): string[] =>
  evaluate(project, today)
    .filter(({ severity }) => severity !== 'advice')
    .map(({ rule, severity }) => `${rule} ${severity}`)
const [first, second] = [kindsOf(examplePlan()), kindsOf(firstDraftPlan())]

/** Rows of the register that are kept, and never said of a plan. */
const neverSaid: Partial<Record<RegisterId, string>> = {
  'OV-2': 'PF-8 and PF-9 say it of each transport',
  'SP-4': 'profiles are deleted days later, and CUCM refuses it: a line of the checklist',
  'PF-17': 'it says how names are read, whatever stands between them',
  'S3-2': 'S2-6 and S2-7 say it',
  'S5-3': 'OV-5 says it',
}

/** Certificates hold for days: those of tests are made anew by openssl, in plans of their own (helpers/certificate-plans). */
const inPlansOfTheirOwn = ['CT-1', 'CT-2', 'CT-3', 'CT-4', 'CT-5', 'CT-6', 'CT-7', 'CT-8', 'CT-9']

describe('the worked example and a first draft', () => {
  it('make every rule fire, each severity of it', () => {
    const fired = new Set([...first, ...second])
    expect(findingKinds.filter((kind) => !fired.has(kind))).toEqual([])
  })

  it('make every rule and caution of the register fire, but for those that are never said of a plan', () => {
    const fired = new Set([...first, ...second].map((kind) => kind.split(' ')[0]))
    const rules = (Object.keys(register) as RegisterId[]).filter((id) => /^(rule|caution)$/u.test(register[id].kind))
    expect(rules.filter((id) => !fired.has(id))).toEqual([...Object.keys(neverSaid), ...inPlansOfTheirOwn])
    console.info(
      `Never said of a plan:\n${Object.entries(neverSaid)
        .map((row) => row.join(': '))
        .join('\n')}`,
    )
  })

  it('make a rule fire once in the first draft, so that each is seen by itself', () => {
    expect(second.filter((kind, at) => second.indexOf(kind) !== at)).toEqual([])
    expect(second.length).toBeGreaterThan(30)
  })
})

describe('the first draft', () => {
  it('is a file as the program writes it', () => {
    const file = readFileSync(join(import.meta.dirname, '../../fixtures/kelmarsh.trunkwright'), 'utf8')
    expect(writeProject(firstDraftPlan())).toBe(file)
  })

  it('names only addresses and domains that are set aside for documentation', () => {
    const text = writeProject(firstDraftPlan())
    const addresses = text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/gu) ?? []
    expect(addresses.length).toBeGreaterThan(10)
    expect(addresses.filter((address) => !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./u.test(address))).toEqual([])
    expect(new Set(text.match(/\b[\w-]+\.(?:com|net|org)\b/gu))).toEqual(new Set(['example.com']))
  })
})
