import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { slow } from '../helpers/slow'

const root = dirname(dirname(import.meta.dirname))
const parts = ['shared', 'electron', 'build', 'package.json', 'package-lock.json']
const call = ['run', '--silent', 'trunkwright', '--']

/** From a terminal there is no trace of the npm that runs these tests. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|VITEST|NODE_ENV)/i.test(name)),
)

describe('npm run --silent trunkwright, in a fresh checkout', () => {
  let checkout = ''
  const built = () => join(checkout, 'dist', 'cli', 'trunkwright.js')
  const run = (args: string[], cwd = checkout) => {
    const { status, stdout, stderr } = spawnSync('npm', [...call, ...args], { cwd, env, encoding: 'utf8' })
    return { status, stdout, stderr: stderr.replaceAll(/^npm warn .*\n/gm, '') }
  }

  beforeAll(() => {
    checkout = mkdtempSync(join(tmpdir(), 'trunkwright-checkout-'))
    for (const part of parts) cpSync(join(root, part), join(checkout, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
  })
  afterAll(() => rmSync(checkout, { recursive: true, force: true }))

  slow('builds without a word, runs, and does not build again', () => {
    expect(run(['--version'])).toEqual({ status: 0, stdout: 'trunkwright 0.1.0\n', stderr: '' })
    const first = statSync(built())
    expect(first.mode & 0o100).toBe(0o100)
    expect(run(['--version']).status).toBe(0)
    expect(statSync(built())).toMatchObject({ ino: first.ino, mtimeMs: first.mtimeMs })
    expect(readdirSync(join(checkout, 'dist'))).toEqual(['cli', 'cli.packages.json'])
    // Beside it is what it loads on demand, and nothing else.
    const others = readdirSync(join(checkout, 'dist', 'cli')).filter((name) => name !== 'trunkwright.js')
    expect(others.filter((name) => !/^[\w-]+-[\w-]{8}\.js$/u.test(name))).toEqual([])
  })

  slow('passes arguments, standard error and exit codes on', () => {
    const { status, stdout, stderr } = run(['check', 'a b', '--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe('trunkwright: a b does not exist; check the name and the folder.\n')
  })

  slow('names files from the folder in which it was called', () => {
    mkdirSync(join(checkout, 'plans'))
    expect(run(['new', 'x', '--example'], join(checkout, 'plans')).stdout).toBe('Wrote x\n')
    expect(readdirSync(join(checkout, 'plans'))).toEqual(['x'])
    expect(run(['check', 'plans/x']).status).toBe(1)
  })

  slow('builds again when a source is newer, for two at once', async () => {
    const version = join(checkout, 'package.json')
    writeFileSync(version, readFileSync(version, 'utf8').replace('"0.1.0"', '"0.1.1"'))
    const both = [0, 1].map(
      () =>
        new Promise<string>((resolve) => {
          const child = spawn('npm', [...call, '--version'], { cwd: checkout, env })
          let said = ''
          child.stdout.on('data', (text: Buffer) => (said += text.toString()))
          child.on('close', (code) => resolve(`${String(code)} ${said}`))
        }),
    )
    expect(await Promise.all(both)).toEqual(['0 trunkwright 0.1.1\n', '0 trunkwright 0.1.1\n'])
    expect(readdirSync(join(checkout, 'dist'))).toEqual(['cli', 'cli.packages.json'])
  })

  slow('builds again when a source is gone, and says so when it cannot be built', () => {
    rmSync(join(checkout, 'shared', 'text', 'order.ts'))
    const { status, stdout, stderr } = run(['--version'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('order')
    expect(readdirSync(join(checkout, 'dist'))).toEqual(['cli', 'cli.packages.json'])
  })
})
