import type { Bundle } from './bundle'
import { bullets, commands, heading, wrapped } from '../text/plain-text'
import { withheldLines } from './readme-by-hand'

/** The way back, and what it cannot do. */
export const readmeRollback = (bundle: Bundle): string =>
  [heading('How to roll back', '-'), ...wayBack(bundle), ...withheld(bundle), '\n', ...limits(bundle)].join('')

function wayBack(bundle: Bundle): string[] {
  if (!bundle.run.rows.some(({ kind, part }) => kind === 'request' && part === 'rollback'))
    return [wrapped('There are no requests for the rollback: it goes by hand, as the rollback of the checklist says.')]
  return [
    wrapped('One unit, or all of them and what was prepared, the last first:'),
    commands(
      'sh apply.sh --rollback UNIT --host PUBLISHER --cacert FILE.pem',
      'sh apply.sh --rollback-all --host PUBLISHER --cacert FILE.pem',
    ),
    wrapped('It takes off only what it sent: where a unit stopped half way, the rest of its objects is left alone.'),
    wrapped(
      'Where CUCM refuses a request each time, as for a trunk that somebody has deleted, do by hand what is left of it: the stop shows the command that goes on behind it, with --done and the number of the request. Without it the units behind are not taken back.',
    ),
  ]
}

const withheld = ({ run: { withheld: left } }: Bundle): string[] =>
  left.rollback.length === 0
    ? []
    : ['\n', wrapped('These are put back by hand, for the reason that is given:'), withheldLines(left.rollback)]

const limits = ({ plan }: Bundle): string[] => [
  wrapped('What the rollback cannot do:'),
  bullets([
    'Calls drop once more, when trunks and devices are applied or reset again.',
    'What was done by hand is put back by hand. Certificates and trust stay.',
    plan.changes.knownBefore
      ? 'It puts back what was found when the cluster was read. What somebody else changed since then is not known to it.'
      : 'The cluster was not read before the change: what is changed there can only be put back from what was written down by hand.',
    'It does not know passwords, so it cannot bring back one that was changed or removed.',
  ]),
]
