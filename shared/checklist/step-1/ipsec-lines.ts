import { menuPaths } from '../../catalogue/menu-paths'
import { blank, code, say, strong, type Inline } from '../../document/inline'
import type { IpsecPlan } from '../../model/project'
import { unreachable } from '../../unreachable'
import type { ChecklistContext, Node } from '../context'
import { policyRows, usesCertificates } from './ipsec-policy'
import { enter, exactly, idOf, wayTo, type LineDraft } from '../line'
import { ipsecRestarts } from '../sights'
import { stated } from '../stated'

/** A device that has no TLS: IPsec is what keeps its keys secret. */
export interface IpsecDevice {
  list: 'h323Devices' | 'mgcpGateways'
  id: string
  name: string
  address: string
  ipsec: IpsecPlan
  /** A Cisco gateway, on which the same hands configure IPsec. */
  isGateway: boolean
  /** SRTP is planned on it, so that keys travel. */
  hasKeys: boolean
  register: 'MG-3' | 'HX-3'
}

const whoDoesIt: Record<IpsecPlan['method'], string> = {
  none: 'no IPsec planned',
  network: 'IPsec by the network',
  cucm: 'IPsec by CUCM',
}

export const ipsecAside = ({ method }: IpsecPlan): Inline => say`${whoDoesIt[method]}`

/** Lines that bring IPsec up for a device, and the one that proves it (S1-3, HX-1, XD-13). */
export function ipsecLines(device: IpsecDevice, context: ChecklistContext): LineDraft[] {
  const { method } = device.ipsec
  switch (method) {
    case 'none':
      return device.hasKeys ? [decide(device, context)] : []
    case 'network':
      return [askNetwork(device, context)]
    case 'cucm':
      return byCucm(device, context)
    default:
      return unreachable(method)
  }
}

/** Saved on CUCM, then the device, then enabled: so that neither side waits encrypted for the other. */
const byCucm = (device: IpsecDevice, context: ChecklistContext): LineDraft[] => [
  ...(usesCertificates(device.ipsec) ? [certificates(device)] : []),
  ...nodesOf(context).map((node, at) => associate(device, node, at, context)),
  deviceSide(device, context),
  enable(device, context),
  ...(device.isGateway ? [cryptoMap(device, context)] : []),
  validate(device, context),
]

/** Without nodes in the plan one line stands for all of them. */
const nodesOf = ({ nodes }: ChecklistContext): readonly Node[] =>
  nodes.length > 0 ? nodes : [{ name: '', address: '', publisher: false }]

const lineId = ({ list, id }: IpsecDevice, ...line: string[]) => idOf('step1', list, id, 'ipsec', ...line)
const wayBack = ({ list, id }: IpsecDevice, context: ChecklistContext): Inline =>
  say`${context.wayBack(idOf(list, id, 'ipsec'))}`
const stateCautions = ({ list, id }: IpsecDevice, { cautionsAt }: ChecklistContext) =>
  cautionsAt(`${list}/${id}/ipsec/state`)

const decide = (device: IpsecDevice, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'decide'),
  action: say`Have the owner sign that keys travel readable, or leave SRTP off here`,
  cautions: stateCautions(device, context),
  see: say`A decision in writing. CUCM cannot tell whether IPsec is there.`,
  evidence: 'who signs',
  register: ['S1-3', device.register],
})

const askNetwork = (device: IpsecDevice, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'network'),
  action: say`Have the network team confirm IPsec between every node and ${exactly([addressOf(device)], 'the device')}`,
  cautions: stateCautions(device, context),
  see: say`Both ends of the tunnel are up. ${stated(device.ipsec.state)}`,
  verify: say`Ask which devices do it; the planner cannot check it, nor can CUCM.`,
  evidence: 'who confirmed it',
  register: ['S1-3', device.register, 'S5-4'],
})

const certificates = (device: IpsecDevice): LineDraft => ({
  id: lineId(device, 'certificates'),
  action: say`See that CUCM and the device trust the IPsec certificate of the other`,
  goTo: wayTo(menuPaths.certificates),
  see: say`The certificate of the device and its CA are in ${strong('ipsec-trust')} on every node; the device has those of every node.`,
  verify: say`After a change of a certificate restart IPsec: ${code('utils ipsec restart')} on the node.`,
  evidence: 'screen shot, valid until',
  register: ['HX-1', 'S1-3'],
})

