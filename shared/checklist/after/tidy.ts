import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { code, say } from '../../document/inline'
import { legsOf } from '../../gateways/sip/leg'
import type { ChecklistContext } from '../context'
import { eachFile, fileRow, gatewayAndFile } from '../device-files'
import type { NamedBox } from '../../gateways/named-gateways'
import { namesOfPlan } from '../../profiles/names-on-cluster'
import { alike, idOf, lines, wayTo, type LineDraft } from '../line'
import { profileGone } from '../sights'

/** Days later, when nobody goes back. */
export const tidyGroups = (context: ChecklistContext): ChecklineGroup[] => [...gateways(context), ...profiles(context)]

/** What carried the calls before, and SIP in clear text. */
function gateways({ files }: ChecklistContext): ChecklineGroup[] {
  const isInPlace = ({ box }: NamedBox): boolean => files.inPlace.has(box.key)
  const boxes = files.boxes.filter((one) => legsOf(one.box.sip, isInPlace(one)).some(({ hasTls }) => hasTls))
  return [
    ...tidied(
      'Gateways',
      boxes.filter((one) => !isInPlace(one)),
      'Delete the dial-peers of before on',
    ),
    ...tidied(
      'Gateways whose dial-peers stay',
      boxes.filter(isInPlace),
      'Where every leg is TLS, take SIP in clear text off',
    ),
  ]
}

/** @param what is done on a gateway, before its name */
function tidied(title: string, boxes: readonly NamedBox[], what: string): ChecklineGroup[] {
  if (boxes.length === 0) return []
  const drafts = boxes.map(({ box, name, path }): LineDraft => ({
    id: idOf('after', 'gateways', box.key),
    action: say`${what} gateway ${code(name)}`,
    enter: fileRow(path, 'its part Tidy'),
    own: gatewayAndFile(name, path),
    see: callsAndSaved,
    evidence: 'session log',
    register: ['S1-6'],
  }))
  return [
    {
      ...alike(lines(title, '', [], drafts), {
        action: say`${what} each gateway: ${eachFile('.ios')}, its part Tidy`,
        see: callsAndSaved,
      }),
      isSaid: true,
    },
  ]
}

const callsAndSaved = say`Calls go through, each way; saved again.`

/** Profiles that the plan no longer has, each name once: only when nothing has them (SP-4). */
function profiles({ changes, index }: ChecklistContext): ChecklineGroup[] {
  const names = new Set(changes.removed.map(({ name }) => name))
  const isOfPlan = namesOfPlan(index.project)
  return [...names].map((name) =>
    lines(
      'Profile no longer wanted',
      name,
      [],
      [
        {
          id: idOf('after', 'removed', name),
          ...(isOfPlan(name)
            ? { action: say`Leave the profile: the plan has one of that name`, see: say`It is in the list (PF-1).` }
            : { action: say`Delete the profile, days after the window`, see: profileGone }),
          goTo: wayTo(menuPaths.profile, 'Find', name),
          register: ['SP-4'],
        },
      ],
    ),
  )
}
