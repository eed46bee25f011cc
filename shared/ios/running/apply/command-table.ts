import { groupBy } from '../../../plan/group-by'
import { findRow, isKnownForm, type CommandRow, type Found, type Mode } from './command-row'
import { classRows } from './rows/class-rows'
import { dialPeerRows } from './rows/dial-peer-rows'
import { pkiRows } from './rows/pki-rows'
import { sipRows } from './rows/sip-rows'
import { tunnelRows } from './rows/tunnel-rows'
import type { ConfigLine } from '../running-config'
import { phraseOf } from '../words'

/** Every command whose effect is known: the ones of the gateway files, and their neighbours. */
export const commandTable: readonly CommandRow[] = [
  ...sipRows,
  ...classRows,
  ...dialPeerRows,
  ...pkiRows,
  ...tunnelRows,
]

/** By place and first word: most lines of a configuration begin with none of these. */
const byFirstWord = groupBy(commandTable, (row) => [`${row.in}\n${row.name[0] ?? ''}`])

export const findIn = (mode: Mode, words: readonly string[]): Found | undefined =>
  findRow(byFirstWord.get(`${mode}\n${words[0] ?? ''}`) ?? [], words)

/** What makes a line the same setting as another one of its block; of a line that no row knows, all of it. */
export function identityOf(mode: Mode, text: string): string {
  const { words } = phraseOf(text)
  const found = findIn(mode, words)
  const isWhole = found === undefined || found.row.acts.kind === 'entry' || !isKnownForm(found)
  return isWhole ? words.join(' ') : found.identity
}

/** The same of a line of a configuration: it stays in its place, so that it is worked out once. */
export function identityIn(mode: Mode, line: ConfigLine): string {
  const known = identities.get(line)
  if (known !== undefined) return known
  const identity = identityOf(mode, line.text)
  identities.set(line, identity)
  return identity
}

const identities = new WeakMap<ConfigLine, string>()
