import { expect, it } from 'vitest'
import { evidenceDevices } from '../../../shared/evidence/devices'
import { plan } from '../../helpers/plan'

it('names each device that can answer once, in order, and none that is no gateway of ours', () => {
  const project = plan({
    farEnds: [
      { id: 'a', kind: 'IOS XE', hosts: [{ name: 'cube-2' }, { name: 'cube-1' }, { name: '' }] },
      { id: 'b', kind: 'Unity Connection', hosts: [{ name: 'uc-1' }] },
    ],
    h323Devices: [{ name: 'cube-1' }, { name: 'h323-1' }],
    mgcpGateways: [{ domainName: 'mgcp-1.example.com' }],
  })
  expect(evidenceDevices(project)).toEqual(['cube-1', 'cube-2', 'h323-1', 'mgcp-1.example.com'])
})
