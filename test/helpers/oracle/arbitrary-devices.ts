import fc from 'fast-check'
import type { ApplicationUser, Destination, FarEnd, H323Device, IpsecPlan, MgcpGateway, SipTrunk } from './project-v2'
import { applicationUser, farEnd, h323Device, mgcpGateway, sipTrunk } from './plan-v2'
import { methods } from './arbitrary-profiles'
import {
  address,
  certificateNames,
  deviceName,
  flag,
  id,
  listsOf,
  mostly,
  oneOf,
  rarely,
  reference,
  someStatement,
} from './pools'

export const known = oneOf('yes', 'no', 'unknown')
const wave = mostly(1, 2, 3)
const usualCalls = oneOf(null, null, 0, 12)
export const software = oneOf(
  ...['', '3.16.5S', '15.7(3)M', '16.12.4', '17.5.1', '17.6', '17.6.1a', '26.1.1', '26.2', '12.5(1)SU6', '14SU3'],
  ...['Cisco IOS XE Software, Version 17.06.01a', 'isr4300-universalk9.17.09.04a.SPA.bin'],
)

const farHost = fc.record({ name: oneOf('', 'cube-1', 'cube-2', 'CUBE-1'), address, certificateNames })

export const someFarEnd: fc.Arbitrary<FarEnd> = fc
  .record({
    id,
    name: deviceName,
    kind: oneOf('IOS XE', 'IOS XE', 'IOS', 'CUCM', 'Unity Connection', 'Expressway', 'SBC', 'other'),
    software,
    hosts: fc.array(farHost, { maxLength: 3, size: 'max' }),
    highAvailability: flag,
    redundancyLinkSecured: someStatement,
    ...{ tcp: known, nullSha: known, srtp: known, challenges: known },
  })
  .map(farEnd)

const goodPort = oneOf(5061, 5061, 5060, 5081)
const oddPort = oneOf(0, -0, 1, 65_535, 65_536, -1, 5061.5)
const destination: fc.Arbitrary<Destination> = fc.record({ address, port: rarely(goodPort, oddPort, 12) })
/** One or two, sometimes none, and at times as many as there may be, or one more. */
export const destinations: fc.Arbitrary<Destination[]> = fc.oneof(
  { weight: 12, arbitrary: fc.array(destination, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant<Destination[]>([]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(destination, oneOf(16, 17))
      .map(([one, length]) => Array.from({ length }, (_, at) => ({ ...one, port: one.port + at }))),
  },
)
const srvName: fc.Arbitrary<string> = oneOf('_sips._tcp.example.com', 'example.com', 'EXAMPLE.com')
const srvDestinations: fc.Arbitrary<Destination[]> = rarely(
  srvName.map((name) => [{ address: name, port: 0 }]),
  fc.array(fc.record({ address, port: oneOf(0, 0, 5061) }), { maxLength: 2 }),
  2,
)
/** With the flag that says how they are meant; now and then the flag does not fit. */
export const whereTo = fc.oneof(
  { weight: 8, arbitrary: fc.record({ destAddrIsSrv: fc.constant(false), destinations }) },
  { weight: 2, arbitrary: fc.record({ destAddrIsSrv: fc.constant(true), destinations: srvDestinations }) },
  { weight: 1, arbitrary: fc.record({ destAddrIsSrv: flag, destinations: fc.oneof(destinations, srvDestinations) }) },
)

export const trunkTrafficSecure = oneOf('When using both sRTP and TLS', 'When using sRTP Only')
export const earlyOffer = oneOf('unknown', 'Disabled', 'Best Effort', 'Mandatory')

export const someTrunk: fc.Arbitrary<SipTrunk> = fc
  .tuple(
    fc.record({
      id,
      name: deviceName,
      securityProfileId: reference,
      ...{ srtpAllowed: flag, trunkTrafficSecure, mtpRequired: mostly(false, true), earlyOffer, optionsPing: known },
      nodeNames: listsOf([], [], ['NODE-1'], ['NODE-1', 'NODE-2']),
      ...{ sipRealmId: reference, farEndId: reference, networkSecured: someStatement, wave, usualCalls },
    }),
    whereTo,
  )
  .map(([rest, where]) => sipTrunk({ ...rest, ...where }))

const cipher = oneOf('AES 256', 'AES 256', '3DES', '')
const policy = fc.record({ 'Encryption Algorithm': cipher, 'Phase One DH': oneOf('14', '2') }, { requiredKeys: [] })
export const someIpsec: fc.Arbitrary<IpsecPlan> = fc.record({
  method: oneOf('none', 'network', 'cucm'),
  state: someStatement,
  peerAddress: fc.constant(''),
  policy,
})

export const h323Kind = oneOf(
  'H.323 Gateway',
  'H.225 Trunk (Gatekeeper Controlled)',
  'Inter-Cluster Trunk (Gatekeeper Controlled)',
  'Inter-Cluster Trunk (Non-Gatekeeper Controlled)',
)
export const someH323: fc.Arbitrary<H323Device> = fc
  .record({
    ...{ id, name: deviceName, kind: h323Kind, address, software, ipsec: someIpsec, wave, usualCalls },
    ...{ srtpAllowed: flag, enableOutboundFaststart: flag, mtpRequired: mostly(false, true), farEndSrtp: known },
    allowH235PassThrough: flag,
  })
  .map(h323Device)

export const iosImage = oneOf(
  ...['', 'c3745-adventerprisek9-mz.124-6.T.bin', 'C3845-ADVIPSERVICESK9-MZ.bin', 'isr4300-universalk9.17.09.04a.bin'],
  ...['isr4300-universalk9_npe.17.09.04a.bin', 'c2800nm-ipvoicek9-mz.bin', 'Advanced IP Services'],
  ...['advanced enterprise services', 'Advanced Services', 'c2900-UNIVERSALK9-mz.SPA.157-3.M4b.bin'],
)
export const someMgcp: fc.Arbitrary<MgcpGateway> = fc
  .record({
    ...{ id, domainName: deviceName, iosImage, srtp: flag, protectedFacilityIe: flag, ipsec: someIpsec },
    ...{ interface: oneOf('E1 PRI', 'E1 PRI', 'E1 PRI', 'T1 PRI', 'Analog'), wave, usualCalls },
  })
  .map(mgcpGateway)

export const someUser: fc.Arbitrary<ApplicationUser> = fc
  .record({
    ...{ id, userid: oneOf('app', 'APP', 'TRUNK-A', ''), sipTrunkIds: fc.array(id, { maxLength: 3 }) },
    ...methods,
  })
  .map(applicationUser)
export const someRealm = fc.record({ id, realm: oneOf('CLUSTER', 'example.com', ''), userid: oneOf('cucm', '') })
