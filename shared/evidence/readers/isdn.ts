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
}

const interfaceHead = /^\s*ISDN\s+(?<name>[A-Za-z][\w/.-]*(?::\d+)?)\s+interface\s*$/u
const section = /^\s*Layer (?<layer>[123]) Status:\s*$/iu
const stateOf = /\bState = (?<state>[A-Z_]+)/u

interface Layers {
  name: string
  one: string
  two: string[]
}

/** Null where no interface shows both layers as they are known. */
export function readIsdn(lines: readonly TextLine[]): IsdnShown | null {
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
  const isKnown = found.length > 0 && found.every(({ one, two }) => one !== '' && two.length > 0)
  return isKnown ? { kind: 'isdn', interfaces: found.map(interfaceOf) } : null
}

function takeState(text: string, layer: string, last: Layers): void {
  const one = /^\s*([A-Z]+)\s*$/u.exec(text)?.[1]
  const two = stateOf.exec(text)?.groups?.['state']
  if (layer === '1' && last.one === '' && one !== undefined) last.one = one
  if (layer === '2' && two !== undefined) last.two.push(two)
}

const interfaceOf = ({ name, one, two }: Layers): IsdnInterface => ({
  name,
  isUp: one === 'ACTIVE' && two.every((state) => state === 'MULTIPLE_FRAME_ESTABLISHED'),
  part: `ISDN ${name} Layer 1 ${one}, Layer 2 ${two.join(' ')}`,
})
