import { newProject } from '../plan/new-project'
import type { Project, Waiver } from '../plan/project'
import { exampleAsFound } from './example-as-found'
import { exampleCluster } from './example-cluster'
import { exampleH323Devices, exampleMgcpGateways } from './example-devices'
import { exampleProfiles } from './example-profiles'
import { exampleRealms } from './example-realms'
import { exampleTrunks, type ExampleTrunks } from './example-trunks'
import { exampleUsers } from './example-users'
import { people } from './people'

const notes = [
  'A worked example. The hospital, its people, names and addresses are invented.',
  'The plan is as it stands the evening before the review, with two errors left in: the standby carrier gateway took over the certificate names of the first two (PF-19), and SIP-CC-02 has no SIP realm yet (S2-6).',
].join('\n')

/**
 * The plan that `new --example` writes: nearly right, and with a finding of every severity.
 * @param now ISO 8601, UTC
 * @param newId gives a new UUID each time it is called
 */
export function exampleProject(now: string, newId: () => string): Project {
  const empty = newProject('Ashmere SIP trunk encryption', now, newId)
  const profiles = exampleProfiles(newId)
  const realms = exampleRealms(newId)
  const trunks = exampleTrunks(newId, profiles, realms)
  const h323Devices = exampleH323Devices(newId)
  return {
    ...empty,
    customer: 'Ashmere Hospitals',
    author: people.consultant,
    notes,
    cluster: exampleCluster(),
    profiles: Object.values(profiles),
    sipTrunks: Object.values(trunks),
    h323Devices,
    mgcpGateways: exampleMgcpGateways(newId),
    sipRealms: Object.values(realms),
    applicationUsers: exampleUsers(newId, trunks),
    asFound: exampleAsFound(profiles, trunks, h323Devices),
    waivers: [recorderWaiver(trunks)],
  }
}

const recorderWaiver = ({ recorder }: ExampleTrunks): Waiver => ({
  rule: 'OV-5',
  object: recorder.name,
  reason:
    'The recorder offers NULL/SHA only until its upgrade in 2027. It stands in the same locked room and network segment as the cluster.',
  by: people.security,
  on: '2026-09-21',
  until: '2027-12-31',
})
