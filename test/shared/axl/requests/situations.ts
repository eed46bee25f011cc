import fc from 'fast-check'
import { repeated } from '../../../../shared/axl/requests/repeated'
import { sipTrunkFields, type Destination } from '../../../../shared/catalogue/sip-trunk-fields'
import type { ProfileSettings, Project } from '../../../../shared/plan/project'
import { plan, type Part } from '../../../helpers/plan'
import type { ClusterState, H323There, TrunkThere } from './cluster'

/** A cluster, and a plan that was made with all or with some knowledge of it. */
export interface Situation {
  cluster: ClusterState
  project: Project
}

const names = ['A', 'B', 'C', 'D', 'a', 'E']
const deviceNames = ['T', 'U', 'V', 'W']
const kinds = ['H.323 Gateway', 'H.225 Trunk (Gatekeeper Controlled)'] as const

/** Few values, so that much meets; with `odd` also such as AXL does not take. */
const settings = (odd: boolean): fc.Arbitrary<Part<ProfileSettings>> =>
  fc.record({
    description: fc.constantFrom('', 'x', ...(odd ? ['d'.repeat(101)] : [])),
    digestAuthentication: fc.boolean(),
    incomingPort: fc.constantFrom(5060, 5061, ...(odd ? [0.5] : [])),
  })

const foundProfiles = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4, selector: (name) => name.toLowerCase() })
  .chain((some) => fc.tuple(...some.map((name) => settings(false).map((values) => ({ ...values, name })))))
  .map((parts) => (plan({ asFound: { profiles: parts } }).asFound?.profiles ?? []) as ProfileSettings[])

const flags = { mtpRequired: fc.boolean(), srtpAllowed: fc.boolean() }

const destinations: fc.Arbitrary<Destination[]> = fc.array(
  fc.record({
    address: fc.constantFrom('192.0.2.1', '2001:db8::1', 'sbc.example.com'),
    port: fc.constantFrom(5060, 5061),
  }),
  { minLength: 1, maxLength: 2 },
)

const foundTrunks = (profiles: ProfileSettings[]): fc.Arbitrary<TrunkThere[]> =>
  fc.tuple(
    ...deviceNames.map((name) =>
      fc.record({
        name: fc.constant(name),
        securityProfileName: fc.constantFrom(...profiles.map((profile) => profile.name)),
        trunkTrafficSecure: fc.constantFrom(...sipTrunkFields.trunkTrafficSecure.choices),
        destAddrIsSrv: fc.boolean(),
        destinations,
        ...flags,
      }),
    ),
  )

const h323Flags = { ...flags, enableOutboundFaststart: fc.boolean(), allowH235PassThrough: fc.boolean() }

const foundH323 = fc.tuple(
  ...kinds.map((kind) => fc.record({ kind: fc.constant(kind), name: fc.constant('H'), ...h323Flags })),
)

const clusters: fc.Arbitrary<ClusterState> = foundProfiles.chain((profiles) =>
  fc.record({ profiles: fc.constant(profiles), sipTrunks: foundTrunks(profiles), h323Devices: foundH323 }),
)

/** Which objects of the cluster nobody took down, by place. */
interface Unknown {
  profiles: boolean[]
  trunks: boolean[]
  h323Devices: boolean[]
}
const unknowns = (any: boolean): fc.Arbitrary<Unknown> => {
  const flag = any ? fc.boolean() : fc.constant(false)
  const four = fc.array(flag, { minLength: 4, maxLength: 4 })
  return fc.record({ profiles: four, trunks: four, h323Devices: four })
}

type PlannedProfile = Part<Project['profiles'][number]>
type PlannedTrunk = Part<Project['sipTrunks'][number]>

