import { isCommandName } from './commands'

/** What is asked of the program itself, not of a command. */
export const ownWords = ['--help', '-h', 'help', '--version'] as const
export type OwnWord = (typeof ownWords)[number]

export const isOwnWord = (word: string): word is OwnWord => (ownWords as readonly string[]).includes(word)

/** True where these arguments are for the command line and for nothing else: they begin with what it knows. */
export const isForCommandLine = ([word = '']: readonly string[]): boolean => isOwnWord(word) || isCommandName(word)
