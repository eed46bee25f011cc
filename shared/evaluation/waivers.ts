import type { Waiver } from '../plan/project'
import type { Finding } from '../rules/finding'

/**
 * The waiver of a finding, among those that still hold on a day (YYYY-MM-DD, UTC), looked up by rule and object. A waiver
 * holds through its last day; an `until` that is not a date has passed, an empty one never does.
 */
export function waiverOn(waivers: readonly Waiver[], today: string): (finding: Finding) => Waiver | undefined {
  const byRule = new Map<string, Map<string, Waiver>>()
  for (const waiver of waivers.filter((each) => holds(each, today))) {
    const byObject = byRule.get(waiver.rule) ?? new Map<string, Waiver>()
    if (!byObject.has(waiver.object)) byObject.set(waiver.object, waiver)
    byRule.set(waiver.rule, byObject)
  }
  return ({ rule, objects }) => {
    const byObject = byRule.get(rule)
    const object = byObject && [...objects, objects.join(', ')].find((each) => byObject.has(each))
    return object === undefined ? undefined : byObject?.get(object)
  }
}

/** The findings, those marked for which a waiver holds on a day. */
export function withWaivers(findings: readonly Finding[], waivers: readonly Waiver[], today: string): Finding[] {
  if (waivers.length === 0) return [...findings]
  const waiverOf = waiverOn(waivers, today)
  return findings.map((finding) => (waiverOf(finding) ? { ...finding, waived: true } : finding))
}

const holds = ({ until }: Waiver, today: string): boolean =>
  until === '' || (/^\d{4}-\d{2}-\d{2}/u.test(until) && until.slice(0, 10) >= today)
