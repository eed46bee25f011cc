import type { Destination } from '../../shared/catalogue/sip-trunk-fields'
import { destinationText, isSrv } from '../../shared/plan/destinations'

/** One destination, today and to be. */
export interface DestinationLine {
  address: string
  /** Empty for an SRV name, whose ports come with the answer. */
  port: string
  became: 'same' | 'port' | 'added' | 'removed'
  /** The port of today, where only that changes. */
  was: string
}

const portOf = (one: Destination): string => (isSrv(one) ? '' : String(one.port))
const sayOf = (one: Destination, became: DestinationLine['became'], was = ''): DestinationLine => ({
  address: one.address,
  port: portOf(one),
  became,
  was,
})

/**
 * What becomes of each destination, in the order of the plan; those that go come last.
 * @param found null where nothing differs from today, or nobody knows how it was
 */
export function destinationLines(
  found: readonly Destination[] | null,
  planned: readonly Destination[],
): DestinationLine[] {
  if (found === null) return planned.map((one) => sayOf(one, 'same'))
  const left = [...found]
  const take = (is: (one: Destination) => boolean): Destination | undefined => {
    const at = left.findIndex(is)
    return at === -1 ? undefined : left.splice(at, 1)[0]
  }
  // The very same first, lest a second port of the same address be taken for what it was.
  const same = planned.map((one) => take((other) => destinationText(other) === destinationText(one)))
  const lines = planned.map((one, at) => {
    if (same[at]) return sayOf(one, 'same')
    const before = take(({ address }) => address === one.address)
    return before ? sayOf(one, 'port', portOf(before)) : sayOf(one, 'added')
  })
  return [...lines, ...left.map((one) => sayOf(one, 'removed'))]
}
