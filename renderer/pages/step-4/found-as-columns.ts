import type { ProfileChange } from '../../../shared/changes/profile-changes'
import type { Project, SipTrunkSecurityProfile } from '../../../shared/plan/project'
import { named } from '../../../shared/text/words'
import type { Column } from '../../grid/column'
import { counted } from '../../format/counts'

type Profile = SipTrunkSecurityProfile

/** Stands before every name, so that no name can be taken for none. */
const sign = 'as '
const none = 'added'

/** The name that a choice stands for; null where the plan adds the profile. Pasted, a name may stand alone. */
export const foundAsName = (choice: string): string | null =>
  choice === none || choice === '' ? null : choice.startsWith(sign) ? choice.slice(sign.length) : choice

/** Which found profile a profile of the plan is, and what that makes of it. */
export function foundAsColumns(
  project: () => Project,
  changeOf: (id: string) => ProfileChange | undefined,
): Column<Profile>[] {
  const isListed = (name: string) => project().asFound?.profiles.some((found) => found.name === name) ?? false
  return [
    { id: 'name', label: 'Profile', width: 220, isName: true, text: ({ name }) => named(name) },
    {
      id: 'asFoundName',
      label: 'On the cluster today',
      width: 260,
      text: ({ asFoundName }) => (asFoundName === null ? 'added by the plan' : named(asFoundName)),
      note: ({ asFoundName }) => (asFoundName !== null && !isListed(asFoundName) ? { muted: true } : null),
      editor: ({ asFoundName }) => ({
        kind: 'choice',
        value: asFoundName === null ? none : sign + asFoundName,
        choices: [
          { value: none, label: 'Added by the plan' },
          ...[...namesOf(project(), asFoundName)].map((name) => ({ value: sign + name, label: named(name) })),
        ],
      }),
    },
    {
      id: 'change',
      label: 'So the plan',
      width: 240,
      grow: true,
      text: ({ id }) => changeWords(changeOf(id)),
      note: () => ({ muted: true }),
      reason: () => 'Follows from what was found.',
    },
  ]
}

const namesOf = ({ asFound }: Project, own: string | null): Set<string> =>
  new Set([...(asFound?.profiles.map(({ name }) => name) ?? []), ...(own === null ? [] : [own])])

function changeWords(change: ProfileChange | undefined): string {
  if (!change) return ''
  const { kind, settings, renamedFrom } = change
  if (kind === 'added') return 'adds it'
  if (kind === 'unchanged') return 'leaves it as it was found'
  if (kind === 'unknown') return 'writes all its settings: what they were is not known'
  const parts = [
    ...(renamedFrom === null ? [] : ['renames it']),
    ...(settings.length === 0 ? [] : [`changes ${counted(settings.length, 'setting', 'settings')}`]),
  ]
  return parts.join(' and ')
}
