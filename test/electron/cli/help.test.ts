import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cliFolder, program } from '../../helpers/cli'

const everyCommand = ['new', 'check', 'export', 'import', 'evidence', 'drift', 'rehearse', 'diff', 'merge', 'verify']

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists every command with its usage', async (word) => {
    const { code, stdout, stderr } = await cliFolder().run(word)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('  trunkwright new FILE [--name N] [--example] [--with-answers] [--force]\n')
    expect(stdout).toContain('  trunkwright check FILE [--json]\n')
    expect(stdout).toContain(
      '  trunkwright export FILE --out PATH [--format zip|dir|pdf|html|md|csv] [--paper a4|letter] [--force]\n',
    )
    expect(stdout).toContain('  trunkwright diff A B [--json]\n')
  })

  it.each(everyCommand)('of %s tells its options and exit codes, and does nothing', async (name) => {
    const { run, files } = cliFolder()
    const { code, stdout } = await run(name, 'a', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain(`  trunkwright ${name} `)
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}/)
    expect(files()).toEqual([])
  })

  it('says the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect(await cliFolder().run('--version')).toEqual({ code: 0, stdout: `trunkwright ${version}\n`, stderr: '' })
  })

  it('is built as a program that a system can start', () => {
    expect(readFileSync(program, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true)
  })
})

describe('a command line that cannot be understood', () => {
  const commands =
    'the commands are new, check, export, calls, collect, import, evidence, drift, rehearse, diff, merge and verify; see trunkwright --help'
  it.each<[string[], string]>([
    [[], `a command is missing: ${commands}`],
    [['join'], `there is no command join: ${commands}`],
    [['--verbose'], `there is no option --verbose: ${commands}`],
    [['constructor'], `there is no command constructor: ${commands}`],
    [['check'], 'FILE is missing; the command is trunkwright check FILE [--json]'],
    [['diff', 'a'], 'B is missing; the command is trunkwright diff A B [--json]'],
    [['check', ''], 'the name of a file is empty; the command is trunkwright check FILE [--json]'],
    [['check', 'a', 'b'], 'check takes 1 file, and b is one too many; put a name with spaces in quotes'],
    [['check', 'a', '--fix'], 'trunkwright check has no option --fix; see trunkwright check --help'],
    [['check', 'a', '-x'], 'trunkwright check has no option -x; see trunkwright check --help'],
    // Node takes minutes of the processor for a group of so many letters.
    [['check', 'a', `-${'x'.repeat(1_000_000)}`], 'trunkwright check has no option -x; see trunkwright check --help'],
    [['check', 'a', '--json=yes'], 'the option --json takes no value; see trunkwright check --help'],
    [['check', 'a', '--json', '--json'], 'the option --json was given more than once; give it once'],
    [['export', 'a'], '--out PATH is missing; see trunkwright export --help'],
    [['export', 'a', '--out'], 'the option --out needs a value; see trunkwright export --help'],
    [['export', 'a', '--out='], 'the option --out needs a value; see trunkwright export --help'],
    [['export', 'a', '--out', '--force'], 'the option --out needs a value; see trunkwright export --help'],
    [['export', 'a', '--out', 'b', '--format', 'doc'], 'there is no format doc; choose zip, dir, pdf, html, md or csv'],
    [
      ['export', 'a', '--out', 'b', '--format', 'zip,dir'],
      'there is no format zip,dir; choose zip, dir, pdf, html, md or csv',
    ],
    [['check', 'a', '--\u001b[31m'], 'trunkwright check has no option --\\u{1b}[31m; see trunkwright check --help'],
  ])('%j: %s', async (args, sentence) => {
    const { run, files } = cliFolder()
    expect(await run(...args)).toEqual({ code: 2, stdout: '', stderr: `trunkwright: ${sentence}.\n` })
    expect(files()).toEqual([])
  })

  it('takes a file whose name looks like an option after --', async () => {
    const { run } = cliFolder()
    expect((await run('check', '--', '--odd')).stderr).toBe(
      'trunkwright: --odd does not exist; check the name and the folder.\n',
    )
  })
})
