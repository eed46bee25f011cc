import { expect, it } from 'vitest'
import { effectWords } from '../../../../../renderer/pages/review/conflicts/effect-words'
import { evaluateWhole } from '../../../../../shared/evaluation/evaluator'
import { plan } from '../../../../helpers/plan'

const findings = (incomingPort: number) =>
  evaluateWhole(
    plan({
      profiles: [
        { name: 'TLS', securityMode: 'Encrypted', incomingPort },
        { name: 'PLAIN', incomingPort: 5060 },
      ],
      sipTrunks: [
        { name: 'A', securityProfileId: 'TLS' },
        { name: 'B', securityProfileId: 'PLAIN' },
      ],
    }),
    '2026-11-30',
  ).findings

it('a choice tells which findings go and which come (PF-22)', () => {
  const [apart, together] = [findings(5061), findings(5060)]
  expect(effectWords(apart, together)).toMatch(/^Brings .*error PF-22 \(PLAIN and TLS\)/u)
  expect(effectWords(together, apart)).toMatch(/^Clears .*error PF-22 \(PLAIN and TLS\)/u)
  expect(effectWords(apart, apart)).toBe('')
})
