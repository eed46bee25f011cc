import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { builtFile, targets } from '../../build/targets'
import { readProject } from '../../shared/project-file/read-project'
import { writeProject } from '../../shared/project-file/write-project'
import { examplePlan } from '../helpers/example-plan'
import { got, hostOn } from '../helpers/hosts'
import { randomFrom } from './random'

export interface Torture {
  saver: string
  folder: string
  kills: number
  seed: number
}

export interface TortureResult {
  kills: number
  /** Saves that were confirmed before a kill. */
  confirmed: number
  /** Kills after which the file held a save that had not been confirmed yet. */
  ahead: number
  /** Kills that left a temporary file for the next start. */
  interrupted: number
  /** What must not be: one sentence for each. */
  wrong: string[]
}

/** A life is so many saves, and a part of one more: a loaded machine takes longer for them. */
const mostSaves = 3
const longestPauseMs = 60

const file = 'plan.trunkwright'
const versionsFolder = `.${file}.versions`
const lockFile = `.${file}.lock`
const temporary = new RegExp(`^\\.${file.replace('.', '\\.')}\\.[0-9a-f]{16}\\.new$`)
const version = /^\d{8}-\d{8}T\d{9}Z-[0-9a-f]{16}\.trunkwright(\.new)?$/
const unfinishedExport = /^\.trunkwright-[0-9a-f]{8}-\d+-\d+-[0-9a-f]{8}$/

/** What may be beside a file: at any time, and after a kill. */
const isExpected = (name: string): boolean => [file, versionsFolder, lockFile].includes(name) || temporary.test(name)

async function runAndKill({ saver, folder }: Torture, path: string, random: () => number): Promise<string[]> {
  const seed = String(Math.floor(random() * 2 ** 31))
  const child = spawn(process.execPath, [saver, folder, path, seed, builtFile(targets.worker)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const saves = Math.floor(random() * (mostSaves + 1))
  const lived = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString()
      if (output.split('\n').length > 1 + saves) resolve()
    })
  })
  const ended = once(child, 'close')
  await Promise.race([lived, ended])
  await pause(random() * longestPauseMs)
  child.kill('SIGKILL')
  await ended
  return output.split('\n').slice(0, -1)
}

/** The number of the last save that a process confirmed. */
const lastConfirmed = (lines: readonly string[]): number =>
  lines.reduce((last, line) => (line.startsWith('saved ') ? Number(line.slice(6)) : last), 0)

function numberOn(path: string): number | string {
  const read = readProject(readFileSync(path, 'utf8'))
  return read.ok ? Number(read.value.notes.split(' ')[0]) : `${path} does not open: ${JSON.stringify(read.failure)}`
}

interface Looking {
  plans: string
  /** The kept versions that were read, and opened. */
  whole: Set<string>
  result: TortureResult
}

/** What a file was when it was read: one that has not been written since is not read again. */
const stampOf = (path: string): string => {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path)
  return [path, size, mtimeMs, ctimeMs, ino].join()
}

function wrongVersions(plans: string, whole: Set<string>): string[] {
  const folder = join(plans, versionsFolder)
  const names = existsSync(folder) ? readdirSync(folder) : []
  const strange = names.filter((name) => !version.test(name)).map((name) => `${name} is among the versions`)
  const kept = names.filter((name) => !name.endsWith('.new')).map((name) => join(folder, name))
  const found = kept
    .filter((path) => !whole.has(stampOf(path)))
    .map((path) => {
      const number = numberOn(path)
      if (typeof number === 'number') whole.add(stampOf(path))
      return number
    })
  return [...strange, ...found.filter((each) => typeof each === 'string')]
}

/** Looks at what is on the disk after a kill, and gives the number of the save that is there. */
function look(at: Looking, lines: readonly string[], before: number): number {
  const { plans, whole, result } = at
  const names = readdirSync(plans)
  const confirmed = Math.max(before, lastConfirmed(lines))
  const found = numberOn(join(plans, file))
  result.confirmed += lines.filter((line) => line.startsWith('saved ')).length
  result.interrupted += Number(names.some((name) => temporary.test(name)))
  result.wrong.push(...names.filter((name) => !isExpected(name)).map((name) => `${name} was left behind`))
  result.wrong.push(...lines.filter((line) => line.startsWith('refused')), ...wrongVersions(plans, whole))
  if (!lines.includes('opened')) result.wrong.push(`the file could not be opened: ${lines.join(' ')}`)
  if (typeof found === 'string') result.wrong.push(found)
  else if (found < confirmed || found > confirmed + 1) {
    result.wrong.push(`save ${confirmed} was confirmed, and the file holds ${found}`)
  } else result.ahead += found - confirmed
  return typeof found === 'number' ? found : confirmed
}

/** After the last kill: a start and a stop leave the file and its versions, and nothing else. */
async function expectClean(folder: string, plans: string, result: TortureResult): Promise<void> {
  const host = hostOn(folder)
  const { file: token } = await got(host.program.locateFile({ path: join(plans, file) }))
  const { handle, project } = await got(host.program.openProject({ file: token }))
  await got(host.program.saveProject({ handle, project: { ...project, customer: 'saved at the end' } }))
  await host.close()
  const left = readdirSync(plans).sort()
  if (left.join() !== [versionsFolder, file].join()) result.wrong.push(`left at the end: ${left.join(', ')}`)
  const exports = join(folder, 'exports')
  const strange = (existsSync(exports) ? readdirSync(exports) : []).filter(
    (name) => name.startsWith('.') && !unfinishedExport.test(name),
  )
  result.wrong.push(...strange.map((name) => `${name} was left among the exports`))
}

/** Kills a host at random moments of saving, looks each time at what is on the disk, and starts it again on that. */
export async function torture(options: Torture): Promise<TortureResult> {
  const { folder, kills, seed } = options
  const random = randomFrom(seed)
  const plans = join(folder, 'plans')
  const path = join(plans, file)
  mkdirSync(plans, { recursive: true })
  writeFileSync(path, writeProject({ ...examplePlan(), notes: '0' }))
  const result: TortureResult = { kills, confirmed: 0, ahead: 0, interrupted: 0, wrong: [] }
  const at: Looking = { plans, whole: new Set(), result }
  let held = 0
  for (let count = 0; count < kills; count += 1) held = look(at, await runAndKill(options, path, random), held)
  await expectClean(folder, plans, result)
  return result
}
