import { code, say, strong } from '../../../document/inline'
import { ipsecDevices } from '../../../ipsec/device'
import type { Kind } from './symptom'

export const ipsec: Kind = {
  title: 'IPsec',
  applies: ({ project }) => ipsecDevices(project).length > 0,
  symptoms: [
    [
      say`No ${code('QM_IDLE')}`,
      say`${code('show crypto isakmp sa')}`,
      say`${strong('Stop:')} IPsec is down, and CUCM does not see it: keys would travel readable.`,
      say`Compare method, encryption, hash, group and lifetime of both ends; then the certificates.`,
    ],
    [
      say`${code('QM_IDLE')}, yet no packets`,
      say`${code('show crypto ipsec sa')}: the counts stand still`,
      say`Phase two does not come up, or the device signals from another address than its access list has.`,
      say`Compare the ESP algorithm and Phase Two DH; bind signaling to that address.`,
    ],
    [
      say`The ping with Validate IPsec is blank or says no`,
      say`${code('show ipsec status')} on the node`,
      say`False answers are known, also with Any on one side and TCP or UDP on the other.`,
      say`The SAs on the device decide.`,
    ],
    [
      say`The tunnel of a node stays down after its restart`,
      say`${code('show ipsec status')}`,
      say`IPsec of the node did not come up anew.`,
      say`${code('utils ipsec restart')} on the node.`,
    ],
    [
      say`Tunnels fail after an upgrade of the gateway`,
      say`${code('show crypto isakmp policy')}`,
      say`IOS XE 17.11.1 and later refuse weak algorithms (XD-6).`,
      say`AES with SHA and group 14 or 16 on both.`,
    ],
    [
      say`A node is not authenticated after a policy was disabled`,
      say`${code('show network cluster')}`,
      say`IPsec of the node still holds on to it.`,
      say`${code('utils ipsec restart')} on the node.`,
    ],
  ],
}
