import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { exampleAnswers } from '../../../shared/example/example-answers'
import { isAnyRefused } from '../../../shared/import/import-report'
import { defaultsOf } from '../../../shared/plan/defaults'
import { newProject } from '../../../shared/plan/new-project'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryCluster } from '../../helpers/arbitrary-cluster'
import { answer, answersOf } from '../../helpers/axl-answers'
import { draws } from '../../helpers/draws'
import { became, imported } from '../../helpers/import'
import { plan } from '../../helpers/plan'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const list = (operation: string, objects: string) => ({ 'answer.xml': answer(operation, objects) })
const trunk = (more = '', name = 'TRUNK-A') => `<sipTrunk uuid="{1}"><name>${name}</name>${more}</sipTrunk>`

describe('what is taken in', () => {
  it('is as found; an empty plan starts as its copy, whose profiles keep their name', () => {
    const read = imported(empty, {
      'p.xml': answer(
        'listSipTrunkSecurityProfile',
        '<sipTrunkSecurityProfile><name>Non Secure SIP Trunk Profile</name><incomingPort>5062</incomingPort></sipTrunkSecurityProfile><sipTrunkSecurityProfile><name>TLS</name><securityMode>Encrypted</securityMode></sipTrunkSecurityProfile>',
      ),
      't.xml': answer(
        'getSipTrunk',
        trunk('<securityProfileName>TLS</securityProfileName><srtpAllowed>t</srtpAllowed>'),
      ),
    })
    expect(read.isCopy).toBe(true)
    const { profiles, sipTrunks, asFound } = read.project
    expect(asFound).toMatchObject({ takenOn: '2026-11-28', source: 'answers' })
    expect(profiles).toMatchObject([
      { name: 'Non Secure SIP Trunk Profile', predefined: true, incomingPort: 5062 },
      { name: 'TLS', asFoundName: 'TLS', predefined: false, securityMode: 'Encrypted' },
    ])
    expect(sipTrunks).toMatchObject([{ name: 'TRUNK-A', securityProfileId: profiles[1]?.id, srtpAllowed: true }])
  })

  it('starts as its copy also where a sheet lies beside the answers, which then changes the trunks that it names', () => {
    const answers = {
      'a.csv': 'Trunk Name;Dest IP;Port;SRTP Allowed\nTRUNK-A;192.0.2.1;5061;yes\nTRUNK-NEW;192.0.2.3;5061;no\n',
      't.xml': answer('getSipTrunk', trunk('<srtpAllowed>f</srtpAllowed>') + trunk('', 'TRUNK-B')),
    }
    const read = imported(empty, answers)
    expect([read.isCopy, read.report.summary]).toEqual([true, expect.objectContaining({ added: 3, changed: 1 })])
    expect(read.report.sources.map(({ items }) => items[0]?.became)).toEqual(['changed', 'added'])
    expect(read.project.sipTrunks.map(({ name, srtpAllowed }) => [name, srtpAllowed])).toEqual([
      ['TRUNK-A', true],
      ['TRUNK-B', false],
      ['TRUNK-NEW', false],
    ])
    expect(read.project.asFound?.sipTrunks.map(({ name, srtpAllowed }) => [name, srtpAllowed])).toEqual([
      ['TRUNK-A', false],
      ['TRUNK-B', null],
    ])
    // The same in two steps, and a second import has nothing new.
    const { 'a.csv': sheet, 't.xml': told } = answers
    const steps = imported(imported(empty, { 't.xml': told }).project, { 'a.csv': sheet }).project
    const names = (project: typeof steps) => project.sipTrunks.map(({ id: _, ...rest }) => rest)
    expect(names(steps)).toEqual(names(read.project))
    expect(imported(read.project, answers).report.summary).toMatchObject({ added: 0, changed: 0, unchanged: 4 })
  })

  it('leaves a plan that somebody has begun as it is', () => {
    const mine = plan({ sipTrunks: [{ name: 'TRUNK-A', srtpAllowed: false }] })
    const read = imported(mine, list('getSipTrunk', trunk('<srtpAllowed>t</srtpAllowed>')))
    expect({ ...read.project, asFound: null }).toEqual(mine)
    expect(read.project.asFound?.sipTrunks).toMatchObject([{ srtpAllowed: true }])
  })

  it('goes into the plan too where that is asked for: one item, its changes by their places', () => {
    const mine = plan({ profiles: [{ name: 'TLS' }], sipTrunks: [{ name: 'trunk-a' }] })
    const told = trunk('<srtpAllowed>t</srtpAllowed><securityProfileName>TLS</securityProfileName>')
    const read = imported(mine, list('getSipTrunk', told), { as: 'both' })
    expect(read.report.summary).toMatchObject({ changed: 1, added: 0 })
    expect(read.report.sources[0]?.items[0]?.changes).toEqual([
      { field: 'asFound.securityProfileName', from: null, to: 'TLS' },
      { field: 'asFound.srtpAllowed', from: null, to: true },
      { field: 'securityProfileId', from: null, to: 'TLS' },
      { field: 'srtpAllowed', from: false, to: true },
    ])
    expect(imported(mine, list('getSipTrunk', told), { as: 'plan' }).project.asFound).toBeNull()
  })

  it('a profile that the plan does not have is made where that is asked for, else its cell is refused', () => {
    const mine = plan({ sipTrunks: [{ name: 'TRUNK-A' }] })
    const told = list('getSipTrunk', trunk('<securityProfileName>TLS</securityProfileName>'))
    const refused = imported(mine, told, { as: 'plan' })
    expect(refused.report.sources[0]?.items[0]?.refusedCells).toMatchObject([
      { value: 'TLS', why: expect.stringContaining('--create') as string },
    ])
    const made = imported(mine, told, { as: 'plan', create: true }).project
    expect(made.sipTrunks[0]?.securityProfileId).toBe(made.profiles.find(({ name }) => name === 'TLS')?.id)
  })

  it('tells only what differs the second time, and the same again changes nothing at all', () => {
    const first = imported(empty, list('getSipTrunk', trunk('<srtpAllowed>t</srtpAllowed>'))).project
    const again = imported(first, list('getSipTrunk', trunk('<srtpAllowed>t</srtpAllowed>')))
    expect(again.project).toBe(first)
    expect(became(again)).toEqual(['unchanged sipTrunks TRUNK-A'])
    const moved = imported(first, list('getSipTrunk', trunk('<srtpAllowed>f</srtpAllowed>')))
    expect(moved.report.sources[0]?.items[0]).toMatchObject({
      became: 'changed',
      changes: [{ field: 'asFound.srtpAllowed', from: true, to: false }],
    })
  })

  it('is what the cluster is: random clusters, answered in any dress, are read as they are', () => {
    const styles = fc.record({
      prefix: fc.constantFrom('ns', 'axl', ''),
      version: fc.constantFrom('11.5', '12.5', '14.0', '15.0'),
      hasEnvelope: fc.boolean(),
      writesNil: fc.boolean(),
    })
    fc.assert(
      fc.property(arbitraryCluster, styles, (found, style) => {
        const { project, report } = imported(empty, answersOf(found, style))
        expect(isAnyRefused(report)).toBe(false)
        const { takenOn: _day, source: _source, ...read } = project.asFound ?? defaultsOf(asFoundFields)
        expect(read).toEqual(found)
        expect(imported(project, answersOf(found, style)).project).toBe(project)
      }),
      { numRuns: draws(300) },
    )
  })
})

describe('the name of a file', () => {
  it('is anybody’s in an archive: what no plan can hold is not kept', () => {
    const pem = exampleAnswers.find(({ path }) => path.endsWith('.pem'))?.text ?? ''
    const inside = zipSync({ 'pub\b/\uFFFEcube\u0001.pem': Buffer.from(pem) })
    const { project, report } = imported(plan({}), { 'found\v.zip': inside })
    expect(project.certificates).toHaveLength(1)
    expect(report.sources.map(({ source }) => source)).toEqual(['found\uFFFD.zip/pub\uFFFD/\uFFFDcube\uFFFD.pem'])
    expect(readProject(writeProject(project))).toMatchObject({ ok: true })
  })
})
