import { changeWindowFields } from '../catalogue/change-window-fields'
import { clusterFields } from '../catalogue/cluster-fields'
import { predefinedProfile } from './predefined'
import { defaultsOf } from './defaults'
import { projectFormat, projectVersion, type Project } from './project'

/**
 * An empty plan, with the non-secure profile that installation brings (SP-2).
 * @param now ISO 8601, UTC
 * @param newId gives a new UUID each time it is called
 */
export function newProject(name: string, now: string, newId: () => string): Project {
  return {
    format: projectFormat,
    version: projectVersion,
    id: newId(),
    name,
    customer: '',
    author: '',
    notes: '',
    revision: 1,
    createdAt: now,
    updatedAt: now,
    cluster: defaultsOf(clusterFields),
    profiles: [predefinedProfile(newId())],
    farEnds: [],
    sipTrunks: [],
    h323Devices: [],
    mgcpGateways: [],
    sipRealms: [],
    applicationUsers: [],
    certificates: [],
    asFound: null,
    changeWindow: defaultsOf(changeWindowFields),
    checklist: {},
    waivers: [],
    signatures: [],
  }
}
