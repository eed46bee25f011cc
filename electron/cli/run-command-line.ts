import { randomUUID } from 'node:crypto'
import type { Context } from './context'
import { exitCodes, refused, type Outcome } from './outcome'
import { run } from './run'
import { terminalText } from './terminal-text'

const { NO_COLOR = '', TERM = '', TRUNKWRIGHT_DEBUG = '' } = process.env

const contextNow = (): Context => ({
  now: new Date().toISOString(),
  newId: randomUUID,
  colours: process.stdout.isTTY && NO_COLOR === '' && TERM !== 'dumb',
})

/** A mistake of the program: nobody is shown a stack trace who did not ask for it. */
function unexpected(error: unknown): Outcome {
  if (TRUNKWRIGHT_DEBUG !== '') console.error(error)
  const what = error instanceof Error ? error.message : String(error)
  return refused(
    `this should not have happened: ${what}; please report it, with what TRUNKWRIGHT_DEBUG=1 shows when the command is given again`,
  )
}

/** Whoever reads may have seen enough, as `head` does: that is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Resolves when the text is out, or nobody reads it any more. */
const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => {
    stream.write(text, () => {
      resolve()
    })
  })

async function tell(outcome: Outcome): Promise<void> {
  if (outcome.kind !== 'refused') await write(process.stdout, outcome.says)
  const sentence = outcome.kind === 'refused' ? outcome.why : outcome.kind === 'found' ? outcome.warns : ''
  if (sentence !== '') await write(process.stderr, `trunkwright: ${terminalText(sentence)}.\n`)
}

/** The command line as a whole, for either program that has it: says what there is to say, and gives the exit code. */
export async function runCommandLine(args: readonly string[]): Promise<0 | 1 | 2> {
  process.stdout.on('error', ignoreClosedPipe)
  process.stderr.on('error', ignoreClosedPipe)
  const outcome = await run(args, contextNow()).catch(unexpected)
  await tell(outcome)
  return exitCodes[outcome.kind]
}
