import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleProject } from '../../../shared/example/example-project'
import type { ImportReport } from '../../../shared/import/import-report'
import { kitFiles } from '../../../shared/import/kit/kit'
import { notAnsweredKind } from '../../../shared/import/kit/not-answered'
import type { AsFound, Project } from '../../../shared/plan/project'
import { answersOf } from '../../helpers/axl-answers'
import { cliFolder, program, type CliFolder } from '../../helpers/cli'
import { plan, type PlanParts } from '../../helpers/plan'

const parts: PlanParts = {
  profiles: [{ name: 'TLS', asFoundName: 'Old', securityMode: 'Encrypted' }],
  sipTrunks: [
    { name: 'TRUNK-A', securityProfileId: 'TLS', srtpAllowed: true },
    { name: 'TRUNK-B', securityProfileId: 'TLS' },
  ],
  asFound: {
    ...{ takenOn: '2026-11-20', source: 'answers' },
    profiles: [{ name: 'Old' }],
    sipTrunks: [
      { name: 'TRUNK-A', securityProfileName: 'Old', srtpAllowed: false },
      { name: 'TRUNK-B', securityProfileName: 'Old' },
    ],
  },
}
const planned = plan(parts)
const asFound = planned.asFound as AsFound

/** The cluster once the plan was carried out. */
const asBuilt: AsFound = {
  ...asFound,
  profiles: planned.profiles.map(({ id: _, asFoundName: __, predefined: ___, ...settings }) => settings),
  sipTrunks: asFound.sipTrunks.map((trunk) => ({
    ...trunk,
    ...{ securityProfileName: 'TLS', srtpAllowed: trunk.name === 'TRUNK-A' },
  })),
}

/** A folder of answers, as the kit brings it. */
function answers({ at }: CliFolder, name: string, found: AsFound): string {
  mkdirSync(at(name))
  for (const [file, text] of Object.entries(answersOf(found))) writeFileSync(`${at(name)}/${file}`, text)
  return name
}

async function drift(project: Project, found: AsFound) {
  const folder = cliFolder()
  const file = folder.put('plan.trunkwright', project)
  const source = answers(folder, 'answers', found)
  const before = folder.read(file)
  const ended = await folder.run('drift', file, source)
  const asJson = await folder.run('drift', file, source, '--json')
  expect(folder.read(file)).toBe(before)
  return { ...ended, json: JSON.parse(asJson.stdout) as Record<string, unknown>, jsonCode: asJson.code }
}

