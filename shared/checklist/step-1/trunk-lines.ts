import { touchedTrunks } from '../../changes/touched'
import type { ChecklineGroup } from '../../document/document'
import { say } from '../../document/inline'
import { trunksWithGateway } from '../../changes/gateways-to-configure'
import type { ChecklistContext } from '../context'
import { lines } from '../line'
import { gatewayLines } from './gateway-lines'

/** Step 1 for the SIP trunks that the window touches: the gateway behind them. */
export function trunkGroups(context: ChecklistContext): ChecklineGroup[] {
  const withGateway = new Set(trunksWithGateway(context.changes).map(({ device }) => device.id))
  return touchedTrunks(context.changes).map((change) => {
    const { device, profile, farEnd } = change
    const { kind, owner } = farEnd
    return lines('SIP trunk', device.name, say`far end: ${kind}${owner === '' ? '' : `, ${owner}`}`, [
      ...(profile !== null && withGateway.has(device.id) ? gatewayLines(device, context) : []),
    ])
  })
}
