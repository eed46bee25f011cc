import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeLock } from '../../../electron/host/store/lock'
import { usualLockTiming } from '../../../electron/host/store/lock-holder'
import type { ImportReport } from '../../../shared/import/import-report'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { cliFolder, type CliFolder } from '../../helpers/cli'
import { slow } from '../../helpers/slow'

const written = (name: string) => ({ code: 0, stdout: `Wrote ${name}\n`, stderr: '' })
const refused = (sentence: string) => ({ code: 2, stdout: '', stderr: `trunkwright: ${sentence}.\n` })

function projectIn({ read }: CliFolder, name: string) {
  const project = readProject(read(name))
  if (!project.ok) throw new Error(JSON.stringify(project.failure))
  return project.value
}

describe('trunkwright new', () => {
  it('SP-2: writes a project with the predefined profile, named after the file', async () => {
    const at = cliFolder()
    expect(await at.run('new', 'acme.trunkwright')).toEqual(written('acme.trunkwright'))
    expect(at.files()).toEqual(['acme.trunkwright'])
    const project = projectIn(at, 'acme.trunkwright')
    expect(project).toMatchObject({ name: 'acme', revision: 1, sipTrunks: [] })
    expect(project.profiles.map(({ predefined }) => predefined)).toEqual([true])
    expect(at.read('acme.trunkwright')).toBe(writeProject(project))
  })

  it('gives it the moment and ids of its own', async () => {
    const at = cliFolder()
    const before = new Date().toISOString()
    await at.run('new', 'a')
    await at.run('new', 'b')
    const [a, b] = [projectIn(at, 'a'), projectIn(at, 'b')]
    expect(a.createdAt >= before && a.createdAt <= new Date().toISOString()).toBe(true)
    expect(a.updatedAt).toBe(a.createdAt)
    expect(a.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set([a.id, b.id, a.profiles[0]?.id, b.profiles[0]?.id]).size).toBe(4)
  })

  it('writes exactly the file that is named', async () => {
    const at = cliFolder()
    await at.run('new', 'plan.json', '--name', 'Zürich 🔒')
    expect(at.files()).toEqual(['plan.json'])
    expect(projectIn(at, 'plan.json').name).toBe('Zürich 🔒')
  })

  it('writes the worked example, which has findings to look at', async () => {
    const at = cliFolder()
    expect(await at.run('new', 'demo.trunkwright', '--example')).toEqual(written('demo.trunkwright'))
    expect(projectIn(at, 'demo.trunkwright').name).toBe('Ashmere SIP trunk encryption')
    expect((await at.run('check', 'demo.trunkwright')).code).toBe(1)
  })

  it('gives the example another name', async () => {
    const at = cliFolder()
    await at.run('new', 'demo', '--example', '--name', 'Mine')
    expect(projectIn(at, 'demo')).toMatchObject({ name: 'Mine', customer: 'Ashmere Hospitals' })
  })

  it('replaces an existing file with --force only', async () => {
    const at = cliFolder()
    at.put('a', 'something else')
    expect(await at.run('new', 'a')).toEqual(
      refused('a already exists and was not replaced; give another name, or --force to replace it'),
    )
    expect(at.read('a')).toBe('something else')
    expect(await at.run('new', 'a', '--force')).toEqual(written('a'))
    expect(projectIn(at, 'a').name).toBe('a')
  })

  it('replaces a project with --force only, and keeps the one before as a version, damaged or not', async () => {
    const at = cliFolder()
    await at.run('new', 'plan.trunkwright', '--name', 'Before')
    const before = at.read('plan.trunkwright')
    expect((await at.run('new', 'plan.trunkwright')).code).toBe(2)
    expect(at.read('plan.trunkwright')).toBe(before)
    expect((await at.run('new', 'plan.trunkwright', '--force')).code).toBe(0)
    expect(projectIn(at, 'plan.trunkwright').name).toBe('plan')
    const [kept = ''] = at.files('.plan.trunkwright.versions')
    expect(at.read(join('.plan.trunkwright.versions', kept))).toBe(before)
    at.put('bad.trunkwright', '{')
    expect((await at.run('new', 'bad.trunkwright', '--force')).code).toBe(0)
    const [aside = ''] = at.files('.').filter((name) => name.startsWith('bad.trunkwright.damaged-'))
    expect(at.read(aside)).toBe('{')
  })

  slow('replaces no project that somebody has open', async () => {
    const at = cliFolder()
    await at.run('new', 'plan', '--name', 'Before')
    const before = at.read('plan')
    const lock = await takeLock(at.at('plan'), { program: 'Another', since: '', timing: usualLockTiming })
    expect((await at.run('new', 'plan', '--force')).stderr).toMatch(/^trunkwright: plan is open in Another, by /)
    expect(at.read('plan')).toBe(before)
    if (lock.ok) await lock.value.release()
    expect((await at.run('new', 'plan', '--force')).code).toBe(0)
  })

  it.each([
    ['   ', 'is empty'],
    ['x'.repeat(201), 'has more than 200 characters'],
    ['a\u0007b', 'has a character that no output can hold'],
  ])('refuses the name %j', async (name, why) => {
    const at = cliFolder()
    expect(await at.run('new', 'a', '--name', name)).toEqual(
      refused(`the name of the project ${why}; give another with --name`),
    )
    expect(at.files()).toEqual([])
  })

  it('counts characters as people do', async () => {
    const at = cliFolder()
    expect((await at.run('new', 'a', '--name', '🔒'.repeat(200))).code).toBe(0)
    expect((await at.run('new', 'b', '--name', '🔒'.repeat(201))).code).toBe(2)
  })

  it('refuses a folder, and a folder that does not exist', async () => {
    const at = cliFolder()
    expect(await at.run('new', '.')).toEqual(
      refused('. is a folder, and a file is to be written; add a file name to the folder'),
    )
    expect(await at.run('new', 'no/a')).toEqual(
      refused('The folder no does not exist; create the folder first, or choose another one'),
    )
    expect(at.files()).toEqual([])
  })
})

