/** What `build/vitest.config.ts` drew and printed, or was told: all draws come from it. */
export const seed = Number(process.env['TRUNKWRIGHT_SEED'])

/** Whether every slow case is made, and all random draws. */
export const isWhole = process.env['CI'] === 'true'

/** How many random draws a test makes: all that it names with CI=true, otherwise a twentieth of them. */
export const draws = (all: number): number => (isWhole ? all : Math.ceil(all / 20))

/** How often, or more, something has to occur among all draws. A twentieth of them may miss it, and nothing is asked. */
export const occurrences = (amongAll: number): number => (isWhole ? amongAll : 0)

/** The cases of something slow: each by itself with CI=true, otherwise few that stand for them. */
export const allOrFew = <Case>(all: readonly Case[], few: readonly NoInfer<Case>[]): readonly Case[] =>
  isWhole ? all : few

const oneIn = 4

/** Whether a run with this seed makes a slow test: each has its turn in some run. */
export function isDrawn(title: string, by: number): boolean {
  let hash = by
  for (const char of title) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) | 0
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 16) % oneIn === 0
}

/** Whether this run makes a slow test: each with CI=true, and each of the files that somebody named. */
export const isDrawnSlow = (title: string): boolean =>
  isWhole || process.env['TRUNKWRIGHT_NAMED'] === 'true' || isDrawn(title, seed)
