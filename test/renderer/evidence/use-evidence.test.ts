import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useEvidence } from '../../../renderer/evidence/use-evidence'
import { fromText } from '../../../renderer/import/given'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { takeEvidence } from '../../../shared/evidence/take-evidence'
import { plan } from '../../helpers/plan'
import { pasted, showMgcp } from '../../helpers/shown-by-devices'

const project = plan({ mgcpGateways: [{ domainName: 'mgcp-1.example.com', srtp: true }] })
const now = '2026-12-05T22:41:00.000Z'
const work = () => useEvidence({ plan: () => evaluateWhole(project, '2026-12-05'), now: () => now })
const good = showMgcp(['srtp-package'])

describe('what was given in the window', () => {
  it('MG-5: becomes what the command line makes of it, hash and all', async () => {
    const evidence = work()
    const text = pasted('mgcp-1', 'show mgcp', good)
    await evidence.add([fromText(text)])
    const hashOf = (part: string) => createHash('sha256').update(part).digest('hex')
    const same = takeEvidence(evaluateWhole(project, '2026-12-05'), [{ name: 'Pasted', text }], { now, hashOf })
    expect(evidence.report.value).toEqual(same.report)
    expect(evidence.checklist.value).toEqual(same.project.checklist)
  })

  it('asks on which device it was where it does not say so, and once chosen, still offers it', async () => {
    const evidence = work()
    await evidence.add([fromText(good), fromText(pasted('mgcp-1', 'show mgcp', good))])
    expect(evidence.sources.value.map(({ name, asksDevice }) => [name, asksDevice])).toEqual([
      ['Pasted 1', true],
      ['Pasted 2', false],
    ])
    const [first, second] = evidence.sources.value.map(({ id }) => id)
    evidence.leaveOut(second ?? '')
    expect(evidence.checklist.value).toBeNull()
    evidence.setDevice(first ?? '', 'mgcp-1.example.com')
    expect(evidence.sources.value).toMatchObject([{ name: 'Pasted', asksDevice: true, device: 'mgcp-1.example.com' }])
    expect(Object.values(evidence.checklist.value ?? {})).toMatchObject([{ state: 'done', by: 'mgcp-1.example.com' }])
  })

  it('is not read where it is more than an evening can show', async () => {
    const evidence = work()
    const blob = { size: (64 << 20) + 1 } as Blob
    await evidence.add([{ id: 'big', name: 'big', kind: 'file', files: [{ name: 'big', blob }] }])
    expect(evidence.note.value).toMatch(/^That is more than 64 MB: nothing of it was read\./u)
    expect(evidence.report.value).toBeNull()
  })
})
