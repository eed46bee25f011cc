import type { Checkline, EnterRow } from '../document/document'
import { plainText, type Inline } from '../document/inline'
import { stepOfLine } from '../checklist/run/step-of-line'
import { isSettled, withTick, type Ticks } from '../checklist/ticks'
import type { ChangeWindow } from '../plan/project'
import { instantOfTick } from '../runbook/clock'
import { plannedCalls } from '../runbook/holds'
import { axlLine, backOf, entryOf, isGoingBack, waysOf, type Progress } from './progress'
import { toTakeBack, type RunView } from './run-view'
import { isCounted, type RunLine, type Station } from './station'
import { toCopy, type DueBack } from './touched'
import { minutesWords } from './words'

export interface ShownRow extends EnterRow {
  /** What is copied, with the digit that copies it; none where it is a click. */
  copies: { text: string; key: string }[]
}

export type ShownState = 'done' | 'by AXL' | 'by hand' | 'skipped' | 'blocked' | 'open'

export interface ShownLine {
  run: RunLine
  /** With its tick. */
  line: Checkline
  /** Its place among the lines of its station, from 1. */
  place: number
  state: ShownState
  /** `PN 23:22`; empty while it is open. */
  ticked: string
}

/** One station as it is shown: its line in hand, and all others. */
export interface Shown {
  progress: Progress
  station: Station
  isBack: boolean
  /** Whether this is where the run is. */
  isHere: boolean
  inHand: ShownLine
  /** `Line 3 of 12, step 3`. */
  where: string
  /** Words between the place and the object: the menu path. */
  path: readonly string[]
  rows: ShownRow[]
  /** All lines in the order of the run, test calls apart. */
  lines: ShownLine[]
  calls: ShownLine[]
  /**
   * The line in hand with the other open ones under its head, which are ticked at once; empty within a unit, where each
   * line is proven before the next.
   */
  together: readonly RunLine[]
  /** The other way, while both are open. */
  axl: (ShownLine & { replaces: string }) | null
  /** Numbers that the plan has for test calls of this unit. */
  numbers: ChangeWindow['testCalls']
  back: DueBack
  /** What was prepared goes back once every unit is back. */
  canRollBack: boolean
  /** How long it took, or has run. */
  took: string
}

export function shownOf(
  view: RunView,
  ticks: Ticks,
  { progress, line }: { progress: Progress; line: RunLine },
  { testCalls }: ChangeWindow,
): Shown {
  const { station } = progress
  const due = station.back.length > 0 ? backOf(station, ticks) : { lines: [], leftOut: [] }
  const isBack = station.back.includes(line) || (isGoingBack(station, ticks) && !station.lines.includes(line))
  const dueRows = new Map(due.lines.map(({ run, enter }) => [run, enter]))
  const all = isBack ? station.back.filter((run) => dueRows.has(run) || run === line) : station.lines
  const isNamed = (run: RunLine): boolean => run === line || run.object === station.name
  const shown = linesOf(all, ticks, view, isNamed)
  const hand = shown.find(({ run }) => run === line) ?? (shown[0] as ShownLine)
  const enter = (isBack ? dueRows.get(line) : undefined) ?? line.line.enter
  const isCall = ({ run }: ShownLine): boolean => run.isCall
  return {
    ...{ progress, station, isBack, back: due },
    canRollBack: due.lines.length > 0 && !isBack && (station.kind === 'unit' || toTakeBack(view).length === 0),
    isHere: view.where.current?.next === line,
    inHand: hand,
    where: whereWords(hand, all.filter(isCounted).length, isBack),
    path: line.line.goTo.filter((part) => part !== line.object),
    rows: rowsWithKeys(enter),
    lines: shown.filter((each) => isCounted(each.run) && !isCall(each)),
    calls: shown.filter(isCall),
    together: togetherOf(hand, shown, station),
    axl: axlOf(all, shown, ticks),
    numbers: numbersOf(station, testCalls),
    took: tookWords(progress, view),
  }
}

function linesOf(
  runs: readonly RunLine[],
  ticks: Ticks,
  view: RunView,
  isNamed: (run: RunLine) => boolean,
): ShownLine[] {
  const isDone = waysOf(runs, ticks)
  let place = 0
  return runs.map((run) => {
    if (isCounted(run)) place += 1
    const line = { ...withTick(run.line, ticks), action: actionWords(run, isNamed(run)) }
    const entry = entryOf(ticks, run)
    const isOwn = isSettled(run.line, ticks)
    return {
      run,
      line,
      place,
      state: stateOf(entry?.state, isOwn, isDone(run), run),
      ticked: tickedWords(line, isOwn || entry?.state === 'blocked', view),
    }
  })
}

