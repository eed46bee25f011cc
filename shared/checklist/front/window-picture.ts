import { joinSpans, say, strong, type Inline } from '../../document/inline'
import { fitted, textWidth, words } from '../../document/fit-text'
import type { Line, Picture, Shape } from '../../document/picture'
import type { Clock } from '../../runbook/clock'
import { lastBack, type Slot, type Timetable } from '../../runbook/timetable'
import { unitNumber } from '../../runbook/unit'
import { contactNeeds, nobody, type Need } from '../before/far-end-contacts'
import { clearOfWords } from './clear-of-words'

/** In points, as wide as the text of a page. */
const width = 496
const labelWidth = 128
const left = 134
const right = width - 2

/** Rows from the top: hours, the run, the rollback; then one for each contact. */
const hoursLine = 14
const run = { top: 19, height: 18 }
const middle = run.top + run.height / 2
const backLine = 50
const contactsTop = 57
const contactHeight = 12
/** Letters stand so much below the middle of their row. */
const below = 2.7

/** One unit is the window; of more than these none would be told from the next. */
const fewest = 2
const most = 60
const mostContacts = 8

/**
 * When each unit runs, until when the rollback of all fits, and who is needed when: on one line of time. Null where it
 * would say nothing.
 */
export function windowPicture(timetable: Timetable): Picture | null {
  const units = timetable.slots.filter(({ kind }) => kind === 'unit')
  if (units.length < fewest || units.length > most) return null
  const contacts = [...contactNeeds(timetable)].filter(([contact]) => contact !== nobody)
  const rows = contacts.slice(0, mostContacts)
  const hidden = contacts.length - rows.length
  const height = contactsTop + (rows.length + (hidden > 0 ? 1 : 0)) * contactHeight + 2
  const scale = scaleOf(timetable)
  const marked = hours(timetable, scale)
  const over = [
    ...marked.map(({ words }) => words),
    ...runRow(timetable, scale),
    ...backRow(timetable, scale),
    ...rows.flatMap(([contact, needs], at) => contactRow(contact, needs, at, timetable.clock, scale)),
    ...(hidden > 0 ? [label(`and ${String(hidden)} more, in Before`, contactMiddle(rows.length))] : []),
  ]
  const rules = marked.map(({ x }): Line => ({ kind: 'line', x1: x, y1: run.top - 2, x2: x, y2: height, look: 'rule' }))
  const shapes = [...clearOfWords(rules, over), ...over]
  const caption =
    rows.length === 0
      ? 'The units of the window, and until when their rollback fits'
      : 'The window, and who is needed when'
  return { kind: 'picture', caption, sentences: sentences(timetable, units, rows), panels: [{ width, height, shapes }] }
}

type Scale = (minute: number) => number

const totalOf = ({ planned, clock: { length } }: Timetable): number => Math.max(planned, length ?? 0, 1)

const scaleOf = (timetable: Timetable): Scale => {
  const total = totalOf(timetable)
  return (minute) => left + ((right - left) * Math.min(Math.max(minute, 0), total)) / total
}

const label = (text: string, y: number): Shape =>
  words(fitted(text, labelWidth, 'small')[0] ?? '', 'small', { x: 0, y: y + below, width: labelWidth })

/** Minutes between two hours that are written: as many as have room. */
const steps = [30, 60, 120, 240, 480, 1440]
const hourRoom = 34

/** The time of day; of a window whose beginning nobody knows, how long after it. */
function hourAt({ at }: Clock, minute: number): string {
  const elapsed = `+${String(Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`
  return at(minute) ?? elapsed
}

/** Whole hours, or halves, between beginning and end; these are strong, and so is the end of a window that is too short. */
function hours(timetable: Timetable, scale: Scale): { x: number; words: Shape }[] {
  const { clock } = timetable
  const total = totalOf(timetable)
  const end = Math.min(clock.length ?? total, total)
  const strongOnes = [...new Set([0, end, total])].filter((minute) => minute !== end || isApart(scale(minute), scale))
  const between = minutesBetween(timetable, scale).filter((minute) => Math.abs(scale(minute) - scale(end)) > hourRoom)
  return [...strongOnes, ...between].map((minute) => {
    const x = scale(minute)
    const look = strongOnes.includes(minute) ? 'strong' : 'small'
    const align = minute === 0 ? 'left' : minute === total ? 'right' : 'center'
    const room = { x: x - { left: 0, center: hourRoom / 2, right: hourRoom }[align], y: hoursLine, width: hourRoom }
    return { x, words: words(hourAt(clock, minute), look, room, align) }
  })
}

/** Whether it stands clear of both ends, or at one of them. */
const isApart = (x: number, scale: Scale): boolean =>
  [scale(0), right].every((end) => Math.abs(x - end) < 0.01 || Math.abs(x - end) > hourRoom)

function minutesBetween(timetable: Timetable, scale: Scale): number[] {
  const total = totalOf(timetable)
  const step = steps.find((each) => scale(each) - left >= hourRoom) ?? total
  return Array.from({ length: total }, (_, minute) => minute).filter(
    (minute) =>
      minute > 0 &&
      isOn(hourAt(timetable.clock, minute), step) &&
      scale(minute) - left > hourRoom &&
      right - scale(minute) > hourRoom,
  )
}

function isOn(time: string, step: number): boolean {
  const [hour = 0, minute = 0] = time.replace('+', '').split(':').map(Number)
  return (hour * 60 + minute) % step === 0
}

/** Each stretch as long as it takes: units on a tint, what touches no unit between hairlines. */
function runRow(timetable: Timetable, scale: Scale): Shape[] {
  let number = 0
  const bars = timetable.slots.flatMap((slot) => {
    if (slot.kind === 'unit') number += 1
    return slot.kind === 'hold' ? [] : bar(slot, slot.kind === 'unit' ? unitNumber(number) : titles[slot.kind], scale)
  })
  return [label('Run', middle), ...bars, ...spare(timetable, scale)]
}

const titles = { prepare: 'Prepare', prove: 'Prove', close: 'Close' } as const

function bar({ kind, start, minutes }: Slot, title: string, scale: Scale): Shape[] {
  const [x, end] = [scale(start), scale(start + minutes)]
  const room = { x, y: middle + below, width: end - x }
  const said = textWidth(title, 'strong') <= room.width - 3 ? [words(title, 'strong', room, 'center')] : []
  const place = { x, y: run.top, width: end - x, height: run.height }
  const edge = (y: number): Shape => ({ kind: 'line', x1: x, y1: y, x2: end, y2: y, look: 'rule' })
  return kind === 'unit'
    ? [{ kind: 'box', ...place, look: 'cluster', name: title }, ...said]
    : [{ kind: 'box', ...place, look: 'device', name: title }, edge(run.top), edge(run.top + run.height), ...said]
}

/** What is left of the window; where it lacks some, its end. */
function spare({ planned, clock: { length } }: Timetable, scale: Scale): Shape[] {
  if (length === null || length === planned) return []
  const [x1, x2] = [scale(planned), scale(length)]
  if (length < planned)
    return [{ kind: 'line', x1: x2, y1: run.top - 3, x2, y2: run.top + run.height + 3, look: 'encrypted' }]
  const dashes = (from: number, to: number): Shape[] =>
    to - from < 6 ? [] : [{ kind: 'line', x1: from + 3, y1: middle, x2: to, y2: middle, look: 'clear' }]
  const said = `${String(length - planned)} min spare`
  const apart = (x2 - x1 - textWidth(said, 'small')) / 2
  if (apart < 2) return dashes(x1, x2)
  const room = { x: x1, y: middle + below, width: x2 - x1 }
  return [...dashes(x1, x1 + apart - 3), words(said, 'small', room, 'center'), ...dashes(x2 - apart, x2)]
}

const stopSize = 11

