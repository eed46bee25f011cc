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
import { delimiter, join } from 'node:path'
import { applyScript } from '../../shared/axl/apply-script'
import { soapEnvelope } from '../../shared/axl/envelope'
import { placeholder } from '../../shared/axl/xml'

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

export const envelope = (operation: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
  <soapenv:Body>
    <axl:${operation} xmlns:axl="http://www.cisco.com/AXL/API/15.0">${inner}</axl:${operation}>
  </soapenv:Body>
</soapenv:Envelope>
`

/** As the product writes it: one placeholder, and a text of the user that only looks like one. */
export const realmRequest = (name: string): string =>
  soapEnvelope('15.0', 'addSipRealm', [
    {
      name: 'sipRealm',
      children: [
        { name: 'userid', children: '{{TYPED_BY_A_USER}}' },
        { name: 'digestCredentials', children: placeholder(name) },
      ],
    },
  ])

/** Five requests of four operations, with slugs of all the characters that a slug may have. */
export const fiveRequests: Record<string, string> = {
  '001-addSipTrunkSecurityProfile-STSP-PSTN_5061.xml': envelope('addSipTrunkSecurityProfile', '<a>ü €</a>'),
  '002-updateSipTrunk-SIP-CUBE-A.xml': envelope('updateSipTrunk', '<name>SIP "A" \\ &amp; $(x)</name>'),
  '003-updateSipTrunk-.-_..xml': envelope('updateSipTrunk', '<name>.-_.</name>'),
  '004-applySipTrunkSecurityProfile-x.xml.xml': envelope('applySipTrunkSecurityProfile', '<name>x.xml</name>'),
  '005-resetSipTrunk--e.xml': '<envelope without="a line feed at the end"/>',
}

/** A bundle with the folder axl, apply.sh and the requests; SHA256SUMS when asked for. */
export function makeBundle(root: string, requests: Record<string, string>, withSums = true): string {
  const folder = join(root, 'axl')
  mkdirSync(folder, { recursive: true })
  const files = { ...requests, 'order.csv': 'number,operation\r\n', 'apply.sh': applyScript('15.0', 'ready') }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const sums = Object.entries(files).map(([name, text]) => `${hash(text)}  axl/${name}\n`)
  if (withSums) writeFileSync(join(root, 'SHA256SUMS'), sums.join(''))
  return folder
}

export interface Run {
  shell: string
  folder: string
  args: string[]
  stdin?: string | Buffer
  cwd?: string
  env?: Record<string, string>
  shellOptions?: string[]
}

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs apply.sh without a terminal, with little in its environment and no folder for temporary files. */
export function runApply({ shell, folder, args, stdin = '', cwd = folder, env = {}, shellOptions = [] }: Run) {
  const script = cwd === folder ? 'apply.sh' : join(folder, 'apply.sh')
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
  return { ended, interrupt, saidSoFar: () => output.stderr }
}

/** The one log that a run left in the folder, without the times. */
export function readLog(folder: string, name?: string): string {
  const log = name ?? readdirSync(folder).find((file) => /^apply-\d{8}T\d{6}Z\.log$/.test(file)) ?? 'no log'
  return readFileSync(join(folder, log), 'utf8').replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME')
}

const tools = ['awk', 'chmod', 'curl', 'date', 'sha256sum', 'sleep', 'sort', 'stty', 'tr']

/**
 * A folder to use as the whole PATH: each program that the script may call, in a wrapper that first writes its
 * arguments and its environment to the record.
 */
export function makeRecordingPath(root: string): { path: string; record: string } {
  const path = join(root, 'recording')
  const record = join(root, 'record')
  mkdirSync(path)
  for (const tool of tools) {
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
