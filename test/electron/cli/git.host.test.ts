import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { lacking } from '../../helpers/apply-run'
import { program } from '../../helpers/cli'
import { readyPlan } from './plans'
import { slowWhere } from '../../helpers/slow'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
/** The one command that the README has for a repository of plans. */
const setUp = /```sh\n(git config merge\.trunkwright[^`]*)```/u.exec(readme)?.[1] ?? ''

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trunkwright-git-'))
  mkdirSync(join(root, 'bin'))
  writeFileSync(join(root, 'bin', 'trunkwright'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  chmodSync(join(root, 'bin', 'trunkwright'), 0o755)
  mkdirSync(join(root, 'plans'))
  git('init', '-q', '-b', 'main')
  expect(inShell(setUp).status).toBe(0)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const env = () => ({
  PATH: `${join(root, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  HOME: root,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_EDITOR: 'true',
})
const inPlans = () => ({ cwd: join(root, 'plans'), encoding: 'utf8', env: env() }) as const
const inShell = (command: string) => spawnSync('sh', ['-c', command], inPlans())
/** What git says; it must end well unless that is said otherwise. */
function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, inPlans())
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout
}
const isRefused = (...args: string[]): boolean => spawnSync('git', args, inPlans()).status !== 0

const file = 'site.trunkwright'
const path = () => join(root, 'plans', file)
const current = (name = file): Project => {
  const read = readProject(readFileSync(join(root, 'plans', name), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}
function commit(message: string, change: (project: Project) => void): void {
  const project = current()
  change(project)
  writeFileSync(path(), writeProject(project))
  git('commit', '-qam', message)
}
const first = (text: string) => {
  writeFileSync(path(), text)
  git('add', '-A')
  git('commit', '-qm', 'first')
}
const describing = (text: string) => (project: Project) => {
  project.sipTrunks[0]!.description = text
}
const forbidding = (project: Project) => {
  project.sipTrunks[0]!.srtpAllowed = false
}
/** Two branches describe one trunk differently, and are merged. */
function intoConflict(): void {
  first(writeProject(readyPlan()))
  git('switch', '-qc', 'other')
  commit('theirs', describing('theirs'))
  git('switch', '-q', 'main')
  commit('ours', describing('ours'))
  expect(isRefused('merge', '-q', 'other')).toBe(true)
}

describe(`git, set up as the README says${lacking('git')}`, () => {
  const it_ = it.skipIf(lacking('git') !== '')
  const slow = slowWhere(lacking('git') === '')

  slow('merges branches by setting, and diff tells settings', () => {
    first(writeProject(readyPlan()))
    git('switch', '-qc', 'other')
    commit('srtp', forbidding)
    git('switch', '-q', 'main')
    commit('text', describing('to Vienna'))
    expect(git('diff', 'HEAD~1')).toContain('Description: ‹empty› → to Vienna')
    git('merge', '-q', '--no-edit', 'other')
    expect(current().sipTrunks[0]).toMatchObject({ description: 'to Vienna', srtpAllowed: false })
    expect(git('status', '--porcelain')).toBe('')
    expect(git('diff', 'HEAD~1', 'HEAD')).toContain('SRTP Allowed: checked → unchecked')
  })

  slow('rebases and cherry-picks', () => {
    first(writeProject(readyPlan()))
    git('switch', '-qc', 'other')
    commit('srtp', forbidding)
    commit('name', (project) => (project.cluster.name = 'CL1'))
    git('switch', '-q', 'main')
    commit('text', describing('to Vienna'))
    git('cherry-pick', 'other')
    expect(current()).toMatchObject({ cluster: { name: 'CL1' }, sipTrunks: [{ srtpAllowed: true }] })
    git('switch', '-q', 'other')
    git('rebase', '-q', 'main')
    expect(current().sipTrunks[0]).toMatchObject({ description: 'to Vienna', srtpAllowed: false })
  })

  it_('stops at a conflict with a file that opens and has both sides', () => {
    intoConflict()
    expect(git('status', '--porcelain')).toContain(`UU ${file}`)
    expect(current()).toMatchObject({ conflicts: [{ base: '', ours: 'ours', theirs: 'theirs' }] })
  })

  slow('says whose signatures hold no longer in what was merged', () => {
    first(writeProject(readyPlan()))
    git('switch', '-qc', 'other')
    commit('srtp', forbidding)
    git('switch', '-q', 'main')
    const { signatures: _, ...rest } = JSON.parse(writeProject(readyPlan())) as Record<string, unknown>
    const hash = createHash('sha256')
      .update(`${JSON.stringify(rest, null, 2)}\n`)
      .digest('hex')
    commit('signed', (project) => {
      project.signatures = [{ revision: project.revision, name: 'Ada', role: '', on: '2026-01-02', hash }]
    })
    expect(git('merge', '--no-edit', 'other')).toContain(
      `${readyPlan().name}: What Ada signed of revision 1 does not hold in it: another side changed the plan.\n`,
    )
  })

  slow('takes a plan that both sides added, and one that came or went, in its diff', () => {
    git('add', '-A')
    git('commit', '-qm', 'attributes')
    git('switch', '-qc', 'other')
    first(writeProject(readyPlan()))
    git('switch', '-q', 'main')
    first(writeProject(readyPlan({ notes: 'ours' })))
    expect(git('diff', 'HEAD~1')).toBe(`${file}:\nadded\n`)
    expect(git('diff', 'HEAD', 'HEAD~1')).toBe(`${file}:\ndeleted\n`)
    expect(isRefused('merge', '-q', 'other')).toBe(true)
    expect(current()).toMatchObject({ conflicts: [{ path: 'notes', ours: 'ours', theirs: '' }] })
  })

  slow('says which plan it is that differs, one that was renamed, is damaged or stands in a conflict too', () => {
    intoConflict()
    for (const side of ['--ours', '--theirs', '--base']) expect(git('diff', side)).toContain(`${file}:\nunmerged\n`)
    git('merge', '--abort')
    writeFileSync(join(root, 'plans', 'a b.trunkwright'), '{')
    git('add', '-A')
    git('commit', '-qm', 'damaged')
    writeFileSync(join(root, 'plans', 'a b.trunkwright'), '{ ')
    git('mv', file, 'moved.trunkwright')
    const moved = current('moved.trunkwright')
    describing('moved')(moved)
    writeFileSync(join(root, 'plans', 'moved.trunkwright'), writeProject(moved))
    expect(git('diff', '-M', 'HEAD')).toBe(
      'a b.trunkwright:\n' +
        `${file} is now moved.trunkwright:\nSIP trunk TRUNK-A\n  Description: ours → moved\n\n1 difference.\n`,
    )
    git('commit', '-qam', 'moved')
    expect(git('log', '-p', '--ext-diff', '--format=%s')).toContain('Description: ‹empty› → ours')
  })

  slow('keeps what both sides changed through a revert, a stash and branch after branch', () => {
    first(writeProject(readyPlan()))
    commit('text', describing('to Vienna'))
    commit('srtp', forbidding)
    git('revert', '--no-edit', 'HEAD~1')
    expect(current().sipTrunks[0]).toMatchObject({ description: '', srtpAllowed: false })
    const stashed = current()
    stashed.notes = 'stashed'
    writeFileSync(path(), writeProject(stashed))
    git('stash', '-q')
    commit('author', (project) => (project.author = 'Ada'))
    git('stash', 'pop')
    expect(current()).toMatchObject({ notes: 'stashed', author: 'Ada' })
    git('commit', '-qam', 'popped')
    const branches = ['customer', 'name', 'author'] as const
    for (const name of branches) {
      git('switch', '-qc', name, 'main')
      commit(name, (project) => (project[name] = `of ${name}`))
    }
    git('switch', '-q', 'main')
    for (const name of branches) git('merge', '-q', '--no-edit', name)
    expect(current()).toMatchObject({ customer: 'of customer', name: 'of name', author: 'of author', notes: 'stashed' })
  })

  it_('merges a plan whose lines end as those of Windows do', () => {
    git('config', 'core.autocrlf', 'true')
    first(writeProject(readyPlan()).replaceAll('\n', '\r\n'))
    git('switch', '-qc', 'other')
    commit('srtp', forbidding)
    git('config', 'core.autocrlf', 'false')
    git('switch', '-q', 'main')
    const ours = current()
    describing('to Vienna')(ours)
    writeFileSync(path(), writeProject(ours).replaceAll('\n', '\r\n'))
    git('commit', '-qam', 'CRLF')
    git('merge', '-q', '--no-edit', 'other')
    expect(current().sipTrunks[0]).toMatchObject({ description: 'to Vienna', srtpAllowed: false })
  })

  slow('brings up a file of version 1 on one side', () => {
    const old = readFileSync(
      new URL('../../shared/project-file/version-1/ashmere.trunkwright', import.meta.url),
      'utf8',
    )
    first(old)
    git('switch', '-qc', 'other')
    writeFileSync(path(), old.replace(/"notes": "[^"]*"/u, '"notes": "still version 1"'))
    git('commit', '-qam', 'old')
    git('switch', '-q', 'main')
    commit('brought up', describing('version 2'))
    git('merge', '-q', '--no-edit', 'other')
    expect(current()).toMatchObject({ version: 2, notes: 'still version 1' })
    expect(current().sipTrunks[0]!.description).toBe('version 2')
  })

  it_('leaves what the program keeps beside a plan out of the repository', () => {
    first(writeProject(readyPlan()))
    writeFileSync(join(root, 'plans', `.${file}.lock`), 'x')
    mkdirSync(join(root, 'plans', `.${file}.versions`))
    writeFileSync(join(root, 'plans', `.${file}.versions`, 'x'), 'x')
    expect(git('status', '--porcelain')).toBe('')
  })
})
