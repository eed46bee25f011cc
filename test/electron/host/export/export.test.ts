import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { exportFormats, formatNames, type FormatName } from '../../../../electron/host/export/export-formats'
import type { TreeFile } from '../../../../electron/host/files/file-tree'
import { takeLock } from '../../../../electron/host/store/lock'
import { usualLockTiming } from '../../../../electron/host/store/lock-holder'
import type { HostEvent } from '../../../../shared/contract/results'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { bundleFolder } from '../../../../shared/text/bundle-folder'
import { writeProject } from '../../../../shared/project-file/write-project'
import { bigProject } from '../../../helpers/big-project'
import { examplePlan } from '../../../helpers/example-plan'
import type { HostOptions } from '../../../../electron/host/host'
import { got, hostOn, refused } from '../../../helpers/hosts'
import { readyPlan } from '../../cli/plans'
import { names, temporaryFolder } from '../disk'
import { allOrFew } from '../../../helpers/draws'

const example = examplePlan()
/** What is enough where not the content is looked at, but what becomes of the file: it takes half the time. */
const project = readyPlan()
const day = '2026-01-31'

function hostInFolder(options: Partial<HostOptions> = {}) {
  const folder = temporaryFolder()
  const host = hostOn(folder, { now: () => new Date(`${day}T12:00:00.000Z`), ...options })
  return { folder, exports: join(folder, 'exports'), host, program: host.program, events: host.events }
}

const request = (format: FormatName, path: string | null = null, job = 'a') =>
  ({ project, format, path, replace: false, job }) as const

type ProgressEvent = Extract<HostEvent, { kind: 'export-progress' }>
const progressOf = (events: HostEvent[]) =>
  events.filter((event): event is ProgressEvent => event.kind === 'export-progress')

/** All files of the bundle, and the checklist in each form: made once here, in the process of the test. */
const bundle = [...exportFormats.dir.files(evaluateWhole(example, day))]
function expectedFiles(format: FormatName): TreeFile[] {
  if (format === 'dir') return bundle
  if (format === 'zip') return bundle.map(({ path, bytes }) => ({ path: `${bundleFolder(example)}/${path}`, bytes }))
  return bundle.filter(({ path }) => path === `checklist.${format}`)
}

describe('an export', () => {
  it.each(allOrFew(formatNames, ['zip', 'dir', 'csv']))(
    'goes to the export folder under the name of the plan, the bytes of the command line: %s',
    async (format) => {
      const { folder, exports, program } = hostInFolder()
      const { place, bytes, ready } = await got(program.exportProject({ ...request(format), project: example }))
      const { write } = exportFormats[format]
      const ending = format === 'dir' ? '' : `.${format}`
      expect(place).toEqual({ folder: exports, file: `ashmere-sip-trunk-encryption-r1${ending}` })
      expect(ready).toBe('not ready')
      const out = join(place.folder, place.file)
      const expected = join(folder, 'expected')
      await write(expectedFiles(format), expected, { force: false })
      if (format === 'dir') {
        expect(names(out)).toEqual(names(expected))
        expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(expected, 'SHA256SUMS'), 'utf8'))
      } else {
        expect(readFileSync(out).equals(readFileSync(expected))).toBe(true)
        expect(bytes).toBe(statSync(out).size)
      }
      expect(names(exports)).toEqual([place.file])
    },
  )

  it('is its owner’s alone in the folder that is made for it', async () => {
    const { exports, program } = hostInFolder()
    await got(program.exportProject(request('csv')))
    expect(statSync(exports).mode & 0o777).toBe(0o700)
  })

  it('tells the size of a folder, and that a plan is ready', async () => {
    const { folder, program } = hostInFolder()
    const made = await got(program.exportProject(request('dir', join(folder, 'out'))))
    const sizes = [...exportFormats.dir.files(evaluateWhole(project, day))].map(({ bytes }) => bytes.length)
    expect(made).toMatchObject({ ready: 'ready', bytes: sizes.reduce((sum, size) => sum + size, 0) })
  })

  it('goes where it is wanted, replaces only what it may, and refuses a path that is not full', async () => {
    const { folder, program } = hostInFolder()
    const out = join(folder, 'out.csv')
    writeFileSync(out, 'old')
    expect((await refused(program.exportProject(request('csv', out)))).kind).toBe('exists')
    expect(readFileSync(out, 'utf8')).toBe('old')
    await got(program.exportProject({ ...request('csv', out), replace: true }))
    expect(readFileSync(out, 'utf8')).not.toBe('old')
    expect((await refused(program.exportProject(request('csv', 'out.csv')))).kind).toBe('name')
    expect((await refused(program.exportProject(request('csv', join(folder, 'no', 'a.csv'))))).kind).toBe('not-there')
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full', 'mine'), '')
    // Nobody is offered to replace what is never replaced.
    expect((await refused(program.exportProject(request('dir', join(folder, 'full'))))).kind).toBe('not-ours')
    expect((await refused(program.exportProject(request('dir', out)))).kind).toBe('not-ours')
    const replacing = { ...request('dir', join(folder, 'full')), replace: true }
    expect((await refused(program.exportProject(replacing))).kind).toBe('not-ours')
    expect(names(folder)).toEqual(['full', 'out.csv'])
  })

  it('never replaces what another program has open, nor what is read-only, and says so', async () => {
    const { folder, program } = hostInFolder()
    const out = join(folder, 'out')
    writeFileSync(out, 'theirs')
    const replacing = () => refused(program.exportProject({ ...request('csv', out), replace: true }))
    const lock = await takeLock(out, { program: 'Another', since: '', timing: usualLockTiming })
    expect(await replacing()).toMatchObject({ kind: 'locked', message: expect.stringMatching(/ in Another, by /) })
    if (lock.ok) await lock.value.release()
    chmodSync(out, 0o444)
    expect(await replacing()).toMatchObject({ kind: 'not-writable' })
    expect(readFileSync(out, 'utf8')).toBe('theirs')
    expect(names(folder)).toEqual(['out'])
  })

  it('never replaces a project file, be it open or not, nor a folder that holds an open one', async () => {
    const { folder, program } = hostInFolder()
    const holding = join(folder, 'bundle')
    mkdirSync(holding)
    writeFileSync(join(holding, 'manifest.json'), '{}')
    const path = join(holding, 'plan')
    writeFileSync(path, writeProject(project))
    const other = join(folder, 'other.trunkwright')
    writeFileSync(other, writeProject(project))
    await got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))
    for (const [format, out] of [
      ['csv', path],
      ['csv', other],
      ['dir', holding],
    ] as const) {
      const failure = await refused(program.exportProject({ ...request(format, out), replace: true }))
      expect(failure).toMatchObject({ kind: 'name' })
    }
    expect(readFileSync(path, 'utf8')).toBe(writeProject(project))
    expect(readFileSync(other, 'utf8')).toBe(writeProject(project))
  })
})

