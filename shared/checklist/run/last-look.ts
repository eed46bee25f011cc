import type { ChecklineGroup } from '../../document/document'
import { code, say, strong } from '../../document/inline'
import type { ChecklistPlan } from '../context'
import { enter, lines } from '../line'

/**
 * The last line before calls are touched: what moved since the cluster was found would be changed, or put back, to what
 * nobody expects. Where it was not found, there is nothing to hold it against.
 */
export const lastLook = ({ changes, units }: ChecklistPlan): ChecklineGroup[] =>
  changes.knownBefore && units.inOrder.length > 0
    ? [
        {
          isSaid: true,
          ...lines(
            'Go or no-go',
            '',
            [],
            [
              {
                id: 'prepare/drift',
                action: say`Read the cluster again`,
                enter: [enter('On the laptop', say`${code('trunkwright drift')} with this plan and the answers`)],
                see: say`The last line says ${strong('nothing moved under the plan')}. Where something did, the lines that it touches are named: take it in and plan again first.`,
                evidence: 'last line of drift',
                register: ['S4-2'],
              },
            ],
          ),
        },
      ]
    : []
