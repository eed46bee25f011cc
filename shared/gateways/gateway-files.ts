import type { BundleFile } from '../text/bundle-file'
import { ipsecPath, namedIpsecDevices } from '../ipsec/named-devices'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { foldAddress } from '../plan/far-ends'
import { nodesThatCall } from '../plan/nodes-running'
import { iosText } from '../ios/ios-file'
import { numberedNodes } from '../ios/nodes'
import type { PlanStamp } from '../ios/plan-facts'
import type { Units } from '../runbook/unit'
import { unitsOf } from '../runbook/units'
import { configsOf, whyUnusable, type BoxConfig } from '../ios/running/box-config'
import { note, type Note } from '../ios/ios-words'
import { boxFile, boxRollback } from './box-file'
import type { Box } from './boxes'
import { h323Work, type H323Context } from './h323-work'
import { h323InPlace } from './in-place/h323-in-place'
import { mgcpWork } from './mgcp-work'
import { namedBoxes } from './named-gateways'
import { sipPlace, type ForBoxes } from './in-place/sip-place'
import type { InPlace } from './in-place/in-place-work'
import type { TrustedCertificate } from './sip/context'
import type { NumberedUnit, Work } from './work'

/**
 * For each box that the plan configures its configuration, and the way back, in parts that follow the run (S1-6, FC-15).
 * @param planHash SHA-256 of the project file
 * @param trusted where the bundle has the certificates that boxes have to trust
 */
export function* gatewayFiles(
  plan: EvaluatedPlan,
  units: Units,
  planHash: string,
  trusted: TrustedByAddress = new Map(),
): Generator<BundleFile, void> {
  const stamp: PlanStamp = { project: plan.project, planHash, ready: plan.ready }
  const ipsecPaths = new Map<object, string>(
    namedIpsecDevices(plan).flatMap(({ device, file, sharing }) =>
      [device, ...sharing].map((one) => [one.device, ipsecPath(file)] as const),
    ),
  )
  const shared = { ...forBoxes(plan, units), trusted, ipsecPaths }
  for (const { box, path, wayBack } of namedBoxes(plan)) {
    const own = { box, units: unitsOfBox(box, shared), works: workOnBox(box, shared).works }
    yield { path, text: iosText(boxFile(own, stamp)) }
    yield { path: wayBack, text: iosText(boxRollback(own, stamp)) }
  }
}

/** What a box has to trust of CUCM, by its address ignoring case. */
type TrustedByAddress = ReadonlyMap<string, readonly TrustedCertificate[]>

type Shared = ForBoxes & { trusted: TrustedByAddress; ipsecPaths: ReadonlyMap<object, string> }

/** Documents of one plan ask again and again. */
const places = new WeakMap<EvaluatedPlan, ReadonlyMap<string, BoxInPlace>>()

/** A box for whose configuration lines are made. */
export interface BoxInPlace {
  read: BoxConfig
  /** Null where the lines for its trunks stand beside what is there. */
  sip: InPlace | null
  /** Whether the same holds for its H.323 dial-peers. */
  hasH323: boolean
}

/** The boxes of the plan whose configuration was read and is changed in place, by their keys. */
export function boxesInPlace(plan: EvaluatedPlan): ReadonlyMap<string, BoxInPlace> {
  const known = places.get(plan) ?? findPlaces(plan)
  places.set(plan, known)
  return known
}

function findPlaces(plan: EvaluatedPlan): ReadonlyMap<string, BoxInPlace> {
  if ((plan.project.asFound?.runningConfigs ?? []).length === 0) return new Map()
  const shared: Shared = { ...forBoxes(plan, unitsOf(plan)), trusted: new Map(), ipsecPaths: new Map() }
  const found = namedBoxes(plan).flatMap(({ box }) => {
    const { read, sip, hasH323 } = workOnBox(box, shared)
    const isUsed = sip !== null || hasH323 || box.mgcpGateways.length > 0
    return read !== undefined && isUsed ? [[box.key, { read, sip, hasH323 }] as const] : []
  })
  return new Map(found)
}

/** What is looked up for every box, made once. */
function forBoxes(plan: EvaluatedPlan, { inOrder }: Units): ForBoxes {
  const byDevice = new Map<string, NumberedUnit[]>()
  for (const [at, unit] of inOrder.entries()) {
    const numbered = { unit, number: at + 1 }
    const devices = [...unit.trunks, ...unit.h323Devices].map(({ device }) => device)
    for (const { id } of [...devices, ...unit.mgcpGateways]) {
      const known = byDevice.get(id)
      if (known) known.push(numbered)
      else byDevice.set(id, [numbered])
    }
  }
  return {
    plan,
    unitsOf: ({ id }) => byDevice.get(id) ?? [],
    nodes: numberedNodes(plan.project.cluster),
  }
}

/** Each once, in the order of the run. */
function unitsOfBox({ sip, h323Devices, mgcpGateways }: Box, { unitsOf }: Shared): NumberedUnit[] {
  const devices = [...sip.map(({ trunk }) => trunk), ...h323Devices, ...mgcpGateways]
  return [...new Set(devices.flatMap(unitsOf))].sort((a, b) => a.number - b.number)
}

/** On the dial-peers that are there where the box was read; two devices on one box would share them. */
function h323Works(
  contexts: readonly H323Context[],
  read: BoxConfig | undefined,
  sip: ReturnType<typeof sipPlace> | null,
  { plan }: Shared,
): { works: Work[]; isInPlace: boolean } {
  const [only, ...others] = contexts
  const before = sip === null ? read?.config : sip.inPlace?.prepared
  const nodes = nodesThatCall(plan.project.cluster)
  if (only !== undefined && others.length === 0 && read !== undefined && before !== undefined && nodes.length > 0) {
    const made = h323InPlace(only, read, before, nodes)
    if (made.ok) return { works: [made.value], isInPlace: true }
  }
  return { works: contexts.map(h323Work), isInPlace: false }
}

function workOnBox(box: Box, shared: Shared) {
  const { unitsOf, nodes, ipsecPaths, trusted } = shared
  const configs = configsOf(box, shared.plan.project)
  const unusable = whyUnusable(configs)
  const read = unusable === null ? configs[0] : undefined
  const sip = box.sip.length === 0 ? null : sipPlace(box, shared, trusted.get(foldAddress(box.address)))
  const contexts = box.h323Devices.flatMap((device) =>
    unitsOf(device)
      .slice(0, 1)
      .map((unit): H323Context => ({ device, unit, nodes: nodes.all, ipsecPath: ipsecPaths.get(device) })),
  )
  const h323 = h323Works(contexts, read, sip, shared)
  const works = [
    ...(sip === null ? [] : [sip.work]),
    ...h323.works,
    ...box.mgcpGateways.map((device) =>
      mgcpWork({
        device,
        units: unitsOf(device),
        others: box.mgcpGateways.filter((other) => other !== device).map(({ interface: kind }) => kind),
        ipsecPath: ipsecPaths.get(device),
        read,
      }),
    ),
  ]
  // The work for trunks says it itself.
  const told =
    unusable === null || sip !== null ? works : works.map((work, at) => (at === 0 ? madeWithout(work, unusable) : work))
  return { works: told, read, sip: sip?.inPlace ?? null, hasH323: h323.isInPlace }
}

const madeWithout = (work: Work, why: Note): Work => ({
  ...work,
  head: { ...work.head, form: [note`${why} So these lines are made without it.`, ...work.head.form] },
})
