import type { SettingChange } from '../../shared/plan/setting-change'
import { destinationsText } from '../../shared/plan/destinations'
import type { SipTrunk } from '../../shared/plan/project'
import { named, namesInWords } from '../../shared/text/words'

/** A trunk whose destinations followed what was chosen. */
export interface CarriedTrunk {
  before: SipTrunk
  after: SipTrunk
}

/** What changed with what a person set, as a sentence; empty where nothing did. */
export function followedWords(
  followed: readonly Pick<SettingChange, 'field' | 'to'>[],
  carried: readonly CarriedTrunk[],
): string {
  const words = [
    ...followed.map(({ field, to }) => `${field.label} is now ${valueWords(to)}`),
    ...portWords(carried.filter(({ before }) => before.destinations.length > 0)),
    ...carried
      .filter(({ before }) => before.destinations.length === 0)
      .slice(0, few)
      .map(destinationWords),
  ]
  return words.length === 0 ? '' : `With it: ${words.join(', ')}.`
}

const few = 3

const valueWords = (value: unknown): string =>
  value === true ? 'checked' : value === false ? 'unchecked' : String(value)

const destinationWords = ({ after }: CarriedTrunk): string =>
  `${named(after.name)} has the destinations of its far end, ${destinationsText(after.destinations)}`

/** `destination port 5060 → 5061 on SIP-A and SIP-B`, for each pair of ports. */
function portWords(carried: readonly CarriedTrunk[]): string[] {
  const byPorts = new Map<string, string[]>()
  for (const { before, after } of carried) {
    const at = before.destinations.findIndex(({ port }, index) => port !== after.destinations[index]?.port)
    const ports = `${String(before.destinations[at]?.port)} → ${String(after.destinations[at]?.port)}`
    byPorts.set(ports, [...(byPorts.get(ports) ?? []), named(after.name)])
  }
  return [...byPorts].map(([ports, names]) => `destination port ${ports} on ${namesInWords(names, few)}`)
}
