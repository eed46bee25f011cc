import { createHash } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from '../host/files/error-code'

const greeting = 'trunkwright: forward\n'
/** Before the answer; behind it stands the address of a new window where the first start could not open one. */
const accepted = 'trunkwright: done '

/** A local socket may have no longer name than this, in bytes. */
const longestName = 100

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)

/**
 * Where starts on one data folder meet, the best first: in the folder itself, to which others have no access, where the
 * name is not too long and the file system has sockets.
 */
export function instanceNames(dataFolder: string, platform: string = process.platform): string[] {
  const apart = `trunkwright-${digest(userInfo().username, dataFolder)}`
  if (platform === 'win32') return [`\\\\.\\pipe\\${apart}`]
  // Each machine has its own on a shared disk: a socket is heard on the machine that made it only.
  const names = [join(dataFolder, `.first-${digest(hostname())}.sock`), join(tmpdir(), `${apart}.sock`)]
  return names.filter((name) => Buffer.byteLength(name) <= longestName)
}

export type Start =
  | { kind: 'first'; stop: () => Promise<void> }
  /** With an address when the one that runs could not open a window. */
  | { kind: 'second'; address: string | null }

/** Brings a window to the front or opens one; gives its address where that has to be done by hand. */
export type Forward = () => Promise<string | null>

/** The first start on a data folder, which exists, keeps running; every later one asks it to come forward and ends. */
export async function startOnce(dataFolder: string, forward: Forward): Promise<Start> {
  let problem: unknown
  for (const name of instanceNames(dataFolder)) {
    try {
      return await startAt(name, forward)
    } catch (error) {
      problem = error
    }
  }
  throw problem
}

async function startAt(name: string, forward: Forward): Promise<Start> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const server = await listenOn(name, forward)
    if (server) return { kind: 'first', stop: () => stopListening(server) }
    const answer = (await ask(name)) ?? (await clearLeft(name))
    if (answer !== null) return { kind: 'second', address: answer === '' ? null : answer }
  }
  throw new Error(`another Trunkwright holds ${name} and does not answer`)
}

/** Null where the name is taken. */
function listenOn(name: string, forward: Forward): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.setEncoding('utf8')
    socket.setTimeout(patienceMs, () => socket.destroy())
    socket.on('error', () => socket.destroy())
    socket.on('data', (text: string) => {
      if (text !== greeting) socket.destroy()
      else void forward().then((address) => socket.end(`${accepted}${address ?? ''}\n`))
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

/** To open a window takes a moment. */
const patienceMs = 10_000

/** What the one that runs says: an address, or nothing. Null where nobody answers. */
function ask(name: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(name, () => socket.write(greeting))
    socket.setEncoding('utf8')
    socket.setTimeout(patienceMs, () => socket.destroy())
    let answer = ''
    socket.on('data', (text: string) => (answer += text))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(answer.startsWith(accepted) && answer.endsWith('\n') ? answer.slice(accepted.length, -1) : null)
    })
  })
}

/**
 * Removes a socket that nobody answers, which a process left that was killed. Of several starts one does so at a time,
 * and asks once more before: no other may remove the socket of who has become the first meanwhile.
 */
async function clearLeft(name: string): Promise<string | null> {
  const claim = `${name}.clearing`
  if (process.platform === 'win32' || !(await claimed(claim))) {
    await pause(20)
    return null
  }
  try {
    const answer = await ask(name)
    if (answer === null) await rm(name, { force: true })
    return answer
  } finally {
    await rm(claim, { force: true })
  }
}

/** A claim lasts for moments: an older one was left by a process that was killed. */
const oldClaimMs = 5_000

async function claimed(claim: string): Promise<boolean> {
  try {
    await (await open(claim, 'wx')).close()
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    const made = await stat(claim).catch(() => null)
    if (made && Date.now() - made.mtimeMs > oldClaimMs) await rm(claim, { force: true })
    return false
  }
}

const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })
