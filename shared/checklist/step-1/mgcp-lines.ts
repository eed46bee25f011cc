import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { code, say } from '../../document/inline'
import { srtpPackageCommand } from '../../gateways/mgcp-work'
import type { MgcpGateway } from '../../plan/project'
import type { ChecklistContext } from '../context'
import { fileRow, madeForRow } from '../device-files'
import { commandInline } from '../ios-inline'
import { ipsecAside, ipsecLines } from './ipsec-lines'
import { enter, idOf, lines, wayTo, type LineDraft } from '../line'
import { withoutFile } from './without-file'
import { hasProtectedStatus } from '../../plan/protected-status'

/** Step 1 for an MGCP gateway: its image, IPsec, and only then SRTP, because keys travel in MGCP from there on. */
export function mgcpGroup(gateway: MgcpGateway, context: ChecklistContext): ChecklineGroup {
  const { domainName, srtp } = gateway
  return lines(`MGCP gateway, ${gateway.interface}`, domainName, ipsecAside(gateway), [
    ...(srtp ? [image(gateway, context)] : []),
    ...ipsecLines(gateway, { hasKeys: srtp }, context),
    ...(srtp ? configuration(gateway, context) : status(gateway, context)),
  ])
}

function configuration(gateway: MgcpGateway, context: ChecklistContext): LineDraft[] {
  const refusal = context.files.refusals.get(gateway)
  if (refusal !== undefined) return [withoutFile(lineId(gateway, 'srtp-package'), refusal)]
  return [srtpPackage(gateway, context), ...status(gateway, context)]
}

/** Only where it is planned: nothing is said of it elsewhere. */
const status = (gateway: MgcpGateway, context: ChecklistContext): LineDraft[] =>
  hasProtectedStatus(gateway) ? [protectedStatus(gateway, context)] : []

/** It is turned on after all else, as a unit of its own: ids of its lines end so. */
export const protectedStatusEnding = '/facility-ie'
export const isProtectedStatus = ({ id }: { id: string }): boolean => id.endsWith(protectedStatusEnding)

const lineId = ({ id }: MgcpGateway, what: string) => idOf('step1', 'mgcpGateways', id, what)

const image = (gateway: MgcpGateway, { cautionsAt }: ChecklistContext): LineDraft => ({
  id: lineId(gateway, 'image'),
  action: say`See that the image can do SRTP`,
  cautions: cautionsAt(`mgcpGateways/${gateway.id}/iosImage`),
  see: say`${code('show version')} names Advanced IP Services or Advanced Enterprise Services, or a ${code('universalk9')} image.${gateway.iosImage === '' ? '' : ` In the plan: ${gateway.iosImage}.`}`,
  evidence: 'session log',
  register: ['MG-6'],
})

const srtpPackage = (gateway: MgcpGateway, { cautionsAt, files, wayBack }: ChecklistContext): LineDraft => ({
  id: lineId(gateway, 'srtp-package'),
  action: say`Turn the SRTP package on, on the gateway`,
  enter: [
    enter('configure terminal', commandInline(srtpPackageCommand)),
    ...fileRow(files.gateways.get(gateway)?.[0]?.path, 'the part of this unit, with what else may be set'),
    ...madeForRow(files.read.get(files.gateways.get(gateway)?.[0]?.box.key ?? '')),
  ],
  cautions: cautionsAt(`mgcpGateways/${gateway.id}/ipsec/state`),
  see: say`${code('show mgcp')} has ${code('srtp-package')} under supported packages, and the gateway is still registered in ${code('show ccm-manager')}.`,
  verify: say`In a call ${code('show mgcp connection')} has ${code('K=1')}.`,
  undo: say`${wayBack(idOf('mgcpGateways', gateway.id))}`,
  evidence: 'session log',
  register: ['MG-5', 'S1-6'],
})

const protectedStatus = (gateway: MgcpGateway, { cautionsAt, wayBack }: ChecklistContext): LineDraft => ({
  id: lineId(gateway, 'facility-ie'),
  action: say`Let E1 PRI exchange protected status: first the gateway, save, then its endpoint, save; Reset where CUCM asks for it`,
  goTo: wayTo(menuPaths.gateway, 'Find', gateway.domainName),
  enter: [
    enter('Global ISDN Switch Type', say`${code('Euro')}`),
    enter('Enable Protected Facility IE, on the endpoint', say`${code('check')}`),
  ],
  cautions: [
    { id: 'MG-9', text: say`From here on a call with a phone drops when its media is not encrypted.` },
    ...cautionsAt(`mgcpGateways/${gateway.id}/protectedFacilityIe`),
  ],
  see: say`Both settings are kept after the save. CUCM plays the secure tone to the phone only; the PBX plays its own.`,
  undo: say`${wayBack(idOf('mgcpGateways', gateway.id, 'facility-ie'))}`,
  evidence: 'screen shot, and what stood there before',
  register: ['MG-7', 'MG-8', 'MG-9'],
})
