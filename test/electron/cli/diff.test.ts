import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cliFolder, program } from '../../helpers/cli'
import { readyPlan } from './plans'
import { slow } from '../../helpers/slow'

const changedPlan = () => {
  const project = readyPlan({ updatedAt: '2026-02-02T00:00:00Z' })
  project.sipTrunks[0]!.srtpAllowed = false
  project.sipTrunks[0]!.description = 'to the SBC'
  project.sipRealms = []
  return project
}

describe('trunkwright diff', () => {
  it('ends with 0 for two files that hold the same', async () => {
    const { run, put } = cliFolder()
    const same = await run('diff', put('a', readyPlan()), put('b', JSON.stringify(readyPlan())))
    expect(same).toEqual({ code: 0, stdout: 'No differences.\n', stderr: '' })
    expect((await run('diff', 'a', 'b', '--json')).stdout).toBe('{\n  "same": true,\n  "differences": []\n}\n')
  })

  it('tells each difference under its object, as the windows show it', async () => {
    const { run, put } = cliFolder()
    expect(await run('diff', put('a', readyPlan()), put('b', changedPlan()))).toEqual({
      code: 1,
      stdout: `Project
  Updated: 2026-01-01T00:00:00Z → 2026-02-02T00:00:00Z
SIP trunk TRUNK-A
  Description: ‹empty› → to the SBC
  SRTP Allowed: checked → unchecked
SIP realm sbc.example.com: removed

4 differences.
`,
      stderr: '',
    })
  })

  it('tells them as JSON with fixed keys', async () => {
    const { run, put } = cliFolder()
    const { code, stdout } = await run('diff', put('a', readyPlan()), put('b', changedPlan()), '--json')
    expect(code).toBe(1)
    const printed = JSON.parse(stdout) as { same: boolean; differences: object[] }
    expect(printed.same).toBe(false)
    expect(printed.differences.slice(2)).toEqual([
      {
        path: 'sipTrunks/TRUNK-A/srtpAllowed',
        kind: 'changed',
        object: 'TRUNK-A',
        setting: 'SRTP Allowed',
        from: true,
        to: false,
      },
      {
        path: 'sipRealms/sbc.example.com',
        kind: 'removed',
        object: 'sbc.example.com',
        setting: '',
        from: null,
        to: null,
      },
    ])
    for (const difference of printed.differences) {
      expect(Object.keys(difference)).toEqual(['path', 'kind', 'object', 'setting', 'from', 'to'])
    }
  })

  it('reports an object that was added, and one without a name', async () => {
    const { run, put } = cliFolder()
    const { stdout } = await run('diff', put('a', changedPlan()), put('b', readyPlan()))
    expect(stdout).toContain('SIP realm sbc.example.com: added\n')
    const nameless = readyPlan()
    nameless.sipTrunks[0]!.name = ''
    expect((await run('diff', 'b', put('c', nameless))).stdout).toContain('SIP trunk (no name)\n')
  })

  it('gives each of two objects of one name its own head', async () => {
    const { run, put } = cliFolder()
    const waiver = { rule: 'OV-5', object: 'TRUNK-A', reason: 'lab', by: '', on: '', until: '' }
    const waived = (...reasons: string[]) => readyPlan({ waivers: reasons.map((reason) => ({ ...waiver, reason })) })
    const { stdout } = await run('diff', put('a', waived('lab', 'site')), put('b', waived('one', 'two')))
    expect(stdout).toBe(`Waiver OV-5 TRUNK-A
  Reason: lab → one
Waiver OV-5 TRUNK-A
  Reason: site → two

2 differences.
`)
  })

  it('calls a signature by who signed which revision, and keeps its path', async () => {
    const { run, put } = cliFolder()
    const signature = { revision: 3, name: 'Ada Low', role: 'Lead', on: '2026-01-02', hash: 'a'.repeat(64) }
    const files = [put('a', readyPlan()), put('b', readyPlan({ signatures: [signature] }))]
    expect((await run('diff', ...files)).stdout).toBe('Signature Ada Low, revision 3: added\n\n1 difference.\n')
    expect((await run('diff', ...files, '--json')).stdout).toContain('"path": "signatures/3 Ada Low"')
  })

  it('tells both sides of each conflict that a merge left, and of one that is settled that it has gone', async () => {
    const { run, put } = cliFolder()
    const [one, other] = [changedPlan(), readyPlan()]
    other.sipTrunks[0]!.description = 'elsewhere'
    other.sipRealms[0]!.userid = 'another'
    put('base', readyPlan())
    await run('merge', put('base', readyPlan()), put('one', one), put('other', other), '--out', 'merged')
    const { stdout } = await run('diff', 'base', 'merged')
    expect(stdout).toContain(
      '  Conflict of a merge, SIP trunk TRUNK-A: Description: ours to the SBC, theirs elsewhere; until one is chosen ‹empty›\n',
    )
    expect(stdout).toContain(
      '  Conflict of a merge, SIP realm sbc.example.com: ours not there, theirs changed; until one is chosen as it was\n',
    )
    expect(stdout).not.toContain('[{')
    expect((await run('diff', 'merged', 'base')).stdout).toContain(
      '  Conflict of a merge, no longer there: SIP trunk TRUNK-A: Description\n',
    )
  })

  slow('takes what is piped in for one of the files, by the sign that other programs have for it', () => {
    const { folder, put } = cliFolder()
    put('a', readyPlan())
    const piped = (args: string[], input: string) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        ...{ cwd: folder, encoding: 'utf8', input },
      })
      return { status, stdout, stderr }
    }
    const text = JSON.stringify(changedPlan())
    expect(piped(['diff', 'a', '-'], text)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('to the SBC') as string,
    })
    expect(piped(['diff', '-', 'a'], JSON.stringify(readyPlan()))).toMatchObject({ status: 0, stderr: '' })
    expect(piped(['diff', '-', 'a'], '{').stderr).toMatch(/^trunkwright: standard input is damaged/u)
    expect(piped(['diff', '-', '-'], text)).toMatchObject({
      ...{ status: 2, stdout: '', stderr: expect.stringMatching(/- stands for more than one file/u) as string },
    })
    put('out', readyPlan())
    const merged = piped(['merge', 'a', '-', 'a', '--out', 'out', '--force'], text)
    expect(merged).toMatchObject({ status: 0, stdout: 'Wrote out\n' })
    expect(piped(['diff', 'out', '-'], text).status).toBe(0)
  })

  it('tells which of the two files cannot be used', async () => {
    const { run, put } = cliFolder()
    put('a', readyPlan())
    const refusal = {
      code: 2,
      stdout: '',
      stderr: 'trunkwright: gone does not exist; check the name and the folder.\n',
    }
    expect(await run('diff', 'a', 'gone')).toEqual(refusal)
    expect(await run('diff', 'gone', 'a')).toEqual(refusal)
  })
})
