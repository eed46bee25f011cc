import { describe, expect, it } from 'vitest'
import { fromCells, fromText } from '../../../renderer/import/given'
import type { Given, Progress } from '../../../renderer/import/ask'
import { createImportWork } from '../../../renderer/import/import-work'
import { countsOf, useImport } from '../../../renderer/import/use-import'
import type { KeptColumns } from '../../../shared/import/table/by-hand'
import { newProject } from '../../../shared/plan/new-project'
import type { Project } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'
import { ownReader } from './own-reader'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-0000000000ff')

function importInto(project: Project = empty, kept: KeptColumns[] = []) {
  const readers: ReturnType<typeof ownReader>[] = []
  const startReader = () => {
    const reader = ownReader()
    readers.push(reader)
    return reader
  }
  const work = useImport({ startReader, plan: () => project, today: () => '2026-11-28', kept: () => kept })
  const shown = () =>
    work.sources.value.flatMap(({ items }) => items.map(({ became, object }) => `${became} ${object}`.trim()))
  const only = () => work.sources.value[0] ?? expect.fail('no source')
  return { work, readers, shown, only }
}
const folder = (files: Record<string, string>): Given => ({
  ...{ id: 'folder', name: 'answers', kind: 'folder' },
  files: Object.entries(files).map(([name, text]) => ({ name, blob: new Blob([text]) })),
})