describe('trunkwright new --example --with-answers', () => {
  it('writes a folder beside the example, of which every row is taken: two trunks are new, and one has moved', async () => {
    const at = cliFolder()
    const made = await at.run('new', 'demo.trunkwright', '--example', '--with-answers')
    expect(made).toEqual({ code: 0, stdout: 'Wrote demo.trunkwright\nWrote demo-answers\n', stderr: '' })
    const moved = await at.run('drift', 'demo.trunkwright', 'demo-answers')
    expect(moved.stdout).toMatch(
      /SIP trunk SIP-MEETINGS\n {4}Media Termination Point Required: unchecked → checked · touches 1\.12, U6-3\.01, .+\n\nOther than planned/u,
    )
    const before = projectIn(at, 'demo.trunkwright')
    const read = await at.run('import', 'demo-answers', '--into', 'demo.trunkwright', '--json')
    expect(read.code).toBe(0)
    const report = JSON.parse(read.stdout) as ImportReport
    expect(report.summary).toEqual({ added: 10, changed: 16, unchanged: 32, refused: 0, skipped: 1 })
    const skipped = report.sources.flatMap(({ items }) => items.filter((item) => item.became === 'skipped'))
    expect(skipped.map(({ object }) => object)).toEqual(['EnterpriseWideData'])
    expect(report.sources.flatMap(({ columns = [] }) => columns.filter(({ field }) => field === null))).toEqual([])
    const { asFound, sipTrunks, certificates, ...rest } = projectIn(at, 'demo.trunkwright')
    expect(asFound?.sipTrunks.map(({ name }) => name).sort()).toEqual(before.sipTrunks.map(({ name }) => name).sort())
    expect(asFound?.sipTrunks.filter((trunk) => trunk.mtpRequired).map(({ name }) => name)).toEqual(['SIP-MEETINGS'])
    expect(asFound?.applicationUsers?.map(({ userid }) => userid)).toEqual(['CCMAdministrator', 'cc-router'])
    expect(asFound?.runningConfigs[0]?.text).not.toMatch(/no\.real\.secret|not-a-real-community/u)
    expect(
      sipTrunks.filter((trunk, index) => trunk.srtpAllowed !== before.sipTrunks[index]?.srtpAllowed),
    ).toMatchObject([{ name: 'SIP-PBX-EAST', srtpAllowed: false }])
    expect(certificates).toMatchObject([{ holder: { node: 'ccm-pub.example.com' }, use: 'CallManager' }])
    expect(rest.profiles).toEqual(before.profiles)
  })

  it('writes neither without the example, nor where the folder is there already', async () => {
    const at = cliFolder()
    expect(await at.run('new', 'demo', '--with-answers')).toEqual(
      refused('the answers are those of the worked example; give --example too'),
    )
    at.put('demo-answers', 'mine')
    expect(await at.run('new', 'demo', '--example', '--with-answers')).toEqual(
      refused('demo-answers is there already; remove it, or give FILE another name'),
    )
    expect(at.files()).toEqual(['demo-answers'])
  })
})
