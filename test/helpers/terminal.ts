import { spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'

export interface Terminal {
  /** Waits until the screen shows the text, beyond what an earlier wait has found. */
  shows: (text: string) => Promise<void>
  types: (keys: string) => void
  screen: () => string
  ended: Promise<void>
}

/** In ms; long enough for npm on a loaded machine. */
const patience = 120_000

/** Runs a shell command in a terminal of its own, which the program `script` provides. */
export function openTerminal(command: string, env: Record<string, string>): Terminal {
  const surroundings = { PATH: process.env['PATH'] ?? '', SHELL: '/bin/sh', TERM: 'dumb', ...env }
  const child = spawn('script', ['-q', '-e', '-c', command, '/dev/null'], { env: surroundings })
  onTestFinished(() => void child.kill())
  let screen = ''
  let seen = 0
  child.stdout.on('data', (part: Buffer) => (screen += part.toString().replaceAll('\r\n', '\n')))
  const shows = async (text: string) => {
    const limit = Date.now() + patience
    while (!screen.includes(text, seen)) {
      if (Date.now() > limit) throw new Error(`the terminal does not show ${JSON.stringify(text)}:\n${screen}`)
      await new Promise((next) => setTimeout(next, 10))
    }
    seen = screen.indexOf(text, seen) + text.length
  }
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return { shows, types: (keys) => child.stdin.write(keys), screen: () => screen, ended }
}
