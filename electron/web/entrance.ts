import { randomBytes, timingSafeEqual } from 'node:crypto'

/** What becomes of a code: the token, or why there is none. */
export type Entered = { kind: 'entered'; token: string } | { kind: 'wrong' } | { kind: 'used-before' }

/**
 * Who may call. The address that opens the window holds a code that works once; the window trades it for a token that
 * lives in the window and in this process only. A code that comes a second time was read by somebody else.
 */
export interface Entrance {
  /** Makes another code, for another window, and tells when it came in by it. */
  newCode: (onUsed?: () => void) => string
  enter: (code: unknown) => Entered
  isToken: (token: unknown) => boolean
}

interface Known {
  code: string
  isUsed: boolean
  onUsed: () => void
}

const secret = (): string => randomBytes(32).toString('base64url')

export function createEntrance(): Entrance {
  const token = secret()
  const codes: Known[] = []
  return {
    newCode: (onUsed = () => undefined) => {
      const code = secret()
      codes.push({ code, isUsed: false, onUsed })
      return code
    },
    enter: (given) => {
      const known = codes.find(({ code }) => isSame(code, given))
      if (!known) return { kind: 'wrong' }
      if (known.isUsed) return { kind: 'used-before' }
      known.isUsed = true
      known.onUsed()
      return { kind: 'entered', token }
    },
    isToken: (given) => isSame(token, given),
  }
}

/** In a time that does not tell how far they agree. */
function isSame(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
