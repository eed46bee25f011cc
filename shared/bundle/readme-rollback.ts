import { hasRequests, type Bundle } from './bundle'
import { bullets, commands, heading, wrapped } from '../text/plain-text'
import { withheldLines } from './readme-by-hand'

/** The way back, and what it cannot do. */
export const readmeRollback = (bundle: Bundle): string =>
  [heading('How to roll back', '-'), ...wayBack(bundle), ...withheld(bundle), '\n', ...limits(bundle)].join('')

function wayBack({ rollback }: Bundle): string[] {
  if (!hasRequests(rollback))
    return [wrapped('There are no requests for the way back: it goes by hand, as the rollback of the checklist says.')]
  return [
    commands('sh rollback/apply.sh --dry-run', 'sh rollback/apply.sh --host PUBLISHER --cacert FILE.pem'),
    wrapped(
      'It takes off what axl/apply.sh put on, in the order that CUCM accepts, with the same options. Where axl/apply.sh stopped half way, a request that has nothing to take off is answered with a fault: go on after it with --from.',
    ),
  ]
}

const withheld = ({ rollback }: Bundle): string[] =>
  rollback.withheld.length === 0
    ? []
    : ['\n', wrapped('These are put back by hand, for the reason that is given:'), withheldLines(rollback.withheld)]

const limits = ({ plan }: Bundle): string[] => [
  wrapped('What the rollback cannot do:'),
  bullets([
    'Calls drop once more, when trunks and devices are applied or reset on the way back.',
    'What was done by hand is put back by hand. Certificates and trust stay.',
    plan.changes.knownBefore
      ? 'It puts back what was found when the cluster was read. What somebody else changed since then is not known to it.'
      : 'The cluster was not read before the change: what is changed there can only be put back from what was written down by hand.',
    'It does not know passwords, so it cannot bring back one that was changed or removed.',
  ]),
]
