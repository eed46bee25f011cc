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
        lines(
          'Go or no-go',
          '',
          [],
          [
            {
              id: 'prepare/drift',
              action: say`Read the cluster again, and see that nothing moved under the plan`,
              enter: [
                enter('On the laptop', say`${code('trunkwright drift')} with this plan and the folder of the answers`),
              ],
              see: say`The last line says ${strong('nothing moved under the plan')}: what was prepared counts as planned. Where something has moved, each line that it touches is named: do not go on before it is taken in and planned again.`,
              evidence: 'last line of drift',
              register: ['S4-2'],
            },
          ],
        ),
      ]
    : []
