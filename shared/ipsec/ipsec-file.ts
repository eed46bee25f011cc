import type { IosFile } from '../ios/ios-file'
import { block, field, type Line, onePart, remark, type Section, show, step } from '../ios/ios-lines'
import { ours, placeholder } from '../ios/ios-values'
import { ios, note } from '../ios/ios-words'
import type { Node } from '../ios/nodes'
import { enrolment, keyStep, someAuthority, trustpointLines, trustpoints, type Pki } from '../ios/pki'
import { planFacts, type PlanStamp } from '../ios/plan-facts'
import type { IpsecDevice } from './device'
import { iosSide, lineOf, putMap } from './ios-side'
import type { IpsecNames } from './names'
import { ipsecCautions, ipsecChecks, ipsecFacts, ipsecForm } from './notes'
import { parameters } from './parameters'
import { usesCertificates } from './policy'

export interface IpsecContext {
  device: IpsecDevice
  nodes: readonly Node[]
  names: IpsecNames
}

/** Both sides of the associations of a device, in the order in which they are made and enabled (HX-1, S1-3, XD-13). */
export const ipsecFile = ({ device, nodes, names }: IpsecContext, stamp: PlanStamp): IosFile => ({
  head: {
    title: note`IPsec between CUCM and ${device.name}`,
    facts: [...planFacts(stamp), ...ipsecFacts(device)],
    use: [
      ours('Made from the plan and from what vendors document; no line was run on a device.'),
      ours(device.isGateway ? turnsWithMap : turns),
      ours('Neither make nor change policies while CUCM is upgraded: they are lost.'),
    ],
    form: [...names.told, ...ipsecForm(device)],
    cautions: ipsecCautions(device, stamp.project),
    checks: ipsecChecks(device),
  },
  parts: onePart(
    ...(usesCertificates(device.ipsec) ? certificates(device) : []),
    windows(device, nodes, names),
    otherSide(device, nodes, names),
    enable,
    ...(device.isGateway ? [cryptoMap(names)] : []),
    validation(device),
  ),
})

const turns = 'Go section by section: the two sides take turns.'
const turnsWithMap =
  'Save the running configuration before. Go section by section: the two sides take turns, and the crypto map comes last.'

const commonName = placeholder('DEVICE_CERTIFICATE_NAME', ours('common name of the device'))

function certificates({ isGateway }: IpsecDevice): Section[] {
  const pki: Pki = {
    ...trustpoints,
    authorities: [someAuthority('ipsec')],
    ...{ commonName, certificate: 'ipsec', isExportable: false },
  }
  const onDevice: Section[] = [
    {
      title: ours('Key and trustpoints of the device'),
      step: 1,
      register: ['S1-3', 'HX-1'],
      lines: [keyStep(pki), ...trustpointLines(pki)],
    },
    { title: ours('Certificates of the device, by hand'), step: 1, register: ['S1-3', 'HX-1'], lines: enrolment(pki) },
  ]
  return [...(isGateway ? onDevice : []), inCucm]
}

const inCucm: Section = {
  title: ours('Certificates in CUCM'),
  step: 1,
  register: ['S1-3', 'HX-1'],
  lines: [
    step(
      ours(
        'OS Administration > Security > Certificate Management, on every node: the certificate of the device and its CA go into ipsec-trust. Remove an old one with the same common name first.',
      ),
    ),
    step(ours('After a change of a certificate: utils ipsec restart on the node.')),
  ],
}

const windows = (device: IpsecDevice, nodes: readonly Node[], names: IpsecNames): Section => ({
  title: ours('CUCM: IPSEC Configuration on each node, saved and not enabled'),
  step: 1,
  register: ['HX-1', 'S1-3', 'XD-13'],
  lines: [
    remark(ours('OS Administration > Security > IPSEC Configuration > Add New, on the node that is named.')),
    ...nodes.flatMap((node) => window(device, node, names)),
  ],
})

const window = (device: IpsecDevice, node: Node, names: IpsecNames): Line[] => [
  remark(ours('')),
  remark(note`On ${node.name}:`),
  ...parameters(device, node).map((row) => field(row.label, row.value, device.isGateway ? lineOf(row, names) : null)),
  field('Enable Policy', ours('unchecked')),
]

const otherSide = (device: IpsecDevice, nodes: readonly Node[], names: IpsecNames): Section =>
  device.isGateway
    ? {
        title: ours('The device, its crypto map on no interface yet'),
        step: 1,
        register: ['S1-3', 'S1-6'],
        lines: [
          remark(
            note`The names ${names.own}, ${names.own}-1 and on are not to be in use, nor the numbers in the crypto map. Where the map is on the interface already, its new entries act at once: then this section comes after the next one.`,
          ),
          ...iosSide(device, nodes, names),
        ],
      }
    : {
        title: ours('The far end, saved and not enabled'),
        step: 1,
        register: ['S1-3', 'XD-13'],
        lines: [
          remark(ours('The same choices, with the two addresses exchanged:')),
          ...nodes.flatMap((node) => mirrored(device, node)),
        ],
      }

const mirrored = ({ address }: IpsecDevice, node: Node): Line[] => [
  field('Source Address', note`${address}`),
  field('Destination Address', note`${node.address}, ${node.name}`),
]

const enable: Section = {
  title: ours('CUCM: enable the policy on each node'),
  step: 1,
  register: ['HX-1', 'XD-13'],
  lines: [
    step(
      ours(
        'IPSEC Configuration > the policy: check Enable Policy, save. IPsec restarts on that node, and all its tunnels drop for a moment.',
      ),
    ),
    step(ours('Where a tunnel is not up after a restart of a node: utils ipsec restart there.')),
  ],
}

const cryptoMap = (names: IpsecNames): Section => ({
  title: ours('The device: the crypto map on the interface'),
  step: 1,
  register: ['S1-3', 'S1-6'],
  lines: [
    remark(
      ours(
        'From here on all traffic between the device and the nodes has to be encrypted: without a policy that works in CUCM it is lost. The device signals from the address of its access lists.',
      ),
    ),
    ...block(ios`interface ${names.interface}`, putMap(names)),
  ],
})

const validation = ({ isGateway, address, keys }: IpsecDevice): Section => ({
  title: ours('Validation, before keys may travel'),
  step: 1,
  register: ['S5-4', keys],
  lines: [
    step(
      note`CUCM, each node: OS Administration > Services > Ping, host ${address}, Validate IPsec checked: it succeeds. Blank or wrong answers are known; then the SAs decide.`,
    ),
    step(
      ours(
        'CUCM, each node, on the command line: show ipsec status; show ipsec policy_group, and show ipsec information with the names of the group and the policy: the fields are as above, Status is enabled.',
      ),
    ),
    ...(isGateway ? onDevice : [step(ours('The far end sees the association up, with packet counts that rise.'))]),
  ],
})

const onDevice: readonly Line[] = [
  show(ios`show crypto isakmp sa`, ours('QM_IDLE and ACTIVE for each node.')),
  show(
    ios`show crypto ipsec sa`,
    ours(
      'For each node: settings with Transport, an inbound and an outbound SA that are ACTIVE, packet counts that rise.',
    ),
  ),
]
