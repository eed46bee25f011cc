import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cliFolder } from '../../helpers/cli'
import { allOrFew } from '../../helpers/draws'
import { hasTool, skipUnless } from '../host/disk'
import { readyPlan } from './plans'

const hostile = [
  '../../x',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\Windows\\x',
  'CON',
  'nul.txt',
  '🔒🔒',
  'x'.repeat(4096),
  '-rf *',
  '$(touch pwned)',
  '`touch pwned`',
  'a\nb\r\nc',
  '\u202egnp.exe',
  '.',
  '',
]

const names = allOrFew(hostile, ['../../x', 'nul.txt', 'x'.repeat(4096), 'a\nb\r\nc', '']).map(
  (name) =>
    [JSON.stringify(name.length > 40 ? `${name.slice(0, 3)}… ${String(name.length)} characters` : name), name] as const,
)

const hostilePlan = (name: string) => {
  const project = readyPlan({ name, customer: name, author: name })
  for (const object of [...project.profiles, ...project.sipTrunks, project.cluster]) object.name = name
  return project
}

describe('a project and its objects called', () => {
  it.for(names)('%s stay inside the output, and inside one folder of the archive', async ([, name], context) => {
    const { run, put, files, at } = cliFolder()
    put('a', hostilePlan(name))
    expect((await run('export', 'a', '--out', 'out', '--format', 'dir')).code).toBeLessThan(2)
    expect((await run('export', 'a', '--out', 'out.zip')).code).toBeLessThan(2)
    expect(files().filter((path) => !path.startsWith('out/'))).toEqual(['a', 'out.zip'])
    expect(
      files('out').filter(
        (path) =>
          !/^(axl\/([a-z]+\/){0,2}([0-9]{2}-[A-Za-z0-9._-]+\/)?|(gateways|ipsec|far-end)\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/.test(
            path,
          ),
      ),
    ).toEqual([])
    skipUnless(hasTool('unzip', '-v'), context, 'unzip is not installed')
    mkdirSync(at('in/deep'), { recursive: true })
    const unzip = spawnSync('unzip', ['-q', '../../out.zip'], { cwd: at('in/deep'), encoding: 'utf8' })
    expect(unzip).toMatchObject({ status: 0, stderr: '' })
    const unpacked = files().filter((path) => !path.startsWith('out/'))
    const folders = new Set(unpacked.map((path) => path.split('/').slice(0, 3).join('/')))
    expect([...folders].filter((path) => !['a', 'out.zip'].includes(path))).toEqual([
      expect.stringMatching(/^in\/deep\/[a-z0-9-]{1,57}-r1$/),
    ])
  })
})
