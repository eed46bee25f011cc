import { expect, it } from 'vitest'
import { register } from '../../../shared/register/register'
import { steps } from '../../../shared/catalogue/steps'

it('TF-1: the task flow has five steps, in this order', () => {
  expect(steps.map(({ number, name }) => `${String(number)} ${name}`)).toEqual([
    '1 Secure gateways and trunks',
    '2 SIP trunk security profiles',
    '3 Apply the profiles to the trunks',
    '4 Synchronize changed profiles',
    '5 Allow SRTP',
  ])
})

const ofRegister = Object.keys(register).filter((id) => /^S[1-5]-\d+$/.test(id))

it('S1-1 to S5-4: every step of the register is a sub-step, once and in its order', () => {
  expect(ofRegister).toHaveLength(6 + 7 + 2 + 2 + 4)
  expect(steps.flatMap(({ subSteps }) => subSteps.map(({ id }) => id))).toEqual(ofRegister)
})

it.each(ofRegister)('%s: stands in the step whose number it has, and says what to do', (id) => {
  const step = steps[Number(id.charAt(1)) - 1]
  const subStep = step?.subSteps.find((one) => one.id === id)
  expect(subStep?.says).toMatch(/^[A-Z].*[A-Za-z]\.$/)
  expect(step?.register).toContain(id)
})

it('TF-1: each step names TF-1 and its sub-steps, and what it is for', () => {
  for (const { register: ids, subSteps, purpose } of steps) {
    expect(ids).toEqual(['TF-1', ...subSteps.map(({ id }) => id)])
    expect(purpose).toMatch(/^[A-Z].*[A-Za-z]\.$/)
  }
})
