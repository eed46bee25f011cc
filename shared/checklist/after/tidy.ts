import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { say } from '../../document/inline'
import type { ChecklistContext } from '../context'
import { idOf, lines, wayTo } from '../line'
import { profileGone } from '../sights'

/** Profiles that the plan no longer has, each name once: only when nothing has them, and nobody goes back (SP-4). */
export function tidyGroups({ changes }: ChecklistContext): ChecklineGroup[] {
  const names = new Set(changes.removed.map(({ name }) => name))
  return [...names].map((name) =>
    lines('Profile no longer wanted', name, say`not before the rollback is ruled out`, [
      {
        id: idOf('after', 'removed', name),
        action: say`Delete the profile, days after the window`,
        goTo: wayTo(menuPaths.profile, 'Find', name),
        see: profileGone,
        register: ['SP-4'],
      },
    ]),
  )
}
