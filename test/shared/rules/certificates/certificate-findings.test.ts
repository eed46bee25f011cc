import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createEvaluator, evaluate } from '../../../../shared/evaluation/evaluator'
import type { Finding } from '../../../../shared/rules/finding'
import { certificatesOfEveryShape, plansWithCertificates } from '../../../helpers/certificate-plans'
import { certificateShop } from '../../../helpers/certificate-shop'
import { draws, occurrences } from '../../../helpers/draws'
import { oracle } from '../../../helpers/findings-oracle'
import { today } from '../../../helpers/rule-findings'

const shop = certificateShop()
afterAll(shop.close)
const plans = plansWithCertificates(certificatesOfEveryShape(shop))

const kinds = [
  ...['CT-1 error', 'CT-2 warning', 'CT-3 error', 'CT-4 error', 'CT-4 warning', 'CT-5 warning', 'CT-6 error'],
  ...['CT-7 warning', 'CT-8 warning', 'CT-9 error', 'XD-16 advice', 'XD-17 advice', 'XD-18 advice', 'XD-19 advice'],
]

const bare = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, objects, waived }) => ({ rule, severity, objects, waived }))

describe('findings about certificates, CT-1 to CT-9 and XD-16 to XD-19', () => {
  it('are those of an oracle that reads with OpenSSL, and every kind of them occurs', () => {
    const counts = new Map<string, number>()
    fc.assert(
      fc.property(plans, (project) => {
        const expected = oracle(project, today)
        for (const { rule, severity } of expected) {
          counts.set(`${rule} ${severity}`, (counts.get(`${rule} ${severity}`) ?? 0) + 1)
        }
        expect(bare(evaluate(project, today))).toEqual(expected)
      }),
      { numRuns: draws(2000) },
    )
    expect(kinds.filter((kind) => (counts.get(kind) ?? 0) < occurrences(20))).toEqual([])
  })

  it('are the same whatever was evaluated before, and however the certificates stand', () => {
    const again = createEvaluator()
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const mixed = { ...one, certificates: other.certificates, changeWindow: other.changeWindow }
        for (const project of [one, mixed, { ...mixed, farEnds: other.farEnds, cluster: other.cluster }, other]) {
          expect(again(project, today).findings).toEqual(evaluate(project, today))
        }
        const turned = { ...one, certificates: one.certificates.toReversed() }
        expect(evaluate(turned, today)).toEqual(evaluate(one, today))
      }),
      { numRuns: draws(500) },
    )
  })
})
