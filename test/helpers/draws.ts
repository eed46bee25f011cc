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

/**
 * Leaves a test out where not every slow case is made: for one that does in another case what one beside it does, which
 * is made each time. What a run leaves out so is said when it begins.
 */
export const leftToCi = !isWhole
