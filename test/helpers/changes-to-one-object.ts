import { h323DeviceFields } from '../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../shared/catalogue/mgcp-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { idOf } from '../../shared/checklist/line'
import { defaultsOf } from '../../shared/plan/defaults'
import type { Project, SipTrunk } from '../../shared/plan/project'

interface Changed {
  after: Project
  /** Objects whose own lines in the checklist may differ, as `list/id`. */
  touched: Set<string>
}

/** Changes to one object that leave the needs of all others as they are. */
export function changesToOneObject(): Record<string, (project: Project) => Changed> {
  const trunk = { ...defaultsOf(sipTrunkFields), id: 'new-trunk', name: 'NEW' }
  const device = { ...defaultsOf(h323DeviceFields), id: 'new-device', name: 'NEW' }
  const gateway = { ...defaultsOf(mgcpGatewayFields), id: 'new-gateway', domainName: 'new' }
  const touched = (list: string, id = '') => new Set([`${list}/${idOf(id)}`])
  return {
    'a trunk is added at the beginning': (project) => ({
      after: { ...project, sipTrunks: [trunk, ...project.sipTrunks] },
      touched: touched('sipTrunks', trunk.id),
    }),
    'an H.323 device is added at the beginning': (project) => ({
      after: { ...project, h323Devices: [device, ...project.h323Devices] },
      touched: touched('h323Devices', device.id),
    }),
    'an MGCP gateway is added at the beginning': (project) => ({
      after: { ...project, mgcpGateways: [{ ...gateway, srtp: true }, ...project.mgcpGateways] },
      touched: touched('mgcpGateways', gateway.id),
    }),
    'the first H.323 device is removed': (project) => ({
      after: { ...project, h323Devices: project.h323Devices.slice(1) },
      touched: touched('h323Devices', project.h323Devices[0]?.id),
    }),
    'the first MGCP gateway is removed': (project) => ({
      after: { ...project, mgcpGateways: project.mgcpGateways.slice(1) },
      touched: touched('mgcpGateways', project.mgcpGateways[0]?.id),
    }),
    'the first trunk is renamed': (project) => ({
      after: {
        ...project,
        sipTrunks: project.sipTrunks.map((one, at) => (at === 0 ? { ...one, name: 'RENAMED' } : one)),
        asFound: renamedAsFound(project),
      },
      touched: new Set(namesakes(project).flatMap((one) => [...touchedByTrunk(project, one)])),
    }),
    'the media of the first trunk change': (project) => ({
      after: {
        ...project,
        sipTrunks: project.sipTrunks.map((one, at) =>
          at === 0 ? { ...one, srtpAllowed: !one.srtpAllowed, mtpRequired: !one.mtpRequired } : one,
        ),
      },
      touched: touchedByTrunk(project),
    }),
    'the first profile is renamed': (project) => ({
      after: {
        ...project,
        profiles: project.profiles.map((one, at) => (at === 0 ? { ...one, name: 'RENAMED' } : one)),
      },
      touched: touchedByProfile(project),
    }),
  }
}

/** On the cluster too: else the trunk that was found would be another, outside the plan. */
function renamedAsFound({ asFound, sipTrunks: [first] }: Project): Project['asFound'] {
  const isIt = ({ name }: { name: string }) => name.toLowerCase() === first?.name.toLowerCase()
  const sipTrunks = asFound?.sipTrunks.map((one) => (isIt(one) ? { ...one, name: 'RENAMED' } : one))
  return asFound && { ...asFound, sipTrunks: sipTrunks ?? [] }
}

/** The first trunk, and those whose name is the same to CUCM (FC-1): what was found is theirs too. */
const namesakes = ({ sipTrunks }: Project): SipTrunk[] =>
  sipTrunks.filter(({ name }) => name.toLowerCase() === sipTrunks[0]?.name.toLowerCase())

/** A trunk that is reset takes up its profile by that: the profile's line of Apply Config comes or goes. */
const touchedByTrunk = ({ sipTrunks }: Project, trunk: SipTrunk | undefined = sipTrunks[0]): Set<string> =>
  new Set([`sipTrunks/${idOf(trunk?.id ?? '')}`, `profiles/${idOf(trunk?.securityProfileId ?? '')}`])

/** Its trunks may be set by name, so that their lines come or go with it. */
const touchedByProfile = ({ profiles, sipTrunks }: Project): Set<string> =>
  new Set([`profiles/${idOf(profiles[0]?.id ?? '')}`, ...sipTrunks.map(({ id }) => `sipTrunks/${idOf(id)}`)])
