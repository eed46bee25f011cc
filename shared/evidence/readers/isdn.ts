import type { TextLine } from '../../text/terminal-lines'

/** Layers 1 and 2 of an interface. */
export interface IsdnInterface {
  name: string
  isUp: boolean
  part: string
}

export interface IsdnShown {
  kind: 'isdn'
  interfaces: IsdnInterface[]
  /** Whether all that the device has were asked for, and the answer goes on to its end: else others may be up. */
  isAll: boolean
}

const interfaceHead = /^\s*ISDN\s+(?<name>[A-Za-z][\w/.-]*(?::\d+)?)\s+interface\s*$/u
const section = /^\s*Layer (?<layer>[123]) Status:\s*$/iu
/** What stands before the first interface, and behind the last. */
const beginning = /^\s*Global ISDN Switchtype\b/iu
const ending = /^\s*Total Allocated ISDN CCBs\b/iu
const stateOf = /\bState = (?<state>[A-Z_]+)/u

interface Layers {
  name: string
  one: string
  two: string[]
}

/** Null where no interface shows both layers as they are known, or there are two answers: of two devices, perhaps. */
export function readIsdn(lines: readonly TextLine[]): IsdnShown | null {
  const count = (wanted: RegExp): number => lines.filter(({ text }) => wanted.test(text)).length
  if (count(beginning) > 1 || count(ending) > 1) return null
  const found: Layers[] = []
  let layer = ''
  for (const { text } of lines) {
    const name = interfaceHead.exec(text)?.[1]
    const next = section.exec(text)?.[1]
    const last = found.at(-1)
    if (name !== undefined) found.push({ name, one: '', two: [] })
    else if (last && next === undefined) takeState(text, layer, last)
    layer = name === undefined ? (next ?? layer) : ''
  }
  return isKnown(found) ? { kind: 'isdn', interfaces: found.map(interfaceOf), isAll: count(ending) === 1 } : null
}

/** Of an answer that shows one interface, or what a filter left. */
export function readSomeIsdn(lines: readonly TextLine[]): IsdnShown | null {
  const shown = readIsdn(lines)
  return shown && { ...shown, isAll: false }
}

function takeState(text: string, layer: string, last: Layers): void {
  const one = /^\s*([A-Z]+)\s*$/u.exec(text)?.[1]
  const two = stateOf.exec(text)?.groups?.['state']
  if (layer === '1' && last.one === '' && one !== undefined) last.one = one
  if (layer === '2' && two !== undefined) last.two.push(two)
}

/** Each interface once, with both layers, and no word of them broken. */
const isKnown = (found: readonly Layers[]): boolean =>
  found.length > 0 &&
  new Set(found.map(({ name }) => name)).size === found.length &&
  found.every((each) => each.one !== '' && each.two.length > 0 && !isCut(each))

const layerOneUp = 'ACTIVE'
const layerTwoUp = 'MULTIPLE_FRAME_ESTABLISHED'

/** A narrow window breaks a word: its beginning is no other state. */
const isCut = ({ one, two }: Layers): boolean =>
  (one !== layerOneUp && layerOneUp.startsWith(one)) ||
  two.some((state) => state !== layerTwoUp && layerTwoUp.startsWith(state))

const interfaceOf = ({ name, one, two }: Layers): IsdnInterface => ({
  name,
  isUp: one === layerOneUp && two.every((state) => state === layerTwoUp),
  part: `ISDN ${name} Layer 1 ${one}, Layer 2 ${two.join(' ')}`,
})
