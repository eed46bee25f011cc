import { describe, expect, it } from 'vitest'
import { callTable } from '../../../shared/calls/call-table'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { cliFolder } from '../../helpers/cli'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'

describe('trunkwright calls --json', () => {
  it('prints one row for each call, with exactly the keys of the interface', async () => {
    const { run, put } = cliFolder()
    const { code, stdout, stderr } = await run('calls', put('demo', examplePlan()), '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { calls } = JSON.parse(stdout) as { calls: Record<string, unknown>[] }
    const known = [...callTable(evaluateWhole(examplePlan(), '2026-01-31'), false)]
    expect(calls).toEqual(
      known.map(({ from, to, outcome, media, icon, sure, reasons }) => ({
        ...{ from, to, outcome, media, icon, sure },
        because: reasons.map(({ id }) => id),
      })),
    )
    for (const call of calls)
      expect(Object.keys(call)).toEqual(['from', 'to', 'outcome', 'media', 'icon', 'sure', 'because'])
  })

  it('leaves pairs of devices out past 200 devices, unless they are asked for', async () => {
    const { run, put } = cliFolder()
    const file = put('many', plan({ sipTrunks: Array.from({ length: 201 }, (_, index) => ({ name: `T${index}` })) }))
    const count = async (...options: string[]) =>
      (JSON.parse((await run('calls', file, '--json', ...options)).stdout) as { calls: unknown[] }).calls.length
    expect([await count(), await count('--pairs')]).toEqual([603, 603 + 20_100])
  })
})

describe('trunkwright calls', () => {
  it('MG-9: says why, in words and by register id', async () => {
    const { run, put } = cliFolder()
    const gateway = { domainName: 'PRI', interface: 'E1 PRI' as const, protectedFacilityIe: true, srtp: false }
    const { stdout } = await run('calls', put('pri', plan({ mgcpGateways: [gateway] })))
    expect(stdout).toContain(
      'Phone, encrypted – PRI\n  The call drops: PRI drops a call with a phone when its media is not encrypted (MG-9); PRI cannot do SRTP (MG-1).\n',
    )
  })

  it('shows what a name holds for a terminal as text', async () => {
    const { run, put } = cliFolder()
    const { stdout } = await run('calls', put('hostile', plan({ sipTrunks: [{ name: 'A\nB\u202eC' }] })))
    expect(stdout).toContain('Phone, encrypted – A\\u{a}B\\u{202e}C')
  })
})
