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

/** Whoever reads may have seen enough, as `head` does: that is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Resolves when the text is out, or nobody reads it any more. */
const write = (stream: Output, text: string): Promise<void> =>
  new Promise((resolve) => {
    stream.write(text, () => {
      resolve()
    })
  })

async function tell(outcome: Outcome, { stdout, stderr }: Surroundings): Promise<void> {
  if (outcome.kind !== 'refused') await write(stdout, outcome.says)
  const sentence = outcome.kind === 'refused' ? outcome.why : outcome.kind === 'found' ? outcome.warns : ''
  if (sentence !== '') await write(stderr, `trunkwright: ${terminalText(sentence)}.\n`)
}

/** The command line as a whole, for either program that has it: says what there is to say, and gives the exit code. */
export async function runCommandLine(args: readonly string[], given: Surroundings = process): Promise<0 | 1 | 2> {
  for (const stream of [given.stdout, given.stderr]) stream.on('error', ignoreClosedPipe)
  const outcome = await run(args, contextNow(given)).catch((error: unknown) => unexpected(error, given.env))
  await tell(outcome, given)
  return exitCodes[outcome.kind]
}
