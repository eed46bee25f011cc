import type { AddressInfo } from 'node:net'
import { connect, createServer, type TlsOptions, type TLSSocket } from 'node:tls'

/** What a side of a handshake has and offers. */
export interface Seat {
  /** Its certificate and those above it that it sends, as PEM. */
  certificate: string
  key: string
  /** PEM. */
  trusts: readonly string[]
  /** As OpenSSL writes a list of them. */
  suites: string
  has13: boolean
}

/** What a side says of the certificate that it was shown. */
export interface Opinion {
  /** OpenSSL's code; null where it has nothing against it. */
  objects: string | null
  /** What it was shown, as DER. */
  saw: Uint8Array | null
}

export type Handshake =
  | { kind: 'met'; caller: Opinion; called: Opinion }
  /** OpenSSL's code. */
  | { kind: 'failed'; code: string }

/** A handshake on loopback takes milliseconds, seconds on a machine that is busy. */
const patience = 10_000

/** One real handshake on loopback, in which both sides show a certificate and say what they think of the other's. */
export function shakeHands(caller: Seat, called: Seat): Promise<Handshake> {
  return new Promise((resolve) => {
    const sockets: TLSSocket[] = []
    const opinions: Partial<Record<'caller' | 'called', Opinion>> = {}
    const give: { up: () => void } = { up: () => undefined }
    const end = (handshake: Handshake): void => {
      give.up()
      for (const socket of sockets) socket.destroy()
      resolve(handshake)
    }
    const fails = (error: Error & { code?: string }): void => {
      end({ kind: 'failed', code: error.code ?? error.message })
    }
    const says = (side: 'caller' | 'called', socket: TLSSocket): void => {
      opinions[side] = opinionOf(socket)
      // With TLS 1.3 a caller is through before who is called has looked: both have to be.
      const { caller: one, called: other } = opinions
      if (one && other) end({ kind: 'met', caller: one, called: other })
    }
    try {
      // Each side only says what it thinks: OpenSSL then goes through with the handshake, and nothing is left unsaid.
      const listener = createServer({ ...optionsOf(called), requestCert: true, rejectUnauthorized: false })
      const timer = setTimeout(() => {
        end({ kind: 'failed', code: 'TIME' })
      }, patience)
      give.up = () => {
        clearTimeout(timer)
        listener.close()
      }
      listener.on('secureConnection', (socket) => {
        sockets.push(socket)
        socket.on('error', fails)
        says('called', socket)
      })
      listener.on('tlsClientError', fails)
      listener.on('error', fails)
      listener.listen(0, '127.0.0.1', () => {
        const { port } = listener.address() as AddressInfo
        const socket = connect({ ...optionsOf(caller), host: '127.0.0.1', port, rejectUnauthorized: false })
        sockets.push(socket)
        socket.on('secureConnect', () => {
          says('caller', socket)
        })
        // Who is called knows why; its word comes a moment later than the alert.
        socket.on('error', (error) => setTimeout(fails, 20, error))
      })
    } catch (error) {
      fails(error instanceof Error ? error : new Error('TLS'))
    }
  })
}

const optionsOf = ({ certificate, key, trusts, suites, has13 }: Seat) =>
  ({
    cert: certificate,
    key,
    ca: [...trusts],
    ciphers: suites,
    minVersion: 'TLSv1.2',
    maxVersion: has13 ? 'TLSv1.3' : 'TLSv1.2',
    // Names are CUCM's affair: it compares them with the profile.
    checkServerIdentity: () => undefined,
  }) satisfies TlsOptions & { checkServerIdentity: () => undefined }

/** Node gives the code as a text, whatever its types say. */
function opinionOf(socket: TLSSocket): Opinion {
  const objects: unknown = socket.authorizationError
  const saw = socket.getPeerX509Certificate()?.raw ?? null
  if (socket.authorized) return { objects: null, saw }
  return { objects: objects instanceof Error ? objects.message : typeof objects === 'string' ? objects : 'TLS', saw }
}
