import fc from 'fast-check'
import { certificateFields } from '../../shared/catalogue/certificate-fields'
import { changeWindowFields } from '../../shared/catalogue/change-window-fields'
import { clusterFields } from '../../shared/catalogue/cluster-fields'
import { farEndFields } from '../../shared/catalogue/far-end-fields'
import type { Fields, ValuesOf } from '../../shared/catalogue/field'
import { h323DeviceFields } from '../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../shared/catalogue/mgcp-fields'
import { profileFields } from '../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../shared/catalogue/user-fields'
import { checklistEntryFields, signatureFields, waiverFields } from '../../shared/catalogue/work-fields'
import { projectFormat, projectVersion, type Project, type SipTrunkSecurityProfile } from '../../shared/plan/project'
import { withSecurityMode } from '../../shared/plan/transports'
import { register } from '../../shared/register/register'
import { arbitraryPast, withPast } from './arbitrary-as-found'
import { arbitraryExtras, arbitraryObject, arbitraryRecord, arbitraryText, type Pools } from './arbitrary-fields'
import { nastyTexts } from './nasty-texts'

export { nastyTexts }

export interface ProjectChoices {
  /** The most trunks; other lists follow it. 12 unless told. */
  size?: number
  /** Texts drawn mostly from `nastyTexts`. */
  hostile?: boolean
}

interface Scope {
  hostile: boolean
  most: Record<
    'profiles' | 'farEnds' | 'sipTrunks' | 'h323Devices' | 'mgcpGateways' | 'sipRealms' | 'applicationUsers',
    number
  >
  pools: Pools
}

/**
 * Plans that reading accepts and that are free in everything else: wrong ranges, dangling references, shared names and
 * ports, profiles of every mode and transport, all kinds of past. Ids are unique in their list, as reading wants them.
 */
export function arbitraryProject({ size = 12, hostile = false }: ProjectChoices = {}): fc.Arbitrary<Project> {
  const scope = scopeOf(size, hostile)
  return fc
    .tuple(arbitraryPlan(scope), arbitraryPast(scope.pools, { trunks: size }), arbitraryExtras(hostile))
    .map(([plan, past, extras]) => ({ ...withPast(plan, past), ...extras }))
}

function scopeOf(size: number, hostile: boolean): Scope {
  const few = Math.min(4, Math.ceil(size / 3))
  const most = {
    profiles: Math.min(6, Math.ceil(size / 2)),
    farEnds: few,
    sipTrunks: size,
    h323Devices: few,
    mgcpGateways: few,
    sipRealms: few,
    applicationUsers: few,
  }
  const references: Pools['references'] = {
    profiles: arbitraryReference('profile', most.profiles, hostile),
    sipRealms: arbitraryReference('realm', most.sipRealms, hostile),
    farEnds: arbitraryReference('far-end', most.farEnds, hostile),
    'asFound.profiles': fc.option(fc.constantFrom(...profileNames)),
  }
  return { hostile, most, pools: { hostile, references, special: specialValues(size, hostile) } }
}

const profileNames = ['Non Secure SIP Trunk Profile', 'SBC TLS', 'sbc tls', 'PSTN', 'PSTN udp', 'WAN']
const deviceNames = ['TRUNK-A', 'TRUNK-B', 'trunk-a', 'PSTN', 'ict-london', '10.1.1.1']
const userNames = ['app', 'APP', 'voicemail', 'cti user']
const certificateNames = ['sbc.example.com', 'SBC.example.com', 'cube', 'CUBE', '*.example.net']
const separators = [' ', ',', ';', ':', ', ', ' ; ', '\t']
const ports = [5060, 5060, 5061, 5061, 5061, 5561, 70_000, 5061.5, -1]
const days = ['', '2024-02-29', '2026-01-31', '2999-12-31', '2025-02-30', 'tomorrow', '2026-01-31T10:00:00Z']

/** Few ports, names and days, so that they meet and clash. */
function specialValues(size: number, hostile: boolean): Pools['special'] {
  const subjectName = fc.oneof(fc.constantFrom(...certificateNames), arbitraryName(certificateNames, hostile))
  const subjectNames = fc
    .tuple(fc.array(subjectName, { maxLength: 3 }), fc.constantFrom(...separators), fc.constantFrom('', ' ', ','))
    .map(([names, separator, before]) => before + names.join(separator))
  const day = fc.constantFrom(...days)
  return {
    incomingPort: fc.constantFrom(...ports),
    port: fc.constantFrom(...ports),
    x509SubjectName: fc.oneof(
      { weight: 20, arbitrary: subjectNames },
      { weight: 1, arbitrary: fc.constantFrom('n'.repeat(4096), 'é'.repeat(4097), ',;: ') },
    ),
    certificateNames: fc.array(subjectName, { maxLength: 3 }),
    sipTrunkIds: fc.array(arbitraryId('trunk', size, hostile), { maxLength: 4 }),
    on: day,
    until: day,
    takenOn: day,
  }
}

/** A name that others have too. */
const arbitraryName = (pool: readonly string[], hostile: boolean): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...pool) },
    { weight: hostile ? 24 : 2, arbitrary: arbitraryText(hostile) },
  )

