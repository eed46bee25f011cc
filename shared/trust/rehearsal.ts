import type { CertificateFacts } from '../certificates/certificate-facts'
import { factsOf } from '../certificates/held-certificates'
import type { PlanIndex } from '../plan/plan-index'
import type { RegisterId } from '../register/register'
import { parseSubjectNames } from '../profiles/subject-names'
import { chainsAmong } from '../rules/certificates/chain-rules'
import type { Read } from '../rules/certificates/holdings'
import { canDoWithout, neverAsks, shownAsClient, shownAsServer } from '../rules/certificates/usage-rules'
import { cucmSuites } from '../software/cucm-suites'
import { parseRelease } from '../software/release'
import { meetingsOf, type Meeting } from './meetings'
import { shownKeyOf } from '../certificates/host-key'
import { cucmOffer, farEndOffer, type TlsOffer } from './tls-offer'
import { whoCanCall, type Pair, type Verdict, type Way } from './who-can-call'

/** A certificate that a side shows, with all that stand above it. */
export interface Shown {
  use: string
  /** Itself first. */
  chain: readonly Link[]
}

export interface Link {
  facts: CertificateFacts
  /** Base64. */
  der: string
}

/** One handshake to be tried: who calls shows one certificate, who is called another. */
export interface Attempt {
  caller: Shown
  called: Shown
  callerOffer: TlsOffer
  calledOffer: TlsOffer
  /** Whether who is called refuses a caller whose usages leave out client authentication (CT-4, CT-5). */
  looksAtUsages: 'yes' | 'no' | 'nobody knows'
  /** Which side is CUCM: it compares the names that the other shows with those of the profile (FC-5). */
  cucm: 'caller' | 'called'
  names: readonly string[]
}

/** One direction between a node and a host, and what has to be tried to know of it. */
export interface Rehearsal {
  pair: Pair
  direction: 'node calls host' | 'host calls node'
  way: Way
  attempts: readonly Attempt[]
  /** Why nothing can be tried. */
  lacks: string | null
}

/** How one attempt came out; `no suite`: with these two certificates there is none that both have. */
export type AttemptResult = 'works' | 'refused' | 'depends' | 'no suite' | 'not tried'
export interface AttemptEnd {
  result: AttemptResult
  /** One sentence, empty where it works. */
  why: string
}

export interface Rehearsed {
  trunk: string
  node: string
  farEnd: string
  host: string
  direction: Rehearsal['direction']
  port: number | null
  result: Exclude<AttemptResult, 'no suite'>
  /** What the plan says of it without a handshake. */
  planned: Verdict
  because: readonly RegisterId[]
  why: string
}

/** Every node × host × direction of the trunks with TLS both ways. */
export function rehearsalsOf(plan: PlanIndex): Rehearsal[] {
  const linked = shownWith(plan)
  const pairs = whoCanCall(plan)
  return meetingsOf(plan).flatMap((meeting, at) => {
    const pair = pairs[at]
    if (!pair) return []
    const { node, host } = meeting.between
    const [nodeHolding, hostHolding] = [node.holding, host.holding]
    const shown = {
      nodeCalls: nodeHolding ? shownAsClient(nodeHolding).map(linked) : [],
      nodeCalled: nodeHolding ? shownAsServer(nodeHolding).map(linked) : [],
      hostCalls: hostHolding ? shownAsClient(hostHolding).map(linked) : [],
      hostCalled: hostHolding ? shownAsServer(hostHolding).map(linked) : [],
    }
    const terms = termsOf(plan, meeting)
    return [
      rehearsal(pair, 'node calls host', shown.nodeCalls, shown.hostCalled, {
        ...terms,
        ...{ callerOffer: terms.ours, calledOffer: terms.theirs, cucm: 'caller' },
        looksAtUsages: hostLooks(meeting),
      }),
      rehearsal(pair, 'host calls node', shown.hostCalls, shown.nodeCalled, {
        ...terms,
        ...{ callerOffer: terms.theirs, calledOffer: terms.ours, cucm: 'called' },
        looksAtUsages: canDoWithout(plan.project.cluster) ? 'nobody knows' : 'yes',
      }),
    ]
  })
}

