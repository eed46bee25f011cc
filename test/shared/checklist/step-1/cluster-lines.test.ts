import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'

const secure = {
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: [{ name: 'A', securityProfileId: 'TLS' }],
} as const

const clear = { profiles: [{ name: 'CLEAR' }], sipTrunks: [{ name: 'A', securityProfileId: 'CLEAR' }] }

const plans = {
  'a secure profile in use': { ...secure, profiles: [...secure.profiles], sipTrunks: [...secure.sipTrunks] },
  'SRTP on a SIP trunk': { sipTrunks: [{ srtpAllowed: true }] },
  'SRTP on an H.323 device': { h323Devices: [{ srtpAllowed: true }] },
  'SRTP on an MGCP gateway': { mgcpGateways: [{ srtp: true }] },
}

describe.each(Object.entries(plans))('with %s', (_, parts) => {
  it('XD-3: the licence is looked at before the window, at the head of step 1', () => {
    const first = checklist(parts).lines.find(({ section, id }) => section === 'before' && id.startsWith('step'))
    expect(first).toMatchObject({ id: 'step1/cluster/license', number: '1.01', group: 'Cluster', object: 'CLUSTER' })
    expect(first?.see).toContain('Smart Licensing')
    expect(first?.see).toContain('export-controlled functionality')
    expect(first?.register).toEqual(['XD-3'])
  })

  it('S1-1, S1-2: mixed mode and phones follow it', () => {
    const ids = checklist(parts).ids.filter((id) => id.startsWith('step1/cluster/') && !id.includes('certificates'))
    expect(ids).toEqual(['step1/cluster/license', 'step1/cluster/mixed-mode', 'step1/cluster/phones'])
  })
})

it('XD-3, S1-1, S1-2: nothing of them where nothing secure is planned, or a secure profile is on no trunk', () => {
  const unused = { profiles: [{ name: 'TLS', securityMode: 'Encrypted' as const }] }
  for (const parts of [clear, unused, {}]) {
    expect(checklist(parts).ids.filter((id) => id.startsWith('step1/cluster/'))).toEqual([])
  }
})

describe('mixed mode', () => {
  const mixedMode = (parts: object) =>
    checklist({ ...plans['SRTP on a SIP trunk'], ...parts }).line('step1/cluster/mixed-mode')

  it('S1-1: has its window, its sight and the utils ctl command', () => {
    const line = mixedMode({})
    expect(line.goTo).toBe('System › Enterprise Parameters › Security Parameters')
    expect(line.see).toBe('Cluster Security Mode is 1.')
    expect(line.verify).toContain('utils ctl set-cluster mixed-mode')
    expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['S1-1:'])
    expect(line.register).toEqual(['S1-1'])
  })

  it('S1-1: says who stated it and on which day, and warns no more', () => {
    const mixed = { state: 'confirmed', by: 'J. Doe', on: '2026-09-14', note: 'Seen.' }
    const line = mixedMode({ cluster: { mixedMode: mixed } })
    expect(line.see).toBe('Cluster Security Mode is 1. Stated by J. Doe on 2026-09-14. Seen.')
    expect(line.cautions).toEqual([])
  })

  it('S1-1: nobody is sent to utils ctl where mixed mode is stated as not needed', () => {
    const mixed = { state: 'not needed', by: 'J. Doe', on: '2026-09-14', note: 'SIP OAuth.' }
    const line = mixedMode({ cluster: { mixedMode: mixed } })
    expect(line.action).toBe('See that mixed mode is still not needed')
    expect(line.see).toContain('Not needed, as stated by J. Doe on 2026-09-14. SIP OAuth.')
    expect(line.verify).not.toContain('utils ctl')
    expect(line.cautions).toEqual([])
    expect(mixedMode({ cluster: { mixedMode: { ...mixed, by: '' } } }).verify).toContain('utils ctl')
  })

  it('S1-1: what is only planned is not said as confirmed', () => {
    const line = mixedMode({ cluster: { mixedMode: { state: 'planned', by: 'J. Doe' } } })
    expect(line.see).toContain('Planned by J. Doe, not confirmed.')
    expect(line.cautions).toHaveLength(1)
  })
})

it('S1-2: the phones have their window, their sight and their warning', () => {
  const parts = plans['SRTP on a SIP trunk']
  const line = checklist(parts).line('step1/cluster/phones')
  expect(line.goTo).toBe('System › Security › Phone Security Profile › Find')
  expect(line.see).toBe('The phone security profiles in use are Encrypted.')
  expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['S1-2:'])
  const stated = checklist({
    ...parts,
    cluster: { phonesEncrypted: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } },
  })
  expect(stated.line('step1/cluster/phones')).toMatchObject({ cautions: [], register: ['S1-2'] })
})
