import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleMachine } from '../../../electron/host/export/bundle-machine'
import { fingerprintOf } from '../../../electron/host/export/fingerprint'
import type { Project } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { cliFolder } from '../../helpers/cli'
import { bundleTexts } from '../../helpers/bundle-texts'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'
import { hasTool, skipUnless } from '../host/disk'
import { allOrFew } from '../../helpers/draws'
import { planWithError, readyPlan } from './plans'

const today = new Date().toISOString().slice(0, 10)
const bundleOf = (project: Project): Record<string, string> =>
  Object.fromEntries(bundleTexts(evaluateWhole(project, today), bundleMachine()).map(({ path, text }) => [path, text]))

const bundles = new Map<string, Record<string, string>>()

/** By path. It takes seconds to make, so it is made once for each plan that is looked at. */
function expected(project: Project): Record<string, string> {
  const known = bundles.get(project.name) ?? bundleOf(project)
  bundles.set(project.name, known)
  return known
}

const tool = (cwd: string, command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('trunkwright export --format dir', () => {
  /** The worked example, exported once for those that look at it. */
  const example = cliFolder(afterAll)
  beforeAll(async () => {
    const { run, put } = example
    expect((await run('export', put('a', examplePlan()), '--out', 'out', '--format', 'dir')).code).toBe(1)
  })

  it('writes every file of the bundle and nothing else', async () => {
    const { run, put, read, files } = cliFolder()
    expect(await run('export', put('a', readyPlan()), '--out', 'out', '--format', 'dir')).toEqual({
      code: 0,
      stdout: 'Wrote out\n',
      stderr: '',
    })
    const bundle = expected(readyPlan())
    expect(files('out')).toEqual(Object.keys(bundle).sort())
    for (const [path, text] of Object.entries(bundle)) expect(read(`out/${path}`)).toBe(text)
    expect(files('.').filter((path) => !path.startsWith('out/'))).toEqual(['a'])
  })

  it('XD-20: tells of what looks like a secret and goes with it, and never says it', async () => {
    const { run, put } = cliFolder()
    const file = put('a', { ...readyPlan(), name: 'Plan', notes: 'enable secret 5 $1$mERr$hx5rVt' })
    const { code, stdout, stderr } = await run('export', file, '--out', 'out.md', '--format', 'md')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      'Wrote out.md\nWhat looks like a secret stands in Plan, and goes with what is exported (XD-20). ' +
        'trunkwright check tells the places.\n',
    )
  })

  it('tells where the name says that it is something else', async () => {
    const { run, put } = cliFolder()
    const file = put('a', readyPlan())
    const says = 'Its name ends in .pdf, and it is'
    expect((await run('export', file, '--out', 'a.pdf', '--format', 'csv')).stdout).toBe(
      `Wrote a.pdf\n${says} a table in CSV.\n`,
    )
    expect((await run('export', file, '--out', 'b.pdf')).stdout).toBe(`Wrote b.pdf\n${says} an archive.\n`)
  })

  it('has a manifest that agrees with the files on disk', () => {
    const { read, files, at } = example
    const { files: listed } = JSON.parse(read('out/manifest.json')) as {
      files: { path: string; size: number; sha256: string }[]
    }
    expect(listed.map(({ path }) => path).sort()).toEqual(
      files('out').filter((path) => !['manifest.json', 'SHA256SUMS'].includes(path)),
    )
    for (const { path, size, sha256 } of listed) {
      expect(statSync(at(`out/${path}`)).size).toBe(size)
      expect(fingerprintOf(readFileSync(at(`out/${path}`))).sha256).toBe(sha256)
    }
  })

  it('has sums that sha256sum takes, and that show a change', (context) => {
    skipUnless(hasTool('sha256sum', '--version'), context, 'sha256sum is not installed')
    const { put, at, read, files } = example
    const verdict = tool(at('out'), 'sha256sum', '-c', 'SHA256SUMS')
    expect(verdict.status).toBe(0)
    expect(verdict.stdout.split('\n').filter((line) => line.endsWith(': OK'))).toHaveLength(files('out').length - 1)
    const whole = read('out/checklist.md')
    put('out/checklist.md', `${whole} `)
    expect(tool(at('out'), 'sha256sum', '-c', 'SHA256SUMS').stdout).toContain('checklist.md: FAILED\n')
    put('out/checklist.md', whole)
  })

  it('has a script whose dry run lists every request', () => {
    const { at, files } = example
    const requests = files('out/axl').filter((name) => name.endsWith('.xml'))
    const dry = tool(at('out'), 'sh', 'axl/apply.sh', '--dry-run')
    expect(dry.status).toBe(0)
    const listed = [...dry.stdout.matchAll(/^ {2}\d{3} (?!hold)/gm)]
    expect(listed).toHaveLength(requests.length)
    expect(dry.stderr).toContain('NOT READY\n')
    expect(dry.stderr).toContain(`${String(requests.length)} requests; nothing was sent.\n`)
    if (process.platform !== 'win32') expect(statSync(at('out/axl/apply.sh')).mode & 0o100).toBe(0o100)
  })

  it('has no folder for requests that are not there', async () => {
    const { run, put, files } = cliFolder()
    expect((await run('export', put('a', plan()), '--out', 'out', '--format', 'dir')).code).toBe(0)
    expect(files('out').filter((path) => path.includes('/'))).toEqual([])
  })
})