/** The id of the object at a place in its list. */
const idAt = (of: string, index: number, hostile: boolean): string =>
  `${of}-${String(index)}${hostile ? (nastyTexts[index % 40] ?? '') : ''}`

/** An id that mostly exists: the first ones of a list come far more often than the last. */
function arbitraryId(of: string, most: number, hostile: boolean): fc.Arbitrary<string> {
  const ids = Array.from({ length: most }, (_, index) => idAt(of, index, hostile))
  const weighted = ids.map((id, index) => ({ weight: (most - index) ** 2, arbitrary: fc.constant(id) }))
  return fc.oneof({ weight: most + 1, arbitrary: fc.constantFrom(`${of}-gone`, '') }, ...weighted)
}

const arbitraryReference = (of: string, most: number, hostile: boolean): fc.Arbitrary<string | null> =>
  fc.option(arbitraryId(of, most, hostile), { freq: 8 })

/** A list of objects with unique ids and names from a pool. */
function arbitraryObjects<Of extends Fields>(
  fields: Of,
  list: keyof Scope['most'],
  names: readonly string[],
  { hostile, most, pools }: Scope,
): fc.Arbitrary<ValuesOf<Of>[]> {
  const name = arbitraryName(names, hostile)
  const special = { ...pools.special, id: fc.constant(''), name, domainName: name, userid: name }
  const object = arbitraryObject(fields, { ...pools, special })
  const of = idNames[list]
  const some = fc.array(object, { minLength: Math.min(2, most[list]), maxLength: most[list], size: 'max' })
  return fc
    .oneof({ weight: 4, arbitrary: some }, { weight: 1, arbitrary: fc.array(object, { maxLength: most[list] }) })
    .map((objects) => objects.map((one, index) => ({ ...one, id: idAt(of, index, hostile) })))
}

const idNames: Record<keyof Scope['most'], string> = {
  profiles: 'profile',
  farEnds: 'far-end',
  sipTrunks: 'trunk',
  h323Devices: 'h323',
  mgcpGateways: 'mgcp',
  sipRealms: 'realm',
  applicationUsers: 'user',
}

/** Of all combinations of mode and transports; every second profile has transports that fit its mode. */
function arbitraryProfiles(scope: Scope): fc.Arbitrary<SipTrunkSecurityProfile[]> {
  const { profiles: most } = scope.most
  const drawn = arbitraryObjects(profileFields, 'profiles', profileNames, scope)
  return fc
    .tuple(drawn, fc.array(fc.boolean(), { minLength: most, maxLength: most }))
    .map(([profiles, fits]) =>
      profiles.map((profile, index) => (fits[index] ? withSecurityMode(profile, profile.securityMode) : profile)),
    )
}

function arbitraryPlan(scope: Scope): fc.Arbitrary<Project> {
  const { hostile, pools } = scope
  const text = arbitraryText(hostile)
  const object = arbitraryName([...deviceNames, ...profileNames], hostile)
  const rule = fc.constantFrom(...Object.keys(register), 'PF-19', 'OV-5', 'XX-1')
  const waiver = arbitraryObject(waiverFields, { ...pools, special: { ...pools.special, rule, object } })
  return fc.record(
    {
      format: fc.constant(projectFormat),
      version: fc.constant(projectVersion),
      id: fc.constantFrom('8f14e45f-ceea-467f-a83c-0e1b0e2a6f10', ''),
      name: text,
      customer: text,
      author: text,
      notes: text,
      revision: fc.integer({ min: 1, max: 12 }),
      createdAt: fc.constantFrom(...days),
      updatedAt: fc.constantFrom(...days),
      cluster: arbitraryObject(clusterFields, pools),
      profiles: arbitraryProfiles(scope),
      farEnds: arbitraryObjects(farEndFields, 'farEnds', deviceNames, scope),
      sipTrunks: arbitraryObjects(sipTrunkFields, 'sipTrunks', deviceNames, scope),
      h323Devices: arbitraryObjects(h323DeviceFields, 'h323Devices', deviceNames, scope),
      mgcpGateways: arbitraryObjects(mgcpGatewayFields, 'mgcpGateways', deviceNames, scope),
      sipRealms: arbitraryObjects(sipRealmFields, 'sipRealms', userNames, scope),
      applicationUsers: arbitraryObjects(applicationUserFields, 'applicationUsers', userNames, scope),
      certificates: fc
        .array(arbitraryObject(certificateFields, pools), { maxLength: 2 })
        .map((all) => all.map((one, index) => ({ ...one, id: idAt('certificate', index, hostile) }))),
      asFound: fc.constant(null),
      changeWindow: arbitraryObject(changeWindowFields, pools),
      checklist: arbitraryRecord(arbitraryObject(checklistEntryFields, pools), hostile),
      waivers: fc.array(waiver, { maxLength: 4 }),
      signatures: fc.array(arbitraryObject(signatureFields, pools), { maxLength: 2 }),
    },
    { noNullPrototype: true },
  )
}
