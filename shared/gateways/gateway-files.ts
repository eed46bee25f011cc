import type { BundleFile } from '../text/bundle-file'
import { ipsecPath, namedIpsecDevices } from '../ipsec/named-devices'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { foldAddress } from '../plan/far-ends'
import { iosText } from '../ios/ios-file'
import { numberedNodes } from '../ios/nodes'
import type { PlanStamp } from '../ios/plan-facts'
import type { Units } from '../runbook/unit'
import { unitsOf } from '../runbook/units'
import { boxFile, boxRollback } from './box-file'
import type { Box } from './boxes'
import { h323Work } from './h323-work'
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
    namedIpsecDevices(plan).map(({ device, file }) => [device.device, ipsecPath(file)]),
  )
  const shared = { ...forBoxes(plan, units), trusted, ipsecPaths }
  for (const { box, path, wayBack } of namedBoxes(plan)) {
    const own = { box, units: unitsOfBox(box, shared), works: worksOf(box, shared) }
    yield { path, text: iosText(boxFile(own, stamp)) }
    yield { path: wayBack, text: iosText(boxRollback(own, stamp)) }
  }
}

/** What a box has to trust of CUCM, by its address ignoring case. */
type TrustedByAddress = ReadonlyMap<string, readonly TrustedCertificate[]>

type Shared = ForBoxes & { trusted: TrustedByAddress; ipsecPaths: ReadonlyMap<object, string> }

/** Documents of one plan ask again and again. */
const places = new WeakMap<EvaluatedPlan, ReadonlyMap<string, InPlace>>()

/** The boxes of the plan whose configuration was read and is changed in place, by their keys. */
export function boxesInPlace(plan: EvaluatedPlan): ReadonlyMap<string, InPlace> {
  const known = places.get(plan) ?? findPlaces(plan)
  places.set(plan, known)
  return known
}

function findPlaces(plan: EvaluatedPlan): ReadonlyMap<string, InPlace> {
  if ((plan.project.asFound?.runningConfigs ?? []).length === 0) return new Map()
  const shared = forBoxes(plan, unitsOf(plan))
  const found = namedBoxes(plan).flatMap(({ box }) => {
    const inPlace = box.sip.length === 0 ? null : sipPlace(box, shared).inPlace
    return inPlace === null ? [] : [[box.key, inPlace] as const]
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

function worksOf(box: Box, shared: Shared): Work[] {
  const { unitsOf, nodes, ipsecPaths, trusted } = shared
  return [
    ...(box.sip.length === 0 ? [] : [sipPlace(box, shared, trusted.get(foldAddress(box.address))).work]),
    ...box.h323Devices.flatMap((device) =>
      unitsOf(device)
        .slice(0, 1)
        .map((unit) => h323Work({ device, unit, nodes: nodes.all, ipsecPath: ipsecPaths.get(device) })),
    ),
    ...box.mgcpGateways.map((device) =>
      mgcpWork({
        device,
        units: unitsOf(device),
        others: box.mgcpGateways.filter((other) => other !== device).map(({ interface: kind }) => kind),
        ipsecPath: ipsecPaths.get(device),
      }),
    ),
  ]
}
