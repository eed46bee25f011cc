import type { IosFile } from '../ios/ios-file'
import { remark, show, type Part, type Section } from '../ios/ios-lines'
import { ours } from '../ios/ios-values'
import { ios, note, type Note } from '../ios/ios-words'
import { planFacts, useOfConfiguration, useOfRollback, type PlanStamp } from '../ios/plan-facts'
import { named } from '../text/words'
import type { Box } from './boxes'
import type { NumberedUnit, Work } from './work'

/** What a box gets, of all kinds of devices that it is. */
export interface BoxWork {
  box: Box
  units: readonly NumberedUnit[]
  works: readonly Work[]
}

/** The configuration of a box, in parts that follow the run: prepare, unit by unit, keep, tidy. */
export const boxFile = ({ box, units, works }: BoxWork, stamp: PlanStamp): IosFile => ({
  head: {
    title: note`Gateway ${box.name}: configuration`,
    facts: [...planFacts(stamp), ['Gateway', whichBox(box)], ...distinct(of(works, ({ head }) => head.facts))],
    use: [...useOfConfiguration, ...distinct(of(works, ({ head }) => head.use ?? []))],
    form: distinct(of(works, ({ head }) => head.form)),
    cautions: of(works, ({ head }) => head.cautions),
    checks: distinct(of(works, ({ head }) => head.checks)),
  },
  parts: withSections([
    {
      title: ours('Prepare: changes no call yet, but for what is named'),
      sections: of(works, ({ prepare }) => prepare),
    },
    ...units.map((one) => ({ title: unitTitle(one), sections: of(works, ({ ofUnit }) => ofUnit(one.unit)) })),
    { title: ours('Prove: once every unit here holds'), sections: [keep] },
    { title: ours('Tidy: days later'), sections: of(works, ({ tidy }) => tidy) },
  ]),
})

/** The same parts in reverse. A unit gives back what is its own; what others use stays until all are back (FC-15). */
export const boxRollback = ({ box, units, works }: BoxWork, stamp: PlanStamp): IosFile => ({
  head: {
    title: note`Gateway ${box.name}: rollback`,
    facts: [...planFacts(stamp), ['Gateway', whichBox(box)], ...distinct(of(works, ({ head }) => head.facts))],
    use: [
      ...useOfRollback,
      ...(of(works, ({ back }) => back.prepare).length === 0 ? [] : [otherPlans]),
      ...distinct(of(works, ({ back }) => back.use ?? [])),
    ],
    form: [],
    cautions: of(works, ({ back }) => back.cautions),
    checks: [],
  },
  parts: withSections([
    ...[...units].reverse().map((one) => ({
      title: note`Rollback R${one.number} of unit U${one.number}: ${named(one.unit.name)}`,
      sections: of(works, ({ back }) => back.ofUnit(one.unit)),
    })),
    {
      title: ours('Rollback of Prepare: only when every unit here is back, and none goes forward again'),
      sections: of(works, ({ back }) => back.prepare),
    },
    { title: ours('Last'), sections: [keepBack] },
  ]),
})

/** Two plans know nothing of each other: each takes back by what it found (FC-15, FC-16). */
const otherPlans = ours(
  'Where another plan changed the device after this one, its rollback comes before this one. Where it is to stay, what its own lines name stays too: leave that out of what takes Prepare back.',
)

const of = <Item>(works: readonly Work[], items: (work: Work) => readonly Item[]): Item[] => works.flatMap(items)

const whichBox = ({ name, address }: Box): Note =>
  address === '' || address === name ? note`${name}` : note`${name}, ${address}`

/** As the checklist numbers it. */
const unitTitle = ({ unit, number }: NumberedUnit): Note =>
  note`${ours(unit.part === 'change' ? 'Change' : 'Synchronize')}, unit U${number}: ${named(unit.name)}`

const withSections = (parts: Part[]): Part[] => parts.filter(({ sections }) => sections.length > 0)

/** Two devices of one box often say the same. */
const distinct = <Item extends object>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((one) => [JSON.stringify(one), one])).values(),
]

const kept = (text: string): Section => ({
  title: ours('Kept beyond a reload'),
  step: 5,
  register: ['S1-6'],
  lines: [
    remark(ours(text)),
    show(ios`copy running-config startup-config`, ours('It asks for the name of the file, and answers with OK.')),
  ],
})

const keep = kept('Until then a reload brings back the configuration of before the window.')
const keepBack = kept(
  'show running-config is as it was saved before the window, but for keys, trustpoints and certificates, and for what another plan set since.',
)
