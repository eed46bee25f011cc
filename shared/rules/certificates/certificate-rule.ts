import { groupBy } from '../../plan/group-by'
import type { PlanIndex } from '../../plan/plan-index'
import type { Message } from '../../result'
import { byCodeUnit } from '../../text/order'
import { named } from '../../text/words'
import type { PlanRule } from '../rule'
import { holdingsOf, type Held, type Holding, type Holdings } from './holdings'

/** What is wrong with one certificate of a holder, as part of a sentence. */
export interface Hit {
  holding: Holding
  held: Held
  words: string
}

/** A rule about certificates, which can also say which of them it hits. */
export interface CertificateRule extends PlanRule {
  hitsOf: (plan: PlanIndex) => Iterable<Hit>
}

/** Its findings are about holders, one for each name. */
export const certificateRule = (
  head: Pick<PlanRule, 'id' | 'severity'>,
  hitsOf: (holdings: Holdings, plan: PlanIndex) => Iterable<Hit>,
  tells: (name: string, what: string) => Message,
): CertificateRule => ({
  ...head,
  step: 1,
  hitsOf: (plan) => (plan.project.certificates.length === 0 ? [] : hitsOf(holdingsOf(plan), plan)),
  *find(plan) {
    if (plan.project.certificates.length === 0) return
    const byName = groupBy(hitsOf(holdingsOf(plan), plan), ({ holding }) => [named(holding.name)])
    for (const [name, hits] of byName) {
      // However the list of certificates stands, the finding is the same.
      const sorted = hits.sort(
        (a, b) => byCodeUnit(a.words, b.words) || byCodeUnit(a.held.certificate.id, b.held.certificate.id),
      )
      const what = [...new Set(sorted.map(({ words }) => words))].join('; ')
      const path = `certificates/${sorted[0]?.held.certificate.id ?? ''}/der`
      yield { objects: [name], path, ...tells(name, what) }
    }
  },
})
