import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { runCommandLine } from '../../electron/cli/run-command-line'
import type { Project } from '../../shared/plan/project'
import { writeProject } from '../../shared/project-file/write-project'

/** The built program. */
export const program = join(dirname(dirname(import.meta.dirname)), 'dist', 'cli', 'trunkwright.js')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built program in a folder, in a process of its own. */
export function runIn(folder: string, args: readonly string[], env: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  return { code: status, stdout, stderr }
}

/** The same command line in this process: what it says and writes is the program's, and no process has to start. */
async function runHere(folder: string, args: readonly string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  const collect = (name: keyof typeof said) =>
    new Writable({
      decodeStrings: false,
      write: (text: string, _, done) => {
        said[name] += text
        done()
      },
    })
  const before = process.cwd()
  process.chdir(folder)
  try {
    const given = { env: {}, stdout: collect('stdout'), stderr: collect('stderr') }
    return { code: await runCommandLine(args, given), ...said }
  } finally {
    process.chdir(before)
  }
}

export interface CliFolder {
  folder: string
  /** The path of a name in the folder. */
  at: (name: string) => string
  run: (...args: string[]) => Promise<Ended>
  /** Runs the built program, with more of an environment. */
  runProgram: (env: Record<string, string>, ...args: string[]) => Ended
  /** Writes a project, or a text as it stands. */
  put: (name: string, content: Project | string) => string
  read: (name: string) => string
  /** All files below the folder, with `/`, sorted. */
  files: (below?: string) => string[]
}

/**
 * An empty folder to run the program in.
 *
 * @param atEnd when it goes: after the test, or with `afterAll` after those that share it
 */
export function cliFolder(atEnd: (remove: () => void) => void = onTestFinished): CliFolder {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-cli-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  return {
    folder,
    at,
    run: (...args) => runHere(folder, args),
    runProgram: (env, ...args) => runIn(folder, args, env),
    put: (name, content) => {
      writeFileSync(at(name), typeof content === 'string' ? content : writeProject(content))
      return name
    },
    read: (name) => readFileSync(at(name), 'utf8'),
    files: (below = '.') =>
      readdirSync(at(below), { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(at(below), name)).isFile())
        .map((name) => name.replaceAll('\\', '/'))
        .sort(),
  }
}
