import { option, remark, type Line, type Section } from '../../ios/ios-lines'
import { given, ours, placeholder } from '../../ios/ios-values'
import { listed, note } from '../../ios/ios-words'
import { applyLines } from '../../ios/running/apply/apply-lines'
import type { RunningConfig } from '../../ios/running/running-config'
import { isSameConfig } from '../../ios/running/write-running-config'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import { fail, ok, type Result } from '../../result'
import type { Unit } from '../../runbook/unit'
import { sipCautions, sipChecks } from '../sip/cautions'
import type { SipContext } from '../sip/context'
import { formNotes } from '../sip/form'
import { cucmFirst, signalingOfOthers } from '../sip/sip-back'
import { sipFacts, srtpForm } from '../sip/sip-work'
import type { SipUnit } from '../sip/units'
import { hardening } from '../sip/verification'
import type { Work } from '../work'
import { leadsBackTo, madeFor, madeForAlone, type BoxConfig } from '../../ios/running/box-config'
import { backLines, commandsIn, exactPart, optionsBack, written, type ExactPart, type NotKnown } from './exactly'
import { filterChecks } from './filter-checks'
import { freeName, freeNumbers, namesFor } from './free'
import type { InPlaceContext } from './in-place-context'
import { keepalivesFor } from './keepalives'
import { placeOf, type UnitPlace } from './place'
import { prepareSections } from './prepare'
import { servingTrustpoint } from './serving-trustpoint'
import { unitSections } from './unit-sections'

/** What is done on a box whose configuration was read, and on which dial-peers. */
export interface InPlace {
  work: Work
  read: BoxConfig
  units: readonly UnitPlace[]
  /** The configuration once all is prepared. */
  prepared: RunningConfig
}

type Part = ExactPart & { place: UnitPlace; options: Line[] }

/**
 * The change on the dial-peers that are there, with a way back that leaves the configuration as it was read (FC-15, FC-16,
 * FC-17). Fails where the model of the device does not know what one of the lines would do.
 * @param contextWith makes the context of the box, once its names are known
 */
export function inPlaceOf(
  blank: SipContext,
  read: BoxConfig,
  plan: EvaluatedPlan,
  contextWith: (names: SipContext['names']) => SipContext,
): Result<InPlace, NotKnown> {
  const context = inPlaceContext(blank, read, plan, contextWith)
  const prepare = exactPart(read.config, prepareSections(context), 'in reverse')
  if (!prepare.ok) return prepare
  const parts: Part[] = []
  for (const place of context.place.units) {
    const part = unitPart(place, context, prepare.value.after)
    if (!part.ok) return part
    parts.push(part.value)
  }
  const tidied = tidyBack(prepare.value.after)
  if (!tidied.ok) return tidied
  if (!comesBack(read.config, prepare.value, parts))
    return fail({ line: '', why: 'the lines that take the change back do not lead to what was read' })
  return ok({
    work: workOf(context, prepare.value, parts, tidied.value),
    read,
    units: context.place.units,
    prepared: prepare.value.after,
  })
}

function inPlaceContext(
  blank: SipContext,
  read: BoxConfig,
  plan: EvaluatedPlan,
  contextWith: (names: SipContext['names']) => SipContext,
): InPlaceContext {
  const { facts } = read
  const serving = servingTrustpoint(facts, [...blank.expectedNames, ...blank.certificateNames])
  const ports = blank.tenants.map(({ port }) => port)
  const sip = withAuthorities(contextWith(namesFor(facts, serving, ports, blank.box.address)), facts)
  const nextPeer = freeNumbers(facts.dialPeers.map(({ tag }) => String(tag)))
  const nextClass = freeNumbers(facts.classes.uris.map(({ tag }) => tag))
  const takers = new Map(
    sip.units.map((unit) => [unit, { dialPeer: given(String(nextPeer())), uriClass: given(String(nextClass())) }]),
  )
  const noTaker = { dialPeer: placeholder('DIAL_PEER', ours('tag of a new dial-peer')), uriClass: given('1') }
  const place = placeOf(sip, facts, plan)
  return {
    ...{ sip, read, facts, serving, place },
    keepalives: keepalivesFor(place, facts),
    takers: (unit: SipUnit) => takers.get(unit) ?? noTaker,
  }
}

