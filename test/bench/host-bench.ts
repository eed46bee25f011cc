import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtFile, targets } from '../../build/targets'
import { createHost, type Host } from '../../electron/host/host'
import { startWebHost } from '../../electron/web/web-host'
import type { HostFailure } from '../../shared/contract/failure'
import type { Program } from '../../shared/contract/verbs'
import { writeProject } from '../../shared/project-file/write-project'
import type { Result } from '../../shared/result'
import { bigProject } from '../helpers/big-project'
import { measure, measureByTurns, type Measured } from './measure'

const projectsInList = 500

const options = {
  now: () => new Date(),
  newId: randomUUID,
  version: '0',
  way: 'web',
  exportWorker: builtFile(targets.worker),
  onEvent: () => undefined,
} as const

function done<Value>(result: Result<Value, HostFailure>): Value {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

function plainWrite(file: string, text: string): void {
  const descriptor = openSync(file, 'w')
  writeSync(descriptor, text)
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** What the host costs for a plan of that many trunks, beside a plain write of the same bytes with fsync. */
export async function* benchHost(trunks: number): AsyncGenerator<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-bench-'))
  const host = createHost({
    ...options,
    dataFolder: join(folder, 'data'),
  })
  try {
    yield* benchFile(host, folder, trunks)
  } finally {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* benchFile({ program }: Host, folder: string, trunks: number): AsyncGenerator<Measured> {
  const runs = trunks > 1000 ? 5 : 15
  const text = writeProject(bigProject(trunks))
  const { handle, file, project } = done(await program.saveCopy({ project: bigProject(trunks), path: null }))
  let count = 0
  yield* await measureByTurns(trunks, runs, {
    'plain-write': () => {
      plainWrite(join(folder, 'plain'), text)
    },
    save: async () => {
      count += 1
      done(await program.saveProject({ handle, project: { ...project, notes: `change ${count}` } }))
    },
  })
  done(await program.closeProject({ handle }))
  yield await measure('open', trunks, runs, async () => {
    done(await program.closeProject({ handle: done(await program.openProject({ file })).handle }))
  })
}

/** A list of 500 small projects, the first time and when nothing has changed. */
export async function* benchList(): AsyncGenerator<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-bench-'))
  const host = createHost({ ...options, dataFolder: join(folder, 'data') })
  try {
    for (let index = 0; index < projectsInList; index += 1) {
      const { handle } = done(await host.program.createProject({ name: `Plan ${index}`, example: false }))
      done(await host.program.closeProject({ handle }))
    }
    yield await measure(`list-of-${projectsInList}`, 0, 5, async () => done(await host.program.listProjects({})))
  } finally {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A thousand requests to the web host at the same moment. */
export async function* benchRequests(): AsyncGenerator<Measured> {
  const files = new Map([['/', { bytes: Buffer.from('page'), type: 'text/html' }]])
  const web = await startWebHost({ program: {} as Program, files, onUnused: () => undefined })
  const ask = async () => (await fetch(web.origin)).text()
  try {
    yield await measure('requests-at-once', 0, 3, () => Promise.all(Array.from({ length: 1_000 }, ask)))
  } finally {
    web.close()
  }
}
