import type { H323Device, MgcpGateway, ProjectV2 } from './project-v2'
import { characters, isBlank, isSame, when, type Bare } from './finding'
import { isAnythingSecure } from './reading'
import { isConfirmed, isSettled, isUnprotected } from './statements'

/** HX-3: keys in the clear, unless somebody does IPsec and somebody has seen it. */
export const h323HasOpenKeys = ({ srtpAllowed, ipsec }: H323Device): boolean => srtpAllowed && isUnprotected(ipsec)
/** MG-3: the same of an MGCP gateway. */
export const mgcpHasOpenKeys = ({ srtp, ipsec }: MgcpGateway): boolean => srtp && isUnprotected(ipsec)

export function aboutH323(device: H323Device): Bare[] {
  const { name, srtpAllowed } = device
  return [
    ...when(srtpAllowed && device.enableOutboundFaststart, 'error', 'HX-12', name),
    ...when(srtpAllowed && device.mtpRequired, 'warning', 'HX-8', name),
    ...when(h323HasOpenKeys(device), 'caution', 'HX-3', name),
  ]
}

const featureSets =
  /advanced ip services|advanced enterprise services|advipservicesk9|adventerprisek9|universalk9(?!_npe)/i

export function aboutMgcp(gateway: MgcpGateway): Bare[] {
  const { domainName: name, srtp } = gateway
  const isProtected = gateway.interface === 'E1 PRI' && gateway.protectedFacilityIe
  return [
    ...when(srtp && !featureSets.test(gateway.iosImage), 'warning', 'MG-6', name),
    ...when(isProtected && !srtp, 'warning', 'MG-9', name),
    ...when(mgcpHasOpenKeys(gateway), 'caution', 'MG-3', name),
  ]
}

/** FC-1: SIP trunks and H.323 devices share one space of names, MGCP gateways have their own. */
export function aboutDeviceNames({ sipTrunks, h323Devices, mgcpGateways }: ProjectV2): Bare[] {
  return [
    ...aboutNames([...sipTrunks, ...h323Devices].map(({ name }) => name)),
    ...aboutNames(mgcpGateways.map(({ domainName }) => domainName)),
  ]
}

/** A repeated name once, as the first spells it; each device without a name on its own. */
function aboutNames(names: string[]): Bare[] {
  return names.flatMap((name, at) => {
    if (isBlank(name)) return when(true, 'error', 'FC-1', name)
    const isFirst = names.findIndex((other) => isSame(other, name)) === at
    const isRepeated = names.filter((other) => isSame(other, name)).length > 1
    return when(isFirst && (isRepeated || characters(name) > 128), 'error', 'FC-1', name)
  })
}

export function aboutCluster(project: ProjectV2): Bare[] {
  if (!isAnythingSecure(project)) return []
  const { name, nodes, mixedMode, phonesEncrypted } = project.cluster
  const isNoneCalling = !nodes.some(({ callProcessing }) => callProcessing)
  return [
    ...when(!isSettled(mixedMode), 'warning', 'S1-1', name),
    ...when(!isConfirmed(phonesEncrypted), 'warning', 'S1-2', name),
    ...when(isBlank(name) || isNoneCalling, 'warning', 'FC-18', name),
  ]
}
