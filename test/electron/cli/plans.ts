import type { Project } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'

/** A plan with requests and no error. */
export const readyPlan = (more: Partial<Project> = {}): Project => ({
  ...plan({
    name: 'Ready plan',
    profiles: [{ name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc.example.com' }],
    sipTrunks: [{ name: 'TRUNK-A', securityProfileId: 'TLS', srtpAllowed: true }],
    sipRealms: [{ realm: 'sbc.example.com', userid: 'cucm' }],
  }),
  ...more,
})

/** A plan with one error: a trunk without a profile (SP-3). */
export const planWithError = (): Project => plan({ name: 'Plan with an error', sipTrunks: [{ name: 'TRUNK-A' }] })
