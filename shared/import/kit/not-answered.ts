import type { ReadSource, SourceRow } from '../source-row'

/** A question of the kit, and why it has no answer: `listSipTrunk: HTTP 500. axlcode 5000. …`. */
const questionLine =
  /^((?:list|get)[A-Z][A-Za-z0-9]{2,60}(?: \{[0-9A-Fa-f-]{1,60}\})?|executeSQLQuery of \w{1,40}): (.*)$/u

export const notAnsweredKind = 'questions of the kit that were not answered'

/** What the kit notes beside the answers: what of the cluster nobody knows. Null for any other text. */
export function readNotAnswered(text: string): ReadSource | null {
  if (!/^(?:list|get|executeSQLQuery)[^\n]{0,200}: HTTP \d/u.test(text)) return null
  const rows = text.split(/\r\n|\r|\n/u).flatMap((line, at) => (line.trim() === '' ? [] : [rowOf(line.trim(), at + 1)]))
  return { kind: notAnsweredKind, by: 'cluster', rows, tells: [] }
}

function rowOf(line: string, at: number): SourceRow {
  const [, question = '', reason = line] = questionLine.exec(line) ?? []
  const why = question === '' ? reason : `CUCM did not answer ${question}: ${reason}`
  return { became: 'skipped', place: `line ${String(at)}`, list: '', name: question, why: why.slice(0, 500) }
}
