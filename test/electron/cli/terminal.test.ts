import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { terminalText } from '../../../electron/cli/terminal-text'
import { anyText } from '../../helpers/any-text'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { cliFolder, program } from '../../helpers/cli'
import { allOrFew } from '../../helpers/draws'
import { examplePlan } from '../../helpers/example-plan'
import { openTerminal } from '../../helpers/terminal'
import { hasTool, skipUnless } from '../host/disk'
import { planWithError } from './plans'
import { slow } from '../../helpers/slow'

/** What a terminal obeys, other than the line feed. */
const obeyed = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u

describe('terminalText', () => {
  it('leaves nothing that a terminal obeys, and no line end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(terminalText(text)).not.toMatch(obeyed)
        expect(terminalText(text)).not.toContain('\n')
      }),
    )
  })

  it('shows such characters by their code points, and all others as they are', () => {
    expect(terminalText('a\u001b[31m\u202eb\nc\u009b\ud83d')).toBe('a\\u{1b}[31m\\u{202e}b\\u{a}c\\u{9b}\\u{d83d}')
    expect(terminalText('Zürich 東京 👩‍👧 🔒')).toBe('Zürich 東京 👩‍👧 🔒')
  })
})

describe('what is printed', () => {
  const [first, ...others] = fc.sample(arbitraryProject({ hostile: true, size: 8 }), { numRuns: 6, seed: 7 })

  slow('holds nothing from a plan that a terminal obeys', async () => {
    const { run, put } = cliFolder()
    put('first', first!)
    for (const other of allOrFew(others, others.slice(0, 2))) {
      put('other', other)
      const outputs = [
        await run('check', 'other'),
        await run('check', 'other', '--json'),
        await run('diff', 'first', 'other'),
        await run('diff', 'first', 'other', '--json'),
        await run('export', 'other', '--out', 'out', '--force'),
      ]
      for (const { code, stdout, stderr } of outputs) {
        expect(code).toBeLessThan(2)
        expect(stdout).not.toMatch(obeyed)
        expect(stderr).not.toMatch(obeyed)
        expect(stderr.split('\n').length).toBeLessThanOrEqual(2)
      }
    }
  })

  it('holds nothing from the name of a file either', async () => {
    const { run } = cliFolder()
    expect((await run('check', 'a\u001b]0;x\u0007\nb')).stderr).toBe(
      'trunkwright: a\\u{1b}]0;x\\u{7}\\u{a}b does not exist; check the name and the folder.\n',
    )
    expect((await run('new', 'a\u202eb', '--name', 'n')).stdout).toBe('Wrote a\\u{202e}b\n')
  })

  it('has no colours where it goes to a file', () => {
    const { runProgram, put } = cliFolder()
    expect(runProgram({ TERM: 'xterm', FORCE_COLOR: '1' }, 'check', put('a', examplePlan())).stdout).not.toContain(
      '\u001b',
    )
  })

  it.for<[string, Record<string, string>, boolean]>([
    ['in a terminal', {}, true],
    ['in a terminal with NO_COLOR', { NO_COLOR: '1' }, false],
    ['in a terminal that has none', { TERM: 'dumb' }, false],
  ])('has colours: %s', async ([, env, expected], context) => {
    skipUnless(hasTool('script', '--version'), context, 'script is not installed')
    const { put, at } = cliFolder()
    put('a', planWithError())
    const terminal = openTerminal(`${process.execPath} ${program} check ${at('a')}`, { TERM: 'xterm', ...env })
    await terminal.ended
    expect(terminal.screen()).toContain('SP-3')
    expect(terminal.screen().includes('\u001b[1;31mErrors\u001b[0m (1)')).toBe(expected)
    expect(terminal.screen().includes('\u001b')).toBe(expected)
  })
})
