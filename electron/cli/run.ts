import { readArguments } from './arguments'
import { isOwnWord, type OwnWord } from './asked-for'
import { commands } from './commands'
import type { Context } from './context'
import { commandHelp, generalHelp } from './help'
import { done, refused, type Outcome } from './outcome'
import { listed } from './sentence'
import { version } from './version'

const allCommands = `the commands are ${listed(commands.map(({ name }) => name))}; see trunkwright --help`

/** What is asked of the program itself. */
const own: Record<OwnWord, () => Outcome> = {
  '--help': () => done(generalHelp(commands)),
  '-h': () => done(generalHelp(commands)),
  help: () => done(generalHelp(commands)),
  '--version': () => done(`trunkwright ${version}\n`),
}

/** Runs the program with what follows its name. */
export async function run(args: readonly string[], context: Context): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === undefined) return refused(`a command is missing: ${allCommands}`)
  if (isOwnWord(name)) return own[name]()
  const command = commands.find((each) => each.name === name)
  if (!command) return refused(`there is no ${name.startsWith('-') ? 'option' : 'command'} ${name}: ${allCommands}`)
  const given = readArguments(command, rest)
  if (!given.ok) return refused(given.failure)
  return given.value === null ? done(commandHelp(command)) : command.run(given.value, context)
}
