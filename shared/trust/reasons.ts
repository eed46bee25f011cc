import { hasTlsBothWays } from '../plan/transports'
import type { FarEnd, SipTrunkSecurityProfile } from '../plan/project'
import { foldName, parseSubjectNames } from '../profiles/subject-names'
import type { RegisterId } from '../register/register'
import { lackingOfTwo } from '../rules/certificates/chain-rules'
import { canDoWithout, neverAsks, shownAsClient, shownAsServer } from '../rules/certificates/usage-rules'
import type { Holding, Read } from '../rules/certificates/holdings'
import { parseRelease } from '../software/release'
import { named, namesInWords } from '../text/words'

/** Whether a call gets through, as far as the plan tells. */
export type Verdict = 'goes' | 'refused' | 'not known'

/** Why a call does not get through, or why nobody knows. */
export interface Reason {
  id: RegisterId
  verdict: Exclude<Verdict, 'goes'>
  says: string
}

/** One who calls or is called, with the certificates that the plan holds of it. */
export interface Side {
  name: string
  holding: Holding | undefined
}

/** What both directions hang on. */
export interface Between {
  node: Side
  host: Side
  farEnd: Readonly<FarEnd>
  profile: SipTrunkSecurityProfile
  release: string
  /** Whether a certificate and those above it are valid through the window; always true while its day is not settled. */
  isValid: (read: Read) => boolean
  /** Whether the plan holds the whole chain of a certificate. */
  hasChain: (read: Read) => boolean
}

/** All are wrong: refused. Some are: which of them is shown is for the two sides to settle. */
function ifWrong(
  id: RegisterId,
  shown: readonly Read[],
  isWrong: (read: Read) => boolean,
  says: string,
  worst: Reason['verdict'] = 'refused',
): Reason[] {
  const wrong = shown.filter(isWrong)
  if (wrong.length === 0) return []
  return [{ id, verdict: wrong.length === shown.length ? worst : 'not known', says }]
}

const lacks = (usage: 'serverAuth' | 'clientAuth') => (read: Read) =>
  read.facts.extendedKeyUsage !== null && !read.facts.extendedKeyUsage[usage]

/** What holds for whatever a side shows, in either direction. */
function aboutShown({ name }: Side, shown: readonly Read[], { isValid, hasChain }: Between): Reason[] {
  if (shown.length === 0)
    return [{ id: 'CT-8', verdict: 'not known', says: `The plan has no certificate that ${named(name)} shows here.` }]
  return [
    ...ifWrong(
      'CT-1',
      shown,
      (read) => !isValid(read),
      `The certificate of ${named(name)}, or one above it, is not valid in the window.`,
    ),
    ...ifWrong('CT-6', shown, isTooMuch, `CUCM does not take the certificate of ${named(name)}.`),
    ...ifWrong(
      'CT-8',
      shown,
      (read) => !hasChain(read),
      `Nobody can be given the chain of the certificate of ${named(name)}: the plan does not have all of it.`,
      'not known',
    ),
  ]
}

const isTooMuch = ({ facts: { key, names } }: Read): boolean =>
  (key.kind === 'RSA' && key.bits > 4096) || names.some((name) => name.includes('*'))

/** FC-5: CUCM compares the names that a host shows with those of the profile, whoever calls. */
function aboutNames({ host, profile }: Between, shown: readonly Read[]): Reason[] {
  const wanted = parseSubjectNames(profile.x509SubjectName)
  if (wanted.length === 0 || !hasTlsBothWays(profile)) return []
  const folded = new Set(wanted.map(foldName))
  const isAnother = ({ facts: { names } }: Read): boolean => !names.some((name) => folded.has(foldName(name)))
  const says = `No name in the certificate of ${named(host.name)} is among those of the profile: ${namesInWords(wanted)}.`
  return ifWrong('FC-5', shown, isAnother, says)
}

const asServer = (id: 'CT-3', { name }: Side, shown: readonly Read[]): Reason[] =>
  ifWrong(
    id,
    shown,
    lacks('serverAuth'),
    `The usages of the certificate of ${named(name)} leave out server authentication.`,
  )

/** With its second certificate alone the plan says nothing of the first, which most far ends are shown (XD-17). */
function aboutOther({ node }: Between, shown: readonly Read[]): Reason[] {
  const lacking = lackingOfTwo(shown, false)
  if (lacking === null) return []
  const says = `${named(node.name)} shows one of two certificates here, and ${lacking} is not in the plan.`
  return [{ id: 'XD-17', verdict: 'not known', says }]
}

/** A node calls a host. */
export function reasonsToHost(between: Between): Reason[] {
  const { node, host, farEnd } = between
  const [calling, called] = [
    node.holding ? shownAsClient(node.holding) : [],
    host.holding ? shownAsServer(host.holding) : [],
  ]
  const isUnknown = farEnd.kind === 'IOS XE' && parseRelease(farEnd.software) === null
  const says = `The usages of the certificate of ${named(node.name)} leave out client authentication.`
  return [
    ...aboutShown(node, calling, between),
    ...aboutOther(between, calling),
    ...aboutShown(host, called, between),
    ...aboutNames(between, called),
    ...asServer('CT-3', host, called),
    ...(neverAsks(farEnd)
      ? []
      : ifWrong('CT-5', calling, lacks('clientAuth'), says, isUnknown ? 'not known' : 'refused')),
  ]
}

/** A host calls a node. */
export function reasonsToNode(between: Between): Reason[] {
  const { node, host, release } = between
  const [calling, called] = [
    host.holding ? shownAsClient(host.holding) : [],
    node.holding ? shownAsServer(node.holding) : [],
  ]
  const says = `The usages of the certificate of ${named(host.name)} leave out client authentication, and CUCM asks for it${
    canDoWithout({ release }) ? ' unless it is told to do without' : ''
  }.`
  return [
    ...aboutShown(host, calling, between),
    ...aboutShown(node, called, between),
    ...aboutOther(between, called),
    ...aboutNames(between, calling),
    ...asServer('CT-3', node, called),
    ...ifWrong('CT-4', calling, lacks('clientAuth'), says, canDoWithout({ release }) ? 'not known' : 'refused'),
  ]
}
