import { placeholder, printedWord } from '../../ios/ios-values'
import { listed, note, type IosValue } from '../../ios/ios-words'
import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import type { TrustpointFacts } from '../../ios/running/facts/trustpoint-facts'
import { joinSubjectNames, parseSubjectNames, sharedNames } from '../../profiles/subject-names'

/** A trustpoint that is there with a certificate that CUCM expects. */
export interface ServingTrustpoint {
  trustpoint: IosValue
  /** By which name of its certificate. */
  names: readonly string[]
}

/**
 * Told by the names that the trustpoint asked for, as far as its lines say them; of several the one that SIP uses. Where that
 * leaves several it is to be chosen.
 */
export function servingTrustpoint(facts: DeviceFacts, expected: readonly string[]): ServingTrustpoint | null {
  const serving = facts.trustpoints
    .filter(({ hasOwnCertificate }) => hasOwnCertificate)
    .map((one) => ({ name: one.name, word: printedWord(one.name), names: sharedNames(namesOf(one), expected) }))
    .filter(({ word, names }) => word !== null && names.length > 0)
  const used = new Set(usedBySip(facts))
  const inUse = serving.filter(({ name }) => used.has(name))
  const [only, ...others] = inUse.length > 0 ? inUse : serving
  if (only === undefined || only.word === null) return null
  if (others.length === 0) return { trustpoint: only.word, names: only.names }
  const what = note`trustpoint to be chosen, each with a name that is expected: ${listed([only, ...others].map(({ name }) => name))}`
  return { trustpoint: placeholder('GATEWAY_TRUSTPOINT', what, 'its trustpoint'), names: only.names }
}

/** Each once: it mostly stands in several of these lines. */
const namesOf = ({ commonName, fqdn, alternativeNames }: TrustpointFacts): string[] =>
  parseSubjectNames(
    joinSubjectNames([commonName ?? '', fqdn === 'none' ? '' : (fqdn ?? ''), ...alternativeNames].filter(Boolean)),
  )

const usedBySip = ({ sipUa, classes }: DeviceFacts): (string | null)[] => [
  ...sipUa.signaling.map(({ trustpoint }) => trustpoint),
  ...classes.tlsProfiles.map(({ trustpoint }) => trustpoint),
]
