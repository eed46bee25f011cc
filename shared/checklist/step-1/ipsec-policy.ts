import type { EnterRow } from '../../document/document'
import type { Node } from '../../ios/nodes'
import type { IpsecDevice } from '../../ipsec/device'
import { parameters } from '../../ipsec/parameters'
import { noteInline } from '../ios-inline'
import { enter } from '../line'

/** What to enter for one association: the rows of the file in `ipsec/`. A key is never taken from the plan. */
export const policyRows = (device: IpsecDevice, node: Node): EnterRow[] =>
  parameters(device, node).map(({ label, value }) => enter(label, noteInline(value)))
