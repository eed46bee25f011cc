import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** The connections of a host. Each takes a descriptor of the process, and saving needs some too. */
export interface Connections {
  /** Whoever is at the other end has shown the token. */
  know: (socket: Socket) => void
}

/** Of the window and of strangers, so many each. A browser opens six for a page, whatever it asks for. */
export const mostConnections = 64

/**
 * Listens to every connection that Node hands over: an error that nobody listens to ends the process, and which
 * connection ends with one is up to whoever is at its other end. Of strangers the oldest makes room, so that they can
 * keep no window out.
 */
export function watchConnections(server: Server): Connections {
  const strangers = new Set<Socket>()
  const known = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('close', () => {
      strangers.delete(socket)
      known.delete(socket)
    })
    strangers.add(socket)
    const [oldest] = strangers
    if (strangers.size > mostConnections) oldest?.destroy()
  })
  return {
    know: (socket) => {
      if (known.has(socket)) return
      strangers.delete(socket)
      known.add(socket)
      if (known.size > mostConnections) socket.destroy()
    },
  }
}