describe('trunkwright export', () => {
  it('writes the bundle as an archive that unzip takes, with the same files in one folder', async (context) => {
    skipUnless(hasTool('unzip', '-v'), context, 'unzip is not installed')
    const { run, put, at, files, read, folder } = cliFolder()
    expect(await run('export', put('a', readyPlan()), '--out', 'out.zip')).toEqual({
      code: 0,
      stdout: 'Wrote out.zip\n',
      stderr: '',
    })
    expect(tool(folder, 'unzip', '-tq', 'out.zip')).toMatchObject({ status: 0, stderr: '' })
    mkdirSync(at('new'))
    expect(tool(at('new'), 'unzip', '-q', '../out.zip').status).toBe(0)
    const bundle = expected(readyPlan())
    expect(files('new')).toEqual(
      Object.keys(bundle)
        .map((path) => `ready-plan-r1/${path}`)
        .sort(),
    )
    for (const [path, text] of Object.entries(bundle)) expect(read(`new/ready-plan-r1/${path}`)).toBe(text)
  })

  it.each(allOrFew(['pdf', 'html', 'md', 'csv'], ['html']))(
    'writes the checklist as %s, the same as in the bundle',
    async (format) => {
      const { run, put, read, files } = cliFolder()
      expect((await run('export', put('a', examplePlan()), '--out', `b.${format}`, '--format', format)).code).toBe(1)
      expect(read(`b.${format}`)).toBe(expected(examplePlan())[`checklist.${format}`])
      expect(files()).toEqual(['a', `b.${format}`])
    },
  )

  it.each(allOrFew(['zip', 'dir', 'pdf', 'html', 'md', 'csv'], ['dir', 'pdf']))(
    'ends with 1 for %s where the plan has errors, and writes it all the same',
    async (format) => {
      const { run, put, at } = cliFolder()
      expect(await run('export', put('a', planWithError()), '--out', 'out', '--format', format)).toEqual({
        code: 1,
        stdout: 'Wrote out\n',
        stderr:
          'trunkwright: what was written is marked NOT READY, because a has 1 error that no waiver covers (SP-3 on TRUNK-A); trunkwright check tells what to do.\n',
      })
      expect(statSync(at('out')).size).toBeGreaterThan(0)
    },
  )

  it('marks a plan with errors as NOT READY in every document, and no other', async () => {
    const { run, put, read } = cliFolder()
    await run('export', put('a', planWithError()), '--out', 'bad', '--format', 'dir')
    await run('export', put('b', readyPlan()), '--out', 'good', '--format', 'dir')
    for (const path of ['README.txt', 'checklist.html', 'checklist.md']) {
      expect(read(`bad/${path}`)).toContain('NOT READY')
      expect(read(`good/${path}`).replace(/<style>.*<\/style>/s, '')).not.toContain('NOT READY')
    }
    expect(JSON.parse(read('bad/manifest.json'))).toMatchObject({ ready: 'not ready' })
    expect(JSON.parse(read('good/manifest.json'))).toMatchObject({ ready: 'ready' })
  })

  it('names five errors and counts the others', async () => {
    const { run, put } = cliFolder()
    const sipTrunks = Array.from({ length: 7 }, (_, index) => ({ name: `T-${String(index)}` }))
    expect((await run('export', put('a', plan({ sipTrunks })), '--out', 'out')).stderr).toContain(
      'SP-3 on T-4; 2 more)',
    )
  })

  it('is ready where a waiver covers every error', async () => {
    const { run, put } = cliFolder()
    const waiver = { rule: 'SP-3', object: 'TRUNK-A', reason: 'r', by: 'K', on: '2026-01-01', until: '' }
    expect((await run('export', put('a', { ...planWithError(), waivers: [waiver] }), '--out', 'out')).code).toBe(0)
  })
})