const isThere = ({ ipsec }: IpsecDevice): boolean => ipsec.state.state === 'confirmed'

function associate(device: IpsecDevice, node: Node, at: number, context: ChecklistContext): LineDraft {
  const destination = exactly([addressOf(device)], 'not in the plan')
  const rows = policyRows(device.ipsec, destination, exactly([node.address], 'not in the plan'))
  return {
    id: lineId(device, 'node', node.name, node.address),
    action: isThere(device)
      ? say`See the association on node ${nodeName(node)}, and make it where it is missing`
      : say`Make the association on node ${nodeName(node)} and save it, not enabled yet`,
    goTo: wayTo(menuPaths.ipsec, isThere(device) ? 'Find' : 'Add New'),
    enter: isThere(device) ? rows : [...rows, enter('Enable Policy', say`${code('unchecked')}`)],
    cautions: at === 0 ? context.cautionsAt(`${device.list}/${device.id}/ipsec/policy`) : [],
    see: isThere(device)
      ? say`The policy stands in the list. ${stated(device.ipsec.state)}`
      : say`The policy stands in the list, not enabled.`,
    undo: wayBack(device, context),
    register: ['HX-1', 'S1-3', 'XD-13', 'XD-6'],
  }
}

const deviceSide = (device: IpsecDevice, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'device'),
  action: device.isGateway
    ? say`Configure IPsec on the device with the same choices, its crypto map on no interface yet`
    : say`Have the far end make its side with the same choices`,
  enter: [
    enter(
      'Peers, one for each node',
      exactly(
        context.nodes.map(({ address }) => address),
        'every node',
      ),
    ),
  ],
  see: device.isGateway
    ? say`${code('show crypto isakmp policy')} has the same authentication, encryption, hash, group and lifetime; the access list of each node permits ${code('ip')} between the two hosts.`
    : say`Its owner says that it is saved there, with the addresses the other way round.`,
  undo: wayBack(device, context),
  evidence: device.isGateway ? 'paste of the command' : 'who said so',
  register: ['S1-3', 'S1-6', 'XD-13'],
})

const enable = (device: IpsecDevice, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'enable'),
  action: say`Enable the association on every node`,
  goTo: wayTo(menuPaths.ipsec, 'Find'),
  enter: [enter('Enable Policy', say`${code('checked')}`)],
  cautions: [ipsecRestarts],
  see: say`The policy is enabled on ${exactly(
    context.nodes.map(({ name }) => name),
    'every node',
  )}.`,
  undo: wayBack(device, context),
  evidence: 'screen shot of each node',
  register: ['HX-1', 'XD-13'],
})

const cryptoMap = (device: IpsecDevice, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'crypto-map'),
  action: say`Put the crypto map on the interface of the device`,
  enter: [enter('interface', say`${code('crypto map')} ${blank('its name')}`)],
  see: say`The gateway is still registered, and a test call goes through.`,
  undo: wayBack(device, context),
  register: ['HX-1', 'S1-6'],
})

function validate(device: IpsecDevice, context: ChecklistContext): LineDraft {
  const commands = say`On the device ${code('show crypto isakmp sa')} has ${code('QM_IDLE')} for each node; in ${code('show crypto ipsec sa')} the packet counts rise. A blank or wrong answer of the ping is known: then these decide.`
  return {
    id: lineId(device, 'validate'),
    action: say`Prove that IPsec is up${device.hasKeys ? ' before keys may travel' : ''}`,
    goTo: wayTo(menuPaths.ping),
    enter: [
      enter('Host', exactly([addressOf(device)], 'the device')),
      enter('Validate IPsec', say`${code('checked')}`),
    ],
    cautions: stateCautions(device, context),
    see: say`The ping succeeds, from every node.`,
    verify: device.isGateway ? commands : [],
    evidence: 'paste of the answers',
    register: [device.register, 'S5-4'],
  }
}

const nodeName = ({ name, address }: Node): Inline => exactly([name === '' ? address : name], 'each in turn')

/** An association needs an address; a name is the next best where the plan has none. */
const addressOf = ({ ipsec, address, name }: IpsecDevice): string =>
  [ipsec.peerAddress, address, name].find((text) => text !== '') ?? ''
