import { expect, it } from 'vitest'
import { portTable } from '../../../shared/profiles/port-table'
import { indexPlan } from '../../../shared/plan/plan-index'
import { plan } from '../../helpers/plan'

it('PF-22 PF-23: profiles in use stand by port and by what they take', () => {
  const tls = { securityMode: 'Encrypted', incomingTransport: 'TLS', outgoingTransport: 'TLS' } as const
  const project = plan({
    profiles: [
      { name: 'B', incomingPort: 5061 },
      { name: 'A', incomingPort: 5061, ...tls },
      { name: 'C', incomingPort: 5060 },
      { name: 'D', incomingPort: 5061, ...tls },
      { name: 'unused', incomingPort: 5099 },
    ],
    sipTrunks: ['A', 'B', 'C', 'D'].map((name) => ({ name: `T-${name}`, securityProfileId: name })),
  })
  expect(portTable(indexPlan(project)).map(({ port, takes, profiles }) => [port, takes, ...profiles])).toEqual([
    [5060, 'TCP+UDP', 'C'],
    [5061, 'TLS', 'A', 'D'],
    [5061, 'TCP+UDP', 'B'],
  ])
})
