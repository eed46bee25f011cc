import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { applyScript } from '../../shared/axl/apply-script'
import { jsonText } from '../../shared/text/json-text'

/** Where a program of this machine is; '' where it is not. */
const pathOf = (tool: string): string =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, tool))
    .find(isProgram) ?? ''

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The tools of the list that this machine does not have, as a reason to skip; '' when it has all. */
export const lacking = (...tools: string[]): string =>
  tools
    .filter((tool) => pathOf(tool) === '')
    .map((tool) => ` (skipped: ${tool} is not installed)`)
    .join('')

export interface BundleOptions {
  withSums?: boolean
  /** Of manifest.json; null leaves the file out. */
  manifest?: Record<string, unknown> | null
}

export const readyManifest = { project: 'Lab "Zürich"', revision: 7, planHash: 'x', ready: 'ready' }

/** A bundle with apply.sh and the files in its folder axl, the manifest and SHA256SUMS; the path of axl. */
export function makeBundle(
  root: string,
  files: Record<string, string>,
  { withSums = true, manifest = readyManifest }: BundleOptions = {},
): string {
  const inAxl = Object.entries({ ...files, 'apply.sh': applyScript() }).map(([path, text]) => [`axl/${path}`, text])
  const all: Record<string, string> = Object.fromEntries(inAxl) as Record<string, string>
  if (manifest !== null) all['manifest.json'] = jsonText({ ...manifest, summary: { ready: 'not ready' } })
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const sums = Object.entries(all).map(([path, text]) => `${hash(text)}  ${path}\n`)
  if (withSums) all['SHA256SUMS'] = sums.join('')
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return join(root, 'axl')
}

export interface Run {
  shell: string
  folder: string
  args: string[]
  stdin?: string | Buffer
  cwd?: string
  env?: Record<string, string>
  shellOptions?: string[]
  /** Another script of that folder than apply.sh. */
  name?: string
}

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs apply.sh without a terminal, with little in its environment and no folder for temporary files. */
export function runApply({
  shell,
  folder,
  args,
  stdin = '',
  cwd = folder,
  env = {},
  shellOptions = [],
  name = 'apply.sh',
}: Run) {
  const script = cwd === folder ? name : join(folder, name)
  const surroundings = { PATH: process.env['PATH'] ?? '', TMPDIR: '/nonexistent', APPLY_WAITS: '0 0', ...env }
  const child = spawn(pathOf(shell), [...shellOptions, script, ...args], { cwd, env: surroundings, detached: true })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (part: Buffer) => (output.stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (output.stderr += part.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...output })))
  // As Ctrl-C in a terminal, for the whole group; again until it is heeded, as a shell that is just starting a program
  // can miss one.
  const interrupt = () => {
    const press = () => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGINT')
    const pressing = setInterval(press, 500)
    void ended.then(() => clearInterval(pressing))
    press()
  }
  /** As the power goes: the script and what it has started, with no chance to take anything down. */
  const kill = () => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL')
  return { ended, interrupt, kill, saidSoFar: () => output.stderr }
}

/** The log of the folder, without the times. */
export const readLog = (folder: string, name = 'apply.log'): string =>
  readFileSync(join(folder, name), 'utf8').replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME')

/** What the state of the folder holds: a line for each thing that happened, without times and without the plan. */
export const readState = (folder: string, name = 'apply.log.state'): string[] =>
  readLog(folder, name)
    .split('\n')
    .map((line) => line.replace(/^TIME /, ''))
    .filter((line) => line !== '' && !line.startsWith('plan '))

const tools = ['awk', 'chmod', 'curl', 'date', 'rm', 'sha256sum', 'sleep', 'sort', 'stty', 'tr']
/** Those that collect.sh may call. */
export const collectTools = ['awk', 'cat', 'curl', 'grep', 'mkdir', 'mv', 'rm', 'rmdir', 'sed', 'sleep', 'stty', 'tr']

/**
 * A folder to use as the whole PATH: each program that the script may call, in a wrapper that first writes its
 * arguments and its environment to the record.
 */
export function makeRecordingPath(root: string, callable = tools): { path: string; record: string } {
  const path = join(root, 'recording')
  const record = join(root, 'record')
  mkdirSync(path)
  for (const tool of callable) {
    const text = `#!/bin/sh\n{ printf '%s\\n' ${tool} "$@"; ${pathOf('env')}; } >>'${record}'\nexec ${pathOf(tool)} "$@"\n`
    writeFileSync(join(path, tool), text)
    chmodSync(join(path, tool), 0o755)
  }
  return { path, record }
}

/** Every file below the folder, with its bytes. */
export function allFiles(folder: string): { file: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, bytes: readFileSync(file) }))
}
