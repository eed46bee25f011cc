import { randomUUID } from 'node:crypto'
import type { Context } from './context'
import { exitCodes, refused, type Outcome } from './outcome'
import { run } from './run'
import { terminalText } from './terminal-text'

/** What a command line is called in: where it writes, and what it is told by variables. */
export type Surroundings = Pick<NodeJS.Process, 'env'> &
  Record<'stdout' | 'stderr', Output> & { readonly stdin?: AsyncIterable<Uint8Array | string> }

type Output = NodeJS.WritableStream & { isTTY?: boolean }

const contextNow = (given: Surroundings): Context => {
  const {
    stdout,
    env: { NO_COLOR = '', TERM = '' },
  } = given
  return {
    input: () => given.stdin ?? null,
    now: new Date().toISOString(),
    newId: randomUUID,
    colours: stdout.isTTY === true && NO_COLOR === '' && TERM !== 'dumb',
  }
}

/** A mistake of the program: nobody is shown a stack trace who did not ask for it. */
function unexpected(error: unknown, { TRUNKWRIGHT_DEBUG = '' }: NodeJS.ProcessEnv): Outcome {
  if (TRUNKWRIGHT_DEBUG !== '') console.error(error)
  const what = error instanceof Error ? error.message : String(error)
  return refused(
    `this should not have happened: ${what}; please report it, with what TRUNKWRIGHT_DEBUG=1 shows when the command is given again`,
  )
}

/** What went wrong is told where it is written. */
const listen = (): void => undefined

/** Resolves when the text is out, or nobody reads it any more, or with why it could not be written. */
const write = (stream: Output, text: string): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    // Whoever reads may have seen enough, as `head` does: that is no error.
    const end = (error?: NodeJS.ErrnoException | null): void => {
      resolve(error && error.code !== 'EPIPE' ? error : null)
    }
    try {
      stream.write(text, end)
    } catch (error) {
      end(error as NodeJS.ErrnoException)
    }
  })

/** The outcome as it was told: what nobody could be told was not done. */
async function tell(outcome: Outcome, { stdout, stderr }: Surroundings): Promise<Outcome> {
  const failed = outcome.says === '' ? null : await write(stdout, outcome.says)
  if (failed) return tell(refused(notTold(failed)), { stdout, stderr, env: {} })
  const sentence = outcome.kind === 'refused' ? outcome.why : outcome.warns
  if (sentence !== '') await write(stderr, `trunkwright: ${terminalText(sentence)}.\n`)
  return outcome
}

const notTold = ({ code = '', message }: NodeJS.ErrnoException): string =>
  `standard output could not be written: the system answered ${code === '' ? message : code}; make room there, or send it elsewhere`

/** The command line as a whole, for either program that has it: says what there is to say, and gives the exit code. */
export async function runCommandLine(args: readonly string[], given: Surroundings = process): Promise<0 | 1 | 2> {
  for (const stream of [given.stdout, given.stderr]) stream.on('error', listen)
  const outcome = await run(args, contextNow(given)).catch((error: unknown) => unexpected(error, given.env))
  return exitCodes[(await tell(outcome, given)).kind]
}
