import { hostFailure, type HostFailure } from '../../shared/contract/failure'
import type { HostEvent } from '../../shared/contract/results'
import { fail, type Result } from '../../shared/result'
import type { Transport } from './transport'
import { listenForEver } from './event-stream'
import { requestBody } from './request-body'

const tokenHeader = 'x-trunkwright-token'
const tokenKey = 'trunkwright-token'
const windowHeader = 'x-trunkwright-window'

/**
 * The transport of the web host. The address holds a code that works once: it is taken out of the address, traded for the
 * token of this run, and the token is kept for as long as the window lives, so that a reload still works.
 */
export async function openWebTransport(): Promise<Transport | null> {
  const code = location.hash.slice(1)
  // What a reload finds there says where somebody was.
  history.replaceState(history.state, '', location.pathname)
  const token = (code === '' ? null : await enter(code)) ?? sessionStorage.getItem(tokenKey)
  if (token === null) return null
  sessionStorage.setItem(tokenKey, token)
  const listeners = new Set<(event: HostEvent) => void>()
  // The host closes what a window left open that does not come back; after a reload this is another one.
  const headers = { [tokenHeader]: token, [windowHeader]: crypto.randomUUID() }
  void listenForEver(headers, (event) => {
    for (const listener of listeners) listener(event)
  })
  let isGoing = false
  addEventListener('beforeunload', () => {
    isGoing = true
    // It has not gone where somebody stays.
    setTimeout(() => (isGoing = false))
  })
  return {
    call: (verb, args) => call(headers, verb, args, () => isGoing),
    onEvent: (listener) => void listeners.add(listener),
  }
}

async function enter(code: string): Promise<string | null> {
  const response = await fetch('/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(code),
  })
  return response.ok ? ((await response.json()) as { token: string }).token : null
}

/** A call that is as short as this is made even by a window that goes. */
const shortCall = 1_000

async function call(
  own: Record<string, string>,
  verb: string,
  args: object,
  isGoing: () => boolean,
): Promise<Result<unknown, HostFailure>> {
  try {
    const body = 'project' in args ? await requestBody(args, isGoing) : JSON.stringify(args)
    const headers = { 'content-type': 'application/json', ...own }
    const keepalive = typeof body === 'string' && body.length < shortCall
    const response = await fetch(`/call/${verb}`, { method: 'POST', headers, body, keepalive })
    if (response.ok) return (await response.json()) as Result<unknown, HostFailure>
    const { refused } = (await response.json()) as { refused: string }
    return fail(hostFailure('bad-call', refused, 'Your work is still in this window.'))
  } catch {
    return fail(gone)
  }
}

const gone = hostFailure(
  'gone',
  'Trunkwright itself no longer answers: this window is all that is left of it.',
  'Keep your work as a file before you close the window, and start Trunkwright again.',
)
