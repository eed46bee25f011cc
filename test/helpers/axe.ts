import axe from 'axe-core'
import type { Page } from 'playwright-core'

export interface Looked {
  /** What is looked at; without it the whole page. */
  within?: string
  /** The rules that are asked; without them all. */
  rules?: readonly string[]
}

/** Colours that are on their way are neither the old nor the new ones. */
const still = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime < 5000)
    .map(({ finished }) => finished),
).then(() => undefined)`

/**
 * What axe finds wrong on a page as it is shown now, a line for each element. It runs in the page itself: what drives it
 * from outside opens another page for each look, and takes ten times as long.
 */
export async function axeFindings(page: Page, { within, rules }: Looked = {}): Promise<string[]> {
  // In a page of several frames more would have to be asked.
  if (page.frames().length > 1) throw new Error('only one frame is looked at')
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(`${axe.source};undefined`)
  await page.evaluate(still)
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const where = within === undefined ? 'document' : JSON.stringify(within)
  const { violations, passes } = await page.evaluate<Pick<axe.AxeResults, 'violations' | 'passes'>>(
    `axe.run(${where}, ${JSON.stringify(options)})`,
  )
  if (violations.length + passes.length === 0) throw new Error('axe looked at nothing')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} at ${html}`))
}
