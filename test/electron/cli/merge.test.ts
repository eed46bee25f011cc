import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { cliFolder } from '../../helpers/cli'
import { readyPlan } from './plans'

const changed = (change: (project: Project) => void): Project => {
  const project = readyPlan()
  change(project)
  return project
}
const described = (description: string) => changed(({ sipTrunks: [trunk] }) => (trunk!.description = description))
const allowing = changed(({ sipTrunks: [trunk] }) => (trunk!.srtpAllowed = false))

/** A folder with the base, a side that changed a description, and one that changed what is given. */
const sides = (theirs: Project | string = allowing) => {
  const folder = cliFolder()
  folder.put('base', readyPlan())
  folder.put('ours', described('ours'))
  folder.put('theirs', theirs)
  return folder
}
const signedBy = (project: Project, name: string): Project => {
  const { signatures: _, ...rest } = JSON.parse(writeProject(project)) as Project
  const hash = createHash('sha256')
    .update(`${JSON.stringify(rest, null, 2)}\n`)
    .digest('hex')
  return { ...project, signatures: [{ revision: project.revision, name, role: '', on: '2026-01-02', hash }] }
}
const both = () => {
  const project = described('ours')
  project.sipTrunks[0]!.srtpAllowed = false
  return writeProject(project)
}

describe('trunkwright merge', () => {
  it('prints the plan with the edits of both sides', async () => {
    expect(await sides().run('merge', 'base', 'ours', 'theirs')).toEqual({ code: 0, stdout: both(), stderr: '' })
  })

  it('writes it to a file, which is replaced only with --force, and kept', async () => {
    const { run, read, put, files } = sides()
    const args = ['merge', 'base', 'ours', 'theirs', '--out', 'plan.trunkwright']
    expect(await run(...args)).toEqual({ code: 0, stdout: 'Wrote plan.trunkwright\n', stderr: '' })
    expect(read('plan.trunkwright')).toBe(both())
    put('plan.trunkwright', readyPlan({ notes: 'before' }))
    const refused = await run(...args)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('--force to replace it')
    expect(read('plan.trunkwright')).toContain('"notes": "before"')
    expect((await run(...args, '--force')).code).toBe(0)
    expect(read('plan.trunkwright')).toBe(both())
    const kept = files().filter((file) => file.startsWith('.plan.trunkwright.versions/'))
    expect(kept.map((file) => read(file).includes('"notes": "before"'))).toEqual([true])
  })

  it('keeps the signatures of both sides where neither changed the plan, and says whose hold no longer where one did', async () => {
    const { run, put } = sides(signedBy(readyPlan(), 'Bo'))
    put('ours', signedBy(readyPlan(), 'Ada'))
    const args = ['merge', 'base', 'ours', 'theirs', '--out', 'merged', '--force']
    expect((await run(...args)).stdout).toBe('Wrote merged\n')
    expect((await run('verify', 'merged')).stdout.match(/signed by \w+.*: holds/gu)).toHaveLength(2)
    put('theirs', signedBy(allowing, 'Bo'))
    const lost = 'signed of revision 1 does not hold in it: another side changed the plan.\n'
    expect((await run(...args)).stdout).toBe(`Wrote merged. What Ada ${lost}`)
    put('ours', signedBy(described('ours'), 'Ada'))
    expect((await run(...args)).stdout).toBe(`Wrote merged. What Ada and Bo ${lost}`)
    expect((await run('verify', 'merged')).stdout.match(/signed by \w+.*: does not hold/gu)).toHaveLength(2)
  })

  it('leaves the value of the base in a conflict, tells it, marks it, and the plan is not ready', async () => {
    const { run, read } = sides(described('theirs'))
    const { code, stdout, stderr } = await run('merge', 'base', 'ours', 'theirs', '--out', 'merged')
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'Wrote merged\n' })
    expect(stderr).toContain('TRUNK-A: Description')
    const { id, description } = readyPlan().sipTrunks[0]!
    expect(JSON.parse(read('merged'))).toMatchObject({
      sipTrunks: [{ description }],
      conflicts: [{ path: `sipTrunks/${id}/description`, base: description, ours: 'ours', theirs: 'theirs' }],
    })
    expect(JSON.parse((await run('check', 'merged', '--json')).stdout)).toMatchObject({ ready: 'not ready' })
  })

  it('names a line of the checklist by its number and what it asks, and as what it was where it is asked no more', async () => {
    const ticked = (by: string, id: string) =>
      changed(({ checklist }) => (checklist[id] = { state: 'done', by, on: '2026-01-02', evidence: '', of: '' }))
    const { run, put } = sides()
    const conflict = async (id: string) => {
      put('ours', ticked('Ada', id))
      put('theirs', ticked('Bo', id))
      return run('merge', 'base', 'ours', 'theirs', '--out', 'merged', '--force')
    }
    const { id } = readyPlan().sipTrunks[0]!
    const line = /Checklist line U1-V\.01, Place a test call [^·]* · TRUNK-A/u
    expect((await conflict(`after/sipTrunks/${id}/call`)).stderr).toMatch(line)
    expect((await run('check', 'merged')).stdout).toMatch(line)
    expect((await run('diff', 'base', 'merged')).stdout).toMatch(line)
    expect((await run('diff', 'base', 'ours')).stdout).toMatch(line)
    await run('export', 'merged', '--out', 'out', '--format', 'dir')
    expect((await conflict('step9/none')).stderr).toContain(
      'Checklist line step9/none, which is in the checklist no more',
    )
  })

  it('takes an empty base, as git has it where both sides added the file', async () => {
    const { run, put } = sides()
    put('base', '')
    const { code, stdout } = await run('merge', 'base', 'ours', 'theirs')
    expect(code).toBe(1)
    const conflicts = (JSON.parse(stdout) as { conflicts: { path: string }[] }).conflicts.map(({ path }) => path)
    expect(conflicts.map((path) => path.split('/').at(-1))).toEqual(['description', 'srtpAllowed'])
  })

  it.each(['base', 'ours', 'theirs'])('refuses a file that is none, and writes nothing: %s', async (name) => {
    const { run, put, files } = sides()
    put(name, '{"format": "other"}')
    const before = files()
    const { code, stdout, stderr } = await run('merge', 'base', 'ours', 'theirs', '--out', 'out')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(name)
    expect(files()).toEqual(before)
  })

  it('replaces the file that git made for the result, and keeps nothing beside it', async () => {
    const { run, put, read, files } = sides()
    put('.merge_file_a1', described('ours'))
    const before = files()
    expect(await run('merge', 'base', '.merge_file_a1', 'theirs', '--out', '.merge_file_a1')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(read('.merge_file_a1')).toBe(both())
    expect(files()).toEqual(before)
  })

  it('says through git, too, whose signatures hold no longer, and of which plan', async () => {
    const { run, put } = sides()
    put('.merge_file_a1', signedBy(described('ours'), 'Ada'))
    expect(await run('merge', 'base', '.merge_file_a1', 'theirs', '--out', '.merge_file_a1')).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: `${readyPlan().name}: What Ada signed of revision 1 does not hold in it: another side changed the plan.\n`,
    })
  })
})
