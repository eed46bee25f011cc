import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { desk, program } from '../../helpers/cli'
import { plan } from '../../helpers/plan'
import { planWithError } from './plans'

const sipTrunks = Array.from({ length: 3000 }, (_, index) => ({ name: `TRUNK-${String(index)}` }))

describe('a reader that has seen enough', () => {
  it.each([[['check', 'a']], [['check', 'a', '--json']]])('of %j is no error', (args) => {
    const { folder, put, run } = desk()
    put('a', plan({ sipTrunks }))
    expect(run(...args).stdout.length).toBeGreaterThan(1 << 18)
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
    const { runWith, put } = desk()
    put('a', planWithError())
    expect(runWith({ NODE_OPTIONS: breakOpen }, 'check', 'a')).toEqual({ code: 2, stdout: '', stderr: sentence })
  })

  it('shows where it happened to somebody who asks', () => {
    const { runWith, put } = desk()
    put('a', planWithError())
    const { code, stderr } = runWith({ NODE_OPTIONS: breakOpen, TRUNKWRIGHT_DEBUG: '1' }, 'check', 'a')
    expect(code).toBe(2)
    expect(stderr).toMatch(/TypeError: bro.*\n\s+at /)
    expect(stderr.endsWith(sentence)).toBe(true)
  })
})