describe('trunkwright drift', () => {
  it('S4-2: ends with 0 where the cluster answers what the plan has, and says that all that moved was planned', async () => {
    const { code, stderr, stdout, json, jsonCode } = await drift(planned, asBuilt)
    expect({ code, jsonCode, stderr }).toEqual({ code: 0, jsonCode: 0, stderr: '' })
    expect(stdout).toMatch(/^Plan, revision 1, against the cluster as it is now \(answers, 2\d{3}-\d\d-\d\d\)\n/u)
    expect(stdout).toContain('    SRTP Allowed: unchecked → checked · as planned\n')
    expect(stdout).toMatch(
      /\n29 of 29 settings as planned \(100 %\), 0 differ, 0 not read, nothing moved under the plan: as planned\n$/u,
    )
    expect(json).toMatchObject({
      ...{ project: 'Plan', revision: 1, asPlanned: true, differs: [], notRead: [], outside: [] },
      cluster: { from: 'sources', source: 'answers' },
      coverage: { planned: 29, asPlanned: 29, differ: 0, notRead: 0, percent: 100 },
    })
  })

  it('ends with 1 before the window; nothing moved where the cluster is as it was found', async () => {
    const { code, stdout, json } = await drift(planned, asFound)
    expect(code).toBe(1)
    expect(stdout).toContain('Moved since it was found (0): nothing\n')
    expect(stdout).toContain('  SIP trunk TRUNK-A\n    SRTP Allowed: unchecked → checked\n')
    expect(json['moved']).toEqual([])
  })

  it('tells what moved, from what to what, and which lines of the plan that touches', async () => {
    const [first, second] = asFound.sipTrunks as [AsFound['sipTrunks'][number], AsFound['sipTrunks'][number]]
    const now = { ...asFound, sipTrunks: [first, { ...second, mtpRequired: true }, { ...second, name: 'OTHER\u202e' }] }
    const { stdout, json } = await drift(planned, now)
    expect(stdout).toMatch(/ {4}Media Termination Point Required: unchecked → checked · touches 1\.06, U1-V\.03$/mu)
    expect(stdout).toMatch(/ {2}SIP trunk OTHER\\u\{202e\}: came · touches /u)
    expect(stdout).toContain('On the cluster, not in the plan: 1 SIP trunk (OTHER\\u{202e})\n')
    expect(stdout).toContain(', 2 moved under the plan: differs\n')
    expect(json['outside']).toEqual([{ list: 'sipTrunks', object: 'OTHER\u202e' }])
  })

  it('without a source holds the plan against what it has as found', async () => {
    const folder = cliFolder()
    const example = folder.put('example.trunkwright', exampleProject('2026-11-28T00:00:00Z', randomUUID))
    const { code, stdout } = await folder.run('drift', example)
    expect(code).toBe(1)
    expect(stdout).toMatch(/, against the cluster as found \(/u)
    expect(stdout).not.toContain('Moved since')
    const { stdout: json } = await folder.run('drift', example, '--json')
    expect(JSON.parse(json)).toMatchObject({ moved: null, cluster: { from: 'as found' }, sources: [] })
  })

  it('ends with 2 where nothing is known of the cluster, or nothing that was read tells of the plan', async () => {
    const { run, put } = cliFolder()
    const unknown = put('unknown', plan({ ...parts, asFound: null }))
    expect(await run('drift', unknown)).toEqual({
      ...{ code: 2, stdout: '' },
      stderr:
        'trunkwright: unknown does not know the cluster as found; name sources, or take them in with trunkwright import.\n',
    })
    const sql =
      'admin:run sql select paramname,paramvalue from processconfig\nparamname paramvalue\n========= ==========\nClusterID A\n'
    const told = await run('drift', unknown, put('parameters.txt', sql))
    expect(told.code).toBe(2)
    expect(told.stderr).toMatch(/^trunkwright: parameters\.txt: nothing in it tells of what unknown plans; give /u)
    expect((await run('drift', unknown, put('x.bin', 'nothing'))).stderr).toMatch(
      /^trunkwright: x\.bin: nothing in it is known here; /u,
    )
    expect((await run('drift', 'gone')).code).toBe(2)
  })

  it('what a source refused is told, and counts as not read', async () => {
    const folder = cliFolder()
    const file = folder.put('plan.trunkwright', planned)
    const source = answers(folder, 'answers', asBuilt)
    const fault =
      '<Envelope><Body><Fault><faultcode>x</faultcode><faultstring>busy</faultstring></Fault></Body></Envelope>'
    for (const name of ['trunk-0.xml', 'trunk-1.xml']) writeFileSync(folder.at(`${source}/${name}`), fault)
    const { code, stdout } = await folder.run('drift', file, source)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^refused {3}answers\/trunk-0\.xml, line 1: CUCM refused to answer/mu)
    expect(stdout).toContain('Not read: SIP trunk TRUNK-A (6 settings), SIP trunk TRUNK-B (6 settings)\n')
    expect(stdout).toContain(
      '17 of 29 settings as planned (58 %), 0 differ, 12 not read, 2 rows of the sources refused, ',
    )
    expect(stdout).toMatch(/: as planned, as far as it was read\n$/u)
  })

  it('what the kit could not read is told question by question, as CUCM answered', async () => {
    const folder = cliFolder()
    const file = folder.put('plan.trunkwright', planned)
    const source = answers(folder, 'answers', asBuilt)
    const log = 'listH323Trunk: HTTP 500. axlcode 5000. busy\nexecuteSQLQuery of users: HTTP 500. \n'
    writeFileSync(folder.at(`${source}/not-answered.log`), log)
    const { stdout } = await folder.run('drift', file, source)
    expect(stdout).toContain(
      'no answer answers/not-answered.log, line 1: CUCM did not answer listH323Trunk: HTTP 500. axlcode 5000. busy\n' +
        'no answer answers/not-answered.log, line 2: CUCM did not answer executeSQLQuery of users: HTTP 500.\n',
    )
    const taken = await folder.run('import', source, '--into', file, '--json')
    const report = JSON.parse(taken.stdout) as ImportReport
    expect(report.sources.find(({ kind }) => kind === notAnsweredKind)).toMatchObject({ rows: 2, refused: 0 })
    expect(report.summary.skipped).toBe(2)
  })

  it('what is piped in is a source, by the sign that other programs have for it', async () => {
    const folder = cliFolder()
    const file = folder.put('plan.trunkwright', planned)
    const all = Object.values(answersOf(asBuilt))
    const said = spawnSync(process.execPath, [program, 'drift', file, '-', '--json'], {
      ...{ cwd: folder.folder, encoding: 'utf8', input: all[0] },
    })
    expect([said.status, said.stderr]).toEqual([0, ''])
    expect(JSON.parse(said.stdout)).toMatchObject({ cluster: { from: 'sources', source: 'standard input' } })
    const nothing = spawnSync(process.execPath, [program, 'import', '-', '--into', file], {
      ...{ cwd: folder.folder, encoding: 'utf8', input: '' },
    })
    expect([nothing.status, nothing.stderr.slice(0, 60)]).toEqual([
      2,
      'trunkwright: standard input: nothing in it is known here; gi',
    ])
    expect((await folder.run('drift', file, './-')).stderr).toContain('./- does not exist')
  })

  it('a folder in which nothing lies is named', async () => {
    const folder = cliFolder()
    const file = folder.put('plan.trunkwright', planned)
    mkdirSync(folder.at('nothing'))
    const said =
      'trunkwright: nothing is a folder with no file in it that is shown; give the folder that holds the answers.\n'
    for (const args of [
      ['drift', file, 'nothing'],
      ['import', 'nothing', '--into', file],
      ['evidence', 'nothing', '--into', file],
    ])
      expect(await folder.run(...args)).toEqual({ code: 2, stdout: '', stderr: said })
  })

  it('a spreadsheet beside the answers is what somebody wrote, not the cluster', async () => {
    const folder = cliFolder()
    const file = folder.put('plan.trunkwright', planned)
    const source = answers(folder, 'answers', asBuilt)
    writeFileSync(folder.at(`${source}/wanted.csv`), 'Trunk Name;MTP required;SRTP Allowed\nTRUNK-A;yes;no\n')
    const { code, stdout } = await folder.run('drift', file, source, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ asPlanned: true, coverage: { asPlanned: 29, notRead: 0 } })
  })

  it('S4-2: names in one line each file of which nothing was read, and why, but for those of the kit', async () => {
    const folder = cliFolder()
    const file = folder.put('plan.trunkwright', planned)
    const source = answers(folder, 'answers', asBuilt)
    folder.put(`${source}/beside.trunkwright`, planned)
    folder.put('template.trunkwright', planned)
    writeFileSync(folder.at(`${source}/README.txt`), kitFiles()[0]?.text ?? '')
    writeFileSync(folder.at(`${source}/thoughts.txt`), 'To be asked: who is at the desk.\n')
    writeFileSync(folder.at(`${source}/wanted.csv`), 'Trunk Name;MTP required\nTRUNK-A;yes\nTRUNK-B;yes\n')
    const why = {
      'answers/beside.trunkwright': 'A plan says what is planned, not what the cluster has.',
      'answers/thoughts.txt': 'Nothing in it is known here.',
      'answers/wanted.csv': 'A spreadsheet says what somebody wrote, not what the cluster has.',
      'template.trunkwright': 'A plan says what is planned, not what the cluster has.',
    }
    const { stdout } = await folder.run('drift', file, source, 'template.trunkwright')
    expect(stdout.split('\n').filter((line) => line.startsWith('left out'))).toEqual(
      Object.entries(why).map(([name, text]) => `left out  ${name}: ${text}`),
    )
    const asJson = await folder.run('drift', file, source, 'template.trunkwright', '--json')
    const { sources } = JSON.parse(asJson.stdout) as { sources: { source: string; taken: number; leftOut?: string }[] }
    const left = sources.filter(({ leftOut }) => leftOut !== undefined)
    expect(Object.fromEntries(left.map((each) => [each.source, each.leftOut]))).toEqual(why)
    expect(left.map(({ taken }) => taken)).toEqual([0, 0, 0, 0])
  })

  it('says of an answer of run sql that it may have been cut, and import says it too', async () => {
    const folder = cliFolder()
    const file = folder.put('plan.trunkwright', planned)
    const rows = 'name     srtpallowed\n======== ===========\nTRUNK-A  t'
    const statement = 'admin:run sql select name,srtpallowed from device\n'
    const why =
      'It may have been cut, as it ends with neither an empty line nor a prompt: what is not in it was not read.'
    for (const [end, isCut] of [
      ['\n', true],
      ['\n\nadmin:\n', false],
    ] as const) {
      writeFileSync(folder.at('answer.txt'), `${statement}${rows}${end}`)
      const drift = await folder.run('drift', file, 'answer.txt')
      const taken = await folder.run('import', 'answer.txt', '--into', file, '--dry-run')
      expect([drift.stdout.includes(`in part   answer.txt, Answer of run sql of devices: ${why}\n`), end]).toEqual([
        isCut,
        end,
      ])
      expect([taken.stdout.includes(`in part   answer.txt: ${why}\n`), end]).toEqual([isCut, end])
    }
  })

  it('FC-15: says of a configuration that it was cut, and not that what stood behind has gone', async () => {
    const folder = cliFolder()
    const lines = 'version 17.9\nhostname cube-1\nvoice service voip\n srtp fallback\nsip-ua\n transport tcp tls v1.2\n'
    const config = { device: 'cube-1', address: '', takenOn: '2026-11-20', text: `${lines}end\n` }
    const file = folder.put(
      'plan.trunkwright',
      plan({ ...parts, asFound: { ...parts.asFound, runningConfigs: [config] } }),
    )
    const source = answers(folder, 'answers', asBuilt)
    writeFileSync(folder.at(`${source}/cube.txt`), `cube-1#show running-config\n${lines.slice(0, -30)}`)
    const { stdout } = await folder.run('drift', file, source)
    expect(stdout).toContain(
      'in part   answers/cube.txt, line 2: It ends before the line end: the device has more than this.\n',
    )
    expect(stdout).not.toContain('Running configuration:')
  })
})
