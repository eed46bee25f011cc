import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { became, imported } from '../../helpers/import'
import { plan } from '../../helpers/plan'

describe('configurations of devices', () => {
  it('that the plan knows as MGCP or H.323 gateways are no far ends of a trunk, unless a line says SIP (MG-6, XD-5)', () => {
    const mgcp = 'hostname GW-LEEDS\n!\nmgcp\nmgcp call-agent 192.0.2.10 service-type mgcp version 0.1\n!\nend\n'
    const withSip = mgcp.replace('!\nend', '!\ndial-peer voice 1 voip\n session protocol sipv2\n!\nend')
    const farEndRows = (project: Project, text: string) =>
      became(imported(project, { a: text })).filter((line) => line.includes(' farEnds '))
    const known = [
      plan({ mgcpGateways: [{ domainName: 'gw-leeds.example.com' }] }),
      plan({ h323Devices: [{ name: 'GW-Leeds' }] }),
    ]
    for (const project of known) {
      expect(farEndRows(project, mgcp)).toEqual(['unchanged farEnds GW-LEEDS'])
      expect(farEndRows(project, withSip)).toEqual([expect.stringMatching(/^skipped farEnds GW-LEEDS .*--create/u)])
    }
    expect(farEndRows(plan({}), mgcp)).toEqual([expect.stringMatching(/^skipped farEnds GW-LEEDS .*--create/u)])
  })
})
