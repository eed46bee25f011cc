import type { ChecklineGroup } from '../../document/document'
import type { ChecklistContext } from '../context'
import { h323MediaGroup } from './h323-media-lines'
import { trunkMediaGroup } from './trunk-media-lines'

/** Step 5: each SIP trunk and H.323 device whose media settings are set (S5-1, S5-2). */
export const step5 = (context: ChecklistContext): ChecklineGroup[] =>
  [
    ...context.changes.trunks.map((change) => trunkMediaGroup(change, context)),
    ...context.changes.h323Devices.map((change) => h323MediaGroup(change, context)),
  ].filter((group) => group.lines.length > 0)
