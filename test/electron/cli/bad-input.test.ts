import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeLock } from '../../../electron/host/store/lock'
import { usualLockTiming } from '../../../electron/host/store/lock-holder'
import { writeProject } from '../../../shared/project-file/write-project'
import { cliFolder, program, type CliFolder } from '../../helpers/cli'
import { skipUnless } from '../host/disk'
import { readyPlan } from './plans'

const refused = (sentence: string) => ({ code: 2, stdout: '', stderr: `trunkwright: ${sentence}.\n` })
const mend = 'mend that place in a text editor, or go back to an earlier copy; the file is left as it is'
const text = writeProject(readyPlan())

/** What is in the way, by the name of the file, and the sentence that says so. */
const badFiles: [what: string, content: string | ((at: CliFolder) => void), sentence: string][] = [
  ['nothing there', () => undefined, 'x does not exist; check the name and the folder'],
  ['a folder', ({ at }) => mkdirSync(at('x')), 'x is a folder, not a file; give the name of a file in it'],
  ['an empty file', '', `x is damaged at its beginning: the text is not JSON; ${mend}`],
  ['no JSON', 'name: plan', `x is damaged at line 1, column 1: the text is not JSON; ${mend}`],
  ['half a file', text.slice(0, 400), `x is damaged at its end: the text is not JSON; ${mend}`],
  [
    'other JSON',
    '{"a":1}',
    'x is not a Trunkwright project: it does not say "format": "trunkwright-project"; choose a .trunkwright file',
  ],
  [
    'a newer version',
    text.replace('"version": 2', '"version": 3'),
    'x has format version 3, and this Trunkwright reads up to version 2; open it with a newer Trunkwright; the file is left as it is',
  ],
  [
    'a wrong type deep inside',
    text.replace('"optionsPing": "unknown"', '"optionsPing": 7'),
    `x is damaged at sipTrunks/0/optionsPing: must be one of "yes", "no", "unknown"; ${mend}`,
  ],
  [
    '200 MB',
    ({ at }) => {
      writeFileSync(at('x'), '')
      truncateSync(at('x'), 200_000_000)
    },
    'x has 200000000 bytes or more; at most 67108864 are read; check that it is the right file, or split it',
  ],
]

const commands: [string, ...string[]][] = [['check'], ['export', '--out', 'out.zip']]

describe.each(commands)('trunkwright %s %s', (name, ...options) => {
  it.each(badFiles)('refuses %s', async (_, content, sentence) => {
    const at = cliFolder()
    if (typeof content === 'string') at.put('x', content)
    else content(at)
    const before = readdirSync(at.folder)
    expect(await at.run(name, 'x', ...options)).toEqual(refused(sentence))
    expect(readdirSync(at.folder)).toEqual(before)
  })
})

