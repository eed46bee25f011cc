import fc from 'fast-check'

export interface Copied {
  /** The lines as a terminal showed them. */
  lines: readonly string[]
  host: string
}

const backspaces = '\b'.repeat(9)

/** How a pager of the device is rubbed out again, in logs and in copies. */
const pagers = [
  ` --More-- ${backspaces}        ${backspaces}`,
  ' --More--         ',
  ' --More-- \r         \r',
  '\u001b[7m --More-- \u001b[m\r          \r',
]

/** A running-config as it lies in the log of a terminal: prompts, announcements, pages, line ends. */
export const arbitraryTerminalCopy = ({ lines, host }: Copied): fc.Arbitrary<string> =>
  fc
    .record({
      end: fc.constantFrom('\n', '\r\n', '\r\r\n'),
      head: fc.constantFrom(
        '',
        'Building configuration...\n\nCurrent configuration : 12345 bytes\n',
        `${host}#show running-config\nBuilding configuration...\n\n\nCurrent configuration : 12345 bytes\n`,
        `${host}#sh run\nBuilding configuration...\n\nCurrent configuration : 9 bytes\n`,
        `Some banner\n${host}>enable\nPassword: \n${host}#terminal length 0\n${host}#show running-config\nUsing 4312 out of 262136 bytes\n`,
      ),
      tail: fc.constantFrom('', `\n${host}#`, `\n${host}#show clock\n10:00:00.000 UTC Mon Nov 2 2026\n${host}#exit\n`),
      pageLength: fc.constantFrom(0, 1, 2, 5, 23),
      pager: fc.constantFrom(...pagers),
    })
    .map(({ end, head, tail, pageLength, pager }) => {
      const paged = lines.map((line, at) =>
        pageLength > 0 && at % pageLength === pageLength - 1 ? pager + line : line,
      )
      return `${head}${paged.join('\n')}\n${tail}`.split('\n').join(end)
    })
