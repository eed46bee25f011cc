import { spawn } from 'node:child_process'
import { onStopSignals } from '../electron/host/stop-signals'
import { builtFile, targets } from './targets'

/** How a start of Electron ended: as the app wanted it, or because it cannot run on this machine. */
export type Ran = { kind: 'ended'; code: number } | { kind: 'cannot-run'; why: string }

interface End {
  code: number | null
  signal: NodeJS.Signals | null
  isRoot: boolean
}

/** Starts the built app in Electron and waits for its end. Its own words go to the terminal. */
export function runElectron(program: string): Promise<Ran> {
  // Editors set it for programs that they start: Electron would be a mere Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const begun = Date.now()
  // A second signal ends Electron at once: in a group of its own it does not get what a terminal gives to this one.
  const detached = process.platform !== 'win32'
  const child = spawn(program, [builtFile(targets.main)], { stdio: 'inherit', env, detached })
  const stopListening = onStopSignals((signal) => void child.kill(signal))
  return new Promise<Ran>((resolve) => {
    child.once('error', ({ message }) => {
      resolve({ kind: 'cannot-run', why: message })
    })
    child.once('exit', (code, signal) => {
      const isEarly = Date.now() - begun < startMs
      const why = isEarly ? whyItCannotRun({ code, signal, isRoot: process.getuid?.() === 0 }) : null
      resolve(why === null ? { kind: 'ended', code: code ?? 1 } : { kind: 'cannot-run', why })
    })
  }).finally(stopListening)
}

/** What ends later than that has been running. */
const startMs = 10_000

/** By these a system, or Chromium for itself, ends a program that cannot run. */
const crashes: ReadonlySet<NodeJS.Signals | null> = new Set([
  'SIGTRAP',
  'SIGABRT',
  'SIGILL',
  'SIGSEGV',
  'SIGBUS',
  'SIGSYS',
])

/** Of the loader of Linux; Windows has numbers from 0xC0000000 on for the same and for crashes. */
const [noLibrary, firstOfWindows] = [127, 0xc0000000]

/** Null where it ended as any program may. */
export function whyItCannotRun({ code, signal, isRoot }: End): string | null {
  if (code === noLibrary) return 'this system lacks a library, which the line above names'
  if (crashes.has(signal)) return `it ended with ${String(signal)}; the lines above may say why`
  if (code !== null && code >= firstOfWindows) return `it ended with 0x${code.toString(16)}`
  return isRoot && code === 1 ? 'its sandbox does not run as root; start Trunkwright as another user' : null
}