function togetherOf(hand: ShownLine, shown: readonly ShownLine[], { kind }: Station): RunLine[] {
  if (hand.state !== 'open' || hand.run.way === 'axl' || kind === 'unit' || kind === 'hold') return []
  const isAlike = ({ state, run }: ShownLine): boolean =>
    state === 'open' && run.group === hand.run.group && run.object === hand.run.object && run.way !== 'axl'
  const open = shown.filter(isAlike).map(({ run }) => run)
  return open.length > 1 ? open : []
}

function stateOf(
  state: Checkline['entry']['state'] | undefined,
  isOwn: boolean,
  isDone: boolean,
  { way }: RunLine,
): ShownState {
  if (isOwn) return state === 'not applicable' ? 'skipped' : 'done'
  if (isDone) return way === 'axl' ? 'by hand' : 'by AXL'
  return state === 'blocked' ? 'blocked' : 'open'
}

function tickedWords({ entry }: Checkline, isTicked: boolean, { run }: RunView): string {
  if (!isTicked) return ''
  const instant = instantOfTick(entry.on)
  return [entry.by, ...(instant === null ? [] : [run.live.shown(instant).time])].filter((text) => text !== '').join(' ')
}

function whereWords({ run, place, line }: ShownLine, count: number, isBack: boolean): string {
  if (run.way === 'axl') return `By AXL, in place of lines by hand`
  const step = stepOfLine(line.id)
  const of = `${String(place)} of ${String(count)}`
  return `${isBack ? 'Rollback line' : 'Line'} ${of}${step === null ? '' : `, step ${String(step)}`}`
}

/** Lines say their object at the end, where nothing else does; here the head or the path may have said it. */
export function actionWords({ line: { action }, object }: RunLine, isNamed: boolean): Inline {
  const [dot, name] = action.slice(-2)
  const ends = isNamed && action.length > 2 && dot?.text === ' · ' && name?.text === object
  return ends ? action.slice(0, -2) : action
}

/** Digits in the order of the rows; the tenth has none. */
function rowsWithKeys(enter: readonly EnterRow[]): ShownRow[] {
  let digit = 0
  return enter.map((row) => ({
    ...row,
    copies: toCopy(row).map((text) => {
      digit += 1
      return { text, key: digit <= 9 ? String(digit) : '' }
    }),
  }))
}

/** `line 2`, `lines 2, 4, 7–9`. */
export function placesWords(places: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const place of places) {
    const last = ranges.at(-1)
    if (last !== undefined && place === last[1] + 1) last[1] = place
    else ranges.push([place, place])
  }
  const words = ranges.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`))
  return `${places.length === 1 ? 'line' : 'lines'} ${words.join(', ')}`
}

/** By hand or by AXL: the choice is open until a line of one of the two is ticked. */
function axlOf(all: readonly RunLine[], shown: readonly ShownLine[], ticks: Ticks): Shown['axl'] {
  const axl = axlLine({ lines: all })
  const found = shown.find(({ run }) => run === axl)
  const byHand = all.filter(({ way }) => way === 'hand')
  if (found === undefined || byHand.some(({ line }) => isSettled(line, ticks))) return null
  return { ...found, replaces: placesWords(shown.filter(({ run }) => run.way === 'hand').map(({ place }) => place)) }
}

const numbersOf = ({ unit }: Station, testCalls: ChangeWindow['testCalls']): ChangeWindow['testCalls'] =>
  unit === null ? [] : plannedCalls(unit, testCalls)

/** Ticks tell how long a station took; without the hours of the window nobody knows when it began. */
function tookWords(progress: Progress, { times }: RunView): string {
  const time = times.byStation.get(progress)
  if (time === undefined || times.now === null || times.now < 0 || !progress.isBegun) return ''
  const planned = minutesWords(progress.station.slot?.minutes ?? 0)
  const minutes = (time.isOver ? time.to : times.now) - time.from
  return `${time.isOver ? 'took' : 'runs for'} ${minutesWords(minutes)} of ${planned} planned`
}

/** What is found by its words: lines of the whole run, the rollback among them. */
export function matchingLines(view: RunView, typed: string, most = 60): { run: RunLine; station: Station }[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean)
  const found: { run: RunLine; station: Station }[] = []
  const stations = new Set(view.where.all.map(({ station }) => station))
  for (const each of view.run.byLine.values()) {
    if (!stations.has(each.station)) continue
    const text = searchText(each).toLowerCase()
    if (words.every((word) => text.includes(word))) found.push(each)
    if (found.length === most) break
  }
  return found
}

const searchText = ({ run: { line, object }, station }: { run: RunLine; station: Station }): string =>
  [
    line.number,
    station.name,
    object,
    plainText(line.action),
    ...line.goTo,
    ...line.enter.map(({ label, value }) => `${label} ${plainText(value)}`),
  ].join(' ')
