/** The common names in a name as a device writes it down, on one line: `L=Leeds, CN=gw.example.com, O="Example, Ltd"`. */
export const commonNamesIn = (name: string): string[] =>
  partsOf(name)
    .map((part) => /^\s*cn\s*=(.*)$/iu.exec(part)?.[1]?.trim())
    .filter((value) => value !== undefined && value !== '')
    .map((value) => unquoted(value ?? ''))

/** Cut at commas and plus signs, but not within quotation marks, nor after a backslash. */
const partsOf = (name: string): string[] => name.match(/(?:\\.|"(?:\\.|[^"\\])*"|[^,+\\])+/gu) ?? []

const unquoted = (value: string): string => value.replace(/^"(.*)"$/u, '$1').replace(/\\([^0-9A-Fa-f])/gu, '$1')
