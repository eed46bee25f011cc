import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AxlRun, RunRow } from '../../../shared/runbook/run'
import type { Unit } from '../../../shared/runbook/unit'
import { draws } from '../../helpers/draws'
import { runOf } from '../axl/requests/bundle'
import { Cluster, familyOf } from '../axl/requests/cluster'
import { stateOf } from '../axl/requests/outcome'
import { situations, type Situation } from '../axl/requests/situations'
import { slow } from '../../helpers/slow'

type RequestRow = Extract<RunRow, { kind: 'request' }>

const forward = ({ rows }: AxlRun): RequestRow[] =>
  rows.filter((row): row is RequestRow => row.kind === 'request' && !['rollback', 'tidy'].includes(row.part))

/** `trunk T`: what a request is about, whatever it does to it. */
function subjectOf({ request: { operation, object } }: RequestRow): string {
  const kind = operation === 'doDeviceReset' ? 'SipTrunk' : operation.replace(/^(add|update|remove|apply|reset)/, '')
  return `${kind} ${object}`
}

/** As apply.sh takes back what it sent: what went of a unit, and nothing else. */
function due({ rows }: AxlRun, taken: readonly RequestRow[]): RequestRow[] {
  const went = new Set(taken.map((row) => `${row.unit?.name ?? ''}\n${subjectOf(row)}`))
  return rows.filter(
    (row): row is RequestRow =>
      row.kind === 'request' && row.part === 'rollback' && went.has(`${row.unit?.name ?? ''}\n${subjectOf(row)}`),
  )
}

const namesIn = (unit: Unit, { sipTrunks }: Situation['cluster']): Set<string> => {
  const names = new Set([
    ...unit.trunks.map(({ device }) => device.name),
    ...unit.h323Devices.flatMap(({ device }) => [`${familyOf(device.kind)} ${device.name}`, device.name]),
  ])
  const outside = unit.profiles.flatMap((profile) => profile.outside)
  return new Set([...names, ...outside, ...sipTrunks.flatMap(({ name }) => (outside.includes(name) ? [name] : []))])
}

const known = situations({ odd: false })

describe('the run of a plan whose past is known, on a cluster', () => {
  it('S4-2, XD-9: while a unit runs, no trunk and no device of another is touched, and after it nothing waits', () => {
    fc.assert(
      fc.property(known, (situation) => {
        const run = runOf(situation.project)
        // What is done by hand is done at its stop, which this cluster does not know.
        fc.pre(run.withheld.axl.length === 0)
        const cluster = new Cluster(situation.cluster)
        const rows = forward(run)
        for (const [at, row] of rows.entries()) {
          cluster.send(row.request)
          const own = row.unit === null ? new Set<string>() : namesIn(row.unit, situation.cluster)
          expect([...cluster.waits.keys()].filter((name) => !own.has(name))).toEqual([])
          expect(row.drops.filter((name) => ![...own].some((each) => name.startsWith(each)))).toEqual([])
          if (rows[at + 1]?.unit !== row.unit) expect([...cluster.waits.keys()]).toEqual([])
        }
      }),
      { numRuns: draws(400) },
    )
  })

  it('SP-4, SP-6, OV-5: stopped anywhere, what went is taken back, and the cluster is as it was found', () => {
    fc.assert(
      fc.property(known, fc.nat(), (situation, stop) => {
        const run = runOf(situation.project)
        fc.pre(run.withheld.axl.length + run.withheld.rollback.length === 0)
        const cluster = new Cluster(situation.cluster)
        const all = forward(run)
        const taken = all.slice(0, stop % (all.length + 1))
        for (const row of taken) cluster.send(row.request)
        for (const row of due(run, taken)) cluster.send(row.request)
        expect(cluster.state()).toEqual(stateOf(situation.cluster))
        expect([...cluster.realms]).toEqual([])
        expect([...cluster.waits.keys()]).toEqual([])
      }),
      { numRuns: draws(1000) },
    )
  })

  it('S3-1: taken back and put on again, it is as planned', () => {
    fc.assert(
      fc.property(known, ({ cluster: state, project }) => {
        const run = runOf(project)
        fc.pre(run.withheld.axl.length + run.withheld.rollback.length === 0)
        const [once, again] = [new Cluster(state), new Cluster(state)]
        const all = forward(run)
        for (const row of all) once.send(row.request)
        for (const row of [...all, ...due(run, all), ...all]) again.send(row.request)
        expect(again.state()).toEqual(once.state())
      }),
      { numRuns: draws(200) },
    )
  })

  it('TF-1: has each device in one unit, in order of wave, and a go or no-go behind each wave', () => {
    fc.assert(
      fc.property(known, ({ project }) => {
        const { units, rows } = runOf(project)
        const devices = units.inOrder.flatMap(({ trunks, h323Devices }) => [
          ...trunks.map(({ device }) => device),
          ...h323Devices.map(({ device }) => device),
        ])
        expect(new Set(devices).size).toBe(devices.length)
        expect(new Set(units.inOrder.map(({ name }) => name.toLowerCase())).size).toBe(units.inOrder.length)
        for (const part of ['change', 'synchronize']) {
          const waves = units.inOrder.filter((unit) => unit.part === part).map(({ wave }) => wave)
          expect(waves).toEqual([...waves].sort((a, b) => a - b))
          const decided = rows.filter((row) => row.part === part && row.kind === 'hold' && /^Go or/.test(row.sight))
          expect(decided.map(({ unit }) => unit?.wave)).toEqual([...new Set(waves)])
        }
        for (const unit of units.inOrder) {
          const own = rows.filter((row) => row.unit === unit && row.part === unit.part)
          expect(own.at(-1)?.kind).toBe('hold')
        }
      }),
      { numRuns: draws(200) },
    )
  })
})

slow(
  'the situations hold what is hard: units of several trunks, late profiles, trunks that leave them, three waves',
  () => {
    const runs = fc.sample(known, { numRuns: 500, seed: 7 }).map(({ project }) => runOf(project))
    const units = runs.flatMap((run) => run.units.inOrder)
    expect(units.filter(({ trunks }) => trunks.length > 1).length).toBeGreaterThan(50)
    expect(units.filter(({ profiles }) => profiles.length > 1).length).toBeGreaterThan(10)
    expect(units.filter(({ part, trunks }) => part === 'synchronize' && trunks.length === 0).length).toBeGreaterThan(10)
    expect(
      runs.filter(({ rows }) => rows.some((row) => row.kind === 'hold' && /^Rolled back before/.test(row.sight)))
        .length,
    ).toBeGreaterThan(20)
    expect(new Set(units.map(({ wave }) => wave))).toEqual(new Set([1, 2, 3]))
  },
)
