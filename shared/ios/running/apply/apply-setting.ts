import { unreachable } from '../../../unreachable'
import type { ConfigLine } from '../running-config'
import { secretMark } from '../secrets'
import { phraseOf, sameWords, wordsOf } from '../words'
import type { Acts, Found } from './command-row'
import { findIn, identityIn, identityOf } from './command-table'
import { changed, here, type Machine } from './machine'
import { withLine, withoutLine } from './siblings'
import { did, nothing, refuse, undoIn, type Refused, type Remains, type Step } from './step'

type Setting = Found & { row: { acts: Exclude<Acts, { kind: 'block' | 'key' }> } }

/** A command of one line. @param text with the blanks that it has in its block */
export function applySetting(machine: Machine, found: Setting, text: string): Step | Refused {
  const { isNo } = phraseOf(text)
  const { mode, lines } = here(machine)
  const same = lines.filter((line) => identityIn(mode, line) === found.identity)
  if (same.length > 1)
    return refuse('the device has more than one of that name: whether this replaces one is not known')
  switch (found.row.acts.kind) {
    case 'value':
      return isNo ? takeAway(machine, found) : set(machine, found, text)
    case 'on by default':
      if (found.rest.length > 0) return isNo ? takeAway(machine, found) : set(machine, found, text)
      return isNo ? set(machine, found, text) : toDefault(machine, found)
    case 'entry':
      return isNo ? takeEntry(machine, text) : addEntry(machine, text)
    default:
      return unreachable(found.row.acts)
  }
}

const current = (machine: Machine, { identity }: Found): ConfigLine | undefined => {
  const { mode, lines } = here(machine)
  return lines.find((line) => identityIn(mode, line) === identity)
}

function set(machine: Machine, found: Found, text: string): Step | Refused {
  const { mode, lines } = here(machine)
  const old = current(machine, found)
  if (old && sameWords(old.text, text) && !old.text.includes(secretMark)) return nothing(machine)
  const clash = lines.find((line) => found.row.clashes.includes(identityIn(mode, line)))
  if (clash) return refuse(`what it does beside "${clash.text.trim()}" is not known: take that away first`)
  const next = changed(machine, (siblings) => withLine(siblings, text))
  if (!old) return did(next, [undoIn(machine, takenAwayBy(found, text))])
  return restoring(machine, next, old)
}

function takeAway(machine: Machine, found: Found): Step | Refused {
  const old = current(machine, found)
  if (!old || phraseOf(old.text).isNo) return nothing(machine)
  const there = findIn(here(machine).mode, wordsOf(old.text))?.rest ?? []
  if (found.rest.some((word, index) => there[index] !== word))
    return refuse(`there is "${old.text.trim()}", and whether this takes it away is not known`)
  return restoring(machine, switchedOff(machine, found), old)
}

/** A device that printed its `no` when it was read prints it again: there it is no default, as with `no srtp` (VCR-S11). */
function switchedOff(machine: Machine, found: Found): Machine {
  const { mode, printed } = here(machine)
  const said = printed.find((line) => identityIn(mode, line) === found.identity)
  return said && phraseOf(said.text).isNo
    ? changed(machine, (siblings) => withLine(siblings, said.text))
    : without(machine, found)
}

function toDefault(machine: Machine, found: Found): Step | Refused {
  const old = current(machine, found)
  return old ? restoring(machine, without(machine, found), old) : nothing(machine)
}

const without = (machine: Machine, { identity }: Found): Machine =>
  changed(machine, (siblings) => withoutLine(siblings, identity))

/** What was there comes back as it was, unless it had a secret. */
function restoring(machine: Machine, next: Machine, { text }: ConfigLine): Step {
  const remains: Remains[] = text.includes(secretMark) ? [{ kind: 'secret', line: text.trim() }] : []
  return did(next, remains.length > 0 ? [] : [undoIn(machine, text.trim())], remains)
}

/** The line that takes away a setting which was not there before. */
function takenAwayBy({ row, identity }: Found, text: string): string {
  const { isNo, words } = phraseOf(text)
  if (isNo) return words.join(' ')
  return `no ${row.no === 'line' ? words.join(' ') : identity}`
}

function addEntry(machine: Machine, text: string): Step | Refused {
  const { mode, lines } = here(machine)
  if (lines.some((line) => sameWords(line.text, text))) return nothing(machine)
  if (lines.some((line) => /^\d/u.test(line.text.trim())))
    return refuse('the entries have numbers, and the one it would get is not known')
  const next = changed(machine, (siblings) => withLine(siblings, text, 'at the end'))
  return did(next, [undoIn(machine, `no ${identityOf(mode, text)}`)])
}

/** Only the last entry of a list comes back to its place when it is entered again. */
function takeEntry(machine: Machine, text: string): Step | Refused {
  const { mode, lines } = here(machine)
  const identity = identityOf(mode, text)
  const old = lines.find((line) => identityIn(mode, line) === identity)
  if (!old) return nothing(machine)
  if (lines.at(-1) !== old) return refuse('an entry that others follow cannot be put back to its place')
  return did(
    changed(machine, (siblings) => withoutLine(siblings, identity)),
    [undoIn(machine, old.text.trim())],
  )
}
