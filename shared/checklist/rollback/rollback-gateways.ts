import { menuPaths } from '../../catalogue/menu-paths'
import type { TrunkChange } from '../../changes/device-changes'
import type { EnterRow } from '../../document/document'
import { blank, code, say } from '../../document/inline'
import type { H323Device, MgcpGateway } from '../../model/project'
import { canDoH323 } from '../gateways'
import { h323Commands } from '../step-1/h323-lines'
import { enter, idOf, wayTo } from '../line'
import { ipsecRestarts } from '../sights'
import { way, type WayBack } from './way-back'

/** The new dial-peers stood beside the old ones, so that taking them away is all. */
export const trunkGatewayBack = ({ device }: TrunkChange): WayBack =>
  way(idOf('sipTrunks', device.id, 'gateway'), 'Gateway behind SIP trunk', device.name, {
    id: idOf('rollback', 'sipTrunks', device.id, 'gateway'),
    action: say`Take away what this window configured on the gateway`,
    see: say`${code('show running-config')} is as it was saved before the window. Trustpoints may stay. A test call goes through.`,
    evidence: 'paste of the command',
    register: ['S1-6'],
  })

export const h323GatewayBack = (device: H323Device): WayBack[] =>
  canDoH323(device)
    ? [
        way(idOf('h323Devices', device.id, 'configuration'), 'Gateway', device.name, {
          id: idOf('rollback', 'h323Devices', device.id, 'configuration'),
          action: say`Take SRTP off the gateway again, as far as this window configured it`,
          enter: h323Commands.map((command) => enter('voice service voip', say`${code(`no ${command}`)}`)),
          see: say`${code('show running-config | section voice service voip')} is as it was saved before the window.`,
          register: ['S1-6'],
        }),
      ]
    : []

export const mgcpBack = ({ id, domainName, interface: kind }: MgcpGateway): WayBack =>
  way(idOf('mgcpGateways', id), 'MGCP gateway', domainName, {
    id: idOf('rollback', 'mgcpGateways', id),
    action: say`Turn the SRTP package off again, if this window turned it on`,
    goTo: kind === 'E1 PRI' ? wayTo(menuPaths.gateway, 'Find', domainName) : [],
    enter: [
      ...(kind === 'E1 PRI' ? facilityIeBack : []),
      enter('configure terminal', say`${code('no mgcp package-capability srtp-package')}`),
    ],
    cautions:
      kind === 'E1 PRI'
        ? [
            {
              id: 'MG-9',
              text: say`First the endpoint, then the package: with the Facility IE left on, calls with phones would drop.`,
            },
          ]
        : [],
    see: say`${code('show mgcp')} no longer has ${code('srtp-package')} under supported packages.`,
    register: ['MG-5'],
  })

const facilityIeBack: readonly EnterRow[] = [
  enter('Enable Protected Facility IE, on the endpoint', say`${code('unchecked')}`),
  enter('Global ISDN Switch Type', say`${blank('as written down in step 1')}`),
]

export const ipsecAway = (device: H323Device | MgcpGateway): WayBack => {
  const [list, name, isGateway] =
    'kind' in device
      ? (['h323Devices', device.name, device.kind === 'H.323 Gateway'] as const)
      : (['mgcpGateways', device.domainName, true] as const)
  return way(idOf(list, device.id, 'ipsec'), 'IPsec', name, {
    id: idOf('rollback', list, device.id, 'ipsec'),
    action: isGateway
      ? say`Take IPsec away, if this window made it: first the crypto map of the device, then the policy on every node`
      : say`Take IPsec away, if this window made it: both sides together`,
    goTo: wayTo(menuPaths.ipsec, 'Find'),
    enter: [
      ...(isGateway ? [enter('interface of the device', say`${code('no crypto map')} ${blank('its name')}`)] : []),
      enter('Enable Policy', say`${code('unchecked')}`),
    ],
    cautions: [{ id: '', text: say`Only with SRTP off on this device.` }, ipsecRestarts],
    see: say`${code('show network cluster')} has every node authenticated; a test call goes through.`,
    register: ['HX-1', 'XD-13'],
  })
}
