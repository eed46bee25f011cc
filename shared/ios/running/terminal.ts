/** A line as a person saw it on the terminal. */
export interface TerminalLine {
  /** 1, 2, …: in the text that was pasted or saved. */
  number: number
  text: string
}

/** Longer than any line with all that a terminal adds to it: what is longer is cut there. */
const longest = 100_000

export interface Terminal {
  lines: TerminalLine[]
  /** How many lines had a pager, control characters, or a message that the device wrote in between. */
  noise: { pages: number; controls: number; messages: number }
}

/** Everything a terminal acts on but does not show. Kept: the tab, and ETX, which ends a banner. */
const control = /[\u0000-\u0002\u0004-\u0008\u000b-\u001f\u007f\u200b\ufeff]/u
const escape = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\-_])?/gu
/** Where the backspaces after it were lost, the blanks that rubbed it out are still there. */
const pager = /^ ?--\s?More\s?-- ?(?: {8})?/u
/** Where nothing rubbed it out, the line is the pager's and no line of the device's. */
const pagerAlone = /^ ?--\s?More\s?-- ?$/u
/** `*Mar  1 00:00:12.345: %SYS-5-CONFIG_I: …`, with or without a sequence number. */
const message = /^(?:\d+: )?[*.]?[A-Z][a-z]{2} +\d+ (?:\d{4} )?\d\d:\d\d:\d\d.{0,40}: %[A-Z\d_]+-\d-[A-Z\d_]+:/u

/** What stood on the terminal, line by line, of a text that was copied or logged from it. */
export function terminalLines(text: string): Terminal {
  const lines: TerminalLine[] = []
  const noise = { pages: 0, controls: 0, messages: 0 }
  for (const [index, raw] of rawLines(text).entries()) {
    const clean = control.test(raw) ? shown(raw) : raw
    if (clean !== raw) noise.controls += 1
    const line = clean.includes('--') ? clean.replace(pager, '') : clean
    if (line !== clean) noise.pages += 1
    if (line.includes(': %') && message.test(line)) noise.messages += 1
    else if (!pagerAlone.test(clean)) lines.push({ number: index + 1, text: line })
  }
  return { lines, noise }
}

function rawLines(text: string): string[] {
  const lines = text.includes('\n') ? text.split('\n') : text.split('\r')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => withoutReturns(line.length > longest ? line.slice(0, longest) : line))
}

/** Without the returns at its end, however many stand in it. */
function withoutReturns(line: string): string {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) === 0x0d) end -= 1
  return end === line.length ? line : line.slice(0, end)
}

/** The cursor goes back at `\b` and `\r`, and what follows is written over what was there. */
function shown(raw: string): string {
  const cells: string[] = []
  let cursor = 0
  for (const character of raw.replace(escape, '')) {
    if (character === '\b') cursor = Math.max(0, cursor - 1)
    else if (character === '\r') cursor = 0
    else if (!control.test(character)) cells[cursor++] = character
  }
  // What is left behind the cursor is only the blanks that a pager was rubbed out with.
  const line = cells.slice(0, cursor).join('') + cells.slice(cursor).join('').trimEnd()
  return /\S/u.test(line) ? line : ''
}
