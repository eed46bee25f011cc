import { describe, expect, it } from 'vitest'
import { deviceEnds, phoneEnd, phones, type CallEnd } from '../../../shared/calls/call-end'
import { callOutcome } from '../../../shared/calls/call-outcome'
import { callSentence } from '../../../shared/calls/call-sentence'
import { callTable } from '../../../shared/calls/call-table'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { plan, type PlanParts } from '../../helpers/plan'
import { everyDevice, expectedCall } from '../../helpers/call-oracle'

const whole = (project: Project) => evaluateWhole(project, '2026-01-31')

describe('MG-1, MG-4, MG-9, HX-5, HX-6, HX-8, HX-9, HX-10, HX-11: the outcome of a call', () => {
  const { index, findings } = whole(plan(everyDevice()))
  const ends: CallEnd[] = [...phones.map(phoneEnd), ...deviceEnds(index, findings)]

  it('agrees with a second table over the full product of ends', () => {
    const wrong: string[] = []
    for (const [at, a] of ends.entries()) {
      for (const b of ends.slice(at + 1)) {
        const { atLeast, ...right } = expectedCall(a.name, b.name)
        const { reasons, sure: _, ...outcome } = callOutcome(a, b)
        const ids = reasons.map(({ id }) => id as string)
        if (JSON.stringify(outcome) !== JSON.stringify(right) || !atLeast.every((id) => ids.includes(id))) {
          wrong.push(`${a.name} – ${b.name}: ${JSON.stringify(outcome)} ${ids.join()}, not ${JSON.stringify(right)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('reaches every outcome', () => {
    const outcomes = new Set(ends.flatMap((a) => ends.map((b) => callOutcome(a, b).outcome)))
    expect([...outcomes].sort()).toEqual(['authenticated', 'dropped', 'encrypted', 'nonsecure'])
  })

  it('is the same from either end', () => {
    for (const a of ends) {
      for (const b of ends) expect(callOutcome(a, b).outcome).toBe(callOutcome(b, a).outcome)
    }
  })
})

describe('the sentence of a call', () => {
  const sentences = (parts: PlanParts): string[] => [...callTable(whole(plan(parts)), false)].map(callSentence)

  it('HX-7: says what a pass-through MTP would change', () => {
    const [first] = sentences({ ...everyDevice(), sipTrunks: [{ name: 'A', srtpAllowed: true, mtpRequired: true }] })
    expect(first).toContain('MTP Required is checked on A (HX-8)')
    expect(first).toContain('(HX-7)')
  })

  it('MG-1, HX-6, HX-7: says that an encrypted call may fall back, and whose far end nobody has spoken for', () => {
    const profiles = [{ name: 'Enc', securityMode: 'Encrypted' as const }]
    const [first] = sentences({ profiles, sipTrunks: [{ name: 'A', securityProfileId: 'Enc', srtpAllowed: true }] })
    expect(first).toBe(
      'Encrypted: SRTP is allowed and both ends can do it (HX-10). Nobody has said that the far end of A has SRTP; without it the call is nonsecure (HX-6). It may fall back to RTP in mid-call: on transfer, conference, transcoding or music on hold (MG-1, HX-6). Through an MTP it is secure only where that passes media through and the audio capabilities match after region filtering (HX-7).',
    )
  })

  it('is whole for every call, and names every reason', () => {
    for (const call of callTable(whole(plan(everyDevice())), false)) {
      const sentence = callSentence(call)
      expect(sentence).not.toMatch(/undefined|null/u)
      for (const { id } of call.reasons) expect(sentence).toContain(`(${id})`)
    }
  })
})

describe('the table of calls', () => {
  const devices = (count: number): PlanParts => ({
    sipTrunks: Array.from({ length: count }, (_, index) => ({ name: `T${index}` })),
  })
  const count = (parts: PlanParts, withPairs: boolean) => [...callTable(whole(plan(parts)), withPairs)].length

  it('has every phone with each device, then each pair of different devices, in the order of the file', () => {
    const calls = [...callTable(whole(plan({ ...devices(2), mgcpGateways: [{ domainName: 'M' }] })), false)]
    expect(calls.map(({ from, to }) => `${from} – ${to}`)).toEqual([
      ...phones.flatMap((phone) => ['T0', 'T1', 'M'].map((to) => `${phone} – ${to}`)),
      'T0 – T1',
      'T0 – M',
      'T1 – M',
    ])
  })

  it('leaves the pairs out past 200 devices unless they are asked for', () => {
    expect(count(devices(200), false)).toBe(600 + (200 * 199) / 2)
    expect(count(devices(201), false)).toBe(603)
    expect(count(devices(201), true)).toBe(603 + (201 * 200) / 2)
  })

  it('OV-5: a waived finding exposes keys all the same', () => {
    const parts = { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'A', securityProfileId: 'P', srtpAllowed: true }] }
    const [call] = callTable(whole(plan({ ...parts, waivers: [{ rule: 'OV-5', object: 'A' }] })), false)
    expect(call?.reasons.map(({ id }) => id)).toEqual(['HX-10', 'FC-13', 'OV-5'])
  })

  it('OV-5, HX-3, MG-3: the keys of an end are exposed whatever its id is', () => {
    const id = 'a/b'
    const devices: PlanParts[] = [
      { profiles: [{ name: 'P' }], sipTrunks: [{ id, securityProfileId: 'P', srtpAllowed: true }] },
      { h323Devices: [{ id, srtpAllowed: true }] },
      { mgcpGateways: [{ id, srtp: true }] },
    ]
    const exposed = devices.map((parts) => [...callTable(whole(plan(parts)), false)][0]?.reasons.map((row) => row.id))
    expect(exposed).toEqual([
      ['HX-10', 'FC-13', 'OV-5'],
      ['HX-10', 'HX-3'],
      ['HX-10', 'MG-3'],
    ])
  })
})
