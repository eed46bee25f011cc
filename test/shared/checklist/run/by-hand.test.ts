import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checklistOf, type SaidLine } from '../../../helpers/checklist'
import { draws, occurrences } from '../../../helpers/draws'
import type { Project } from '../../../../shared/plan/project'
import { WindowsByHand, type HandsState } from '../../../helpers/windows-by-hand'
import { runOf } from '../../axl/requests/bundle'
import { Cluster, type ClusterState } from '../../axl/requests/cluster'
import { situations } from '../../axl/requests/situations'

const known = situations({ odd: false })

/** The printed lines of a run, those by AXL left out: what is prepared, each unit, and the ways back. */
interface Printed {
  prepare: SaidLine[]
  units: { unit: string; forth: SaidLine[]; back: SaidLine[] }[]
  back: SaidLine[]
}

function printedRun(project: Project): Printed {
  const lines = checklistOf(project).lines.filter(({ id }) => !/^(?:rollback\/)?axl\//u.test(id))
  const isBack = ({ id }: SaidLine): boolean => id.startsWith('rollback/')
  const units = [...new Set(lines.map(({ unit }) => unit))].filter((unit) => unit !== '')
  const of = (unit: string): SaidLine[] => lines.filter((line) => line.unit === unit)
  return {
    prepare: lines.filter(({ section }) => section === 'prepare'),
    units: units.map((unit) => ({
      unit,
      forth: of(unit).filter((line) => !isBack(line)),
      back: of(unit).filter(isBack),
    })),
    back: lines.filter(({ section }) => section === 'rollback'),
  }
}

/** A unit that was begun goes back by all its lines; a profile of which nothing was entered has nothing to put back. */
const isOfProfile = ({ id }: SaidLine): boolean => /^rollback\/profiles\/[^/]+$/u.test(id)
const objectOf = ({ id }: SaidLine): string => id.split('/').slice(1, 3).join('/')

const asFound = (state: ClusterState): HandsState => new WindowsByHand(state).state()

/** What AXL makes of the cluster, as the windows would show it: once all is prepared, and behind each unit. */
function byAxl({ cluster: state, project }: { cluster: ClusterState; project: Project }, way: 'forth' | 'back') {
  const cluster = new Cluster(state)
  const { units, rows } = runOf(project)
  const requests = rows.filter((row) => row.kind === 'request')
  const send = (part: (row: (typeof rows)[number]) => boolean): HandsState => {
    for (const row of requests.filter(part)) cluster.send(row.request)
    return asFound(cluster.state())
  }
  const prepared = send(({ part }) => part === 'prepare')
  const forth = units.inOrder.map((unit) => send((row) => row.unit === unit && row.part === unit.part))
  if (way === 'forth') return [prepared, ...forth]
  const isBack = ({ part }: { part: string }): boolean => part === 'rollback'
  const back = units.inOrder.toReversed().map((unit) => send((row) => row.unit === unit && isBack(row)))
  return [...back, send((row) => row.unit === null && isBack(row))]
}

const statesAfter = (windows: WindowsByHand, parts: readonly SaidLine[][]): HandsState[] =>
  parts.map((lines) => {
    for (const line of lines) windows.do(line)
    return windows.state()
  })

const allSent = (project: Project): boolean => {
  const { axl, rollback } = runOf(project).withheld
  return axl.length + rollback.length === 0
}

describe('somebody who has the printed lines and nothing else', () => {
  it('S2-2, S3-1, S4-1, S5-2: is where AXL is behind every unit, there and back; what stands there now is what each line says', () => {
    let several = 0
    fc.assert(
      fc.property(known, (situation) => {
        fc.pre(allSent(situation.project))
        const windows = new WindowsByHand(situation.cluster)
        const { prepare, units } = printedRun(situation.project)
        const parts = [prepare, ...units.map(({ forth }) => forth)]
        expect(statesAfter(windows, parts)).toEqual(byAxl(situation, 'forth'))
        expect(windows.waits).toEqual([])
        const back = [...units.toReversed().map((unit) => unit.back), printedRun(situation.project).back]
        expect(statesAfter(windows, back)).toEqual(byAxl(situation, 'back'))
        expect(windows.waits).toEqual([])
        several += Number(units.length > 2)
      }),
      { numRuns: draws(150) },
    )
    expect(several).toBeGreaterThanOrEqual(occurrences(35))
  })

  it('XD-9, S4-2: has nothing waiting when a unit ends', () => {
    fc.assert(
      fc.property(known, (situation) => {
        fc.pre(allSent(situation.project))
        const windows = new WindowsByHand(situation.cluster)
        const { prepare, units } = printedRun(situation.project)
        for (const line of prepare) windows.do(line)
        expect(windows.waits).toEqual([])
        for (const { unit, forth } of units) {
          for (const line of forth) windows.do(line)
          expect([unit, ...windows.waits]).toEqual([unit])
        }
      }),
      { numRuns: draws(200) },
    )
  })

  it('SP-4, SP-6, OV-5: stopped at any line, goes back unit by unit, and all is as it was found', () => {
    fc.assert(
      fc.property(known, fc.nat(), (situation, stop) => {
        fc.pre(allSent(situation.project))
        const windows = new WindowsByHand(situation.cluster)
        const { prepare, units, back } = printedRun(situation.project)
        const all = [...prepare, ...units.flatMap(({ forth }) => forth)]
        const done = all.slice(0, stop % (all.length + 1))
        for (const line of done) windows.do(line)
        windows.strict = done.length === all.length
        const begun = new Set(done.map(({ unit }) => unit))
        const entered = new Set(done.map(objectOf))
        const isDue = (line: SaidLine): boolean => !isOfProfile(line) || entered.has(objectOf(line))
        for (const line of [...units.toReversed().flatMap((unit) => unit.back), ...back])
          if (begun.has(line.unit) && isDue(line)) windows.do(line)
        expect(windows.state()).toEqual(asFound(situation.cluster))
        expect([...windows.realms]).toEqual([])
        expect(windows.waits).toEqual([])
      }),
      { numRuns: draws(400) },
    )
  })
})
