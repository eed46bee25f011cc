import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { buildScript } from '../../helpers/build-script'
import { allOrFew } from '../../helpers/draws'
import { hasTool, names, skipUnless } from './disk'
import { plan } from './open-plan'
import { slow } from '../../helpers/slow'

/** Two people with a group each, and one that they share: numbers that no real user has. */
const [ann, ben, team] = [61_001, 61_002, 61_000]
const built = mkdtempSync(join(tmpdir(), 'trunkwright-person-'))
let script = ''

beforeAll(async () => {
  chmodSync(built, 0o755)
  script = await buildScript(join(import.meta.dirname, 'person.ts'), built)
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

interface Shared {
  folder: string
  path: string
  homes: Record<number, string>
}

/** A folder of the team with a plan of Ann's in it. */
function shareFolder(context: TestContext, folderMode: number, fileMode: number): Shared {
  skipUnless(process.geteuid?.() === 0, context, 'needs root, to be two users')
  skipUnless(hasTool('setpriv', '--version'), context, 'needs setpriv')
  const root = mkdtempSync(join(tmpdir(), 'trunkwright-shared-'))
  context.onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  chmodSync(root, 0o755)
  const [folder, path] = [join(root, 'team'), join(root, 'team', 'plan.trunkwright')]
  mkdirSync(folder)
  chownSync(folder, ann, team)
  chmodSync(folder, folderMode)
  writeFileSync(path, writeProject(plan))
  chownSync(path, ann, team)
  chmodSync(path, fileMode)
  const homes = Object.fromEntries(
    [ann, ben].map((who) => {
      const home = join(root, String(who))
      mkdirSync(home, { mode: 0o700 })
      chownSync(home, who, who)
      return [who, home]
    }),
  )
  return { folder, path, homes }
}

const command = ({ path, homes }: Shared, who: number, mask: string, notes: string[]): string[] => [
  ...['setpriv', `--reuid=${who}`, `--regid=${who}`, `--groups=${team}`, '--inh-caps=-all', '--bounding-set=-all'],
  ...[process.execPath, script, homes[who] ?? '', path, mask, ...notes],
]

type Said = { ok?: true; kind?: string; message?: string }

/** What a person is told who opens the plan and saves it with each of the notes. */
function works(shared: Shared, who: number, mask: string, ...notes: string[]): Said[] {
  const [tool = '', ...args] = command(shared, who, mask, notes)
  const env = { PATH: process.env['PATH'], HOME: shared.homes[who] }
  const { stdout, stderr, status } = spawnSync(tool, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said)
}

const notesIn = (path: string): string => {
  const read = readProject(readFileSync(path, 'utf8'))
  return read.ok ? read.value.notes : JSON.stringify(read.failure)
}
const ok = { ok: true }

const masks = allOrFew(['002', '022', '077'], ['022'])
const folders = [
  ['whose new files are the team’s', 0o2775],
  ['whose new files are of who makes them', 0o775],
] as const

describe.skipIf(process.platform === 'win32').each(folders)('two people with a folder %s', (_, folderMode) => {
  it.for(masks)('take turns with umask %s: both save, and the versions of both are kept', (mask, context) => {
    const shared = shareFolder(context, folderMode, 0o664)
    expect(works(shared, ann, mask, 'one')).toEqual([ok, ok])
    expect(works(shared, ben, mask, 'two', 'three')).toEqual([ok, ok, ok])
    expect(works(shared, ann, mask, 'four')).toEqual([ok, ok])
    expect(notesIn(shared.path)).toBe('four')
    const { mode, gid } = statSync(shared.path)
    expect([mode & 0o777, gid]).toEqual([0o664, team])
    const versions = join(shared.folder, '.plan.trunkwright.versions')
    expect([statSync(versions).mode & 0o7777, statSync(versions).gid]).toEqual([folderMode, team])
    const kept = names(versions).map((name) => notesIn(join(versions, name)))
    expect(kept).toEqual([plan.notes, 'one', 'two', 'three', 'four'])
    expect(names(shared.folder)).toEqual(['.plan.trunkwright.versions', 'plan.trunkwright'])
  })

  it.for(masks)('are told with umask %s who has the plan open', async (mask, context) => {
    const shared = shareFolder(context, folderMode, 0o664)
    const [tool = '', ...args] = command(shared, ann, mask, ['wait'])
    const child = spawn(tool, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    context.onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    await expect.poll(() => said.split('\n').length, { timeout: 60_000 }).toBe(3)
    expect(works(shared, ben, mask)).toMatchObject([{ kind: 'locked' }])
    expect(works(shared, ben, mask)[0]?.message).toContain(`(process ${child.pid ?? 0})`)
    child.stdin.end()
    await once(child, 'exit')
    expect(works(shared, ben, mask, 'mine')).toEqual([ok, ok])
  })
})

describe.skipIf(process.platform === 'win32')('one of two people', () => {
  it('who may not write the file is told so, and nothing is changed', (context) => {
    const shared = shareFolder(context, 0o2775, 0o644)
    expect(works(shared, ben, '022', 'mine')).toMatchObject([ok, { kind: 'not-writable' }])
    expect(notesIn(shared.path)).toBe(plan.notes)
    expect(names(shared.folder)).toEqual(['plan.trunkwright'])
  })

  it('who may not read the file is told so', (context) => {
    const shared = shareFolder(context, 0o2775, 0o600)
    expect(works(shared, ben, '077')).toMatchObject([{ kind: 'not-readable' }])
  })

  slow('who cannot keep what was before is told so, and saves where they say that it need not be kept', (context) => {
    const shared = shareFolder(context, 0o2775, 0o664)
    const versions = join(shared.folder, '.plan.trunkwright.versions')
    mkdirSync(versions)
    chownSync(versions, ann, team)
    chmodSync(versions, 0o755)
    const [opened, refused] = works(shared, ben, '002', 'mine')
    expect([opened, refused?.kind]).toEqual([ok, 'no-version'])
    expect(refused?.message).toContain(versions)
    expect(notesIn(shared.path)).toBe(plan.notes)
    expect(works(shared, ben, '002', 'without a version', 'again')).toMatchObject([ok, ok, { kind: 'no-version' }])
    expect(notesIn(shared.path)).toBe('without a version')
    expect(names(versions)).toEqual([])
  })
})
