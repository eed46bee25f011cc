import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { summarize, type Finding } from '../../../shared/rules/finding'
import { cliFolder } from '../../helpers/cli'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'
import { planWithError, readyPlan } from './plans'

const today = new Date().toISOString().slice(0, 10)

describe('trunkwright check --json', () => {
  it('prints the findings with exactly the keys of the interface, in its order', async () => {
    const { run, put } = cliFolder()
    const { code, stdout, stderr } = await run('check', put('demo', examplePlan()), '--json')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const findings = evaluate(examplePlan(), today)
    const printed = JSON.parse(stdout) as { findings: object[]; summary: object }
    expect(printed).toEqual({
      project: 'Ashmere SIP trunk encryption',
      revision: 1,
      ready: 'not ready',
      summary: summarize(findings),
      findings,
    })
    expect(Object.keys(printed)).toEqual(['project', 'revision', 'ready', 'summary', 'findings'])
    expect(Object.keys(printed.summary)).toEqual(['errors', 'warnings', 'cautions', 'advice', 'waived'])
    for (const finding of printed.findings) {
      const keys = ['rule', 'severity', 'objects', 'path', 'step', 'message', 'remedy', 'waived']
      expect(Object.keys(finding)).toEqual(keys)
    }
  })

  it('XD-9: says as advice that the units do not fit the window, and ends as it would without', async () => {
    const { run, put } = cliFolder()
    const hours = { on: '2026-12-05', from: '23:00', zone: 'Europe/Vienna' }
    const checked = async (to: string, of = readyPlan()) => {
      const file = put(`to-${to.replace(':', '')}-${of.name}`, {
        ...of,
        changeWindow: { ...of.changeWindow, ...hours, to },
      })
      const { code, stdout } = await run('check', file, '--json')
      const { findings, summary } = JSON.parse(stdout) as { findings: Finding[]; summary: { advice: number } }
      return { code, file, said: findings.filter(({ path }) => path === 'changeWindow'), advice: summary.advice }
    }
    const long = await checked('04:00')
    const short = await checked('23:10')
    expect([long.code, long.said, short.code, short.advice - long.advice]).toEqual([0, [], 0, 1])
    expect(Object.keys(short.said[0] ?? {})).toEqual([
      ...['rule', 'severity', 'objects', 'path', 'step', 'message', 'remedy', 'waived'],
    ])
    expect(short.said[0]).toMatchObject({ rule: 'XD-9', severity: 'advice', objects: ['Change window'] })
    expect(short.said[0]?.message).toMatch(/^It does not fit: the units take \d+ minutes as estimated, \d+ more than/u)
    expect((await run('check', short.file)).stdout).toContain('Give the window more hours')
    expect((await checked('23:10', planWithError())).code).toBe(1)
  })

  it('XD-9: hours that are not settled are no advice; a start that does not exist is', async () => {
    const { run, put } = cliFolder()
    const saidOf = async (changeWindow: Partial<Project['changeWindow']>) => {
      const of = readyPlan()
      const file = put('a', { ...of, changeWindow: { ...of.changeWindow, ...changeWindow } })
      const { findings } = JSON.parse((await run('check', file, '--json')).stdout) as { findings: Finding[] }
      return findings.flatMap(({ path, message }) => (path === 'changeWindow' ? [message] : []))
    }
    expect(await saidOf({})).toEqual([])
    const none = { on: '2026-03-29', from: '02:30', to: '05:00', zone: 'Europe/Vienna' }
    expect(await saidOf({ ...none, on: '2026-12-05', zone: 'Mars/Olympus' })).toEqual([
      expect.stringContaining('Nobody knows the time zone Mars/Olympus.'),
    ])
    expect(await saidOf(none)).toEqual([expect.stringContaining('There is no 02:30 on 2026-03-29')])
  })

  it('ends with 0 where no error is left, warnings or not', async () => {
    const { run, put } = cliFolder()
    const { code, stdout } = await run('check', put('ready', readyPlan()), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ready: 'ready', summary: { errors: 0, warnings: 3 } })
  })

  it('says that nothing is planned while there is no device', async () => {
    const { run, put } = cliFolder()
    const { code, stdout } = await run('check', put('empty', plan()), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ready: 'nothing planned', findings: [] })
  })
})

