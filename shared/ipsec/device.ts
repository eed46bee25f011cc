import { forms, ours, valueOr } from '../ios/ios-values'
import type { IosValue } from '../ios/ios-words'
import { ipsecPeer, isByCucm } from '../plan/ipsec-choices'
import type { H323Device, IpsecPlan, MgcpGateway, Project } from '../plan/project'
import { parseRelease, type Release } from '../software/release'

/** A device with which CUCM itself does IPsec (HX-1, MG-3). */
export interface IpsecDevice {
  device: H323Device | MgcpGateway
  name: string
  kind: string
  ipsec: IpsecPlan
  address: IosValue
  software: string
  release: Release | null
  /** A Cisco gateway, which the plan configures too; otherwise the far end makes its side itself. */
  isGateway: boolean
  /** What says that its keys travel readable without IPsec. */
  keys: 'HX-3' | 'MG-3'
}

/** In the order of the project file. */
export const ipsecDevices = ({ h323Devices, mgcpGateways }: Project): IpsecDevice[] => [
  ...h323Devices.filter(isByCucm).map(ipsecDevice),
  ...mgcpGateways.filter(isByCucm).map(ipsecDevice),
]

/** What IPsec with a device is made from. */
export const ipsecDevice = (device: H323Device | MgcpGateway): IpsecDevice =>
  'kind' in device ? h323Device(device) : mgcpGateway(device)

function h323Device(device: H323Device): IpsecDevice {
  const { name, kind, ipsec, software } = device
  return {
    device,
    name,
    kind,
    ipsec,
    address: addressOf(device),
    software,
    release: parseRelease(software),
    isGateway: kind === 'H.323 Gateway',
    keys: 'HX-3',
  }
}

function mgcpGateway(device: MgcpGateway): IpsecDevice {
  const { domainName, interface: kind, ipsec, iosImage } = device
  return {
    device,
    name: domainName,
    kind: `MGCP gateway, ${kind}`,
    ipsec,
    address: addressOf(device),
    software: iosImage,
    release: parseRelease(iosImage),
    isGateway: true,
    keys: 'MG-3',
  }
}

/** An association is between addresses: names are not taken by CUCM, save in FIPS mode. */
const addressOf = (device: H323Device | MgcpGateway): IosValue =>
  valueOr(
    forms.address,
    ipsecPeer(device),
    'DEVICE_ADDRESS',
    ours('address from which the device signals'),
    'not in the plan',
  )
