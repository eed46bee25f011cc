import { usersFound } from '../../axl/requests/apply-users'
import { isUpdate, nameFound } from '../../changes/profile-changes'
import { code, joinSpans, say, type Inline } from '../../document/inline'
import { groupBy } from '../../plan/group-by'
import type { SettingChange } from '../../plan/setting-change'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { realmsInUse, usersInUse } from '../../plan/digest-use'

/** The report has all of them, each marked as not known. */
const most = 20

interface Unread {
  device: { name: string }
  found: object | null
  settings: readonly SettingChange[]
}

const isUnread = ({ from }: SettingChange): boolean => from === undefined

/** What the plan sets without knowing how it was, by kind, with what has to be written down of it. */
export function notTakenDown({ project, changes, digest }: ChecklistPlan): Inline[] {
  const read = project.asFound
  const users = usersFound(read)
  const realms = new Set((read?.sipRealms ?? []).map(({ realm }) => realm))
  const profiles = changes.profiles.filter(isUpdate)
  const unreadOf = profiles.filter(({ found, settings }) => found !== null && settings.some(isUnread))
  return [
    ...deviceSentences(
      'SIP trunk',
      'SIP trunks (profile, destinations, SRTP Allowed, MTP)',
      changes.trunks,
      read?.sipTrunks,
    ),
    ...deviceSentences(
      'H.323 device',
      'H.323 devices (SRTP Allowed, MTP, FastStart, H.235)',
      changes.h323Devices,
      read?.h323Devices,
    ),
    sentence('Profiles (every setting)', profiles.filter(({ kind }) => kind === 'unknown').map(nameFound)),
    ...byLabels(
      'Profile',
      unreadOf.map((change) => ({ name: nameFound(change), settings: change.settings })),
    ),
    sentence(
      'Application users (their methods)',
      usersInUse(project.applicationUsers, digest).flatMap(({ userid }) => (users.has(userid) ? [] : [userid])),
    ),
    sentence(
      'SIP realms (whether they are there)',
      realmsInUse(project.sipRealms, digest).flatMap(({ realm }) => (realms.has(realm) ? [] : [realm])),
    ),
  ].filter((said) => said.length > 0)
}

/** Of what was not read at all everything; of what was read the rest, by its labels. */
function deviceSentences(
  kind: string,
  all: string,
  devices: readonly Unread[],
  read: readonly object[] = [],
): Inline[] {
  const unread = devices.filter(({ settings }) => settings.some(isUnread))
  const names = unread.filter(({ found }) => found === null).map(({ device }) => device.name)
  const said = sentence(all, names)
  const called =
    said.length === 0 || read.length === 0
      ? said
      : say`${said} The cluster was read, and had ${names.length === 1 ? 'no such name: see what it' : 'none of these names: see what each'} is called there.`
  const partly = unread.filter(({ found }) => found !== null)
  return [
    called,
    ...byLabels(
      kind,
      partly.map(({ device, settings }) => ({ name: device.name, settings })),
    ),
  ]
}

function byLabels(kind: string, objects: readonly { name: string; settings: readonly SettingChange[] }[]): Inline[] {
  const labels = ({ settings }: (typeof objects)[number]): string =>
    settings
      .filter(isUnread)
      .map(({ field }) => field.label)
      .join(', ')
  return [...groupBy(objects, (one) => [labels(one)])].map(([said, same]) =>
    sentence(
      `${kind}${same.length === 1 ? '' : 's'} (${said})`,
      same.map(({ name }) => name),
    ),
  )
}

function sentence(what: string, names: readonly string[]): Inline {
  if (names.length === 0) return []
  const shown = joinSpans(
    names.slice(0, most).map((name) => code(named(name))),
    ', ',
  )
  return say`${what}: ${shown}${names.length > most ? ` and ${names.length - most} more` : ''}.`
}
