/** The first digits of a plan hash, as documents show it: enough to tell revisions apart. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12)
