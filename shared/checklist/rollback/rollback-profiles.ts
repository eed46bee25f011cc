import { menuPaths } from '../../catalogue/menu-paths'
import { profileSettings } from '../../catalogue/profile-fields'
import { feelingTrunks, feltByTrunks } from '../../changes/changes'
import type { ProfileChange } from '../../changes/profile-changes'
import { code, say, strong, type Inline } from '../../document/inline'
import { methodFields } from '../../catalogue/user-fields'
import { methods } from '../../profiles/method-authorization'
import type { EnterRow } from '../../document/document'
import type { UserFound } from '../../axl/requests/apply-users'
import type { ApplicationUser, SipRealm } from '../../plan/project'
import { alike, enter, enterBack, exactly, idOf, shownValue, valueToEnter, wayTo, type LineDraft } from '../line'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { inCircle } from '../name-circle'
import { callsDrop, inService, profileGone } from '../sights'
import { cautionOf, oldValues, way, type WayBack } from './way-back'

/**
 * @param reset ids of the trunks that are reset on their way back
 * @param farEnds lines of those who change over with it
 */
export const profileBack = (
  change: ProfileChange,
  reset: ReadonlySet<string>,
  plan: ChecklistPlan,
  farEnds: readonly LineDraft[],
): WayBack => {
  const { profile, renamedFrom, settings } = change
  const rename =
    renamedFrom === null ? [] : [enter(profileSettings.name.label, shownValue(renamedFrom), shownValue(profile.name))]
  const values: LineDraft = {
    id: idOf('rollback', 'profiles', profile.id),
    action: say`Put back the old settings, save`,
    goTo: wayTo(menuPaths.profile, 'Find', profile.name),
    enter: [...rename, ...oldValues(settings)],
    cautions: [...inCircle(change, plan, ({ profile: { name } }) => name), ...cautionOf(settings)],
    see: say`The old settings stand there.${takenUp(change, reset)}`,
    register: ['S2-4', 'SP-5'],
  }
  return way(idOf('profiles', profile.id), 'Profile', profile.name, values, ...farEnds)
}

function takenUp(change: ProfileChange, reset: ReadonlySet<string>): Inline {
  if (!feltByTrunks(change)) return []
  return notReset(change, reset).length === 0
    ? say` Its trunks take them up when they are reset, further down.`
    : say` Do ${strong('not')} press Apply Config yet: that comes further down, after the trunks.`
}

/** @param reset ids of trunks that take the settings up when they are reset on their way back */
export const notReset = ({ trunks, outside }: ProfileChange, reset: ReadonlySet<string>): string[] =>
  feelingTrunks({ trunks: trunks.filter(({ id }) => !reset.has(id)), outside })

/** @param left names of the trunks that take the settings up by nothing else */
export function profileApply(change: ProfileChange, left: readonly string[]): WayBack[] {
  if (left.length === 0) return []
  const { profile, renamedFrom } = change
  const name = renamedFrom ?? profile.name
  return [
    way(idOf('profiles', profile.id, 'apply'), 'Profile', name, {
      id: idOf('rollback', 'profiles', profile.id, 'apply'),
      action: say`Apply Config, then OK in the dialog Apply Configuration Information`,
      goTo: wayTo(menuPaths.profile, 'Find', name),
      cautions: [callsDrop('Plan for the calls of its trunks to drop.')],
      see: say`${inService} Trunks: ${exactly(left, 'none')}.`,
      register: ['S4-1', 'XD-9'],
    }),
  ]
}

/** @param isTaken whether its name is that of one on the cluster, which stays (PF-1) */
export const profileAway = ({ profile }: ProfileChange, isTaken: boolean): WayBack => {
  const action = isTaken
    ? say`Delete the profile, if this window added it and no trunk has it`
    : say`Delete the profile, once no trunk has it`
  const see = isTaken ? say`It is gone from the list. One that was there before stays.` : profileGone
  const one = way(idOf('profiles', profile.id), 'Added profile', profile.name, {
    id: idOf('rollback', 'profiles', profile.id),
    action,
    own: say`${code(named(profile.name))}`,
    goTo: wayTo(menuPaths.profile, 'Find', profile.name),
    see,
    register: ['SP-4'],
  })
  const each = { action, goTo: wayTo(menuPaths.profile, 'Find'), see }
  return { ...one, group: alike(one.group, each) }
}

/** Where the plan does not know whether a user was there before, deleting it and putting it back are a line each. */
export const userAway = ({ id, userid }: ApplicationUser): WayBack =>
  ofUsers('Added application user', userid, [id], {
    action: say`Delete the user, if this window added it`,
    see: say`It is gone from the list. One that was there before stays.`,
  })

/** @param found how it was, where that was read: then nobody has to have written it down */
export const methodsBack = (user: ApplicationUser, found: UserFound | undefined, isNew: boolean): WayBack =>
  ofUsers(
    'Application user',
    user.userid,
    found ? [user.id] : [user.id, 'methods'],
    {
      action: found
        ? say`Put back the methods as they were found`
        : say`Put back the methods as they were written down before the window, if the user was there`,
      see: say`The boxes are as before the window.${isNew ? ' Whoever answered with other digest credentials before sets those again: nobody can read them here.' : []}`,
    },
    found ? methods.map((method) => enterMethod(method, found[method], user[method])) : [],
  )

const enterMethod = (method: (typeof methods)[number], from: boolean, to: boolean): EnterRow =>
  from === to
    ? enter(methodFields[method].label, valueToEnter(from))
    : enterBack({ field: methodFields[method], from, to })

function ofUsers(
  title: string,
  userid: string,
  id: readonly string[],
  each: { action: Inline; see: Inline },
  entries: EnterRow[] = [],
): WayBack {
  const one = way(idOf('applicationUsers', ...id), title, userid, {
    ...each,
    id: idOf('rollback', 'applicationUsers', ...id),
    own: say`${code(named(userid))}`,
    goTo: wayTo(menuPaths.applicationUser, 'Find', userid),
    enter: entries,
    register: ['S2-7'],
  })
  return { ...one, group: alike(one.group, { ...each, goTo: wayTo(menuPaths.applicationUser, 'Find') }) }
}

export const realmAway = ({ id, realm }: SipRealm): WayBack =>
  way(idOf('sipRealms', id), 'SIP realm', realm, {
    id: idOf('rollback', 'sipRealms', id),
    action: say`Delete the realm, if this window added it`,
    goTo: wayTo(menuPaths.sipRealm, 'Find', realm),
    see: say`It is gone from the list.`,
    register: ['S2-6'],
  })
