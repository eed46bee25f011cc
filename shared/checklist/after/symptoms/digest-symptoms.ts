import { code, say } from '../../../document/inline'
import { profilesInUse, type Kind } from './symptom'

export const digest: Kind = {
  title: 'Digest',
  applies: (plan) => profilesInUse(plan).some(({ digestAuthentication }) => digestAuthentication),
  symptoms: [
    [
      say`${code('401')} to every request`,
      say`Counter ${code('SIPTrunkServerAuthenticationFailures')} rises`,
      say`User, credentials or realm are wrong.`,
      say`CUCM challenges with its Cluster ID: compare it with the realm of the far end (XD-7).`,
    ],
  ],
}

export const authorization: Kind = {
  title: 'Application-level authorization',
  applies: (plan) => profilesInUse(plan).some(({ applLevelAuthentication }) => applLevelAuthentication),
  symptoms: [
    [
      say`${code('403')}, to presence for example`,
      say`Counter ${code('SIPTrunkAuthorizationFailures')} rises`,
      say`The user may, the trunk may not; the trunk is asked first.`,
      say`Check the box on both (PF-29).`,
    ],
  ],
}
