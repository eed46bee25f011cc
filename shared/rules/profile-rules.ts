import { profileSettings } from '../catalogue/profile-fields'
import { parseSubjectNames } from '../profiles/subject-names'
import { incomingTransportFor, outgoingTransportsFor } from '../plan/transports'
import { factoryDescription } from '../plan/predefined'
import { isInUse } from '../plan/plan-index'
import type { ProfileRule } from './rule'
import { countCharacters, isLongerThan, named } from '../text/words'

const { description, x509SubjectName, incomingPort, noncePolicyTime } = profileSettings
const longestDescription = description.maxLength ?? 50
const forbidden = [...(description.forbidden ?? '')]
const longestSubjectNames = x509SubjectName.maxLength ?? 4096

/** Rules about one SIP trunk security profile. */
export const profileRules: readonly ProfileRule[] = [
  {
    id: 'PF-2',
    severity: 'error',
    step: 2,
    field: 'description',
    find: ({ name, predefined, description: text }) => {
      if (predefined && text === factoryDescription) return null
      const refused = forbidden.filter((character) => text.includes(character))
      if (refused.length > 0) {
        return {
          message: `The description of ${named(name)} has ${refused.join(' ')}, which CUCM refuses there.`,
          remedy: `Take ${refused.length === 1 ? 'it' : 'them'} out.`,
        }
      }
      if (!isLongerThan(text, longestDescription)) return null
      return {
        message: `The description of ${named(name)} has ${countCharacters(text)} characters; CUCM takes ${longestDescription}.`,
        remedy: 'Shorten it.',
      }
    },
  },
  {
    id: 'PF-8',
    severity: 'error',
    step: 2,
    field: 'incomingTransport',
    find: ({ name, securityMode, incomingTransport }) => {
      const right = incomingTransportFor(securityMode)
      if (incomingTransport === right) return null
      return {
        message: `${named(name)} is ${securityMode} but takes ${incomingTransport} in.`,
        remedy: `Set Incoming Transport Type to ${right}, or choose another mode.`,
      }
    },
  },
  {
    id: 'PF-9',
    severity: 'error',
    step: 2,
    field: 'outgoingTransport',
    find: ({ name, securityMode, outgoingTransport }) => {
      const right = outgoingTransportsFor(securityMode)
      if (right.includes(outgoingTransport)) return null
      return {
        message: `${named(name)} is ${securityMode} but sends over ${outgoingTransport}.`,
        remedy: `Set Outgoing Transport Type to ${right.join(' or ')}, or choose another mode.`,
      }
    },
  },
  {
    id: 'PF-12',
    severity: 'caution',
    step: 2,
    field: 'digestAuthentication',
    find: (profile, plan) => {
      if (profile.securityMode !== 'Non Secure' || !profile.digestAuthentication || !isInUse(profile, plan)) return null
      return {
        message: `${named(profile.name)} relies on digest alone: no device authentication, no integrity, and everything can be read.`,
        remedy: 'Choose Authenticated or Encrypted where the far end can, or tell its owner what digest does not give.',
      }
    },
  },
  {
    id: 'PF-14',
    severity: 'error',
    step: 2,
    field: 'noncePolicyTime',
    find: ({ name, noncePolicyTime: seconds }) => {
      if (Number.isInteger(seconds) && seconds >= noncePolicyTime.min) return null
      return {
        message: `The nonce validity time of ${named(name)} is ${seconds}; it has to be a whole number of seconds above 0.`,
        remedy: `Set it to ${noncePolicyTime.default}, the default, or to what the far end needs.`,
      }
    },
  },
  {
    id: 'PF-16',
    severity: 'error',
    step: 2,
    field: 'x509SubjectName',
    find: ({ name, x509SubjectName: field, incomingTransport, outgoingTransport }) => {
      if (parseSubjectNames(field).length === 0) return null
      if (incomingTransport === 'TLS' && outgoingTransport === 'TLS') return null
      return {
        message: `${named(name)} has subject names, and these apply only with TLS in both directions.`,
        remedy: 'Take the names out, or choose Authenticated or Encrypted with TLS in both directions.',
      }
    },
  },
  {
    id: 'PF-18',
    severity: 'error',
    step: 2,
    field: 'x509SubjectName',
    find: ({ name, x509SubjectName: field }) => {
      if (!isLongerThan(field, longestSubjectNames)) return null
      return {
        message: `The subject names of ${named(name)} have ${countCharacters(field)} characters; CUCM takes ${longestSubjectNames}.`,
        remedy: 'Split the far ends over more profiles, or name them by a certificate that several share.',
      }
    },
  },
  {
    id: 'PF-21',
    severity: 'error',
    step: 2,
    field: 'incomingPort',
    find: ({ name, incomingPort: port }) => {
      if (Number.isInteger(port) && port >= incomingPort.min && port <= incomingPort.max) return null
      return {
        message: `The incoming port of ${named(name)} is ${port}; a port is a whole number from ${incomingPort.min} to ${incomingPort.max}.`,
        remedy: 'Set a port: 5060 is the default for TCP and UDP, 5061 for TLS.',
      }
    },
  },
  {
    id: 'PF-25',
    severity: 'error',
    step: 2,
    field: 'applLevelAuthentication',
    find: ({ name, applLevelAuthentication, digestAuthentication }) => {
      if (!applLevelAuthentication || digestAuthentication) return null
      return {
        message: `${named(name)} authorizes application users but does not authenticate them: digest is off.`,
        remedy: 'Turn on digest authentication, or turn off application level authorization.',
      }
    },
  },
]
