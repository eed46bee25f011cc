import type { RegisterId } from '../register/register'

export type StepNumber = 1 | 2 | 3 | 4 | 5

export interface Step {
  number: StepNumber
  name: string
  purpose: string
  register: readonly RegisterId[]
  subSteps: readonly SubStep[]
}

export interface SubStep {
  id: RegisterId
  says: string
}

const step = (number: StepNumber, name: string, purpose: string, subSteps: readonly SubStep[]): Step => ({
  number,
  name,
  purpose,
  register: ['TF-1', ...subSteps.map((subStep) => subStep.id)],
  subSteps,
})

/** The task flow: five steps, in this order (TF-1). */
export const steps: readonly [Step, Step, Step, Step, Step] = [
  step(1, 'Secure gateways and trunks', 'Prepare the cluster, its phones and the path to every gateway and trunk.', [
    { id: 'S1-1', says: 'See that the cluster is in mixed mode.' },
    { id: 'S1-2', says: 'See that the phones are configured for encryption.' },
    { id: 'S1-3', says: 'Have IPsec done, by the network or by CUCM with the device.' },
    { id: 'S1-4', says: 'Plan SRTP Allowed on H.323 gateways and intercluster trunks.' },
    { id: 'S1-5', says: 'Plan profile and SRTP Allowed of every SIP trunk.' },
    { id: 'S1-6', says: 'Configure security on the gateways themselves.' },
  ]),
  step(2, 'SIP trunk security profiles', 'Add, update or copy a profile.', [
    { id: 'S2-1', says: 'Open the window of the profiles.' },
    { id: 'S2-2', says: 'Add a profile with the defaults.' },
    { id: 'S2-3', says: 'Copy a profile with its settings.' },
    { id: 'S2-4', says: 'Update a profile.' },
    { id: 'S2-5', says: 'Save it, to be applied to its trunks.' },
    { id: 'S2-6', says: 'With digest, set credentials for the trunk and its applications.' },
    { id: 'S2-7', says: 'With application level authorization, allow the methods of each application user.' },
  ]),
  step(3, 'Apply the profiles to the trunks', 'Give each SIP trunk its profile.', [
    { id: 'S3-1', says: 'Choose the profile in the window of the trunk, save, apply.' },
    { id: 'S3-2', says: 'See again that digest and application users are complete.' },
  ]),
  step(4, 'Synchronize changed profiles', 'Bring changed profiles to every trunk that has them.', [
    { id: 'S4-1', says: 'Open the changed profile, save, apply the configuration.' },
    { id: 'S4-2', says: 'Know which trunks it affects.' },
  ]),
  step(5, 'Allow SRTP', 'Allow encrypted media on SIP trunks and H.323 devices.', [
    { id: 'S5-1', says: 'Know the five windows that have the box.' },
    { id: 'S5-2', says: 'Check the box, save, reset.' },
    { id: 'S5-3', says: 'See that the keys are protected on every SIP trunk.' },
    { id: 'S5-4', says: 'Verify IPsec for H.323 and TLS for SIP.' },
  ]),
]
