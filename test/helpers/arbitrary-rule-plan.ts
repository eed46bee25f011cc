import fc from 'fast-check'
import { h323Kinds } from '../../shared/catalogue/h323-fields'
import { waiverFields } from '../../shared/catalogue/work-fields'
import { defaultsOf } from '../../shared/plan/defaults'
import type { Project } from '../../shared/plan/project'
import { oracle } from './findings-oracle'
import { plan } from './plan'

const flag = fc.boolean()
const oneOf = <const Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)
/** The first four times in five. */
const mostly = <const Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: oneOf(...others) })
/** Now and then; otherwise nothing, so that defaults hold. */
const atTimes = <Value extends object>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | object> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: value })

/** Ids with what could be taken for a separator, and the empty one. */
const id = oneOf('a', 'b', 'a b', 'b a', 'c', '')
const reference = fc.option(id, { freq: 9 })
const listOf = <Of extends { id: string }>(of: fc.Arbitrary<Of>, maxLength: number): fc.Arbitrary<Of[]> =>
  fc.uniqueArray(of, { maxLength, selector: (object) => object.id, size: 'max' })

const profileNames = ['TLS', 'tls', 'CLEAR', 'Kelvin', '\u212aelvin', '', ' ', 'n'.repeat(75), '\u{1f512}'.repeat(76)]
const subjects = [
  '',
  'x',
  'x',
  'x y',
  'y X',
  'z, x',
  'X,y',
  'y:Z',
  'z\u00a0x',
  ' ;, ',
  ...['CN=x', 'x/y', '*.example.com'],
  `${'n'.repeat(4094)} x`,
  `${'n'.repeat(4095)} x`,
]
const methods = {
  acceptPresenceSubscription: flag,
  acceptOutOfDialogRefer: flag,
  acceptUnsolicitedNotification: flag,
  allowReplaceHeader: flag,
}
const settings = {
  description: mostly('', '\u{1f512}'.repeat(50), '\u{1f512}'.repeat(51), ...'"%&\\<>\'#'),
  noncePolicyTime: mostly(600, 1, 0, 0.5, -1),
  x509SubjectName: oneOf(...subjects),
  incomingPort: mostly(5061, 5060, 5071, 5090, 5091, 0, -0, -1, 65_535, 65_536, 5061.5),
  digestAuthentication: flag,
  applLevelAuthentication: flag,
  ...methods,
}
/** Left out, transports follow the mode. */
const transports = {
  incomingTransport: oneOf('TLS', 'TCP+UDP'),
  outgoingTransport: oneOf('TLS', 'TCP', 'UDP'),
}
const profile = fc
  .tuple(
    fc.record({
      id,
      name: oneOf(...profileNames),
      securityMode: oneOf('Non Secure', 'Authenticated', 'Encrypted'),
      predefined: mostly(false, true),
      asFoundName: fc.option(oneOf(...profileNames), { freq: 3 }),
    }),
    fc.record(settings, { requiredKeys: [] }),
    atTimes(fc.record(transports, { requiredKeys: [] })),
  )
  .map(([head, some, how]) => ({ ...head, ...some, ...how }))

const days = ['', '2026-02-29', '2028-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-1-2', '14.9.2026']
const said = { by: mostly('J. Doe', '', ' '), on: mostly('2026-09-14', ...days) }
const statement = fc.record({ state: oneOf('unknown', 'planned', 'confirmed'), ...said })
const mixedMode = fc.record({ state: oneOf('unknown', 'planned', 'confirmed', 'not needed'), ...said })
const known = oneOf('yes', 'no', 'unknown')
const longNames = ['d'.repeat(128), '\u{1f512}'.repeat(129)]
const deviceName = oneOf('TRUNK-A', 'TRUNK-B', 'TRUNK-C', 'trunk-a', 'TRUNK-A, TRUNK-B', '', ...longNames)
const destination = fc.record({
  address: mostly('192.0.2.1', '2001:db8::1', 'sbc.example.com', '192.0.2.01', '1.2.3', '-a', 'a_b.c', '', '2001:::1'),
  port: mostly(5080, 5060, 5061, 0, 65_536, 1.5),
})
const destinations = fc.array(destination, { minLength: 0, maxLength: 17, size: 'small' })

const trunk = fc.record({
  id,
  name: deviceName,
  securityProfileId: reference,
  srtpAllowed: flag,
  mtpRequired: flag,
  sipRealmId: reference,
  networkSecured: statement,
  destAddrIsSrv: mostly(false, true),
  destinations,
  farEnd: fc.record({ kind: oneOf('IOS XE', 'IOS', 'CUCM', 'other'), tcp: known, nullSha: known }),
})

