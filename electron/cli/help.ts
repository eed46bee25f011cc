import type { Command, OptionRow } from './command'

/** `trunkwright export FILE --out PATH [--format …] [--force]` */
export const usage = ({ name, files, hasMore, may, options }: Command): string => {
  const words = hasMore ? files.with(-1, `${files.at(-1) ?? ''}…`) : files
  const others = may === undefined ? [] : [`[${may}…]`]
  return ['trunkwright', name, ...words, ...others, ...Object.entries(options).map(optionUsage)].join(' ')
}

function optionUsage([name, { value, required, choices }]: [string, OptionRow]): string {
  const words = [`--${name}`, ...(choices ? [choices.join('|')] : value === undefined ? [] : [value])].join(' ')
  return required ? words : `[${words}]`
}

/** The help of all commands. */
export const generalHelp = (commands: readonly Command[]): string =>
  `Plans the security of the SIP trunks and gateways of a CUCM cluster, offline.

${commands.map((each) => `  ${usage(each)}\n      ${each.says}\n`).join('')}
  trunkwright COMMAND --help
      Tells more about one command.
  trunkwright --version

Exit codes: 0 all is well; 1 something was found; 2 it could not be done, and nothing was written.
`

/** The help of one command. */
export const commandHelp = (command: Command): string =>
  `${command.says}

  ${usage(command)}

${isOfSources(command) ? sourceHelp : ''}${Object.entries(command.options)
    .map((option) => optionHelp(option))
    .join('')}  ${'--help'.padEnd(width)}Shows this.

Exit codes:
${Object.entries(command.exits)
  .map(([code, meaning]) => `  ${code}  ${meaning}\n`)
  .join('')}`

const width = 16

const isOfSources = ({ files, may }: Command): boolean => [...files, may].includes('SOURCE')
const sourceHelp = `  ${'SOURCE'.padEnd(width)}A file, a folder, or - for what is piped in.\n`

const optionHelp = ([name, { value, says }]: [string, OptionRow]): string =>
  `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(width)}${says}\n`
