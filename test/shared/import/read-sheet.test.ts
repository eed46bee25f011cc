import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheet, withSheet, type Sheet } from '../../../shared/import/read-sheet'
import { checkProject } from '../../../shared/project-file/read-project'
import { nastyTexts } from '../../helpers/nasty-texts'
import { plan } from '../../helpers/plan'

const ids = () => {
  let count = 0
  return () => `id-${String((count += 1))}`
}
const read = (rows: string[][], project = plan({})): Sheet => readSheet(rows, project, ids())
const become = ({ rows }: Sheet) => rows.map((row) => `${row.line} ${row.becomes}`)

describe('rows from a spreadsheet', () => {
  it('become devices of the kind they name, by heads in any order', () => {
    const project = plan({})
    const sheet = read([
      ['Type', 'Device Name', 'IP address', 'Port', 'Release'],
      ['SIP trunk', 'SIP-1', '192.0.2.1', '5061', '17.9.4a'],
      ['h.323 gateway', 'GW-1', '192.0.2.2', '', '15.7(3)M8'],
      ['Inter-Cluster Trunk (Non-Gatekeeper Controlled)', 'ICT-1', '192.0.2.3', '', ''],
      ['Inter-Cluster Trunk (Gatekeeper Controlled)', 'ICT-2', '', '', ''],
      ['H.225', 'H225-1', '', '', ''],
      ['mgcp', 'gw.example.com', '', '', 'adventerprisek9'],
    ])
    expect(become(sheet)).toEqual(['2 new', '3 new', '4 new', '5 new', '6 new', '7 new'])
    const after = withSheet(project, sheet)
    expect(after.sipTrunks).toMatchObject([{ name: 'SIP-1', destinations: [{ address: '192.0.2.1', port: 5061 }] }])
    expect(after.farEnds).toMatchObject([{ name: 'SIP-1', software: '17.9.4a', hosts: [{ address: '192.0.2.1' }] }])
    expect(after.farEnds[0]?.id).toBe(after.sipTrunks[0]?.farEndId)
    expect(after.h323Devices.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'GW-1 H.323 Gateway',
      'ICT-1 Inter-Cluster Trunk (Non-Gatekeeper Controlled)',
      'ICT-2 Inter-Cluster Trunk (Gatekeeper Controlled)',
      'H225-1 H.225 Trunk (Gatekeeper Controlled)',
    ])
    expect(after.mgcpGateways).toMatchObject([{ domainName: 'gw.example.com', iosImage: 'adventerprisek9' }])
  })

  it('stand in the order of the columns where there are no heads', () => {
    const sheet = read([['SIP-1', 'SIP', '192.0.2.1', '5061', 'Paris']])
    expect(sheet.hasHeads).toBe(false)
    expect(withSheet(plan({}), sheet).sipTrunks).toMatchObject([
      { name: 'SIP-1', description: 'Paris', destinations: [{ address: '192.0.2.1', port: 5061 }] },
    ])
  })

  it('FC-15: make one far end for the trunks that name it, with its machines and what is said of it', () => {
    const sheet = read([
      ['Name', 'Address', 'Far end', 'Owner', 'Certificate names'],
      ['SIP-1', '192.0.2.1', 'Carrier', 'Carrier Inc.', 'sbc1.example.com'],
      ['SIP-2', '192.0.2.1', 'carrier', '', ''],
      ['SIP-3', '192.0.2.9', 'IOS XE', '', 'gw.example.com'],
      ['SIP-4', '192.0.2.8', '', '', ''],
    ])
    const { farEnds, sipTrunks } = withSheet(plan({}), sheet)
    const host = (address: string, name: string) => ({ name: '', address, certificateNames: [name] })
    expect(farEnds).toMatchObject([
      { name: 'Carrier', kind: 'other', owner: 'Carrier Inc.', hosts: [host('192.0.2.1', 'sbc1.example.com')] },
      { name: 'SIP-3', kind: 'IOS XE', hosts: [host('192.0.2.9', 'gw.example.com')] },
    ])
    const [carrier, gateway] = farEnds.map(({ id }) => id)
    expect(sipTrunks.map(({ farEndId }) => farEndId)).toEqual([carrier, carrier, gateway, null])
  })

  it('change the far end that a trunk has, for all its trunks', () => {
    const before = plan({ sipTrunks: [{ name: 'SIP-1', farEnd: { name: 'Carrier', owner: 'A' } }] })
    const shared = { ...before, sipTrunks: [...before.sipTrunks, { ...before.sipTrunks[0]!, id: 'x', name: 'SIP-2' }] }
    const sheet = readSheet(
      [
        ['Name', 'Owner'],
        ['SIP-2', 'B'],
      ],
      shared,
      ids(),
    )
    expect(withSheet(shared, sheet).farEnds).toEqual([{ ...shared.farEnds[0], owner: 'B' }])
  })

  it('change a device that is there by its name, whatever its case, and leave what they do not say', () => {
    const project = plan({ sipTrunks: [{ name: 'SIP-1', description: 'old', srtpAllowed: true }] })
    const sheet = read(
      [
        ['Name', 'Description'],
        ['sip-1', 'new'],
      ],
      project,
    )
    expect(sheet.rows).toMatchObject([{ becomes: 'changed', settings: ['Description'] }])
    expect(withSheet(project, sheet).sipTrunks).toMatchObject([
      { name: 'SIP-1', description: 'new', srtpAllowed: true },
    ])
  })

  it('are refused with the reason', () => {
    const sheet = read([
      ['Name', 'Kind', 'Port', 'SRTP'],
      ['', 'SIP', '', ''],
      ['A', 'fax', '', ''],
      ['B', 'SIP', 'five', ''],
      ['C', 'SIP', '', 'maybe'],
      ['D', 'SIP', '', ''],
      ['d', 'SIP', '', ''],
    ])
    expect(sheet.rows.map((row) => (row.becomes === 'refused' ? row.why : row.name))).toEqual([
      'It has no name.',
      '“fax” is no kind of device: SIP, H.323, H.225, intercluster or MGCP.',
      '“five” does not fit Destination Port.',
      '“maybe” does not fit SRTP Allowed.',
      'D',
      'The same device stands in a row above.',
    ])
  })

  it('keep a wrong value that a finding can explain', () => {
    const sheet = read([
      ['Name', 'Port'],
      ['A', '99999'],
    ])
    expect(withSheet(plan({}), sheet).sipTrunks).toMatchObject([{ destinations: [{ port: 99_999 }] }])
  })

  it('are all taken or refused, whatever they hold, and the plan can still be read', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...nastyTexts, 'Name', 'SIP', 'mgcp', 'Port', '__proto__', ''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
        const project = plan({ sipTrunks: [{ name: 'SIP' }] })
        const sheet = read(rows, project)
        const filled = rows.filter((row) => row.some((text) => text.trim() !== '')).length
        expect(sheet.rows.length).toBe(sheet.hasHeads ? filled - 1 : filled)
        expect(checkProject(JSON.parse(JSON.stringify(withSheet(project, sheet)))).ok).toBe(true)
      }),
    )
  })

  it('may be many: 10,000 in one go', () => {
    const sheet = read([['Name', 'Kind'], ...Array.from({ length: 10_000 }, (_, at) => [`SIP-${String(at)}`, 'SIP'])])
    expect(withSheet(plan({}), sheet).sipTrunks).toHaveLength(10_000)
  })
})