/** Up to when the rollback of all units still ends in the window. */
function backRow(timetable: Timetable, scale: Scale): Shape[] {
  const last = lastBack(timetable)
  if (last === null || last < 0) return [label('Rollback of all', backLine), ...openHours(timetable)]
  const x = scale(last)
  const said = `until ${hourAt(timetable.clock, last)}`
  const isRight = right - x > textWidth(said, 'strong') + stopSize
  const room = isRight
    ? { x: x + stopSize, width: right - x - stopSize }
    : { x: left, width: Math.max(x - left - stopSize, 0) }
  return [
    label('Rollback of all still fits', backLine),
    { kind: 'line', x1: left, y1: backLine, x2: x, y2: backLine, look: 'encrypted' },
    { kind: 'sign', x: x - stopSize / 2, y: backLine - stopSize / 2, size: stopSize, mark: 'stop' },
    words(said, 'strong', { ...room, y: backLine + (isRight ? below : -3.5) }, isRight ? 'left' : 'right'),
  ]
}

function openHours({ clock: { length }, backAll }: Timetable): Shape[] {
  const said = `takes ${String(backAll)} min${length === null ? '; the hours are not settled' : ', more than the window has'}`
  return [words(said, 'small', { x: left + 4, y: backLine + below, width: right - left - 4 })]
}

const contactMiddle = (at: number): number => contactsTop + at * contactHeight + contactHeight / 2

function contactRow(contact: string, needs: readonly Need[], at: number, clock: Clock, scale: Scale): Shape[] {
  const y = contactMiddle(at)
  const stretches = together(needs)
  const said = timesOf(stretches, clock)
  const [first, last] = [scale(stretches[0]?.from ?? 0), scale(stretches.at(-1)?.to ?? 0)]
  const size = textWidth(said, 'small') + 6
  const room =
    right - last >= size ? { x: last + 5, width: right - last - 5 } : { x: left, width: Math.max(first - left - 5, 0) }
  return [
    label(contact, y),
    ...stretches.map(({ from, to }): Shape => ({
      kind: 'line',
      x1: scale(from),
      y1: y,
      x2: scale(to),
      y2: y,
      look: 'encrypted',
    })),
    ...(said === '' || size > room.width + 6
      ? []
      : [words(said, 'small', { ...room, y: y + below }, right - last >= size ? 'left' : 'right')]),
  ]
}

/** Units one behind the other are one stretch, with the stop between them. */
function together(needs: readonly Need[]): { from: number; to: number }[] {
  const found: { unit: number; from: number; to: number }[] = []
  for (const { unit, from, to } of needs) {
    const before = found.at(-1)
    if (before !== undefined && unit - before.unit <= 1) Object.assign(before, { unit, to: Math.max(before.to, to) })
    else found.push({ unit, from, to })
  }
  return found
}

/** `23:40 to 00:05, 01:10 to 01:30`; empty where nobody knows the hours. */
const timesOf = (stretches: readonly { from: number; to: number }[], { at }: Clock): string =>
  stretches
    .flatMap(({ from, to }) => {
      const [begin, end] = [at(from), at(to)]
      return begin === null || end === null ? [] : [`${begin} to ${end}`]
    })
    .join(', ')

function sentences(timetable: Timetable, units: readonly Slot[], rows: readonly [string, readonly Need[]][]): Inline[] {
  const { clock, slots, planned } = timetable
  const [first, last] = [units[0]?.start ?? 0, (units.at(-1)?.start ?? 0) + (units.at(-1)?.minutes ?? 0)]
  const stretch = (from: number, to: number) => `${hourAt(clock, from)} to ${hourAt(clock, to)}`
  const run = [
    say`${strong('Prepare')} ${stretch(0, slots[0]?.minutes ?? 0)}`,
    say`${strong(`${unitNumber(1)} to ${unitNumber(units.length)}`)} ${stretch(first, last)}`,
    say`${strong('Prove and close')} ${stretch(last, planned)}.`,
  ]
  const back = lastBack(timetable)
  return [
    joinSpans(run, ', '),
    ...(back === null || back < 0
      ? []
      : [say`The rollback of all units still fits until ${strong(hourAt(clock, back))}.`]),
    ...rows.map(([contact, needs]) => neededFor(contact, needs, clock)),
  ]
}

function neededFor(contact: string, needs: readonly Need[], clock: Clock): Inline {
  const units = [...new Set(needs.map(({ unit }) => unitNumber(unit)))]
  const times = timesOf(together(needs), clock)
  return say`${strong(contact)}: needed for ${units.join(', ')}${times === '' ? '' : `, ${times}`}.`
}
