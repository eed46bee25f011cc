import type { Page } from 'playwright-core'
import type { HostFailure } from '../../../shared/contract/failure'
import type { HostEvent, Results } from '../../../shared/contract/results'
import type { Verb } from '../../../shared/contract/verb-names'
import type { Arguments } from '../../../shared/contract/verbs'
import type { Result } from '../../../shared/result'

type Bridge = Record<string, (args: unknown) => Promise<never>> & {
  onEvent: (take: (event: HostEvent) => void) => void
}
interface PageGlobals {
  trunkwright: Bridge
  heard: HostEvent[]
}

/** A call of the page over the real bridge. */
export const call = <V extends Verb>(
  page: Page,
  verb: V,
  args: Arguments<V>,
): Promise<Result<Results[V], HostFailure>> =>
  page.evaluate(([name, given]) => (globalThis as unknown as PageGlobals).trunkwright[name]!(given), [
    verb,
    args,
  ] as const)

/** The value of a call that has to succeed. */
export async function got<V extends Verb>(page: Page, verb: V, args: Arguments<V>): Promise<Results[V]> {
  const result = await call(page, verb, args)
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.message}`)
  return result.value
}

/** From now on the page remembers what it is told. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const globals = globalThis as unknown as PageGlobals
    globals.heard = []
    globals.trunkwright.onEvent((event) => globals.heard.push(event))
  })

export const heard = (page: Page): Promise<HostEvent[]> =>
  page.evaluate(() => (globalThis as unknown as PageGlobals).heard)
