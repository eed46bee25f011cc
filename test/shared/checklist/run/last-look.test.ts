import { expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const parts: PlanParts = {
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: [{ name: 'TRUNK-A', securityProfileId: 'TLS' }],
  asFound: { sipTrunks: [{ name: 'TRUNK-A', securityProfileName: '' }] },
}
const ofPrepare = (of: PlanParts): string[] =>
  checklist(of).lines.flatMap(({ id, section }) => (section === 'prepare' ? [id] : []))

it('S4-2: the cluster is read again as the last of what is prepared, before the first unit', () => {
  expect(ofPrepare(parts).at(-1)).toBe('prepare/drift')
  const { number, enter, see } = checklist(parts).line('prepare/drift')
  expect(number).toBe('P.01')
  expect(enter.join()).toContain('trunkwright drift')
  expect(see).toContain('nothing moved under the plan')
})

it('is no line where nothing was found before, or no call is touched', () => {
  expect(ofPrepare({ ...parts, asFound: null })).not.toContain('prepare/drift')
  expect(ofPrepare({ ...parts, sipTrunks: [], profiles: [] })).not.toContain('prepare/drift')
})