/** Profiles stay, get another name or other settings, go (when they were taken down), and come. */
function plannedProfiles(found: ProfileSettings[], unknown: boolean[], odd: boolean): fc.Arbitrary<PlannedProfile[]> {
  const oldNames = found.map(({ name }) => name)
  const kept = found.map((profile, index) => {
    const name = fc.constantFrom(profile.name, ...oldNames, ...names, 'X', 'Y', 'Z')
    const same = fc.constant({ ...profile, asFoundName: profile.name })
    const changed = fc.tuple(name, settings(odd)).map(([to, values]) => ({
      ...profile,
      ...values,
      name: to,
      asFoundName: profile.name,
    }))
    const gone = unknown[index] ? [] : [fc.constant(null)]
    return fc.oneof(same, changed, changed, ...gone)
  })
  const added = fc.array(
    fc
      .tuple(fc.constantFrom(...names, ...oldNames, ...oldNames), settings(odd))
      .map(([name, values]) => ({ ...values, name })),
    { maxLength: 3 },
  )
  return fc
    .tuple(fc.tuple(...kept), added)
    .map(([some, more]) => [...some.filter((profile) => profile !== null), ...more])
    .chain((profiles) => fc.shuffledSubarray(profiles, { minLength: profiles.length }))
    .map((profiles) => (odd ? profiles : withNamesApart(profiles)))
    .map((profiles) => profiles.map((profile, index) => ({ ...profile, id: String(index) })))
}

function withNamesApart(profiles: PlannedProfile[]): PlannedProfile[] {
  const again = repeated(profiles, ({ name = '' }) => name.toLowerCase())
  return profiles.map((profile, index) => (again.has(profile) ? { ...profile, name: `N${String(index)}` } : profile))
}

function plannedTrunks(profiles: PlannedProfile[], odd: boolean): fc.Arbitrary<PlannedTrunk[]> {
  const profileIds = [...profiles.map(({ id }) => id ?? ''), ...(odd || profiles.length === 0 ? [null] : [])]
  const trunk = fc.record({
    name: fc.constantFrom(...deviceNames),
    securityProfileId: fc.constantFrom(...profileIds),
    trunkTrafficSecure: fc.constantFrom(...sipTrunkFields.trunkTrafficSecure.choices),
    destAddrIsSrv: fc.boolean(),
    wave: fc.constantFrom(1, 1, 2, 3),
    destinations: odd
      ? fc.oneof(destinations, fc.constant<Destination[]>([{ address: 'no address', port: 5061 }]))
      : destinations,
    ...flags,
  })
  return fc.array(trunk, { maxLength: 5 })
}

/**
 * @param odd false: everything was taken down, no value is wrong, and the plan gives no name twice
 */
export const situations = ({ odd }: { odd: boolean }): fc.Arbitrary<Situation> =>
  fc
    .tuple(clusters, unknowns(odd))
    .chain(([cluster, unknown]) =>
      plannedProfiles(cluster.profiles, unknown.profiles, odd).chain((profiles) =>
        fc
          .tuple(plannedTrunks(profiles, odd), foundH323)
          .map(([trunks, h323Devices]) =>
            situation(cluster, unknown, profiles, odd ? trunks : onePerName(trunks), h323Devices),
          ),
      ),
    )

const onePerName = (trunks: PlannedTrunk[]): PlannedTrunk[] => [
  ...new Map(trunks.map((trunk) => [trunk.name, trunk])).values(),
]

const situation = (
  cluster: ClusterState,
  unknown: Unknown,
  profiles: PlannedProfile[],
  sipTrunks: PlannedTrunk[],
  h323Devices: H323There[],
): Situation => ({
  cluster,
  project: plan({
    profiles,
    sipTrunks: sipTrunks.map((trunk, index) => ({ ...trunk, id: String(index) })),
    h323Devices: h323Devices.map((device, index) => ({ ...device, id: String(index) })),
    sipRealms: [{ realm: 'r', userid: 'u' }],
    asFound: {
      profiles: cluster.profiles.filter((_, index) => !unknown.profiles[index]),
      sipTrunks: cluster.sipTrunks.filter((_, index) => !unknown.trunks[index]),
      h323Devices: cluster.h323Devices.filter((_, index) => !unknown.h323Devices[index]),
    },
  }),
})