type Terms = Omit<Attempt, 'caller' | 'called'>

function termsOf({ project }: PlanIndex, { profile, farEnd, host }: Meeting) {
  const key = shownKeyOf(project.certificates, farEnd.id, host.address)
  const ours = cucmOffer(profile, cucmSuites(project.cluster, project.asFound?.parameters))
  return { ours, theirs: farEndOffer(farEnd, profile, ours, key), names: parseSubjectNames(profile.x509SubjectName) }
}

const hostLooks = ({ farEnd }: Meeting): Attempt['looksAtUsages'] => {
  if (neverAsks(farEnd)) return 'no'
  return farEnd.kind === 'IOS XE' && parseRelease(farEnd.software) === null ? 'nobody knows' : 'yes'
}

function rehearsal(
  pair: Pair,
  direction: Rehearsal['direction'],
  callers: readonly Shown[],
  called: readonly Shown[],
  { callerOffer, calledOffer, looksAtUsages, cucm, names }: Terms,
): Rehearsal {
  const way = direction === 'node calls host' ? pair.toHost : pair.toNode
  const lacks = way.reasons.find(({ id }) => id === 'CT-8')?.says ?? null
  const terms = { callerOffer, calledOffer, looksAtUsages, cucm, names }
  const attempts =
    lacks === null ? callers.flatMap((caller) => called.map((each) => ({ caller, called: each, ...terms }))) : []
  return { pair, direction, way, attempts, lacks }
}

function shownWith({ project: { certificates } }: PlanIndex): (read: Read) => Shown {
  const chainOf = chainsAmong(certificates)
  const ders = new Map(certificates.map((each) => [factsOf(each)?.fingerprint ?? '', each.der]))
  return ({ certificate, facts }) => ({
    use: certificate.use,
    chain: chainOf(facts).certificates.map((each) => ({ facts: each, der: ders.get(each.fingerprint) ?? '' })),
  })
}

/** What came of all attempts of one direction together. */
export function rehearsedAs(rehearsal: Rehearsal, ends: readonly AttemptEnd[]): Rehearsed {
  const { pair, direction, way } = rehearsal
  const { trunk, node, farEnd, host } = pair
  const because = [...new Set(way.reasons.map(({ id }) => id))]
  const parts = { trunk, node, farEnd, host, direction, port: way.port }
  return { ...parts, ...together(rehearsal, ends), planned: way.verdict, because }
}

/** A certificate that no suite of both is for is not shown, where another is. */
function together({ lacks }: Rehearsal, ends: readonly AttemptEnd[]): Pick<Rehearsed, 'result' | 'why'> {
  if (lacks !== null) return { result: 'not tried', why: lacks }
  const shown = ends.filter(({ result }) => result !== 'no suite')
  const counted = shown.length > 0 ? shown : ends
  const results = new Set(counted.map(({ result }) => (result === 'no suite' ? 'refused' : result)))
  const why = [...new Set(counted.map((end) => end.why).filter((text) => text !== ''))].join(' ')
  const [only, ...others] = results
  if (only === undefined) return { result: 'not tried', why }
  if (others.length === 0) return { result: only, why }
  return { result: results.has('not tried') ? 'not tried' : 'depends', why }
}

export interface RehearsalReport {
  /** What made the handshakes. */
  with: string
  /** The day that the certificates were tried for; empty where none is settled, and they were tried for today. */
  on: string
  handshakes: readonly Rehearsed[]
  summary: Record<'works' | 'refused' | 'depends' | 'notTried', number>
}

export function rehearsalReport(made: string, on: string, handshakes: readonly Rehearsed[]): RehearsalReport {
  const count = (result: Rehearsed['result']): number => handshakes.filter((each) => each.result === result).length
  const summary = { works: count('works'), refused: count('refused'), depends: count('depends') }
  return { with: made, on, handshakes, summary: { ...summary, notTried: count('not tried') } }
}

/** Something is refused, by a handshake or by what only CUCM looks at. */
export const isRefused = ({ result, planned }: Rehearsed): boolean => result === 'refused' || planned === 'refused'
