import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Result } from '../../../shared/result'

export const program = join(dirname(dirname(dirname(import.meta.dirname))), 'dist', 'web', 'main.js')

export interface Run {
  printed: () => string
  ended: Promise<[number | null, string | null]>
  kill: (signal: NodeJS.Signals) => void
}

export function run(home: string, more: Record<string, string> = {}, wrapper: string[] = []): Run {
  const env = { HOME: home, XDG_DATA_HOME: join(home, 'data'), PATH: join(home, 'bin'), ...more }
  const [tool = '', ...args] = [...wrapper, process.execPath, program]
  const child = spawn(tool, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()))
  const ended = once(child, 'exit') as Run['ended']
  return { printed: () => printed, ended, kill: (signal) => child.kill(signal) }
}

export const line = ({ printed }: Run) => expect.poll(printed).toContain('\n')

export interface Window {
  call: <Value>(verb: string, args: unknown) => Promise<Result<Value, { kind: string }>>
  lines: string[]
  token: string
  leave: () => void
}

/** Comes in with a printed address as a window does: trades the code, listens, calls. */
export async function openWindow(printed: string): Promise<Window> {
  const [, origin = '', code = ''] = /(http:\/\/[\d.:]+)\/#([\w-]+)/.exec(printed) ?? []
  const post = (path: string, body: unknown, token = '') =>
    fetch(origin + path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-trunkwright-token': token },
      body: JSON.stringify(body),
    })
  const { token } = (await (await post('/enter', code)).json()) as { token: string }
  const leaving = new AbortController()
  const stream = await fetch(`${origin}/events`, { headers: { 'x-trunkwright-token': token }, signal: leaving.signal })
  const lines: string[] = []
  const listen = async () => {
    for await (const part of stream.body ?? []) lines.push(Buffer.from(part).toString())
  }
  listen().catch(() => undefined)
  return {
    call: async (verb, args) => (await (await post(`/call/${verb}`, args, token)).json()) as never,
    lines,
    token,
    leave: () => leaving.abort(),
  }
}

/** Stands in for a browser that takes its time: writes down with what it was started. */
export function putBrowser(home: string, name = 'chromium', seconds = 0): () => string[] {
  const [seen, path] = [join(home, 'seen'), join(home, 'bin', name)]
  mkdirSync(join(home, 'bin'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\necho "$@" >> '${seen}'\n${seconds > 0 ? `sleep ${seconds}` : ':'}\n`)
  chmodSync(path, 0o755)
  return () => (existsSync(seen) ? readFileSync(seen, 'utf8').trim().split('\n') : [])
}

export const pagesIn = (home: string): string[] => {
  const folder = join(home, 'data', 'trunkwright')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter((name) => name.startsWith('trunkwright-start-')).map((name) => join(folder, name))
}
