import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Meeting } from './meeting-record'

/** Brings a window to the front or opens one; gives its address where that has to be done by hand. */
export type Forward = () => Promise<string | null>

/** To open a window takes a moment. In ms. */
export const patienceMs = 10_000

const mostBytes = 1_000
const mostAtOnce = 32

/** A loopback address with a code, as it is made here: nothing else is shown to a person to be opened. */
const ownAddress = /^http:\/\/127\.0\.0\.1:\d{1,5}\/#[\w-]{43}$/

const shown = (secret: string, ...words: string[]): string =>
  createHmac('sha256', secret).update(words.join(' ')).digest('base64url')

function isShown(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Listens at a place of its own, so that it is free. Rejects where the place cannot be had. */
export function listenAt({ place, secret }: Meeting, forward: Forward): Promise<Server> {
  const server = createServer((socket) => {
    void readLine(socket).then((line) => answer(socket, secret, line, forward))
  })
  server.maxConnections = mostAtOnce
  server.unref()
  return new Promise((resolve, reject) => {
    // What goes wrong later is that one more could not be heard.
    server.on('error', reject)
    server.listen(place, () => {
      resolve(server)
    })
  })
}

/** Whoever knows the secret is told; anybody else is not. */
async function answer(socket: Socket, secret: string, line: string | null, forward: Forward): Promise<void> {
  const [nonce = '', proof] = (line ?? '').split(' ')
  if (nonce === '' || !isShown(proof, shown(secret, 'forward', nonce))) {
    socket.destroy()
    return
  }
  const address = await forward().catch(() => null)
  socket.end(`${shown(secret, 'done', nonce, address ?? '')} ${address ?? ''}\n`)
}

/** What the one that runs says: an address, or nothing. Null where nobody answers who knows the secret. */
export async function ask({ place, secret }: Meeting): Promise<string | null> {
  const nonce = randomBytes(16).toString('base64url')
  const socket = connect(place, () => socket.write(`${nonce} ${shown(secret, 'forward', nonce)}\n`))
  const [proof, address = ''] = ((await readLine(socket)) ?? '').split(' ')
  socket.destroy()
  if (!isShown(proof, shown(secret, 'done', nonce, address))) return null
  return address === '' || ownAddress.test(address) ? address : null
}

/** Null where none comes, or none in time. */
function readLine(socket: Socket): Promise<string | null> {
  socket.setEncoding('utf8')
  socket.setTimeout(patienceMs, () => socket.destroy())
  return new Promise((resolve) => {
    let text = ''
    socket.on('data', (part: string) => {
      text += part
      if (text.length > mostBytes) socket.destroy()
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      resolve(null)
    })
  })
}
