import { expect, it } from 'vitest'
import { evaluate, evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan } from '../../helpers/plan'
import { today } from '../../helpers/rule-findings'

const project = plan({ sipTrunks: [{ name: 'T' }] })
const waived = { ...project, waivers: plan({ waivers: [{ rule: 'SP-3', object: 'T', until: today }] }).waivers }

it('a plan is taken whole: the same findings, and ready only while no error is left', () => {
  const whole = evaluateWhole(project, today)
  expect(whole.findings).toEqual(evaluate(project, today))
  expect(whole.findings).toHaveLength(1)
  expect(whole.ready).toBe('not ready')
  expect(evaluateWhole(waived, today).ready).toBe('ready')
  expect(evaluateWhole(waived, '2026-11-24').ready).toBe('not ready')
})

it('a plan without a trunk or device is neither ready nor not ready, whatever it lacks', () => {
  expect(evaluateWhole(plan({}), today).ready).toBe('nothing planned')
  expect(evaluateWhole(plan({ profiles: [{ name: '' }] }), today)).toMatchObject({
    ready: 'nothing planned',
    findings: [{ rule: 'PF-1' }],
  })
  expect(evaluateWhole(plan({ mgcpGateways: [{ domainName: 'gw-1' }] }), today).ready).toBe('ready')
  expect(evaluateWhole(plan({ h323Devices: [{ name: '' }] }), today).ready).toBe('not ready')
})

it('what was changed is told of the same plan', () => {
  const { changes, index } = evaluateWhole(project, today)
  expect(index.project).toBe(project)
  expect(changes.trunks.map(({ device }) => device.name)).toEqual(['T'])
})
