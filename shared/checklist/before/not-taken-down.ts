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
  const read = project.asFound
  return [
    deviceSentence('SIP trunks (profile, SRTP Allowed, MTP)', unknownDevices(changes.trunks), read?.sipTrunks),
    deviceSentence(
      'H.323 devices (SRTP Allowed, MTP, FastStart, H.235)',
      unknownDevices(changes.h323Devices),
      read?.h323Devices,
    ),
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

/** Where others of the kind were read, one that was not there may have another name by now. */
function deviceSentence(what: string, names: readonly string[], read: readonly object[] = []): Inline {
  const said = sentence(what, names)
  return said.length === 0 || read.length === 0
    ? said
    : say`${said} The cluster was read, and had ${names.length === 1 ? 'no such name: see what it' : 'none of these names: see what each'} is called there.`
}

function sentence(what: string, names: readonly string[]): Inline {
  if (names.length === 0) return []
  const shown = joinSpans(
    names.slice(0, most).map((name) => code(named(name))),
    ', ',
  )
  return say`${what}: ${shown}${names.length > most ? ` and ${names.length - most} more` : ''}.`
}
