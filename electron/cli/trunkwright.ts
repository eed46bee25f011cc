#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import type { Context } from './context'
import { exitCodes, refused, type Outcome } from './outcome'
import { run } from './run'
import { terminalText } from './terminal-text'

const { NO_COLOR = '', TERM = '', TRUNKWRIGHT_DEBUG = '' } = process.env

const context: Context = {
  now: new Date().toISOString(),
  newId: randomUUID,
  colours: process.stdout.isTTY && NO_COLOR === '' && TERM !== 'dumb',
}

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

function tell(outcome: Outcome): void {
  if (outcome.kind !== 'refused') process.stdout.write(outcome.says)
  const sentence = outcome.kind === 'refused' ? outcome.why : outcome.kind === 'found' ? outcome.warns : ''
  if (sentence !== '') process.stderr.write(`trunkwright: ${terminalText(sentence)}.\n`)
  process.exitCode = exitCodes[outcome.kind]
}

process.stdout.on('error', ignoreClosedPipe)
process.stderr.on('error', ignoreClosedPipe)
tell(await run(process.argv.slice(2), context).catch(unexpected))
