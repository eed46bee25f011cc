import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RunningConfig } from '../../../../shared/ios/running/running-config'
import type { ProfileSettings } from '../../../../shared/plan/project'
import { checklistOf, type SaidLine } from '../../../helpers/checklist'
import { draws, occurrences } from '../../../helpers/draws'
import { plan, type PlanParts } from '../../../helpers/plan'
import { WindowsByHand } from '../../../helpers/windows-by-hand'
import type { ClusterState, TrunkThere } from '../../axl/requests/cluster'
import { after, arbitraryBox, boxFiles, printed, read } from '../../gateways/in-place/drawn-boxes'
import { namedBy, sectionsOf, type Section } from '../../gateways/in-place/printed-sections'

/** The plan of a box, with all of its trunks as they are on the cluster. */
function whole({ asFound, sipTrunks = [], ...parts }: PlanParts): PlanParts {
  const known = new Map((asFound?.sipTrunks ?? []).map((trunk) => [trunk.name, trunk]))
  const found = sipTrunks.map(({ name = '', destinations }) => ({
    ...{ name, securityProfileName: 'WAS-5060', destinations: destinations ?? [] },
    ...known.get(name),
  }))
  return { ...parts, sipTrunks, asFound: { ...asFound, sipTrunks: found } }
}

function clusterOf(parts: PlanParts): ClusterState {
  const found = plan(parts).asFound
  return {
    profiles: (found?.profiles ?? []) as ProfileSettings[],
    sipTrunks: (found?.sipTrunks ?? []) as unknown as TrunkThere[],
    h323Devices: [],
  }
}

/** The cluster and the box together, for who has the printed lines: a line is for the one or for the other. */
class Night {
  readonly windows: WindowsByHand
  box: RunningConfig

  constructor(
    parts: PlanParts,
    text: string,
    private readonly sections: readonly Section[],
  ) {
    this.windows = new WindowsByHand(clusterOf(parts))
    this.box = read(text)
  }

  do(line: SaidLine): void {
    const pasted = namedBy(line, this.sections)
    for (const { commands } of pasted) this.box = after(this.box, commands)
    if (pasted.length === 0) this.windows.do(line)
  }

  state() {
    return { cluster: this.windows.state(), box: printed(this.box), waits: this.windows.waits }
  }
}

const isBack = ({ id }: SaidLine): boolean => id.startsWith('rollback/')

it('S3-1, S5-2, FC-15: cluster and gateway together, run by the printed lines, stopped anywhere and taken back, are as before', () => {
  let [mixed, stopped] = [0, 0]
  fc.assert(
    fc.property(arbitraryBox, fc.nat(), ({ text, parts: drawn }, stop) => {
      const parts = whole(drawn)
      if (boxFiles(parts)?.isInPlace !== true) return
      const sections = sectionsOf(parts)
      const lines = checklistOf(plan(parts)).lines.filter(({ id }) => !/(?:^|\/)axl\/|\/choice$/u.test(id))
      const forth = lines.filter((line) => !isBack(line) && line.section !== 'tidy')
      // What is tidied days later is for when nobody goes back.
      const before = new Night(parts, text, sections).state()

      const night = new Night(parts, text, sections)
      const done = forth.slice(0, stop % (forth.length + 1))
      for (const line of done) night.do(line)
      night.windows.strict = done.length === forth.length
      // A unit that was begun goes back, the last first; then what was prepared, on the box where something was pasted.
      const begun = new Set(done.map(({ unit }) => unit))
      const hasPasted = done.some((line) => line.unit === '' && namedBy(line, sections).length > 0)
      const isDue = (line: SaidLine): boolean =>
        line.unit === '' ? hasPasted || namedBy(line, sections).length === 0 : begun.has(line.unit)
      const units = [...begun].filter((unit) => unit !== '').toReversed()
      const back = lines.filter(isBack).filter(isDue)
      for (const unit of [...units, '']) for (const line of back) if (line.unit === unit) night.do(line)
      expect(night.state()).toEqual(before)

      mixed += Number(
        done.length === forth.length && forth.some(({ unit, id }) => unit !== '' && id.startsWith('step3/')),
      )
      stopped += Number(units.length > 1 && done.length < forth.length)
    }),
    { numRuns: draws(150) },
  )
  expect(stopped).toBeGreaterThanOrEqual(occurrences(2))
  expect(mixed).toBeGreaterThanOrEqual(occurrences(1))
})
