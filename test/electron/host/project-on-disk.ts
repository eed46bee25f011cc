import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeProject } from '../../../shared/project-file/write-project'
import { got, hostOn } from '../../helpers/hosts'
import type { HostOptions } from '../../../electron/host/host'
import { names, temporaryFolder } from './disk'
import { plan, withNotes } from './open-plan'

export const minute = 60_000

/** A project on a disk, in a host whose clock goes on a minute at each look. */
export async function projectOnDisk(options: Partial<HostOptions> = {}) {
  const root = temporaryFolder()
  const folder = join(root, 'plans')
  mkdirSync(folder)
  const path = join(folder, 'plan.trunkwright')
  const versionsFolder = join(folder, '.plan.trunkwright.versions')
  let time = Date.parse('2026-01-31T00:00:00.000Z')
  const now = () => new Date((time += minute))
  const host = hostOn(root, { now, ...options })
  const { program } = host
  writeFileSync(path, writeProject(plan))
  utimesSync(path, 1e9, 1e9)
  const { file } = await got(program.locateFile({ path }))
  const open = () => program.openProject({ file })
  const save = async (handle: string, notes: string) => got(program.saveProject({ handle, project: withNotes(notes) }))
  const versions = () => got(program.listVersions({ file }))
  const texts = () => names(versionsFolder).map((name) => readFileSync(join(versionsFolder, name), 'utf8'))
  return { root, folder, path, versionsFolder, host, program, file, open, save, versions, texts }
}
