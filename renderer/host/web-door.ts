import type { HostFailure } from '../../shared/contract/failure'
import type { HostEvent } from '../../shared/contract/results'
import type { Result } from '../../shared/result'
import type { Door } from './door'

const tokenHeader = 'x-trunkwright-token'
const tokenKey = 'trunkwright-token'

/**
 * The door of the web host. The address holds a code that works once: it is taken out of the address, traded for the
 * token of this run, and the token is kept for as long as the window lives, so that a reload still works.
 */
export async function openWebDoor(): Promise<Door | null> {
  const code = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  const token = code === '' ? sessionStorage.getItem(tokenKey) : await enter(code)
  if (token === null) return null
  sessionStorage.setItem(tokenKey, token)
  return {
    call: (verb, args) => call(token, verb, args),
    onEvent: (listener) => void listen(token, listener),
  }
}

const headers = (token: string) => ({ 'content-type': 'application/json', [tokenHeader]: token })

async function enter(code: string): Promise<string | null> {
  const response = await fetch('/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(code),
  })
  return response.ok ? ((await response.json()) as { token: string }).token : sessionStorage.getItem(tokenKey)
}

async function call(token: string, verb: string, args: unknown): Promise<Result<unknown, HostFailure>> {
  try {
    const response = await fetch(`/call/${verb}`, {
      method: 'POST',
      headers: headers(token),
      body: JSON.stringify(args),
    })
    if (response.ok) return (await response.json()) as Result<unknown, HostFailure>
    const { refused } = (await response.json()) as { refused: string }
    return { ok: false, failure: { kind: 'bad-call', message: refused, remedy: 'Your work is still in this window.' } }
  } catch {
    return { ok: false, failure: gone }
  }
}

const gone: HostFailure = {
  kind: 'other',
  message: 'Trunkwright itself no longer answers; this window is all that is left of it.',
  remedy: 'Start Trunkwright again and leave this window open: your work is still in it.',
}

/** One line of JSON for each event, for as long as the host runs. */
async function listen(token: string, listener: (event: HostEvent) => void): Promise<void> {
  const response = await fetch('/events', { headers: headers(token) }).catch(() => null)
  const reader = response?.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (reader) {
    const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }))
    if (done) return
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) listener(JSON.parse(line) as HostEvent)
  }
}
