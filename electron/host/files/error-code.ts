/** The code of an error of the system, such as ENOENT. Throws on anything else: that is a mistake in the program. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
