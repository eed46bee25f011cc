import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const greeting = 'trunkwright: forward\n'
const accepted = 'trunkwright: done\n'

/** A local name for the data folder: short enough for a socket, and apart for every user and folder. */
export function instanceName(dataFolder: string, platform: string = process.platform): string {
  const { username } = userInfo()
  const hash = createHash('sha256').update(`${username}\n${dataFolder}`).digest('hex').slice(0, 24)
  return platform === 'win32' ? `\\\\.\\pipe\\trunkwright-${hash}` : join(tmpdir(), `trunkwright-${hash}.sock`)
}

export type Start = { kind: 'first'; stop: () => Promise<void> } | { kind: 'second' }

/**
 * The first start on a data folder keeps running; every later one asks it to come forward and ends.
 * @param onForward another start has asked
 */
export async function startOnce(dataFolder: string, onForward: () => void): Promise<Start> {
  const name = instanceName(dataFolder)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listenOn(name, onForward)
    if (server) return { kind: 'first', stop: () => stopListening(server) }
    if (await askForward(name)) return { kind: 'second' }
    // A socket that nobody answers was left by a process that was killed.
    await rm(name, { force: true })
  }
  throw new Error(`another Trunkwright holds ${name} and does not answer`)
}

function listenOn(name: string, onForward: () => void): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.setEncoding('utf8')
    socket.setTimeout(2_000, () => socket.destroy())
    socket.on('error', () => socket.destroy())
    socket.on('data', (text: string) => {
      if (text === greeting) onForward()
      socket.end(text === greeting ? accepted : '')
    })
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(name, () => {
      resolve(server)
    })
  })
}

function askForward(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name, () => socket.write(greeting))
    socket.setEncoding('utf8')
    socket.setTimeout(2_000, () => socket.destroy())
    let answer = ''
    socket.on('data', (text: string) => (answer += text))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(answer === accepted)
    })
  })
}

const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })
