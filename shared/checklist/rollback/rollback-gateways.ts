import { menuPaths } from '../../catalogue/menu-paths'
import type { EnterRow } from '../../document/document'
import { blank, code, refer, say } from '../../document/inline'
import { h323Commands } from '../../gateways/h323-work'
import { no } from '../../ios/ios-words'
import { srtpPackageCommand } from '../../gateways/mgcp-work'
import { putMap } from '../../ipsec/ios-side'
import type { H323Device, MgcpGateway, SipTrunk } from '../../plan/project'
import type { NamedBox } from '../../gateways/named-gateways'
import { eachFile, fileRow, gatewayAndFile, type DeviceFiles } from '../device-files'
import { commandInline } from '../ios-inline'
import { alike, enter, idOf, wayTo } from '../line'
import { inService, ipsecRestarts } from '../sights'
import { way, type WayBack } from './way-back'
import { hasProtectedStatus } from '../../plan/protected-status'
import { namesInWords } from '../../text/words'

/** A unit gives back what is its own on each box; what others use there stays (FC-15). */
export const trunkGatewayBack = (trunk: SipTrunk, { turns, inPlace }: DeviceFiles): WayBack[] =>
  (turns.get(trunk.id) ?? [])
    .filter(({ hasTls, hasSrtp }) => hasTls || hasSrtp)
    .map(({ object, named: { box, name, wayBack }, number, hasTls }) =>
      way(idOf(...object), 'Gateway', name, {
        id: idOf('rollback', ...object),
        action: inPlace.has(box.key)
          ? say`Put the dial-peers back as they were read on gateway ${code(name)}`
          : hasTls
            ? say`Give the calls back to the dial-peers of before on gateway ${code(name)}`
            : say`Turn SRTP off on gateway ${code(name)}`,
        enter: fileRow(wayBack, `its part R${String(number)}`),
        see:
          hasTls && !inPlace.has(box.key)
            ? say`They have their patterns, a test call goes through.`
            : say`The dial-peers are as they were saved before the window. ${inService}`,
        evidence: 'session log',
        register: ['S1-6', 'FC-15'],
      }),
    )

/** What was prepared on a box, once nothing of it is used any more. */
export function boxAway({ box, name, wayBack }: NamedBox): WayBack[] {
  if (box.sip.length === 0) return []
  const one = way(idOf('gateways', box.key), 'Gateway', name, {
    id: idOf('rollback', 'gateways', box.key),
    action: say`Take away what was prepared on gateway ${code(name)}, once every unit on it is back`,
    own: gatewayAndFile(name, wayBack),
    enter: fileRow(wayBack, partOfPrepare),
    see: asSaved,
    evidence: 'session log',
    register: ['S1-6', 'FC-15'],
  })
  const each = {
    action: say`Take away what was prepared on each gateway, once every unit on it is back: ${eachFile('.rollback.ios')}, ${partOfPrepare}`,
    see: asSaved,
  }
  return [{ ...one, group: alike(one.group, each) }]
}

const partOfPrepare = 'its part Rollback of Prepare'
const asSaved = say`It is as saved before the window (${refer('N7')}), trustpoints aside. A test call goes through.`

export function h323GatewayBack(device: H323Device, { gateways, read }: DeviceFiles): WayBack[] {
  const file = gateways.get(device)?.[0]
  if (file === undefined) return []
  const off = commandInline(h323Commands.off)
  return [
    way(idOf('h323Devices', device.id, 'configuration'), 'Gateway', device.name, {
      id: idOf('rollback', 'h323Devices', device.id, 'configuration'),
      action: say`Take SRTP off the gateway again, as far as this window configured it`,
      enter: [
        ...(read.get(file.box.key)?.hasH323 === true
          ? []
          : [enter("today's dial-peer for each node", off), enter('voice service voip', off)]),
        ...fileRow(file.wayBack, 'the part of this unit'),
      ],
      see: say`${code('show running-config')} is as it was saved before the window.`,
      register: ['S1-6'],
    }),
  ]
}

export function mgcpBack(gateway: MgcpGateway, { gateways }: DeviceFiles): WayBack[] {
  const file = gateways.get(gateway)?.[0]
  const status = hasProtectedStatus(gateway) ? [protectedStatusBack(gateway)] : []
  const { id, domainName, srtp } = gateway
  if (file === undefined) return srtp ? [] : status
  return [
    ...status,
    way(idOf('mgcpGateways', id), 'MGCP gateway', domainName, {
      id: idOf('rollback', 'mgcpGateways', id),
      action: say`Turn the SRTP package off again, if this window turned it on`,
      enter: [
        enter('configure terminal', commandInline(no(srtpPackageCommand))),
        ...fileRow(file.wayBack, 'the part of this unit'),
      ],
      cautions: hasProtectedStatus(gateway) ? [endpointFirst] : [],
      see: say`${code('show mgcp')} no longer has ${code('srtp-package')} under supported packages.`,
      register: ['MG-5'],
    }),
  ]
}

const protectedStatusBack = ({ id, domainName }: MgcpGateway): WayBack =>
  way(idOf('mgcpGateways', id, 'facility-ie'), 'MGCP gateway', domainName, {
    id: idOf('rollback', 'mgcpGateways', id, 'facility-ie'),
    action: say`Turn protected status of ${code(domainName)} off again: first the endpoint, then the gateway, save; Reset where CUCM asks for it`,
    goTo: wayTo(menuPaths.gateway, 'Find', domainName),
    enter: [...facilityIeBack],
    see: say`Both settings are as they were written down. Calls with phones that are not encrypted go through again.`,
    register: ['MG-7', 'MG-8', 'MG-9'],
  })

const facilityIeBack: readonly EnterRow[] = [
  enter('Enable Protected Facility IE, on the endpoint', say`${code('uncheck')}`),
  enter('Global ISDN Switch Type', say`${blank('as written down in step 1')}`),
]

const endpointFirst = {
  id: 'MG-9',
  text: say`First the endpoint, then the package: with the Facility IE left on, calls with phones would drop.`,
}

/** What devices of one address share goes with the one that it was made for, whose unit goes back last. */
export function ipsecAway(device: H323Device | MgcpGateway, { ipsec }: DeviceFiles): WayBack[] {
  const [list, name, isGateway] =
    'kind' in device
      ? (['h323Devices', device.name, device.kind === 'H.323 Gateway'] as const)
      : (['mgcpGateways', device.domainName, true] as const)
  const { names = null, madeWith = null, sharing = [] } = ipsec.get(device) ?? {}
  if (madeWith !== null) return []
  const away = way(idOf(list, device.id, 'ipsec'), 'IPsec', name, {
    id: idOf('rollback', list, device.id, 'ipsec'),
    action: isGateway
      ? say`Take IPsec away, if this window made it: first the crypto map of the device, then the policy on every node`
      : say`Take IPsec away, if this window made it: both sides together`,
    goTo: wayTo(menuPaths.ipsec, 'Find'),
    enter: [
      ...(isGateway && names ? [enter('interface of the device', commandInline(no(putMap(names))))] : []),
      enter('Enable Policy', say`${code('uncheck')}`),
      ...fileRow(ipsec.get(device)?.wayBack),
    ],
    cautions: [
      {
        id: '',
        text:
          sharing.length === 0
            ? say`Only with SRTP off on this device.`
            : say`Only with SRTP off on this device, and on what has its address: ${namesInWords(sharing)}.`,
      },
      ipsecRestarts,
    ],
    see: say`${code('show network cluster')} has every node authenticated; a test call goes through.`,
    register: ['HX-1', 'XD-13'],
  })
  return [away]
}