describe('trunkwright export', () => {
  const exists = 'already exists and was not replaced; give another name, or --force to replace it'

  it.each(['zip', 'pdf', 'html', 'md', 'csv'])(
    'does not replace a file with %s, unless it is told to',
    async (format) => {
      const at = cliFolder()
      at.put('a', readyPlan())
      at.put('out', 'something else')
      expect(await at.run('export', 'a', '--out', 'out', '--format', format)).toEqual(refused(`out ${exists}`))
      expect(at.read('out')).toBe('something else')
      expect((await at.run('export', 'a', '--out', 'out', '--format', format, '--force')).code).toBe(0)
      expect(at.read('out')).not.toBe('something else')
    },
  )

  it('replaces a folder of its own with --force, and no other', async () => {
    const at = cliFolder()
    const again = (out: string) =>
      at.run('export', at.put('a', readyPlan()), '--out', out, '--format', 'dir', '--force')
    mkdirSync(at.at('out'))
    at.put('out/mine.txt', 'precious')
    expect(await again('out')).toMatchObject({ code: 2, stdout: '' })
    // Without --force it is told the same: nobody is sent to try with it.
    expect(await at.run('export', 'a', '--out', 'out', '--format', 'dir')).toEqual(await again('out'))
    expect(at.files('out')).toEqual(['mine.txt'])
    expect((await at.run('export', 'a', '--out', 'new', '--format', 'dir')).code).toBe(0)
    expect(await at.run('export', 'a', '--out', 'new', '--format', 'dir')).toEqual(refused(`${at.at('new')} ${exists}`))
    expect((await at.run('export', 'a', '--out', 'new', '--format', 'dir', '--force')).code).toBe(0)
    at.put('new/apply.log', 'what happened')
    at.put('new/README.txt', 'signed')
    expect(await again('new')).toEqual(
      refused(
        `${at.at('new')} holds what no export has written, or what was changed since: README.txt, apply.log; move that elsewhere, or choose another name`,
      ),
    )
    expect([at.read('new/apply.log'), at.read('new/README.txt')]).toEqual(['what happened', 'signed'])
  })

  it.each(['zip', 'pdf', 'html', 'md', 'csv'])(
    'never replaces another project with %s, --force or not',
    async (format) => {
      const at = cliFolder()
      at.put('a', readyPlan())
      at.put('other.TRUNKWRIGHT', 'damaged')
      at.put('other', readyPlan())
      for (const out of ['other.TRUNKWRIGHT', 'other']) {
        const before = at.read(out)
        expect(await at.run('export', 'a', '--out', out, '--format', format, '--force')).toEqual(
          refused(`${out} is a project file, which an export never replaces; choose another name`),
        )
        expect(at.read(out)).toBe(before)
      }
    },
  )

  it('never replaces what somebody has open, nor what is read-only', async () => {
    const at = cliFolder()
    at.put('a', readyPlan())
    at.put('out', 'something else')
    const lock = await takeLock(at.at('out'), { program: 'Another', since: '', timing: usualLockTiming })
    const replacing = () => at.run('export', 'a', '--out', 'out', '--format', 'csv', '--force')
    expect((await replacing()).stderr).toMatch(
      /^trunkwright: out is open in Another, by .+; close it there, or choose another name\.\n$/,
    )
    if (lock.ok) await lock.value.release()
    chmodSync(at.at('out'), 0o444)
    expect(await replacing()).toEqual(
      refused(
        'out cannot be written: it or its folder is read-only or not permitted; choose a place that you may write to',
      ),
    )
    expect(at.read('out')).toBe('something else')
  })

  it.each(['zip', 'dir', 'pdf', 'html', 'md', 'csv'])(
    'never replaces the project file with %s, by whatever name',
    async (format) => {
      const at = cliFolder()
      at.put('a', readyPlan())
      mkdirSync(at.at('sub'))
      symlinkSync(at.at('a'), at.at('symlink'))
      linkSync(at.at('a'), at.at('hardlink'))
      for (const out of ['a', './sub/../a', at.at('a'), 'symlink', 'hardlink']) {
        expect(await at.run('export', 'a', '--out', out, '--format', format, '--force')).toEqual(
          refused(
            `${format === 'dir' ? resolve(at.folder, out) : out} is the project file a, which an export never replaces; choose another name`,
          ),
        )
      }
      expect(at.read('a')).toBe(text)
    },
  )

  it('never replaces a folder that holds the project file', async () => {
    const at = cliFolder()
    mkdirSync(at.at('bundle/plans'), { recursive: true })
    at.put('bundle/manifest.json', '{}')
    at.put('bundle/plans/a', readyPlan())
    symlinkSync(at.at('bundle'), at.at('link'))
    for (const out of ['bundle', 'link', 'bundle/plans', '.', '/']) {
      expect(await at.run('export', 'bundle/plans/a', '--out', out, '--format', 'dir', '--force')).toEqual(
        refused(
          `${resolve(at.folder, out)} holds the project file bundle/plans/a, which an export never replaces; choose another name`,
        ),
      )
    }
    expect(at.files('bundle')).toEqual(['manifest.json', 'plans/a'])
  })

  it('refuses a place that is not there', async () => {
    const at = cliFolder()
    at.put('a', readyPlan())
    const sentence = 'does not exist; create the folder first, or choose another one'
    expect(await at.run('export', 'a', '--out', 'no/out.zip')).toEqual(refused(`The folder no ${sentence}`))
    expect(await at.run('export', 'a', '--out', 'no/out', '--format', 'dir')).toEqual(
      refused(`The folder ${at.at('no')} ${sentence}`),
    )
    expect(at.files()).toEqual(['a'])
  })

  it('refuses a folder that cannot be written to', (context) => {
    const at = cliFolder()
    at.put('a', readyPlan())
    copyFileSync(program, at.at('trunkwright.mjs'))
    mkdirSync(at.at('locked'))
    chmodSync(at.folder, 0o755)
    chmodSync(at.at('locked'), 0o555)
    const user = process.geteuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const asUser = (...args: string[]) =>
      spawnSync(process.execPath, [at.at('trunkwright.mjs'), ...args], { cwd: at.folder, encoding: 'utf8', ...user })
    skipUnless(asUser('--version').status === 0, context, 'an ordinary user cannot start Node here')
    for (const format of ['zip', 'dir', 'csv']) {
      const { status, stdout, stderr } = asUser('export', 'a', '--out', 'locked/out', '--format', format)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(
        /^trunkwright: .*locked.out cannot be written: it or its folder is read-only or not permitted; choose a place that you may write to\.\n$/,
      )
    }
    expect(readdirSync(join(at.folder, 'locked'))).toEqual([])
  })
})
