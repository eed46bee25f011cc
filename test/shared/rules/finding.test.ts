import { expect, it } from 'vitest'
import { compareFindings, hasOpenError, isOpenError, summarize, type Finding } from '../../../shared/rules/finding'

const finding = (given: Partial<Finding>): Finding => ({
  ...{ rule: 'PF-2', severity: 'error', objects: ['A'], path: 'profiles/a/name', step: 2, waived: false },
  ...{ message: 'Something is wrong.', remedy: 'Mend it.' },
  ...given,
})

/** In order: what comes first decides first. */
const ordered: Finding[] = [
  finding({ rule: 'XD-1', severity: 'error', objects: ['Z'] }),
  finding({ rule: 'MG-6', severity: 'warning' }),
  finding({ rule: 'PF-1', severity: 'caution', objects: ['Z'] }),
  finding({ rule: 'PF-10', severity: 'caution' }),
  finding({ rule: 'PF-2', severity: 'caution', objects: [] }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['', 'Z'] }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['A'], path: 'profiles/a/name' }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['A'], path: 'profiles/b/name', message: 'A.' }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['A'], path: 'profiles/b/name', message: 'B.' }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['A', 'B'] }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['A', 'B', 'A'] }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['A, B'] }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['Z'] }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['a'] }),
  finding({ rule: 'PF-2', severity: 'caution', objects: ['Ä'] }),
  finding({ rule: 'HX-3', severity: 'advice' }),
]

it('findings stand by severity, then rule, then objects, all by code unit', () => {
  expect([...ordered].reverse().sort(compareFindings)).toEqual(ordered)
  for (const [index, a] of ordered.entries()) {
    for (const [other, b] of ordered.entries()) {
      expect(Math.sign(compareFindings(a, b)), `${String(index)} ${String(other)}`).toBe(Math.sign(index - other))
    }
  }
})

it('whether a finding is waived does not move it', () => {
  expect(compareFindings(finding({ waived: true }), finding({ waived: false }))).toBe(0)
})

it('the summary counts each severity, and a waived finding as waived only', () => {
  const findings = (['error', 'warning', 'caution', 'advice'] as const).flatMap((severity, index) => [
    ...Array.from({ length: index + 1 }, () => finding({ severity })),
    finding({ severity, waived: true }),
  ])
  expect(summarize(findings)).toEqual({ errors: 1, warnings: 2, cautions: 3, advice: 4, waived: 4 })
  expect(summarize([])).toEqual({ errors: 0, warnings: 0, cautions: 0, advice: 0, waived: 0 })
})

it('an error is left while no waiver covers it', () => {
  const waivedError = finding({ waived: true })
  const warning = finding({ severity: 'warning' })
  expect(isOpenError(finding({}))).toBe(true)
  expect([waivedError, warning].some(isOpenError)).toBe(false)
  expect(hasOpenError([])).toBe(false)
  expect(hasOpenError([waivedError, warning])).toBe(false)
  expect(hasOpenError([waivedError, warning, finding({})])).toBe(true)
})
