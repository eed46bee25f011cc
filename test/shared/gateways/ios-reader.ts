/** A file of IOS lines taken apart again, without the code that wrote it. */
export interface ReadFile {
  /** What acts when the file is pasted, as it stands in. */
  commands: string[]
  /** Behind `!#`: to be decided on. */
  options: string[]
  /** Behind `!>`: typed by hand. */
  typed: string[]
  /** Behind `|`: the lines of the device beside the fields of CUCM. */
  beside: string[]
  /** Names of placeholders that the head explains. */
  explained: string[]
  /** Names of placeholders anywhere after the list of them. */
  used: string[]
}

export function readIos(text: string): ReadFile {
  const lines = text.split('\n')
  const behind = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length))
  const endOfHead = lines.findIndex((line) => line.startsWith('! -----'))
  const head = lines.slice(0, endOfHead)
  const list = head.findIndex((line) => line.startsWith('! Placeholders'))
  const rest = [...head.slice(0, list), ...lines.slice(endOfHead)]
  return {
    commands: lines.filter((line) => line !== '' && !line.startsWith('!')),
    options: behind('!# '),
    typed: behind('!> '),
    beside: lines.flatMap((line) => /^! {3}\S.* \| (.*)$/u.exec(line)?.slice(1) ?? []),
    explained: head.slice(list).flatMap((line) => /^! {3}<([A-Z0-9_]+)> {2}\S/u.exec(line)?.slice(1) ?? []),
    used: rest.flatMap((line) => [...line.matchAll(/<([^<>]*)>/gu)].map(([, name = '']) => name)),
  }
}
