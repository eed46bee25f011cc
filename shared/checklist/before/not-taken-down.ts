import { code, joinSpans, say, type Inline } from '../../document/inline'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../../plan/digest-use'

/** The report has all of them, each marked as not known. */
const most = 20

/** Objects that the plan sets without knowing how they were, by kind, with what has to be written down of them. */
export function notTakenDown({ project, changes, digest }: ChecklistPlan): Inline[] {
  const unknownDevices = (list: readonly { device: { name: string }; found: object | null; settings: object[] }[]) =>
    list.filter(({ found, settings }) => found === null && settings.length > 0).map(({ device }) => device.name)
  const unknownProfiles = changes.profiles.filter(({ kind }) => kind === 'unknown')
  return [
    sentence('SIP trunks (profile, SRTP Allowed, MTP)', unknownDevices(changes.trunks)),
    sentence('H.323 devices (SRTP Allowed, MTP, FastStart, H.235)', unknownDevices(changes.h323Devices)),
    sentence(
      'Profiles (every setting)',
      unknownProfiles.map(({ profile }) => profile.asFoundName ?? profile.name),
    ),
    sentence(
      'Application users (their methods)',
      usersInUse(project.applicationUsers, digest).map(({ userid }) => userid),
    ),
    sentence(
      'SIP realms (whether they are there)',
      realmsInUse(project.sipRealms, digest).map(({ realm }) => realm),
    ),
  ].filter((said) => said.length > 0)
}

function sentence(what: string, names: readonly string[]): Inline {
  if (names.length === 0) return []
  const shown = joinSpans(
    names.slice(0, most).map((name) => code(named(name))),
    ', ',
  )
  return say`${what}: ${shown}${names.length > most ? ` and ${names.length - most} more` : ''}.`
}
