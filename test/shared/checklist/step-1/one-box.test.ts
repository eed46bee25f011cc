import { expect, it } from 'vitest'
import { plan, type Part, type TrunkPart } from '../../../helpers/plan'
import { checklist, checklistOf } from '../../../helpers/checklist'
import type { FarEnd } from '../../../../shared/plan/project'

const cube: Part<FarEnd> = { id: 'cube', name: 'CUBE', kind: 'IOS XE', software: '17.9.4a' }
/** Ids sort the other way round. */
const trunk = (name: string, id: string, more: TrunkPart = {}): TrunkPart => ({
  ...{ id, name, securityProfileId: 'TLS', farEndId: 'cube', srtpAllowed: true },
  destinations: [{ address: '10.0.0.9', port: 5061 }],
  ...more,
})
const onOne = (more: TrunkPart = {}) => ({
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' as const }],
  farEnds: [cube],
  sipTrunks: [trunk('A', '3', more), trunk('B', '2'), trunk('C', '1')],
})

it('FC-15, XD-11: a box of several trunks is told at the first of them, before any of them has SRTP, and names all', () => {
  const { ids, line } = checklist(onOne())
  const over = 'step1/gateways/at 10.0.0.9/sipTrunks/1'
  const srtp = 'step5/gateways/at 10.0.0.9/sipTrunks/1'
  expect(line(over).action).toBe('Move the calls over to the new dial-peers on gateway 10.0.0.9, for A, B and C')
  expect(line(over).group).toContain('SIP trunk')
  expect(line(over).object).toBe('A')
  expect(line(srtp).action).toBe('Turn SRTP on, on gateway 10.0.0.9, for A, B and C')
  for (const id of ['1', '2', '3']) expect(ids.indexOf(srtp)).toBeLessThan(ids.indexOf(`step5/sipTrunks/${id}/media`))
  for (const id of ['1', '2', '3']) expect(ids.indexOf(over)).toBeLessThan(ids.indexOf(`step3/sipTrunks/${id}/profile`))
})

it('XD-11: SRTP of a box names the trunks that get it, and stands at the first of those', () => {
  const { ids, line } = checklist(onOne({ srtpAllowed: false }))
  const srtp = line('step5/gateways/at 10.0.0.9/sipTrunks/1')
  expect(srtp.action).toBe('Turn SRTP on, on gateway 10.0.0.9, for B and C')
  expect(ids.indexOf(srtp.id)).toBeLessThan(ids.indexOf('step5/sipTrunks/2/media'))
})

it('FC-15: the ids of these lines are the same in whatever order the trunks stand, so that ticks stay', () => {
  const project = plan(onOne())
  const turned = { ...project, sipTrunks: project.sipTrunks.toReversed() }
  const ofBoxes = (ids: readonly string[]) => ids.filter((id) => id.includes('/gateways/')).sort()
  expect(ofBoxes(checklistOf(turned).ids)).toEqual(ofBoxes(checklistOf(project).ids))
})
