import { unreachable } from '../../shared/unreachable'
import type { Way } from '../way'
import type { Environment } from './electron-package'
import { getRuntime, type NotGot } from './get-runtime'
import { stoppable } from './stoppable'

/** How the window is opened where the runtime is not here yet. */
export async function fetchWay(env: Environment): Promise<Way> {
  const say = (line: string) => void console.log(line)
  const got = await stoppable((stop) => getRuntime({ env, stop, screen: process.stderr, now: () => new Date(), say }))
  switch (got.kind) {
    case 'here':
    case 'placed':
      return { kind: 'electron', program: got.program }
    case 'stopped':
      say("Stopped, and nothing is left half; npm start -- --browser opens the window without Electron's runtime.")
      return { kind: 'stopped' }
    case 'failed':
      return { kind: 'browser', why: whyInBrowser(got) }
    default:
      return unreachable(got)
  }
}

/** The beginning of a sentence. */
export function whyInBrowser({ why, before, isRemembered }: NotGot): string {
  const when = before === null ? '' : ` on ${localTime(before)}`
  const again = before === null ? 'in a day' : 'a day later'
  const next = isRemembered ? `; tried again ${again}, or by npm run electron` : ''
  return `Electron's runtime could not be fetched${when} (${why}${next})`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** `2026-11-28 at 09:05`, by the clock of this machine. */
const localTime = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} at ${two(date.getHours())}:${two(date.getMinutes())}`
