import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openedFiles, readFile } from '../../../shared/import/read-files'
import { noHand, type ByHand, type TableHand } from '../../../shared/import/table/by-hand'
import { takeFiles } from '../../../shared/import/take-files'
import { checkProject } from '../../../shared/project-file/read-project'
import type { Project } from '../../../shared/plan/project'
import { draws } from '../../helpers/draws'
import { nastyTexts } from '../../helpers/nasty-texts'
import { plan } from '../../helpers/plan'

/** A table that is read where a person looks on. */
function read(text: string, project: Project = plan({}), more: Partial<ByHand> = {}, entered?: 'keep' | 'replace') {
  const opened = openedFiles([{ name: 'pasted', bytes: new TextEncoder().encode(text), isFound: true }])
  const [file] = opened.ok ? opened.value : []
  if (!file) return expect.fail('not opened')
  const all: ByHand = { tables: [], kept: [], guess: true, ...more }
  let count = 0
  const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`
  const options = { as: null, create: true, newId, today: '2026-11-28', source: 'pasted' }
  const taken = takeFiles(project, [readFile(file, all)], entered ? { ...options, entered } : options)
  return { ...taken, items: taken.files[0]?.sources[0]?.items ?? [], table: taken.files[0]?.file.results[0]?.table }
}
const hand = (more: Partial<TableHand>): Partial<ByHand> => ({ tables: [{ ...noHand, ...more }] })

describe('tables where a person looks on', () => {
  it('FC-15: make one far end for the trunks that name it, with its machines and what is said of it', () => {
    const { project } = read(
      [
        'Name\tAddress\tFar end\tOwner\tCertificate names',
        'SIP-1\t192.0.2.1\tCarrier\tCarrier Inc.\tsbc1.example.com',
        'SIP-2\t192.0.2.1\tcarrier\t\t',
        'SIP-3\t192.0.2.9\tIOS XE\t\tgw.example.com',
        'SIP-4\t192.0.2.8\t\t\t',
      ].join('\n'),
    )
    const host = (address: string, name: string) => ({ name: '', address, certificateNames: [name] })
    expect(project.farEnds).toMatchObject([
      { name: 'Carrier', kind: 'other', owner: 'Carrier Inc.', hosts: [host('192.0.2.1', 'sbc1.example.com')] },
      { name: 'SIP-3', kind: 'IOS XE', hosts: [host('192.0.2.9', 'gw.example.com')] },
    ])
    const [carrier, gateway] = project.farEnds.map(({ id }) => id)
    expect(project.sipTrunks.map(({ farEndId }) => farEndId)).toEqual([carrier, carrier, gateway, null])
  })

  it('keep of a far end what a person entered of it, or replace it when told; what is empty is filled', () => {
    const mine = plan({ sipTrunks: [{ name: 'SIP-1', farEnd: { name: 'Carrier', owner: 'A', contact: '' } }] })
    const text = 'Name\tOwner\tContact\nSIP-1\tB\t+1 555 0100\n'
    const kept = read(text, mine, {}, 'keep')
    expect(kept.project.farEnds).toMatchObject([{ owner: 'A', contact: '+1 555 0100' }])
    expect(kept.items[0]?.kept).toEqual([{ field: 'farEnd/owner', from: 'A', to: 'B' }])
    const replaced = read(text, mine, {}, 'replace')
    expect(replaced.project.farEnds).toMatchObject([{ owner: 'B' }])
    expect(replaced.items[0]?.replaced).toEqual(['farEnd/owner'])
    const moved = read('Name\tFar end\nSIP-1\tElsewhere\n', mine, {}, 'keep')
    expect(moved.items[0]).toMatchObject({ became: 'unchanged', kept: [{ field: 'farEndId', to: 'Elsewhere' }] })
    expect(moved.missing.farEnds).toEqual([])
    expect(moved.project).toBe(mine)
  })

  it('make no profile for a trunk that keeps the one that a person gave it', () => {
    const mine = plan({ profiles: [{ id: 'tls', name: 'TLS' }], sipTrunks: [{ name: 'A', securityProfileId: 'tls' }] })
    const kept = read('Trunk,Profile\nA,NEW\n', mine, {}, 'keep')
    expect(kept.items[0]).toMatchObject({ became: 'unchanged', kept: [{ from: 'tls', to: 'NEW' }] })
    expect([kept.project, kept.missing.profiles]).toEqual([mine, []])
    const replaced = read('Trunk,Profile\nA,NEW\n', mine, {}, 'replace')
    expect(replaced.project.profiles.map(({ name }) => name)).toContain('NEW')
  })

  it('call nothing entered that is as at first, or as the cluster was found', () => {
    const found = { name: 'A', description: 'as found', destinations: [{ address: '192.0.2.1', port: 5060 }] }
    const start = plan({ sipTrunks: [{ ...found }] })
    const asFound = { ...start, asFound: { ...plan({ asFound: {} }).asFound!, sipTrunks: [found as never] } }
    const text = 'Name\tDescription\tAddress\tPort\nA\tplanned\t192.0.2.1\t5061\n'
    expect(read(text, asFound, {}, 'keep').items[0]).toMatchObject({ became: 'changed' })
    expect(read(text, asFound, {}, 'keep').items[0]?.kept).toBeUndefined()
    expect(read(text, start, {}, 'keep').items[0]).toMatchObject({ became: 'unchanged' })
    expect(read(text, start, {}, 'keep').items[0]?.kept?.map(({ field }) => field)).toEqual([
      'description',
      'destinations',
    ])
  })

  it('have their columns from the person, whatever their heads say, and cells as they were mended', () => {
    const text = 'Trunk,What,SRTP\nA,B,x\nC,,x\n'
    const { project, items } = read(text, plan({}), hand({ columns: { 0: 'description', 1: 'name', 2: null } }))
    expect(project.sipTrunks).toMatchObject([{ name: 'B', description: 'A', srtpAllowed: false }])
    expect(items.map(({ became }) => became)).toEqual(['added', 'refused'])
    const mended = hand({ columns: { 1: 'name' }, cells: { 'row 3\t1': 'D', 'row 3\t9': 'far out' } })
    expect(read(text, plan({}), mended).project.sipTrunks.map(({ name }) => name)).toEqual(['B', 'D'])
    // FC-2: a row that was mended keeps its place, by which its other cells are mended.
    expect(read(text, plan({}), mended).items.map(({ place }) => place)).toEqual(['row 2', 'row 3'])
    expect(
      read(text, plan({}), { kept: [{ heads: 'trunk|what|srtp', columns: [null, 'name', null] }] }).table,
    ).toMatchObject({
      columns: [null, 'name', null],
      origins: ['remembered', 'remembered', 'remembered'],
    })
  })

  it('are guessed only where nobody knows their heads, and never in a folder', () => {
    expect(read('Anlage;Ziel\nA;192.0.2.1\n').table?.columns).toEqual(['name', 'address'])
    expect(read('Anlage;Ziel\nA;192.0.2.1\n', plan({}), { guess: false }).items[0]?.became).toBe('skipped')
    expect(read('A;192.0.2.1;5061;Paris\nB;192.0.2.2;5061;Paris\n').table).toMatchObject({
      headRow: -1,
      headers: ['Column A', 'Column B', 'Column C', 'Column D'],
      columns: ['name', 'address', 'port', null],
    })
  })

  it('have every row taken, refused or skipped, whatever they hold and a person chooses, and the plan can be read', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...nastyTexts, 'Name', 'SIP', 'mgcp', 'Port', '__proto__', ''))
    const columns = fc.dictionary(
      fc.constantFrom('0', '1', '2', '40'),
      fc.constantFrom('name', 'port', 'kind', null, '__proto__'),
    )
    const chosen = fc.record({ columns, headRow: fc.option(fc.integer({ min: -1, max: 9 }), { nil: undefined }) })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }),
        chosen,
        (rows, { columns: own, headRow }) => {
          const project = plan({ sipTrunks: [{ name: 'SIP' }] })
          const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join('\t')).join('\n')
          const table = { ...noHand, columns: own, ...(headRow === undefined ? {} : { headRow }) }
          const taken = read(text, project, hand(table), 'keep')
          const { table: seen, items } = taken
          if (seen)
            expect(items.length).toBe(seen.cells.size - (seen.headRow >= 0 && seen.headRow < seen.cells.size ? 1 : 0))
          else expect(items).toHaveLength(1)
          expect(checkProject(JSON.parse(JSON.stringify(taken.project))).ok).toBe(true)
        },
      ),
      { numRuns: draws(1000) },
    )
  })

  it('may be many: 10,000 rows in one go', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `SIP-${String(at)}\tSIP\t192.0.2.1\t5061`)
    expect(
      read(`Name\tKind\tAddress\tPort\n${rows.join('\n')}\n`, plan({}), {}, 'keep').project.sipTrunks,
    ).toHaveLength(10_000)
  })
})
