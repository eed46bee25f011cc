import { menuPaths } from '../../catalogue/menu-paths'
import { methodFields, type ApplicationUser, type SipRealm } from '../../catalogue/user-fields'
import { usersFound } from '../../axl/requests/apply-users'
import type { ChecklineGroup } from '../../document/document'
import { blank, code, say, strong, type Inline } from '../../document/inline'
import type { SipTrunk } from '../../plan/project'
import { methods } from '../../profiles/method-authorization'
import { named, namesInWords } from '../../text/words'
import type { ChecklistContext } from '../context'
import { alike, enter, idOf, lines, shownValue, valueToEnter, wayTo } from '../line'

const forTrunks = (trunks: readonly SipTrunk[] = []): Inline => say`for ${namesInWords(trunks.map(({ name }) => name))}`

/** The realm of trunks with digest (S2-6). */
export function realmGroup(realm: SipRealm, { digest, project, wayBack, aside }: ChecklistContext): ChecklineGroup {
  const object = idOf('sipRealms', realm.id)
  return lines('SIP realm', realm.realm, aside(forTrunks(digest.trunksByRealm.get(realm.id)), object), [
    {
      id: idOf('step2', 'sipRealms', realm.id),
      action: say`Add the realm, or see that it is there`,
      goTo: wayTo(menuPaths.sipRealm, 'Add New'),
      enter: [
        enter('Realm', shownValue(realm.realm)),
        enter('User', shownValue(realm.userid)),
        enter('Digest Credentials, twice', say`${blank('from your vault')}`),
      ],
      cautions: [
        {
          id: 'XD-7',
          text: say`It answers a challenge of the far end. CUCM itself challenges with its Cluster ID${project.cluster.name === '' ? [] : say`, ${code(project.cluster.name)}`}.`,
        },
      ],
      see: say`The realm stands in the list. No file or page of this plan has the credential.`,
      undo: say`${wayBack(object)}`,
      register: ['S2-6', 'XD-7'],
    },
  ])
}

const sameForAll = {
  id: 'FC-10',
  text: say`Whoever answers as this user needs these credentials: old ones end here and cannot be read.`,
}

/** An application user on trunks with digest: its methods and its credentials (S2-6, S2-7). */
export function userGroup(user: ApplicationUser, context: ChecklistContext): ChecklineGroup {
  const { digest, project, wayBack, aside } = context
  const object = idOf('applicationUsers', user.id)
  const isFound = usersFound(project.asFound).has(user.userid)
  const isNew = digest.newForUsers.has(user)
  const action = isFound
    ? say`Mark the methods that the user may use`
    : say`Add the user where it is not there, and mark the methods that it may use`
  const see = say`The trunk is asked first, then the user: ${strong('both')} must accept a method.`
  const group = lines('Application user', user.userid, aside(forTrunks(digest.trunksByUser.get(user)), object), [
    {
      id: idOf('step2', 'applicationUsers', user.id),
      action,
      own: say`${code(named(user.userid))}`,
      goTo: wayTo(menuPaths.applicationUser, 'Find', user.userid),
      enter: [
        ...(isFound ? [] : [enter('Password, twice, where it is added', say`${blank('from your vault')}`)]),
        ...methods.map((method) => enter(methodFields[method].label, valueToEnter(user[method]))),
        enter(
          'Digest Credentials, twice',
          say`${blank(isNew ? 'from your vault' : 'from your vault, unless they are set')}`,
        ),
      ],
      cautions: isNew ? [sameForAll] : [],
      see,
      undo: say`${wayBack(object)}`,
      register: ['S2-6', 'S2-7', 'PF-28', 'PF-30', 'PF-31', 'PF-32'],
    },
  ])
  return alike(group, { action, goTo: wayTo(menuPaths.applicationUser, 'Find'), see })
}
