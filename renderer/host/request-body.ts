import { inSlices } from '../editing/in-slices'

/** Items of a long list, and characters of a part of the body, that are written at a time. */
const fewItems = 100
const longPart = 200_000
/** Plan, past of the plan, their lists: below these what is in an object is written at once. */
const deepest = 3

/**
 * The text of arguments as JSON. That of a plan of thousands is written and handed over a part at a time, while the window
 * draws and takes what is typed in between; at once where nobody sees it, or where it goes: a page that is left has no
 * later.
 */
export async function requestBody(args: object, isGoing: () => boolean): Promise<Blob> {
  const parts: Blob[] = []
  let text = ''
  const take = (piece: string): void => {
    text += piece
    if (text.length < longPart) return
    parts.push(new Blob([text]))
    text = ''
  }
  if (isGoing() || document.visibilityState === 'hidden') take(JSON.stringify(args))
  else await inSlices(jsonPieces(args), take, () => true)
  return new Blob([...parts, text])
}

/** What `JSON.stringify` makes, in pieces. @param value plain: without what says itself how it is written */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  if (Array.isArray(value) && value.length > fewItems) yield* listPieces(value)
  else if (depth < deepest && typeof value === 'object' && value !== null && !Array.isArray(value))
    yield* objectPieces(value, depth)
  else yield JSON.stringify(value)
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  for (let at = 0; at < list.length; at += fewItems)
    yield (at === 0 ? '[' : ',') + JSON.stringify(list.slice(at, at + fewItems)).slice(1, -1)
  yield ']'
}

function* objectPieces(object: object, depth: number): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    yield* jsonPieces(value, depth + 1)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}
