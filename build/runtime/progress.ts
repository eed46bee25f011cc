/** Bytes. */
export interface Progress {
  received: number
  /** Null where the other side does not say. */
  total: number | null
}

/** A terminal, or a file that a terminal's output goes to. */
export interface Screen {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

export interface ProgressView {
  show: (progress: Progress) => void
  /** What is done stays in sight; where a failure is told instead, its line is not begun by anything else. */
  end: (isDone: boolean) => void
}

/** Before that, no speed can be told. */
const shortestMs = 2_000

/** A terminal has one line that changes with each percent; a file gets a line for each tenth. */
export function progressView(what: string, screen: Screen, now: () => number = Date.now): ProgressView {
  const begun = now()
  const isTerminal = screen.isTTY === true
  const draw = (line: string) =>
    screen.write(isTerminal ? `\r${line.slice(0, (screen.columns || 80) - 1)}\x1b[K` : `${line}\n`)
  let shown = -1
  if (isTerminal) draw(`${what} …`)
  return {
    show: (progress) => {
      const step = stepOf(progress, isTerminal ? 100 : 10)
      if (step === shown) return
      shown = step
      draw(`${what}: ${amount(progress)}${isTerminal ? left(progress, now() - begun) : ''}`)
    },
    end: (isDone) => {
      if (isTerminal) screen.write(isDone ? '\n' : '\r\x1b[K')
    },
  }
}

const stepOf = ({ received, total }: Progress, steps: number): number =>
  Math.floor(total === null ? (received * steps) / 1e8 : (received * steps) / Math.max(total, 1))

const amount = ({ received, total }: Progress): string =>
  total === null ? megabytes(received) : `${Math.floor((received * 100) / Math.max(total, 1))} % of ${megabytes(total)}`

/** With one digit behind the point where it is little. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`

function left({ received, total }: Progress, elapsedMs: number): string {
  if (total === null || received === 0 || received >= total || elapsedMs < shortestMs) return ''
  const seconds = ((total - received) * elapsedMs) / received / 1000
  return seconds < 90 ? `, ${Math.ceil(seconds)} s left` : `, ${Math.ceil(seconds / 60)} min left`
}