describe('trunkwright check', () => {
  it('prints severities from worst to least, each finding with rule, step, objects, message and remedy', async () => {
    const { run, put } = cliFolder()
    const { code, stdout } = await run('check', put('demo', examplePlan()))
    expect(code).toBe(1)
    const titles = stdout.split('\n').filter((line) => /^\S.* \(\d+\)$/.test(line))
    expect(titles).toEqual(['Errors (2)', 'Warnings (5)', 'Cautions (4)', 'Advice (3)', 'Waived (1)'])
    expect(stdout).toContain(`
  S2-6  step 3  SIP-CC-02
    SIP-CC-02 has digest from the profile ST-CC-DIGEST but no SIP realm, with which CUCM answers when the far end challenges it.
    Choose a realm for the trunk; its credentials are set in the SIP Realm window. Where the far end never challenges CUCM, record that.
`)
    for (const { message, remedy } of evaluate(examplePlan(), today)) {
      expect(stdout).toContain(`    ${message}\n    ${remedy}\n`)
    }
  })

  it('ends with a summary', async () => {
    const { run, put } = cliFolder()
    const last = async (name: string) => (await run('check', name)).stdout.trimEnd().split('\n').at(-1)
    expect(await last(put('demo', examplePlan()))).toBe(
      '2 errors, 5 warnings, 4 cautions, 3 advice, 1 waived: not ready',
    )
    expect(await last(put('empty', plan()))).toBe(
      '0 errors, 0 warnings, 0 cautions, 0 advice, 0 waived: nothing planned',
    )
  })

  it('tells the conflicts that a merge left, with which no plan is ready', async () => {
    const { run, put } = cliFolder()
    const conflicts = [{ path: 'cluster/name', base: 'A', ours: 'B', theirs: 'C' }]
    const file = put('merged', { ...readyPlan(), conflicts } as Project)
    const { code, stdout } = await run('check', file)
    expect(code).toBe(0)
    expect(stdout).toContain(
      'Conflicts (1)\n\n  A merge left a conflict, Cluster / Cluster ID. Choose a side for each under Review.',
    )
    expect(stdout).toMatch(/^0 errors, .*: not ready$/mu)
    expect(JSON.parse((await run('check', file, '--json')).stdout)).toMatchObject({ ready: 'not ready' })
    const exported = await run('export', file, '--out', 'merged.md', '--format', 'md')
    expect(exported.code).toBe(1)
    expect(exported.stderr).toContain('is marked NOT READY, because a merge left conflicts in merged')
  })

  it('lists what is waived with its reason, and counts it no more', async () => {
    const { run, put } = cliFolder()
    const waiver = { rule: 'SP-3', object: 'TRUNK-A', reason: 'It goes away.', by: 'K', on: '2026-01-01', until: today }
    const { code, stdout } = await run('check', put('a', { ...planWithError(), waivers: [waiver] }))
    expect(code).toBe(0)
    expect(stdout).toContain(`This error is waived by K on 2026-01-01 until ${today}: It goes away.\n`)
    expect(
      (await run('check', put('b', { ...planWithError(), waivers: [{ ...waiver, until: '2026-01-01' }] }))).code,
    ).toBe(1)
  })

  it('names no more than twelve objects of a finding', async () => {
    const sipTrunks = Array.from({ length: 15 }, (_, index) => ({
      name: `T-${String(index + 10)}`,
      securityProfileId: 'TLS',
    }))
    const shared = plan({ profiles: [{ name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc' }], sipTrunks })
    const { run, put } = cliFolder()
    expect((await run('check', put('a', shared))).stdout).toContain('T-20, T-21 and 3 more\n')
  })

  it('reads a file with a byte order mark, as some editors write it', async () => {
    const { run, put, read } = cliFolder()
    put('a', readyPlan())
    expect(await run('check', put('b', `\ufeff${read('a')}`))).toEqual(await run('check', 'a'))
  })

  it('leaves the file as it is', async () => {
    const { run, put, read, files } = cliFolder()
    put('a', readyPlan())
    const before = read('a')
    await run('check', 'a')
    expect(read('a')).toBe(before)
    expect(files()).toEqual(['a'])
  })
})