const cipher = oneOf('AES 256', 'AES 256', 'DES', '3DES', 'NULL', '')
const group = oneOf('14', '15', '16', '1', '2', '5', '17', '18', '25')
const policy = {
  'Encryption Algorithm': cipher,
  'ESP Algorithm': cipher,
  'Hash Algorithm': oneOf('SHA256', 'MD5'),
  'Phase One DH': group,
  'Phase Two DH': group,
  'Another label': oneOf('DES', '1'),
}
const ipsec = fc.record({
  method: oneOf('none', 'network', 'cucm'),
  state: statement,
  peerAddress: oneOf('', '', '192.0.2.9', ' 192.0.2.9', '192.0.2.8', 'gw.example.com'),
  policy: atTimes(fc.record(policy, { requiredKeys: [] })),
})
const releases = [
  ...['', '3.16.5S', '15.7(3)M', '16.12.4', '17.3', '17.5.1', '17.6', '17.6.1a', '17.16', '26.1.1', '192.0.2.17.6'],
  ...['Cisco IOS XE Software, Version 17.06.01a', 'Bengaluru 17.6.1a', 'c2900-universalk9-mz.SPA.157-3.M4b.bin'],
  ...['isr4300-universalk9.17.09.04a.SPA.bin', 'asr1000-universalk9.16.12.04.SPA.bin'],
]
const h323 = fc.record({
  id,
  name: deviceName,
  kind: oneOf(...h323Kinds),
  software: oneOf(...releases),
  srtpAllowed: flag,
  enableOutboundFaststart: flag,
  mtpRequired: flag,
  ipsec,
})
const images = [
  ...['', 'c3745-adventerprisek9-mz.124-6.T.bin', 'C3845-ADVIPSERVICESK9-MZ.bin', 'isr4300-universalk9.17.09.04a.bin'],
  ...[
    'isr4300-universalk9_npe.17.09.04a.SPA.bin',
    'c2800nm-ipvoicek9-mz.bin',
    'Advanced IP Services',
    'advanced enterprise services',
    'Advanced Services',
  ],
]
const mgcp = fc.record({
  id,
  domainName: deviceName,
  interface: oneOf('E1 PRI', 'T1 PRI', 'Analog'),
  iosImage: oneOf(...images),
  srtp: flag,
  ipsec,
})
const userid = oneOf('app', 'APP', 'TRUNK-A', '')
const user = fc.record({ id, userid, sipTrunkIds: fc.array(id, { maxLength: 4 }), ...methods })

interface DrawnWaiver {
  finding: number
  object: number
  until: string
  otherRule: boolean
}
const until = ['', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-23T23:59:59Z', ' ', '2027', 'until 2027-01-01']
const waiver: fc.Arbitrary<DrawnWaiver> = fc.record({
  finding: fc.nat(),
  object: fc.nat(5),
  until: oneOf(...until),
  otherRule: mostly(false, true),
})

/** Waivers of what is found: for one object, for all of them together, or beside it; in force or not. */
function withWaivers(project: Project, drawn: readonly DrawnWaiver[]): Project {
  const findings = oracle(project, '2026-11-23')
  const waivers = drawn.flatMap(({ finding: index, object, until, otherRule }) => {
    const { rule, objects } = findings[index % findings.length] ?? { rule: 'SP-3', objects: ['TRUNK-A'] }
    const of = { rule: otherRule ? 'PF-19' : rule, object: objects[object] ?? objects.join(object === 5 ? ',' : ', ') }
    return { ...defaultsOf(waiverFields), ...of, until }
  })
  return { ...project, waivers }
}

const found = fc.record({
  name: oneOf(...profileNames),
  securityMode: oneOf('Non Secure', 'Encrypted'),
  noncePolicyTime: mostly(600, 601),
})
const asFound = fc.record({
  profiles: fc.uniqueArray(found, { selector: ({ name }) => name, size: 'max', maxLength: 6 }),
})

/**
 * Plans in which every rule fires often and nearly fires often: names, ports and ids that meet, values at both sides of
 * each limit, waivers that hold on 2026-11-23 and such that do not.
 */
export const arbitraryRulePlan: fc.Arbitrary<Project> = fc
  .tuple(
    fc.record({
      cluster: fc.record({
        axlVersion: oneOf('12.5', '14.0', '15.0'),
        mixedMode,
        phonesEncrypted: statement,
      }),
      profiles: listOf(profile, 5),
      sipTrunks: listOf(trunk, 6),
      h323Devices: listOf(h323, 2),
      mgcpGateways: listOf(mgcp, 2),
      sipRealms: listOf(fc.record({ id }), 3),
      applicationUsers: listOf(user, 3),
      asFound: fc.option(asFound),
    }),
    fc.array(waiver, { maxLength: 6 }),
  )
  .map(([parts, waivers]) => withWaivers(plan(parts), waivers))
