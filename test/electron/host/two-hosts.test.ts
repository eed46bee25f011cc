import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { builtFile, targets } from '../../../build/targets'
import { isSummary } from '../../../shared/contract/results'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, refused } from '../../helpers/hosts'
import { programOf } from '../../helpers/test-programs'
import { names, temporaryFolder } from './disk'
import { slow } from '../../helpers/slow'

const plan = { ...examplePlan(), notes: '0' }

/** A host in a process of its own that saves a file again and again. */
function startSaver(folder: string, path: string) {
  const args = [programOf('torture/saver'), folder, path, '1', builtFile(targets.worker)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const lines: string[] = []
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => lines.push(line))
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  /** Resolves with the first line of that beginning, or with nothing when the process has ended. */
  const said = async (beginning: string): Promise<string | undefined> => {
    const found = () => lines.find((line) => line.startsWith(beginning))
    while (found() === undefined) {
      if ((await Promise.race([once(reader, 'line'), ended.then(() => null)])) === null) break
    }
    return found()
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { said, kill, pid: child.pid ?? 0 }
}

function hostBesidePlan() {
  const folder = temporaryFolder()
  const path = join(folder, 'plan.trunkwright')
  writeFileSync(path, writeProject(plan))
  return { folder, path, ...hostOn(folder) }
}

describe('two hosts on one folder', () => {
  slow(
    'do not have one file open at once; the second is told who has it, and gets it when the first is gone',
    async () => {
      const { folder, path, program } = hostBesidePlan()
      const first = startSaver(folder, path)
      await first.said('saved 3')
      const second = startSaver(folder, path)
      expect(await second.said('refused')).toContain(`(process ${first.pid})`)

      const { file } = await got(program.locateFile({ path }))
      const failure = await refused(program.openProject({ file }))
      expect(failure.kind).toBe('locked')
      expect(failure.message).toMatch(
        / is open in Trunkwright 0\.0\.0, by .+ on .+ since 20\d\d-\d\d-\d\d \d\d:\d\d UTC\.$/,
      )
      expect((await refused(program.restoreVersion({ file, version: 'x' }))).kind).toBe('locked')
      const [version] = await got(program.listVersions({ file }))
      expect(version && isSummary(version.about)).toBe(true)

      await first.kill()
      const { handle, project } = await got(program.openProject({ file }))
      await got(program.saveProject({ handle, project: { ...project, customer: 'mine' } }))
      expect(await startSaver(folder, path).said('refused')).toContain(`(process ${process.pid})`)
      await got(program.closeProject({ handle }))
      expect(names(folder).filter((name) => name.endsWith('.lock'))).toEqual([])
    },
  )

  slow('work side by side on files of their own, and both show all of them', async () => {
    const { folder, program } = hostBesidePlan()
    const paths = ['a', 'b'].map((name) => join(folder, `${name}.trunkwright`))
    for (const path of paths) writeFileSync(path, writeProject(plan))
    const savers = paths.map((path) => startSaver(folder, path))
    for (const saver of savers) await saver.said('saved 20')
    await Promise.all(savers.map((saver) => saver.kill()))
    const listed = await got(program.listProjects({}))
    expect(listed.map(({ place, about }) => [place.file, isSummary(about)]).sort()).toEqual([
      ['a.trunkwright', true],
      ['b.trunkwright', true],
    ])
  })
})

it('a lock of another machine is respected while it is fresh: the file can be copied, not saved', async () => {
  const { folder, path, program } = hostBesidePlan()
  const lock = { token: 'x', pid: 1, user: 'anna', host: 'laptop-7', realm: 'other', began: null }
  const text = { ...lock, since: '2026-01-31T09:12:00.000Z', program: 'Trunkwright 1.0\u202e\n' }
  writeFileSync(join(folder, '.plan.trunkwright.lock'), JSON.stringify(text))
  const { file } = await got(program.locateFile({ path }))
  expect(await refused(program.openProject({ file }))).toEqual({
    kind: 'locked',
    message: `${path} is open in Trunkwright 1.0[U+202E] , by anna on laptop-7 (process 1) since 2026-01-31 09:12 UTC.`,
    remedy: 'Close it there, or work on a copy of the file.',
  })
  await got(program.saveCopy({ project: plan, path: join(folder, 'copy') }))
  expect(readFileSync(path, 'utf8')).toBe(writeProject(plan))
})
