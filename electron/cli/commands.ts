import type { Command } from './command'

/**
 * Each command with the module that it is in, which is loaded when the command is given: whoever asks for the version or
 * for one command does not wait until all of the program is read. In the order of the help.
 */
const loaders = {
  new: async () => (await import('./new-command')).newCommand,
  check: async () => (await import('./check-command')).checkCommand,
  export: async () => (await import('./export-command')).exportCommand,
  calls: async () => (await import('./calls-command')).callsCommand,
  collect: async () => (await import('./collect-command')).collectCommand,
  import: async () => (await import('./import-command')).importCommand,
  evidence: async () => (await import('./evidence-command')).evidenceCommand,
  drift: async () => (await import('./drift-command')).driftCommand,
  rehearse: async () => (await import('./rehearse-command')).rehearseCommand,
  diff: async () => (await import('./diff-command')).diffCommand,
  merge: async () => (await import('./merge-command')).mergeCommand,
  verify: async () => (await import('./verify-command')).verifyCommand,
} as const satisfies Record<string, () => Promise<Command>>

type CommandName = keyof typeof loaders

export const commandNames = Object.keys(loaders) as CommandName[]

export const isCommandName = (word: string): word is CommandName => Object.hasOwn(loaders, word)

export const loadCommand = (name: CommandName): Promise<Command> => loaders[name]()

export const allCommands = (): Promise<Command[]> => Promise.all(commandNames.map(loadCommand))
