import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../shared/result'
import type { Command, Given } from './command'
import { usage } from './help'
import { counted, listed } from './sentence'

/** Reads what follows the name of a command; null where its help is asked for. A failure is a sentence. */
export function readArguments(command: Command, args: readonly string[]): Result<Given | null, string> {
  const parsed = parse(command, args)
  if (!parsed.ok) return parsed
  const { values, positionals, names } = parsed.value
  if (names.includes('help')) return ok(null)
  const wrong = repeated(names) ?? filesWrong(command, positionals) ?? valuesWrong(command, values)
  if (wrong !== null) return fail(wrong)
  return ok({
    files: Object.fromEntries(command.files.map((file, index) => [file, positionals[index] ?? ''])),
    more: positionals.slice(command.files.length),
    options: Object.fromEntries(Object.keys(command.options).map((name) => [name, optionValue(command, name, values)])),
  } as Given)
}

type Values = Readonly<Record<string, unknown>>

interface Parsed {
  values: Values
  positionals: string[]
  /** Of the options, as often as they were given. */
  names: string[]
}

function parse(command: Command, args: readonly string[]): Result<Parsed, string> {
  const types = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  )
  const options = { help: { type: 'boolean', short: 'h' }, ...Object.fromEntries(types) } as const
  try {
    const { values, positionals, tokens } = parseArgs({
      args: withShortGroups(args),
      options,
      allowPositionals: true,
      tokens: true,
    })
    return ok({ values, positionals, names: tokens.flatMap((token) => (token.kind === 'option' ? token.name : [])) })
  } catch (error) {
    return fail(whatParsingSays(command, error))
  }
}

/** Of letters that are options: help is the only one. */
const longestGroup = 8

/** Node looks at a group of letters once for each of them: 40,000 took seconds, and one that is no option tells enough. */
function withShortGroups(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  const isGroup = (word: string, at: number): boolean => /^-[^-]/u.test(word) && (end === -1 || at < end)
  return args.map((word, at) => (isGroup(word, at) ? word.slice(0, longestGroup) : word))
}

/** Node says which option it was in the text of its error only. */
function whatParsingSays(command: Command, error: unknown): string {
  const { code, message } = error as Error & { code?: string }
  const option = /'(?:-\w, )?(-[^\s']*)/.exec(message)?.[1]
  const help = `see trunkwright ${command.name} --help`
  if (option === undefined) throw error
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `trunkwright ${command.name} has no option ${option}; ${help}`
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error
  return message.includes('does not take')
    ? `the option ${option} takes no value; ${help}`
    : `the option ${option} needs a value; ${help}`
}

function repeated(names: readonly string[]): string | null {
  const again = names.find((name, index) => names.indexOf(name) !== index)
  return again === undefined ? null : `the option --${again} was given more than once; give it once`
}

function filesWrong(command: Command, positionals: readonly string[]): string | null {
  const { name, files, hasMore, may } = command
  const missing = files[positionals.length]
  if (missing !== undefined) return `${missing} is missing; the command is ${usage(command)}`
  if (positionals.includes('')) return `the name of a file is empty; the command is ${usage(command)}`
  const extra = positionals[files.length]
  if (extra === undefined || hasMore || may !== undefined) return null
  return `${name} takes ${counted(files.length, 'file')}, and ${extra} is one too many; put a name with spaces in quotes`
}

function valuesWrong({ name: command, options }: Command, values: Values): string | null {
  for (const [name, { value, required, choices }] of Object.entries(options)) {
    const given = values[name]
    if (given === undefined && required) return `--${name} ${value ?? ''} is missing; see trunkwright ${command} --help`
    if (given === '') return `the option --${name} needs a value; see trunkwright ${command} --help`
    if (choices && given !== undefined && !choices.includes(String(given)))
      return `there is no ${name} ${String(given)}; choose ${listed(choices, 'or')}`
  }
  return null
}

/** A flag is true or false. */
const optionValue = ({ options }: Command, name: string, values: Values): unknown =>
  options[name]?.value === undefined ? values[name] === true : values[name]
