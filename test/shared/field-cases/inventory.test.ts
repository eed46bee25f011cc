import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import { imported } from '../../helpers/import'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const sheet = readFileSync(join(import.meta.dirname, '36-trunks.csv'))

describe('an inventory (field case 36)', () => {
  const wanted = {
    ...{ name: 'TRK-CUBE', description: 'CUBE main site', securityProfileId: empty.profiles[0]?.id },
    ...{ srtpAllowed: false, mtpRequired: false, trunkTrafficSecure: 'When using both sRTP and TLS' },
    destinations: [{ address: '192.0.2.21', port: 5060 }],
  }

  it('with the names of AXL is taken whole; what is not planned here is named once', () => {
    const { project, report } = imported(empty, { '36-trunks.csv': sheet })
    expect(report.sources).toMatchObject([{ kind: 'CSV of devices', rows: 1, taken: 1, refused: 0 }])
    expect(report.sources[0]?.columns?.filter(({ field }) => field === null)).toEqual([
      { header: 'runOnEveryNode', field: null },
    ])
    expect(project.sipTrunks).toMatchObject([wanted])
  })

  it('with the columns of the bulk administration is the same', () => {
    const head = [
      ...['name', 'description', 'devicepool', 'mtprequired', 'srtpallowed', 'runonallnodes'],
      ...['siptrunksecurityprofile'],
      ...['destinationaddress', 'destinationport'],
    ]
    const row = [
      'TRK-CUBE',
      'CUBE main site',
      'DP_HQ',
      'f',
      'f',
      't',
      'Non Secure SIP Trunk Profile',
      '192.0.2.21',
      '5060',
    ]
    const { project, report } = imported(empty, { 'bat.csv': `${head.join(',')}\n${row.join(',')}\n` })
    expect(report.sources[0]?.columns?.filter(({ field }) => field === null)).toEqual([
      { header: 'devicepool', field: null },
      { header: 'runonallnodes', field: null },
    ])
    expect(project.sipTrunks).toMatchObject([wanted])
  })
})
