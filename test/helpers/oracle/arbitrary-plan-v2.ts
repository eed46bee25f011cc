import fc from 'fast-check'
import type { AsFound, ClusterNode, ProjectV2, SipTrunkSecurityProfile, TrunkFound } from './project-v2'
import { asFound, changeWindow, cluster, node, planV2 } from './plan-v2'
import { someProfile, someProfileFound } from './arbitrary-profiles'
import {
  earlyOffer,
  h323Kind,
  known,
  someFarEnd,
  someH323,
  someMgcp,
  someRealm,
  someTrunk,
  someUser,
  trunkTrafficSecure,
  whereTo,
} from './arbitrary-devices'
import { drawnWaivers, oracleDay, waiversOf, waiversOfErrors } from './arbitrary-waivers'
import { certificateChoices, certificatesFor } from './certificate-pool'
import { findingsOracle } from './findings-oracle'
import {
  certificateNames,
  deviceName,
  flag,
  foundName,
  choices,
  listOf,
  severalOf,
  listsOf,
  mostly,
  namedOnce,
  once,
  oneOf,
  profileName,
  release,
  someMixedMode,
  someStatement,
} from './pools'

const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 4 })

const someNode: fc.Arbitrary<ClusterNode> = fc
  .record({
    ...{ name: oneOf('NODE-1', 'NODE-2', ''), address: oneOf('192.0.2.11', '2001:db8::11', 'node.example.com', '') },
    ...{ publisher: flag, callProcessing: flag, certificateNames },
  })
  .map(node)

const someCluster = fc
  .record({
    name: mostly('CLUSTER', '', ' '),
    nodes: fc.array(someNode, { maxLength: 3 }),
    axlVersion: oneOf('11.5', '12.0', '12.5', '14.0', '15.0'),
    ...{ release, mixedMode: someMixedMode, phonesEncrypted: someStatement },
  })
  .map(cluster)

const someTrunkFound: fc.Arbitrary<TrunkFound> = fc
  .tuple(
    fc.record({
      name: foundName,
      securityProfileName: orNull(profileName),
      ...{ description: orNull(fc.constant('')), earlyOffer: orNull(earlyOffer), optionsPing: orNull(known) },
      ...{ nodeNames: orNull(listsOf(['NODE-1'])), srtpAllowed: orNull(flag), mtpRequired: orNull(flag) },
      trunkTrafficSecure: orNull(trunkTrafficSecure),
    }),
    whereTo,
    flag,
    foundName,
  )
  .map(([rest, where, isWhereKnown]) => ({
    ...rest,
    ...(isWhereKnown ? where : { destinations: null, destAddrIsSrv: null }),
  }))

const someH323Found = fc.record({
  ...{ kind: h323Kind, name: deviceName, srtpAllowed: orNull(flag), allowH235PassThrough: orNull(flag) },
  ...{ enableOutboundFaststart: orNull(flag), mtpRequired: orNull(flag) },
})

/** Most trunks have one of the profiles that were found; some have another, or one that nobody knows. */
const someAsFound: fc.Arbitrary<AsFound> = fc
  .tuple(
    fc.record({
      profiles: namedOnce(someProfileFound, 5),
      sipTrunks: namedOnce(someTrunkFound, 5),
      h323Devices: namedOnce(someH323Found, 2),
    }),
    choices(5, 6),
  )
  .map(([found, chosen]) => {
    const sipTrunks = found.sipTrunks.map((trunk, at) => {
      const profile = found.profiles[chosen[at] ?? 0]
      return profile ? { ...trunk, securityProfileName: profile.name } : trunk
    })
    return asFound({ ...found, sipTrunks })
  })

/** Which profile of the cluster two of the plan come from is nobody's to say: the second is one that the plan adds. */
function withOneOrigin(profiles: readonly SipTrunkSecurityProfile[]): SipTrunkSecurityProfile[] {
  return profiles.map((profile, at) => {
    const isTaken = profiles.slice(0, at).some(({ asFoundName }) => asFoundName === profile.asFoundName)
    return isTaken ? { ...profile, asFoundName: null } : profile
  })
}

/** Most references lead somewhere; the others do as they were drawn. */
function withLinks<Of extends Pick<ProjectV2, 'profiles' | 'farEnds' | 'sipTrunks'>>(parts: Of, chosen: number[]): Of {
  const linked = (objects: readonly { id: string }[], number: number, drawn: string | null): string | null =>
    (number < 20 ? objects[number % (objects.length || 1)]?.id : drawn) ?? drawn
  return {
    ...parts,
    sipTrunks: parts.sipTrunks.map((trunk, at) => ({
      ...trunk,
      securityProfileId: linked(parts.profiles, chosen[at] ?? 0, trunk.securityProfileId),
      farEndId: linked(parts.farEnds, chosen[at + 6] ?? 0, trunk.farEndId),
    })),
  }
}

export interface PlanOptions {
  /** With certificates of hosts, whose names stand in for the recorded ones. */
  certificates?: boolean
}

/**
 * Small plans of version 2 in which every row of the table of findings fires often and nearly fires often: names, ports
 * and ids that meet, values at both sides of each limit, a past of which not all is known, waivers that hold on
 * `oracleDay` and such that do not. Ids are unique within a list, origins of profiles within the plan, names of what was
 * found whatever their case.
 */
export function arbitraryPlanV2(options: PlanOptions = {}): fc.Arbitrary<ProjectV2> {
  const drawn = fc.record({
    cluster: someCluster,
    profiles: severalOf(someProfile, 5).map(withOneOrigin),
    farEnds: severalOf(someFarEnd, 4),
    sipTrunks: severalOf(someTrunk, 6),
    h323Devices: severalOf(someH323, 2, 1),
    mgcpGateways: severalOf(someMgcp, 2, 1),
    sipRealms: listOf(someRealm, 3),
    applicationUsers: listOf(someUser, 3),
    asFound: fc.option(someAsFound, { freq: 3 }),
    changeWindow: fc
      .record({ on: oneOf('', '2026-12-05', '2026-02-30'), from: oneOf('', '22:00'), to: oneOf('', '02:00', '23:00') })
      .map(changeWindow),
  })
  return fc
    .tuple(
      fc.tuple(drawn, choices(12, 23)).map(([parts, links]) => withLinks(parts, links)),
      drawnWaivers,
      once(30),
      once(12),
      options.certificates === true ? choices(24, certificateChoices) : fc.constant([]),
    )
    .map(([parts, waivers, isEmpty, isWaived, chosen]) => {
      const devices = isEmpty ? { sipTrunks: [], h323Devices: [], mgcpGateways: [] } : {}
      const certificates = certificatesFor(parts.farEnds, chosen)
      const project = { ...planV2(), ...parts, ...devices, certificates }
      const findings = findingsOracle(project, oracleDay)
      const ofErrors = isWaived ? waiversOfErrors(findings) : []
      return { ...project, waivers: [...waiversOf(findings, waivers), ...ofErrors] }
    })
}
