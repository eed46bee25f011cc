import fc from 'fast-check'
import type { AsFoundV1, FarEndV1, ProjectV1, SipTrunkV1 } from './project-v1'
import type { ProjectV2 } from './project-v2'
import { planV2, statement } from './plan-v2'
import { someProfile, someWholeProfile } from './arbitrary-profiles'
import { destinations, h323Kind, someH323, someMgcp, someRealm, someUser } from './arbitrary-devices'
import { drawnWaivers, oracleDay, waiversOf } from './arbitrary-waivers'
import { findingsOracle } from './findings-oracle'
import { migrationOracle } from './migration-oracle'
import {
  deviceName,
  flag,
  foundName,
  choices,
  id,
  listOf,
  listsOf,
  mostly,
  namedOnce,
  oneOf,
  profileName,
  reference,
  someStatement,
} from './pools'

/** Few values, so that far ends are often equal in every field, and often in all but one. */
const someFarEnd: fc.Arbitrary<FarEndV1> = fc.record({
  kind: mostly('other', 'IOS XE', 'IOS', 'CUCM'),
  software: mostly('', '17.9.4'),
  owner: mostly('', 'Carrier'),
  contact: mostly('', '+1 555 0100'),
  ...{ tcp: mostly('unknown', 'yes', 'no'), nullSha: mostly('unknown', 'yes', 'no') },
  srtp: mostly('unknown', 'yes', 'no'),
  certificateNames: listsOf([], [], ['x'], ['x', 'y'], ['X', 'y', 'z'], ['y', 'x']),
})

/** Addresses that are equal but for case or order, too. */
const fewDestinations = fc.array(
  fc.record({
    address: oneOf('192.0.2.1', '192.0.2.2', 'sbc.example.com', 'SBC.example.com'),
    port: oneOf(5060, 5061),
  }),
  { maxLength: 3 },
)

const someTrunk: fc.Arbitrary<SipTrunkV1> = fc.record({
  ...{ id, name: deviceName, description: fc.constant(''), securityProfileId: reference },
  destinations: fc.oneof({ weight: 3, arbitrary: fewDestinations }, { weight: 1, arbitrary: destinations }),
  ...{ srtpAllowed: flag, mtpRequired: flag, sipRealmId: reference, farEnd: someFarEnd },
  networkSecured: someStatement,
})

/** Two far ends and two lists of destinations, of which most trunks have one each. */
const someTrunks: fc.Arbitrary<SipTrunkV1[]> = fc.tuple(listOf(someTrunk, 6), choices(6, 11)).map(([trunks, chosen]) =>
  trunks.map((trunk, at) => {
    const number = chosen[at] ?? 0
    const { farEnd } = number < 8 ? (trunks[number % 2] ?? trunk) : trunk
    const { destinations: to } = number < 10 ? (trunks[number % 3] ?? trunk) : trunk
    return { ...trunk, farEnd: structuredClone(farEnd), destinations: structuredClone(to) }
  }),
)

const someAsFound: fc.Arbitrary<AsFoundV1> = fc.record({
  ...{ takenOn: oneOf('', '2026-11-01'), source: fc.constant('') },
  profiles: namedOnce(someWholeProfile, 5),
  sipTrunks: namedOnce(
    fc.record({ name: foundName, securityProfileName: profileName, mtpRequired: flag, srtpAllowed: flag }),
    5,
  ),
  h323Devices: namedOnce(
    fc.record({
      ...{ kind: h323Kind, name: deviceName, srtpAllowed: flag, allowH235PassThrough: flag },
      ...{ enableOutboundFaststart: flag, mtpRequired: flag },
    }),
    2,
  ),
})

const entry = fc.record({
  state: oneOf('open', 'done', 'not applicable', 'blocked'),
  ...{ by: oneOf('', 'A. Tester'), on: oneOf('', '2026-11-01T22:00:00Z'), evidence: oneOf('', 'seen') },
})

const drawn = fc.record({
  axlVersion: oneOf('11.5', '12.0', '12.5', '14.0', '15.0'),
  clusterName: mostly('CLUSTER', ''),
  nodes: fc.array(
    fc.record({ name: oneOf('NODE-1', 'NODE-2', ''), address: oneOf('192.0.2.11', ''), publisher: flag }),
    { maxLength: 3 },
  ),
  ...{ mixedMode: someStatement, phonesEncrypted: someStatement },
  profiles: listOf(someProfile, 5),
  sipTrunks: someTrunks,
  h323Devices: listOf(someH323, 2),
  mgcpGateways: listOf(someMgcp, 2),
  sipRealms: listOf(someRealm, 3),
  applicationUsers: listOf(someUser, 3),
  asFound: fc.option(someAsFound, { freq: 3 }),
  checklist: fc.dictionary(oneOf('S1-1', 'S3-1/a', 'S5-2/b'), entry, { maxKeys: 2 }),
})

const headOf = (project: ProjectV2): Pick<ProjectV1, 'format' | 'id' | 'name' | 'createdAt' | 'updatedAt'> => {
  const { format, id: projectId, name, createdAt, updatedAt } = project
  return { format, id: projectId, name, createdAt, updatedAt }
}

/** Plans of version 1 whose far ends are often one and often nearly one; waivers hold after they are brought up. */
export const arbitraryPlanV1: fc.Arbitrary<ProjectV1> = fc.tuple(drawn, drawnWaivers).map(([parts, waivers]) => {
  const { axlVersion, clusterName: name, nodes, mixedMode, phonesEncrypted, ...lists } = parts
  const project: ProjectV1 = {
    ...headOf(planV2()),
    version: 1,
    ...{ customer: '', author: '', notes: '', revision: 1 },
    cluster: { name, nodes, axlVersion, mixedMode: statement(mixedMode), phonesEncrypted },
    ...lists,
    h323Devices: parts.h323Devices.map(({ wave: _wave, usualCalls: _usualCalls, ...device }) => device),
    mgcpGateways: parts.mgcpGateways.map(
      ({ wave: _wave, usualCalls: _usualCalls, protectedFacilityIe: _protected, ...gateway }) => gateway,
    ),
    waivers: [],
  }
  return { ...project, waivers: waiversOf(findingsOracle(migrationOracle(project), oracleDay), waivers) }
})
