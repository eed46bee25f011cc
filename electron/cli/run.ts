import { isOwnWord, type OwnWord } from './asked-for'
import { allCommands, commandNames, isCommandName, loadCommand } from './commands'
import type { Context } from './context'
import { done, refused, type Outcome } from './outcome'
import { listed } from './sentence'
import { version } from './version'

const whatThereIs = `the commands are ${listed(commandNames)}; see trunkwright --help`

const help = async (): Promise<Outcome> => done((await import('./help')).generalHelp(await allCommands()))

/** What is asked of the program itself. */
const own: Record<OwnWord, () => Outcome | Promise<Outcome>> = {
  '--help': help,
  '-h': help,
  help,
  '--version': () => done(`trunkwright ${version}\n`),
}

/** Runs the program with what follows its name. */
export async function run(args: readonly string[], context: Context): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === undefined) return refused(`a command is missing: ${whatThereIs}`)
  if (isOwnWord(name)) return own[name]()
  if (!isCommandName(name))
    return refused(`there is no ${name.startsWith('-') ? 'option' : 'command'} ${name}: ${whatThereIs}`)
  const [command, { readArguments }, { commandHelp }] = await Promise.all([
    loadCommand(name),
    import('./arguments'),
    import('./help'),
  ])
  const given = readArguments(command, rest)
  if (!given.ok) return refused(given.failure)
  return given.value === null ? done(commandHelp(command)) : command.run(given.value, context)
}
