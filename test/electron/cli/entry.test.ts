import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { cliFolder, program } from '../../helpers/cli'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'
import { planWithError, readyPlan } from './plans'

const sipTrunks = Array.from({ length: 3000 }, (_, index) => ({ name: `TRUNK-${String(index)}` }))

describe('the program as a process', () => {
  it.each<[exit: number, args: string[]]>([
    [0, ['--help']],
    [0, ['--version']],
    [0, ['new', 'made', '--name', 'Zürich 🔒']],
    [0, ['check', 'ready']],
    [1, ['check', 'demo', '--json']],
    [0, ['calls', 'demo']],
    [1, ['diff', 'ready', 'demo']],
    [0, ['export', 'ready', '--out', 'out', '--format', 'csv']],
    [1, ['export', 'demo', '--out', 'out', '--format', 'md']],
    [2, ['check', 'gone']],
    [2, []],
  ])('ends with %i and says what is said in the process of a test: %j', async (exit, args) => {
    const [here, there] = [cliFolder(), cliFolder()]
    for (const { put } of [here, there]) {
      put('demo', examplePlan())
      put('ready', readyPlan())
    }
    const ended = there.runProgram({}, ...args)
    expect(ended.code).toBe(exit)
    expect(ended).toEqual(await here.run(...args))
    expect(there.files()).toEqual(here.files())
    if (here.files().includes('out')) expect(there.read('out')).toBe(here.read('out'))
  })
})

describe('a place that takes no more', () => {
  const full = '/dev/full'

  it.skipIf(!existsSync(full))('is told in a sentence, and is no finding', () => {
    const { folder, put } = cliFolder()
    put('a', readyPlan())
    const to = openSync(full, 'w')
    onTestFinished(() => closeSync(to))
    const stdio = ['ignore', to, 'pipe'] as const
    const { status, stderr } = spawnSync(process.execPath, [program, 'check', 'a'], {
      ...{ cwd: folder, encoding: 'utf8', stdio: [...stdio] },
    })
    expect([status, stderr]).toEqual([
      2,
      'trunkwright: standard output could not be written: the system answered ENOSPC; make room there, or send it elsewhere.\n',
    ])
  })
})

describe('a reader that has seen enough', () => {
  it.each([[['check', 'a']], [['check', 'a', '--json']]])('of %j is no error', async (args) => {
    const { folder, put, run } = cliFolder()
    put('a', plan({ sipTrunks }))
    expect((await run(...args)).stdout.length).toBeGreaterThan(1 << 18)
    const command = `{ "$0" "$@"; echo "ended with $?" >&2; } | head -c 10`
    const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, program, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout).toHaveLength(10)
    expect(stderr).toBe('ended with 1\n')
  })
})

describe('a mistake of the program', () => {
  const breakOpen = `--import data:text/javascript,${encodeURIComponent(
    "import { syncBuiltinESMExports } from 'node:module'; import files from 'node:fs/promises'; files.open = () => { throw new TypeError('bro\\u001bken') }; syncBuiltinESMExports()",
  )}`
  const sentence =
    'trunkwright: this should not have happened: bro\\u{1b}ken; please report it, with what TRUNKWRIGHT_DEBUG=1 shows when the command is given again.\n'

  it('is told in one sentence, without a stack trace', () => {
    const { runProgram, put } = cliFolder()
    put('a', planWithError())
    expect(runProgram({ NODE_OPTIONS: breakOpen }, 'check', 'a')).toEqual({ code: 2, stdout: '', stderr: sentence })
  })

  it('shows where it happened to somebody who asks', () => {
    const { runProgram, put } = cliFolder()
    put('a', planWithError())
    const { code, stderr } = runProgram({ NODE_OPTIONS: breakOpen, TRUNKWRIGHT_DEBUG: '1' }, 'check', 'a')
    expect(code).toBe(2)
    expect(stderr).toMatch(/TypeError: bro.*\n\s+at /)
    expect(stderr.endsWith(sentence)).toBe(true)
  })
})
