import type { ProjectV2, SipTrunkSecurityProfile } from './project-v2'
import { byCodeUnit, characters, isBlank, isSame, isWholeNumber, when, type Bare } from './finding'
import { areBothTls, isInUse, isSecure, isTls, subjectsOf } from './reading'

/** Rows about a profile, whoever has it. */
export function aboutProfile(profile: SipTrunkSecurityProfile): Bare[] {
  const { name, description, incomingPort: port, noncePolicyTime: nonce } = profile
  const names = subjectsOf(profile)
  return [
    ...when(
      !isOfCucm(profile) && (characters(description) > 50 || /["%&\\<>]/.test(description)),
      'error',
      'PF-2',
      name,
    ),
    ...when(profile.incomingTransport !== (isSecure(profile) ? 'TLS' : 'TCP+UDP'), 'error', 'PF-8', name),
    ...when(isSecure(profile) !== (profile.outgoingTransport === 'TLS'), 'error', 'PF-9', name),
    ...when(!isWholeNumber(nonce, 1, Infinity), 'error', 'PF-14', name),
    ...when(names.length > 0 && !areBothTls(profile), 'error', 'PF-16', name),
    ...when(characters(profile.x509SubjectName) > 4096, 'error', 'PF-18', name),
    ...when(!isWholeNumber(port, 0, 65_535), 'error', 'PF-21', name),
    ...when(profile.applLevelAuthentication && !profile.digestAuthentication, 'error', 'PF-25', name),
    ...when(
      names.some((each) => /[=/*]/.test(each)),
      'error',
      'FC-6',
      name,
    ),
  ]
}

/** What CUCM writes of the profile that it brings, nobody has to shorten. */
const isOfCucm = ({ predefined, description }: SipTrunkSecurityProfile): boolean =>
  predefined && description === 'Non Secure SIP Trunk Profile authenticated by null String'

/** Rows about a profile that a trunk of the plan has. */
export function aboutProfileInUse(project: ProjectV2, profile: SipTrunkSecurityProfile): Bare[] {
  if (!isInUse(project, profile)) return []
  const { name, incomingPort: port } = profile
  const isOthersPort = port === (isTls(profile) ? 5060 : 5061) || port === 5090 || port === 5091
  return [
    ...when(!isSecure(profile) && profile.digestAuthentication, 'caution', 'PF-12', name),
    ...when(areBothTls(profile) && subjectsOf(profile).length === 0, 'warning', 'FC-4', name),
    ...when(isOthersPort, 'warning', 'FC-7', name),
  ]
}

/** PF-1: a name that several have is one finding, spelled as it comes first among its spellings. */
export function aboutProfileNames({ profiles }: ProjectV2): Bare[] {
  return profiles.flatMap(({ name }, at) => {
    if (profiles.findIndex((other) => isSame(other.name, name)) !== at) return []
    const same = profiles.filter((other) => isSame(other.name, name)).map((other) => other.name)
    const isBad = same.length > 1 || isBlank(name) || characters(name) > 75
    return when(isBad, 'error', 'PF-1', same.sort(byCodeUnit)[0] ?? '')
  })
}
