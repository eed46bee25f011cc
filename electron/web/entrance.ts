import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may call. The address that opens the window holds a code that works once; the window trades it for a token that
 * lives in the window and in this process only. An address in a list of processes or a history is worth nothing.
 */
export interface Entrance {
  /** Makes another code, for another window. */
  newCode: () => string
  /** The token, or null for a code that is wrong or was used. */
  enter: (code: unknown) => string | null
  isToken: (token: unknown) => boolean
}

const secret = (): string => randomBytes(32).toString('base64url')

export function createEntrance(): Entrance {
  const token = secret()
  const codes = new Set<string>()
  return {
    newCode: () => {
      const code = secret()
      codes.add(code)
      return code
    },
    enter: (given) => {
      const code = [...codes].find((one) => isSame(one, given))
      if (code === undefined) return null
      codes.delete(code)
      return token
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
