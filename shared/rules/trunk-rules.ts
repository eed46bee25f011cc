import { farEndOf, isIos } from '../plan/far-ends'
import { isConfirmed } from '../plan/statement'
import type { TrunkRule } from './rule'
import { named } from '../text/words'

const lacksNullSha: TrunkRule['find'] = (trunk, profile, { farEndById }) =>
  profile.securityMode === 'Authenticated' && farEndOf(trunk, farEndById).nullSha === 'no'
    ? {
        message: `${named(trunk.name)} is Authenticated, and its far end has no NULL_SHA cipher: it will neither register nor make calls.`,
        remedy: 'Give it an Encrypted profile, which offers more ciphers.',
      }
    : null

const mayLackNullSha: TrunkRule['find'] = (trunk, profile, { farEndById }) =>
  profile.securityMode === 'Authenticated' && farEndOf(trunk, farEndById).nullSha === 'unknown'
    ? {
        message: `${named(trunk.name)} is Authenticated, and nobody has said that its far end has the NULL_SHA cipher. Without it there are no calls.`,
        remedy: 'Ask the owner of the far end and record the answer, or give the trunk an Encrypted profile.',
      }
    : null

/** Rules about a SIP trunk together with its profile. */
export const trunkRules: readonly TrunkRule[] = [
  { id: 'PF-7', severity: 'error', step: 3, farEndField: 'nullSha', find: lacksNullSha },
  { id: 'PF-7', severity: 'caution', step: 3, farEndField: 'nullSha', find: mayLackNullSha },
  {
    id: 'PF-10',
    severity: 'warning',
    step: 3,
    farEndField: 'tcp',
    find: (trunk, profile, { farEndById }) => {
      if (profile.outgoingTransport !== 'UDP' || farEndOf(trunk, farEndById).tcp === 'no') return null
      return {
        message: `${named(trunk.name)} sends over UDP, which is only for a far end without TCP.`,
        remedy: 'Choose a profile with TCP, or record that the far end has none.',
      }
    },
  },
  {
    id: 'S2-6',
    severity: 'error',
    step: 3,
    field: 'sipRealmId',
    find: (trunk, profile, plan) => {
      if (farEndOf(trunk, plan.farEndById).challenges === 'no') return null
      const hasRealm = trunk.sipRealmId !== null && plan.realmById.has(trunk.sipRealmId)
      if (!profile.digestAuthentication || hasRealm) return null
      return {
        message: `${named(trunk.name)} has digest from the profile ${named(profile.name)} but no SIP realm, with which CUCM answers when the far end challenges it.`,
        remedy:
          'Choose a realm for the trunk; its credentials are set in the SIP Realm window. Where the far end never challenges CUCM, record that.',
      }
    },
  },
  {
    id: 'S2-7',
    severity: 'error',
    step: 3,
    field: 'securityProfileId',
    find: (trunk, profile, plan) => {
      if (!profile.applLevelAuthentication || plan.usersByTrunk.has(trunk.id)) return null
      return {
        message: `${named(trunk.name)} has application level authorization from the profile ${named(profile.name)}, and no application user is on it: nobody is allowed any method.`,
        remedy: 'Put an application user on the trunk and mark the methods it may use, or choose another profile.',
      }
    },
  },
  {
    id: 'OV-5',
    severity: 'caution',
    step: 5,
    field: 'srtpAllowed',
    find: (trunk, profile) => {
      if (!trunk.srtpAllowed || profile.securityMode === 'Encrypted' || isConfirmed(trunk.networkSecured)) return null
      return {
        message: `${named(trunk.name)} allows SRTP with the profile ${named(profile.name)}, which is ${profile.securityMode}: the keys can be read in its signaling and in traces.`,
        remedy: 'Give it an Encrypted profile, or record who secures the network up to the far end.',
      }
    },
  },
  {
    id: 'XD-1',
    severity: 'advice',
    step: 3,
    field: 'securityProfileId',
    find: (trunk, profile, { farEndById }) => {
      const { kind } = farEndOf(trunk, farEndById)
      if (profile.securityMode !== 'Authenticated' || !isIos({ kind })) return null
      return {
        message: `${named(trunk.name)} is Authenticated toward ${kind}, and no Cisco IOS or IOS XE release offers a NULL cipher.`,
        remedy: 'Give it an Encrypted profile.',
      }
    },
  },
]
