import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../electron/host/store/version-name'
import type { Project, Signature } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { cliFolder, program, type CliFolder } from '../../helpers/cli'
import { readyPlan } from './plans'
import { slow } from '../../helpers/slow'

/** SHA-256 of the file without its list of signatures: the format's words, read apart from the product. */
function hashOf(text: string): string {
  const { signatures: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  return createHash('sha256')
    .update(`${JSON.stringify(rest, null, 2)}\n`)
    .digest('hex')
}

const signed = (project: Project, ...names: string[]): Project => {
  const hash = hashOf(writeProject(project))
  const sign = (name: string): Signature => ({ revision: project.revision, name, role: 'Lead', on: '2026-01-02', hash })
  return { ...project, signatures: [...project.signatures, ...names.map(sign)] }
}
const plan = signed(readyPlan({ revision: 3 }), 'Ada', 'Bo')
const short = (project: Project) => hashOf(writeProject(project)).slice(0, 12)

/** The plan goes on as revision 4; what was frozen is kept as the program keeps it. */
function goneOn(folder: CliFolder, frozen: Project | string) {
  folder.put('plan', { ...plan, revision: 4, notes: 'goes on' })
  mkdirSync(folder.at('.plan.versions'))
  const text = typeof frozen === 'string' ? frozen : writeProject(frozen)
  const sha256 = createHash('sha256').update(text).digest('hex')
  folder.put(`.plan.versions/${versionOf(1, '2026-01-02T03:04:05.006Z', sha256, 'frozen').name}`, text)
}

describe('trunkwright verify', () => {
  it('ends with 0 where both signatures hold, though one came after the other', async () => {
    const { run, put } = cliFolder()
    const says = (name: string) => `Revision 3, ${short(plan)}, signed by ${name}, Lead on 2026-01-02: holds.\n`
    expect(await run('verify', put('plan', plan))).toEqual({
      code: 0,
      stdout: `Revision 3, ${short(plan)}: 2 signatures.\n${says('Ada')}${says('Bo')}`,
      stderr: '',
    })
    expect((await run('verify', put('plain', readyPlan()))).stdout).toContain('0 signatures.')
  })

  it('ends with 1 where the revision was changed since, and says whose does not hold', async () => {
    const { run, put } = cliFolder()
    const again = signed({ ...plan, notes: 'one word' }, 'Cy')
    const { code, stdout } = await run('verify', put('plan', again))
    expect(code).toBe(1)
    expect(stdout.match(/signed by (\w+).*: (.*)\./gu)?.map((line) => line.replace(/, Lead on [\d-]*/u, ''))).toEqual([
      'signed by Ada: does not hold: the revision was changed since.',
      'signed by Bo: does not hold: the revision was changed since.',
      'signed by Cy: holds.',
    ])
  })

  it('looks among the kept versions for a revision of before', async () => {
    const folder = cliFolder()
    goneOn(folder, plan)
    const { code, stdout } = await folder.run('verify', 'plan')
    expect([code, stdout.match(/: holds\./gu)?.length]).toEqual([0, 2])
  })

  it('follows a link to the file, beside which its kept versions lie', async () => {
    const folder = cliFolder()
    goneOn(folder, plan)
    symlinkSync(folder.at('plan'), folder.at('link'))
    expect((await folder.run('verify', 'link')).code).toBe(0)
  })

  it('takes what another release wrote as it stands: other order of keys, settings that it did not have', async () => {
    const folder = cliFolder()
    const { notes: _, signatures: __, revision: ___, ...rest } = readyPlan()
    const text = `${JSON.stringify({ revision: 3, ...rest }, null, 2)}\n`
    const hash = createHash('sha256').update(text).digest('hex')
    const signatures = [{ revision: 3, name: 'Ada', role: '', on: '2026-01-02', hash }]
    const file = folder.put('old', JSON.stringify({ revision: 3, ...rest, signatures }))
    expect((await folder.run('verify', file)).stdout).toContain('signed by Ada on 2026-01-02: holds.')
  })

  it('says that a frozen revision among them was changed', async () => {
    const folder = cliFolder()
    goneOn(folder, { ...plan, author: 'Mallory' })
    const { code, stdout } = await folder.run('verify', 'plan')
    expect([code, stdout.match(/: does not hold/gu)?.length]).toEqual([1, 2])
  })

  it('ends with 2 where the signed revision is not there', async () => {
    const { run, put } = cliFolder()
    const { code, stdout, stderr } = await run('verify', put('plan', { ...plan, revision: 4 }))
    expect(code).toBe(2)
    expect(stdout.match(/signed by (\w+).*: (.*)\.$/gmu)).toHaveLength(2)
    expect(stderr).toContain('revision 3, signed by Ada and Bo, is neither in plan nor in its kept versions')
    expect(await run('verify', 'none')).toMatchObject({ code: 2, stdout: '' })
  })

  it('lists every signature, and ends by the worst: what does not hold before what is not there', async () => {
    const { run, put } = cliFolder()
    const later = signed({ ...plan, revision: 4 }, 'Cy')
    const states = (stdout: string) =>
      [...stdout.matchAll(/signed by (\w+)[^:]*: (\w+) /gu)].map(
        ([, name, state]) => `${String(name)} ${String(state)}`,
      )
    const holding = await run('verify', put('plan', later))
    expect([holding.code, holding.stdout.match(/: holds\./gu)?.length]).toEqual([2, 1])
    expect(states(holding.stdout)).toEqual(['Ada the', 'Bo the'])
    const broken = await run('verify', put('plan', { ...later, notes: 'one word' }))
    expect(broken.code).toBe(1)
    expect(states(broken.stdout)).toEqual(['Ada the', 'Bo the', 'Cy does'])
    expect(broken.stderr).toContain('revision 3, signed by Ada and Bo, is neither')
  })

  slow('takes what is piped in, beside which nothing is kept', () => {
    const { folder } = cliFolder()
    const evidence = `PNG picture a.png, SHA-256 ${'a'.repeat(64)}, 2026-01-02T03:04:05Z`
    const withPicture = signed(
      readyPlan({
        checklist: { 'before/firewall': { state: 'done', by: 'Ada', on: '2026-01-02', evidence, of: '' } },
      }),
      'Ada',
    )
    const verify = (project: Project | string) => {
      const input = typeof project === 'string' ? project : writeProject(project)
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'verify', '-'], {
        ...{ cwd: folder, encoding: 'utf8', input },
      })
      return { status, stdout, stderr }
    }
    expect(verify(plan)).toMatchObject({ status: 0, stderr: '' })
    expect(verify(plan).stdout.match(/: holds\./gu)).toHaveLength(2)
    expect(verify({ ...plan, notes: 'one word' })).toMatchObject({ status: 1 })
    const gone = verify({ ...plan, revision: 4 })
    expect(gone.status).toBe(2)
    expect(gone.stderr).toContain('is neither in standard input nor in its kept versions')
    expect(verify(withPicture)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 picture not looked at: they lie beside the file') as string,
    })
    expect(verify('{').stderr).toMatch(/^trunkwright: standard input is damaged/u)
  })

  it('takes the short hash of a page as somebody types it back', async () => {
    const folder = cliFolder()
    const typed = short(plan)
      .toUpperCase()
      .replace(/(.{4})(?=.)/gu, '$1 ')
    expect(await folder.run('verify', folder.put('plan', plan), '--hash', typed)).toMatchObject({
      code: 0,
      stdout: 'It is revision 3 as it is in the file.\n',
    })
    goneOn(folder, plan)
    expect((await folder.run('verify', 'plan', '--hash', typed)).stdout).toContain('It is what was signed:\nRevision 3')
    expect((await folder.run('verify', 'plan', '--hash', '0123 4567 89ab')).code).toBe(1)
  })

  it('does not leave out what is no digit of a hash, nor guess from a few', async () => {
    const folder = cliFolder()
    folder.put('plan', plan)
    const whole = short(plan)
    const said = async (typed: string) => {
      const { code, stdout, stderr } = await folder.run('verify', 'plan', `--hash=${typed}`)
      expect([code, stdout]).toEqual([2, ''])
      return stderr
    }
    expect(await said(`${whole.slice(0, 11)}l`)).toContain('has l, which stands in no hash')
    expect(await said(`${whole.slice(0, 8)} O${whole.slice(9)}`)).toContain('has o, which stands in no hash')
    expect(await said(whole.slice(0, 7))).toContain('is too short to tell revisions apart: 8 digits are needed')
    expect(await said(' - ')).toContain('is too short')
    expect(await said(whole.repeat(6))).toContain('is longer than any hash')
    expect((await folder.run('verify', 'plan', `--hash=${whole.slice(0, 4)}–${whole.slice(4)}`)).code).toBe(0)
  })

  it('is told beforehand by import and evidence whose signatures they end, and nothing where none held', async () => {
    const { run, put } = cliFolder()
    put('more.csv', 'Trunk Name,Dest IP\nTRUNK-B,192.0.2.9\n')
    const file = put('plan', plan)
    const first = await run('import', 'more.csv', '--into', file)
    expect(first.stdout).toMatch(
      /Wrote plan\. What Ada and Bo signed of revision 3 no longer holds; it is kept as it was among the versions\.\n$/u,
    )
    expect((await run('verify', file)).code).toBe(1)
    put('again.csv', 'Trunk Name,Dest IP\nTRUNK-C,192.0.2.10\n')
    expect((await run('import', 'again.csv', '--into', file)).stdout).toMatch(/Wrote plan\.\n$/u)
    put('later', { ...plan, revision: 4 })
    expect((await run('import', 'more.csv', '--into', 'later')).stdout).toMatch(/Wrote later\.\n$/u)
  })

  it('is the hash at the foot of each page', async () => {
    const { run, put, read } = cliFolder()
    await run('export', put('plan', plan), '--out', 'plan.md', '--format', 'md')
    expect(read('plan.md')).toContain(short(plan))
  })
})
