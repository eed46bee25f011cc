import type { IncomingMessage } from 'node:http'

/** Why a request is refused: the status of HTTP and a sentence. */
export interface Refusal {
  status: number
  message: string
}

const refusal = (status: number, message: string): Refusal => ({ status, message })

export const refusals = {
  malformed: refusal(400, 'This is not a request of HTTP.'),
  upgrade: refusal(400, 'This host speaks plain HTTP only.'),
  body: refusal(400, 'The call is not JSON.'),
  token: refusal(401, 'This window has no right to call.'),
  usedBefore: refusal(401, 'The code of this window was used before: Trunkwright ends. Start it again.'),
  origin: refusal(403, 'This host answers to its own window only.'),
  address: refusal(404, 'There is nothing at this address.'),
  method: refusal(405, 'This host does not know that method.'),
  slow: refusal(408, 'The request did not come in time.'),
  size: refusal(413, 'The call is too large.'),
  type: refusal(415, 'A call is JSON.'),
  expectation: refusal(417, 'This host cannot meet that expectation.'),
  host: refusal(421, 'This host answers to its own name only.'),
  headers: refusal(431, 'The head of the request is too large.'),
  mistake: refusal(500, 'This should not have happened: please report it.'),
} as const satisfies Record<string, Refusal>

/** Holds for every request: the host's own name (against DNS rebinding), no page of another origin, plain HTTP. */
export function refuseForeign(request: IncomingMessage, origin: string): Refusal | null {
  const { headers } = request
  if (headers.host !== new URL(origin).host) return refusals.host
  if (headers.origin !== undefined && headers.origin !== origin) return refusals.origin
  if (isForeignFetch(request) && !isOpening(request)) return refusals.origin
  return headers.upgrade === undefined ? null : refusals.upgrade
}

function isForeignFetch({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/**
 * A window of its own that goes to the page, which is the same for everybody: it is led here by a file, and to a browser
 * that is another site. Without a code it has no right to anything.
 */
const isOpening = ({ headers, method, url }: IncomingMessage): boolean =>
  method === 'GET' &&
  url === '/' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document'

/** A call has to come from the window's own page, as JSON. */
export function refuseCall({ headers, method }: IncomingMessage, origin: string): Refusal | null {
  if (method !== 'POST') return refusals.method
  if (headers.origin !== origin) return refusals.origin
  return headers['content-type']?.split(';')[0]?.trim() === 'application/json' ? null : refusals.type
}