describe('progress', () => {
  const large = bigProject(30)

  it('is told at most some ten times a second, rises, and ends with all of it', async () => {
    const { program, events } = hostInFolder()
    const begun = performance.now()
    await got(program.exportProject({ ...request('zip', null, 'job-1'), project: bigProject(60) }))
    const seconds = (performance.now() - begun) / 1000
    const told = progressOf(events)
    expect(told.length).toBeGreaterThan(2)
    expect(told.length).toBeLessThanOrEqual(10 * seconds + 2)
    expect(new Set(told.map(({ job }) => job))).toEqual(new Set(['job-1']))
    const done = told.map((event) => event.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([told.at(-1)?.done]))
    expect(basename(told.at(-1)?.what ?? '')).toBe('SHA256SUMS')
  })

  it('leaves room for other calls', async () => {
    const { program } = hostInFolder()
    const exporting = program.exportProject({ ...request('zip'), project: large })
    let answers = 0
    let ended = false
    void exporting.then(() => (ended = true))
    while (!ended) {
      await got(program.about({}))
      answers += 1
      await pause(1)
    }
    await got(exporting)
    expect(answers).toBeGreaterThan(10)
  })

  it.each(allOrFew(['zip', 'dir'] as const, ['zip']))(
    'leaves nothing behind where it is cancelled, early or late: %s',
    async (format) => {
      let [cancelled, share] = [0, 0]
      // As soon as it is told how far the export has come: on a loaded machine a look now and then comes too late.
      const onEvent = (event: HostEvent) => {
        const isThere = event.kind === 'export-progress' && event.done >= share * event.total
        if (isThere) void program.cancelExport({ job: 'a' })
      }
      const { folder, exports, program } = hostInFolder({ onEvent })
      for (share of [0, 0.1, 0.5, 0.9]) {
        const out = join(folder, `${format}-${share}`)
        const exporting = program.exportProject({ ...request(format, out), project: large })
        if (share === 0) void program.cancelExport({ job: 'a' })
        const result = await exporting
        if (!result.ok) expect(result.failure).toMatchObject({ kind: 'cancelled' })
        cancelled += Number(!result.ok)
        expect(names(folder).filter((name) => name.startsWith('.'))).toEqual([])
        expect(names(folder).includes(basename(out))).toBe(result.ok)
        rmSync(out, { recursive: true, force: true })
      }
      expect(cancelled).toBeGreaterThanOrEqual(2)
      expect(names(folder)).not.toContain(basename(exports))
    },
  )

  it('is of one job at a time by each name; to cancel another is no mistake', async () => {
    const { program } = hostInFolder()
    const exporting = program.exportProject({ ...request('zip'), project: large })
    expect((await refused(program.exportProject(request('csv')))).kind).toBe('bad-call')
    expect(await got(program.cancelExport({ job: 'other' }))).toBe(null)
    await got(exporting)
    await got(program.exportProject(request('csv')))
  })

  it('ends when the host closes', async () => {
    const { folder, host, exports } = hostInFolder()
    const exporting = host.program.exportProject({ ...request('dir'), project: large })
    await host.close()
    expect((await refused(exporting)).kind).toBe('cancelled')
    expect(names(folder)).toEqual(['exports'])
    expect(names(exports)).toEqual([])
  })
})
