import { isInUse } from '../plan/plan-index'
import type { SipTrunkSecurityProfile } from '../plan/project'
import { hasTlsBothWays, isTls } from '../plan/transports'
import { parseSubjectNames } from '../profiles/subject-names'
import { namesInWords, named } from '../text/words'
import type { ProfileRule } from './rule'

/** A distinguished name has the first two, a wildcard the last (FC-6). */
const noCertificateName = /[=/*]/u

/** Whose port a profile takes, or null where it takes nobody's (FC-7). */
function whosePort(profile: SipTrunkSecurityProfile): string | null {
  const { incomingPort: port } = profile
  if (port === 5090 || port === 5091) return 'the port of SIP OAuth'
  if (isTls(profile)) return port === 5060 ? 'the port of SIP stations without TLS' : null
  return port === 5061 ? 'the port of SIP stations with TLS' : null
}

/** Rules about names and port of a profile, as those who connect to it need them. */
export const namesAndPortRules: readonly ProfileRule[] = [
  {
    id: 'FC-4',
    severity: 'warning',
    step: 2,
    field: 'x509SubjectName',
    find: (profile, plan) => {
      const { name, x509SubjectName } = profile
      if (!hasTlsBothWays(profile) || parseSubjectNames(x509SubjectName).length > 0 || !isInUse(profile, plan)) {
        return null
      }
      return {
        message: `${named(name)} has TLS in both directions and no subject name: there is nothing to match the certificate of the far end with.`,
        remedy: 'Enter the name that is in the certificate of each far end; ask its owner.',
      }
    },
  },
  {
    id: 'FC-6',
    severity: 'error',
    step: 2,
    field: 'x509SubjectName',
    find: ({ name, x509SubjectName }) => {
      const refused = parseSubjectNames(x509SubjectName).filter((subject) => noCertificateName.test(subject))
      if (refused.length === 0) return null
      return {
        message: `${named(name)} has ${namesInWords(refused)} among its subject names: CUCM takes neither a whole distinguished name nor a wildcard.`,
        remedy: 'Enter only the part after CN=, or a name from the subject alternative names.',
      }
    },
  },
  {
    id: 'FC-7',
    severity: 'warning',
    step: 2,
    field: 'incomingPort',
    find: (profile, plan) => {
      const whose = whosePort(profile)
      if (whose === null || !isInUse(profile, plan)) return null
      return {
        message: `${named(profile.name)} takes ${profile.incomingTransport} on ${profile.incomingPort}, ${whose}.`,
        remedy: 'Give it another incoming port, and tell the far ends.',
      }
    },
  },
]