/** Each has a name that is free. */
function withAuthorities(sip: SipContext, { trustpoints }: BoxConfig['facts']): SipContext {
  const taken = [...trustpoints.map(({ name }) => name), 'CUCM-TLS']
  const authorities = sip.authorities.map((authority) => {
    const name = freeName('CUCM-CA', taken)
    taken.push(name)
    return { ...authority, trustpoint: given(name) }
  })
  return { ...sip, authorities }
}

function unitPart(place: UnitPlace, context: InPlaceContext, before: RunningConfig): Result<Part, NotKnown> {
  const sections = unitSections(place, context)
  const part = exactPart(before, sections, 'block by block')
  if (!part.ok) return part
  const options = optionsBack(part.value.after, part.value.sections)
  return options.ok ? ok({ ...part.value, place, options: options.value }) : options
}

function tidyBack(config: RunningConfig): Result<Line[], NotKnown> {
  const commands = hardening.lines.flatMap((one) => (one.kind === 'option' ? one.commands.map(written) : []))
  const back = backLines(config, commands, [hardening])
  if (!back.ok) return back
  return ok([option(ours('only where Tidy took them away.'), back.value)])
}

/** All of it, there and back, is what was read; but for trustpoints, which stay. */
function comesBack(config: RunningConfig, prepare: ExactPart, parts: readonly Part[]): boolean {
  const forward = [prepare, ...parts].flatMap(({ sections }) => sections.flatMap(({ lines }) => commandsIn(lines)))
  const back = [...parts].reverse().flatMap((part) => part.back)
  const all = [...forward, ...commandsIn([...back, ...prepare.back])].map(written)
  const result = applyLines(config, all)
  if (!result.ok) return false
  const made = new Set(
    result.value.remains.flatMap((one) => (one.kind === 'trustpoint' ? [`crypto pki trustpoint ${one.name}`] : [])),
  )
  const { config: after } = result.value
  return isSameConfig(config, { ...after, lines: after.lines.filter(({ text }) => !made.has(text)) })
}

function workOf(context: InPlaceContext, prepare: ExactPart, parts: readonly Part[], tidied: Line[]): Work {
  const { sip, read } = context
  const byUnit = new Map(parts.map((part) => [part.place.unit.unit, part]))
  return {
    head: {
      facts: [['Made for', madeFor(read)], ...sipFacts(sip)],
      use: [madeForAlone(read)],
      form: [
        ours('The dial-peers that are there are changed. Lines that the device has already are left out.'),
        ...formNotes(sip),
        ...srtpForm(sip),
      ],
      cautions: sipCautions(sip),
      checks: [...sipChecks(sip), ...filterChecks(context)],
    },
    prepare: prepare.sections,
    ofUnit: (unit: Unit) => byUnit.get(unit)?.sections ?? [],
    tidy: sip.hasTls ? [hardening] : [],
    back: {
      use: [leadsBackTo(read)],
      cautions: [],
      ofUnit: (unit: Unit) => {
        const part = byUnit.get(unit)
        return part === undefined ? [] : unitBack(part)
      },
      prepare: prepareBack(context, prepare, tidied),
    },
  }
}

const unitBack = ({ place: { unit }, back, options }: Part): Section[] => [
  cucmFirst(unit, 'From here on it needs the lines of before.'),
  ...(back.length + options.length === 0
    ? []
    : [
        {
          title: note`Unit U${unit.number}: the lines of before`,
          step: 3,
          register: ['S3-1', 'FC-15'] as const,
          lines: [
            remark(ours('As the configuration had them when it was read; what other units changed stays.')),
            ...back,
            ...options,
            remark(ours('A test call goes through, each way.')),
          ],
        },
      ]),
]

function prepareBack({ sip, serving }: InPlaceContext, prepare: ExactPart, tidied: Line[]): Section[] {
  const made = prepare.remains.flatMap((one) => (one.kind === 'trustpoint' ? [one.name] : []))
  const key = sip.hasTls && serving === null ? note`, and the key ${sip.names.key}` : ours('')
  const stays =
    made.length === 0
      ? []
      : [
          remark(
            note`These stay, with their certificates: trustpoint ${listed(made)}${key}. Nothing uses them any more.`,
          ),
        ]
  const lines = [...(sip.hasTls ? tidied : []), ...prepare.back, ...stays]
  if (lines.length === 0) return []
  return [
    {
      title: ours('What was prepared'),
      step: 1,
      register: ['S1-6', 'FC-16'],
      lines: [
        ...(sip.hasTls ? signalingOfOthers(sip) : []),
        ...lines,
        remark(ours('show running-config is as it was read, but for what stays. A test call goes through, each way.')),
      ],
    },
  ]
}
