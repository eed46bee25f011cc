import { choice, group, record, text, type Field, type ValuesOf } from './field'
import { menuPaths } from './menu-paths'
import { statementFields } from './statement-fields'

const menu = menuPaths.ipsec
const onCucm = {
  where: { method: ['cucm'] },
  otherwise: 'Applies where CUCM itself does IPsec with the device.',
} as const

/** Who protects the path between CUCM and a device that cannot use TLS (S1-3). */
export const ipsecFields = {
  method: choice({
    label: 'IPsec by',
    help: 'One of the two is enough: the network, or CUCM with the device. Network IPsec spares CUCM the work.',
    register: ['S1-3', 'HX-1', 'MG-3', 'HX-3'],
    choices: ['none', 'network', 'cucm'],
    default: 'none',
    means: {
      none: { says: 'Nobody: media keys travel readable.', register: ['MG-3', 'HX-3'] },
      network: { says: 'The network infrastructure between CUCM and the device.', register: ['S1-3'] },
      cucm: { says: 'CUCM and the device, one association for each node.', register: ['HX-1', 'XD-13'] },
    },
  }),
  state: group({
    label: 'IPsec is there',
    help: 'CUCM cannot see IPsec, nor whether it is right: a person has to say so.',
    register: ['MG-3', 'HX-3', 'S5-4'],
    fields: statementFields,
  }),
  peerAddress: text({
    label: "Device's address",
    isCode: true,
    help: 'The other end is each node of the cluster in turn.',
    register: ['XD-13'],
    menu,
    applies: onCucm,
  }),
  policy: record({
    label: 'IPSEC Configuration',
    help: "The window's choices by its labels; what is not set has the planner's default.",
    register: ['HX-1', 'XD-6'],
    menu,
    applies: onCucm,
  }),
}

const ciphers = ['AES 256', 'AES 128', '3DES'] as const
const groups = ['14', '16', '15', '2', '5', '17', '18'] as const

/** The fields of the IPSEC Configuration window that both ends must agree on, by label (XD-6). */
export const ipsecPolicyFields: Readonly<Record<string, Field & { kind: 'choice' | 'text' }>> = {
  'Authentication Method': choice({
    label: 'Authentication Method',
    help: 'A cluster in FIPS mode has Certificate only.',
    register: ['HX-1', 'XD-6'],
    choices: ['Certificate', 'Preshared Key'],
    default: 'Certificate',
  }),
  'Encryption Algorithm': choice({
    label: 'Encryption Algorithm',
    help: 'Phase one. AES works with every release; IOS XE 17.11.1 and later refuse 3DES.',
    register: ['XD-6'],
    choices: ciphers,
    default: 'AES 256',
  }),
  'Hash Algorithm': choice({
    label: 'Hash Algorithm',
    help: 'Phase one.',
    register: ['XD-6'],
    choices: ['SHA256', 'SHA1'],
    default: 'SHA256',
  }),
  'ESP Algorithm': choice({
    label: 'ESP Algorithm',
    help: 'Phase two, as the encryption algorithm.',
    register: ['XD-6'],
    choices: ciphers,
    default: 'AES 256',
  }),
  'Phase One Life Time': text({ label: 'Phase One Life Time', help: 'Seconds.', register: ['HX-1'], default: '3600' }),
  'Phase One DH': choice({
    label: 'Phase One DH',
    help: 'Groups 14 and 16 work with every release.',
    register: ['XD-6'],
    choices: groups,
    default: '14',
  }),
  'Phase Two Life Time': text({ label: 'Phase Two Life Time', help: 'Seconds.', register: ['HX-1'], default: '3600' }),
  'Phase Two DH': choice({
    label: 'Phase Two DH',
    help: 'As phase one.',
    register: ['XD-6'],
    choices: groups,
    default: '14',
  }),
}

export type IpsecPlan = ValuesOf<typeof ipsecFields>