describe('what is to be imported', () => {
  it('tells of each row what it becomes, from what to what, in words', async () => {
    const mine = plan({ profiles: [{ name: 'TLS' }], sipTrunks: [{ name: 'A', srtpAllowed: false }, { name: 'C' }] })
    const { work, only, shown } = importInto(mine)
    work.add([fromText('Trunk,SRTP,SIP Trunk Security Profile\nA,yes,TLS\nB,no,TLS\nC,no,\n,yes,TLS\n')])
    await work.settled()
    expect(shown()).toEqual(['changed A', 'added B', 'unchanged C', 'refused'])
    expect(only().items[0]?.changes).toEqual([
      { label: 'Security profile', from: '', to: 'TLS', isEntered: false },
      { label: 'SRTP Allowed', from: 'unchecked', to: 'checked', isEntered: false },
    ])
    expect(countsOf(work.sources.value)).toMatchObject({ rows: 4, added: 1, changed: 1, refused: 1, toFix: 1 })
  })

  it('mends cells where they stand: the row is read anew, and one without a name gets it', async () => {
    const { work, only, shown } = importInto()
    work.add([fromText('Trunk;Port;Address\nA;def.;192.0.2.1\n;5061;192.0.2.2\nC;5061;192.0.2.3\n')])
    await work.settled()
    const [port, name] = only().items.flatMap(({ mends }) => mends)
    expect([port, name]).toMatchObject([
      { place: 'row 2', column: 'Port', value: 'def.' },
      { place: 'row 3', column: 'Trunk', value: '' },
    ])
    work.mend(only().id, port!, '5062')
    work.mend(only().id, name!, 'B')
    await work.settled()
    expect(shown()).toEqual(['added A', 'added B', 'added C'])
    const { sipTrunks } = (await work.taken())!
    expect(sipTrunks.map(({ destinations }) => destinations[0]?.port)).toEqual([5062, 5061, 5061])
  })

  it('has columns chosen by hand, which are kept for the next sheet with the same heads', async () => {
    const text = 'Anlage\tZiel\tBemerkung\nA\t192.0.2.1\tx\nB\t192.0.2.2\ty\n'
    const first = importInto()
    first.work.add([fromText(text)])
    await first.work.settled()
    expect(first.only().table).toMatchObject({
      columns: ['name', 'address', null],
      origins: ['by what it holds', 'by what it holds', 'not known'],
    })
    first.work.setColumn(first.only().id, 2, 'description')
    await first.work.settled()
    const kept = first.work.chosenColumns()
    expect(kept).toEqual([{ heads: 'anlage|ziel|bemerkung', columns: ['name', 'address', 'description'] }])
    const second = importInto(empty, kept)
    second.work.add([fromText(`Liste der Anlagen\t\t\n${text}`)])
    await second.work.settled()
    expect(second.only().table?.origins[2]).toBe('remembered')
    expect((await second.work.taken())!.sipTrunks).toMatchObject([{ description: 'x' }, { description: 'y' }])
    expect(second.work.chosenColumns()).toEqual([])
  })

  it('gives a setting to one column only, and takes the heads from the row that a person names', async () => {
    const { work, only } = importInto()
    work.add([fromText('Old name\tTrunk\tSRTP\nO\tN\tyes\n')])
    await work.settled()
    work.setColumn(only().id, 0, 'name')
    await work.settled()
    expect(only().table?.columns).toEqual(['name', null, 'srtpAllowed'])
    work.setHeadRow(only().id, -1)
    await work.settled()
    expect(only().items).toHaveLength(2)
    work.setHeadRow(only().id, 0)
    await work.settled()
    expect(only().table?.columns).toEqual([null, 'name', 'srtpAllowed'])
  })

  it('takes cells without heads by what they hold, and a list of names', async () => {
    const { work, shown, only } = importInto()
    work.add([
      fromCells([
        ['SIP-1', 'SIP', '192.0.2.1', '5061'],
        ['GW "1"', 'H.323 Gateway', '192.0.2.2', '1720'],
      ]),
    ])
    await work.settled()
    expect(only().table?.columns).toEqual(['name', 'kind', 'address', 'port'])
    expect(shown()).toEqual(['added SIP-1', 'added GW "1"'])
    const names = importInto()
    names.work.add([fromText('SIP-A\nSIP-B\n')])
    await names.work.settled()
    expect(names.shown()).toEqual(['added SIP-A', 'added SIP-B'])
    const prose = importInto()
    prose.work.add([fromText('Dear all,\nplease find the list attached.\n')])
    await prose.work.settled()
    expect(prose.work.preview.value?.isChanged).toBe(false)
    expect(prose.only().items[0]).toMatchObject({ became: 'skipped', why: 'Nothing in it is known here.' })
  })

  it('says where the plan would be overwritten, keeps what a person entered, and replaces it when told', async () => {
    const mine = plan({ sipTrunks: [{ name: 'A', description: 'mine', srtpAllowed: false }] })
    const { work, only, shown } = importInto(mine)
    work.add([fromText('Trunk,Description,SRTP\nA,theirs,yes\n')])
    await work.settled()
    expect(shown()).toEqual(['changed A'])
    expect(only().items[0]).toMatchObject({
      changes: [{ label: 'SRTP Allowed', to: 'checked' }],
      stays: [{ label: 'Description', from: 'mine', to: 'theirs' }],
    })
    expect((await work.taken())!.sipTrunks).toMatchObject([{ description: 'mine', srtpAllowed: true }])
    work.chooseEntered('replace')
    await work.settled()
    expect(only().items[0]?.changes).toContainEqual({
      ...{ label: 'Description', from: 'mine', to: 'theirs', isEntered: true },
    })
    expect((await work.taken())!.sipTrunks).toMatchObject([{ description: 'theirs' }])
    expect(mine.sipTrunks[0]?.description).toBe('mine')
  })

  it('makes profiles and far ends that are not there, unless that is not wanted; then the cell can be mended', async () => {
    const mine = plan({ profiles: [{ name: 'TLS' }] })
    const { work, only } = importInto(mine)
    work.add([fromText('Trunk,Address,Profile,Far end,Owner\nA,192.0.2.1,TSL,Carrier,Carrier Inc.\n')])
    await work.settled()
    expect(work.preview.value?.missing).toMatchObject({ profiles: ['TSL'], farEnds: ['Carrier'] })
    work.chooseCreate('farEnds', false)
    await work.settled()
    expect(only().items[0]?.mends.map(({ column }) => column)).toEqual(['Far end'])
    work.chooseCreate('profiles', false)
    await work.settled()
    const [profile, farEnd] = only().items[0]?.mends ?? []
    expect([profile?.column, farEnd?.column]).toEqual(['Profile', 'Far end'])
    expect(profile?.why).toBe(
      'The plan has no profile of that name. Tick its box under “Not in the plan yet” to add it, or add it first.',
    )
    work.mend(only().id, profile!, 'TLS')
    await work.settled()
    expect((await work.taken())!.sipTrunks[0]?.securityProfileId).toBe(mine.profiles[0]?.id)
  })

  it('takes a folder whole, each source as it says or as the person says; what is no source is named', async () => {
    const { work } = importInto()
    const answer =
      'admin:run sql select name,description from device\nname   description\n====== ===========\nT-1    Site\n'
    work.add([folder({ 'answers/a.txt': answer, 'answers/notes.txt': 'nothing of it\n' })])
    await work.settled()
    expect(work.sources.value.map(({ kind, by }) => `${by}: ${kind}`)).toEqual([
      'cluster: Answer of run sql of devices',
      'other: not known',
    ])
    expect(work.preview.value).toMatchObject({ isCopy: true })
    expect((await work.taken())!.asFound?.sipTrunks).toMatchObject([{ name: 'T-1' }])
    work.setAs(work.sources.value[0]!.id, 'plan')
    await work.settled()
    expect((await work.taken())!.asFound).toBeNull()
  })

  it('leaves a source out, also while it is being read: the reader is ended and begins anew', async () => {
    const { work, readers, shown } = importInto()
    const [one, two] = [fromText('Trunk,SRTP\nA,yes\n'), fromText('Trunk,SRTP\nB,yes\n')]
    work.add([one, two])
    work.leaveOut(one.id)
    await work.settled()
    expect(readers).toHaveLength(2)
    expect(shown()).toEqual(['added B'])
    expect(work.failure.value).toBe('')
    work.leaveOut(two.id)
    await work.settled()
    expect(shown()).toEqual([])
  })

  it('tells a failure of the reader, and goes on with the next', async () => {
    const { work, shown } = importInto()
    const broken = { ...fromText(''), files: [{ name: 'gone.csv', blob: { size: 1 } as Blob }] }
    work.add([broken])
    await work.settled()
    expect(work.failure.value).not.toBe('')
    work.leaveOut(broken.id)
    work.add([fromText('Trunk,SRTP\nA,yes\n')])
    await work.settled()
    expect([work.failure.value, shown()]).toEqual(['', ['added A']])
  })

  it('tells how far it is, and reads nothing twice that has not changed', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `T-${String(at)},192.0.2.1\n`)
    const given = [fromText(`Trunk,Address\n${rows.join('')}`), fromText('Trunk,SRTP\nB,yes\n')]
    const told: Progress[] = []
    const work = createImportWork(() => crypto.randomUUID())
    const ask = {
      enteredOf: {},
      given,
      project: empty,
      as: {},
      hands: {},
      kept: [],
      create: true,
      entered: 'keep',
      today: '2026-11-28',
    } as const
    await work.preview(ask, (progress) => told.push(progress))
    const done = told.map((each) => each.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(new Set(done).size).toBeGreaterThan(8)
    expect(told.flatMap(({ read }) => read.map(({ rows: count }) => count))).toEqual([2000, 1])
    const blob = given[0]!.files[0]!.blob
    blob.arrayBuffer = () => Promise.reject(new Error('read twice'))
    expect((await work.preview({ ...ask, project: null, create: false }, () => undefined)).sources).toHaveLength(2)
  })
})
