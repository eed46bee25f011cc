import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { deskOf, mainCell, rowOfCertificate } from '../../../shared/trust/desk'
import { matrixOf } from '../../../shared/trust/host-matrix'
import { whoCanCall } from '../../../shared/trust/who-can-call'
import { certificatesOfEveryShape, plansWithCertificates } from '../../helpers/certificate-plans'
import { certificateShop } from '../../helpers/certificate-shop'
import { deskPlan } from '../../helpers/desk-plan'
import { draws } from '../../helpers/draws'

const shop = certificateShop()
afterAll(shop.close)

const today = new Date().toISOString().slice(0, 10)
function deskFor(project: Project) {
  const { index, findings } = evaluateWhole(project, today)
  return { desk: deskOf(index, findings), matrix: matrixOf(whoCanCall(index)), findings }
}
const harbour = deskPlan(shop)

describe('the certificate desk', () => {
  const { desk } = deskFor(harbour)
  const group = (id: string) => desk.groups.find((each) => each.id === id)?.rows ?? []

  it('has first what a person has to look at, then nodes, what is in order, and authorities', () => {
    expect(desk.groups.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['look', 3],
      ['nodes', 3],
      ['hosts', 11],
      ['authorities', 2],
    ])
    expect(group('look').map(({ name, cells }) => [name, cells.map(({ use, wrong }) => [use, wrong])])).toEqual([
      ['cube-lyn-2.example.com', [['SIP', 'error']]],
      ['unity-1.example.com', [['SIP', 'warning']]],
      ['sbc-a1.example.com', [['SIP', null]]],
    ])
    expect([desk.read, desk.missing, desk.uses]).toEqual([21, 1, ['CallManager', 'CallManager-ECDSA', 'SIP']])
  })

  it('has a waived finding as waived', () => {
    const waivers = [
      { rule: 'CT-4', object: 'cube-lyn-2.example.com', reason: 'x', by: 'y', on: today, until: '9999-12-31' },
    ]
    const { desk: after } = deskFor({ ...harbour, waivers })
    expect(rowOfCertificate(after, 'cube-lyn-2')?.cells[0]?.wrong).toBe('waived')
  })

  it('has every certificate in one place, and marks exactly those that a finding is about, whatever is in the plan', () => {
    fc.assert(
      fc.property(plansWithCertificates(certificatesOfEveryShape(shop)), (project) => {
        const { desk: any, findings } = deskFor(project)
        const rows = any.groups.flatMap(({ rows: own }) => own)
        const ids = rows.flatMap(({ cells }) => cells.flatMap(({ certificate }) => certificate?.id ?? []))
        expect(ids.toSorted()).toEqual(project.certificates.map(({ id }) => id).toSorted())
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        for (const row of rows) {
          const hasFinding = row.findings.length > 0
          const named = rows.filter(({ name }) => name === row.name)
          expect(named.some(({ cells }) => cells.some(({ wrong }) => wrong !== null))).toBe(hasFinding)
          expect(row.cells.length === 0 || mainCell(row) !== undefined).toBe(true)
        }
        const about = findings.filter(({ path }) => path.startsWith('certificates/'))
        const shown = new Set(rows.flatMap((row) => row.findings))
        expect(about.filter((finding) => !shown.has(finding))).toEqual([])
      }),
      { numRuns: draws(60) },
    )
  })
})

describe('the matrix of hosts, nodes and directions', () => {
  it('has a cell for each node and host, and what is not in order first', () => {
    const { matrix } = deskFor(harbour)
    expect(matrix.nodes).toEqual(['cucm-sub1', 'cucm-sub2', 'cucm-sub3'])
    expect(matrix.count).toBe(42)
    expect(matrix.rows.slice(0, 3).map(({ host, cells }) => [host, cells[0]])).toEqual([
      ['cube-lyn-2.example.com', { node: 'cucm-sub1', calls: 'goes', isCalled: 'refused', isOneWay: true }],
      ['sbc-a1.example.com', { node: 'cucm-sub1', calls: 'not known', isCalled: 'not known', isOneWay: false }],
      ['unity-1.example.com', { node: 'cucm-sub1', calls: 'goes', isCalled: 'goes', isOneWay: false }],
    ])
  })

  it('has the worst of several trunks between the two, and nothing where no trunk joins them', () => {
    const [first, ...rest] = harbour.sipTrunks
    const other = { ...first!, id: 'again', name: 'AGAIN', securityProfileId: 'narrow', nodeNames: ['cucm-sub1'] }
    const profile = { ...harbour.profiles[0]!, id: 'narrow', name: 'NARROW', x509SubjectName: 'somebody.else' }
    const { matrix } = deskFor({
      ...harbour,
      profiles: [...harbour.profiles, profile],
      sipTrunks: [...rest.map((trunk) => ({ ...trunk, nodeNames: ['cucm-sub2'] })), first!, other],
    })
    const row = matrix.rows.find(({ host }) => host === 'cube-lyn-2.example.com')
    expect(row?.cells.map((cell) => cell && [cell.node, cell.calls])).toEqual([
      ['cucm-sub2', 'goes'],
      ['cucm-sub1', 'refused'],
      ['cucm-sub3', 'goes'],
    ])
    expect(matrix.rows.find(({ host }) => host === 'cms-1.example.com')?.cells.map((cell) => cell?.node)).toEqual([
      'cucm-sub2',
      undefined,
      undefined,
    ])
  })
})
