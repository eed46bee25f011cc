import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, type TestHost } from '../../helpers/hosts'
import { temporaryFolder } from './disk'

export const plan = examplePlan()
export const withNotes = (notes: string): Project => ({ ...plan, notes })

/** A project that is open in a host, in a folder that is there. */
export async function openIn(folder: string, host: TestHost) {
  const path = join(folder, 'plan.trunkwright')
  writeFileSync(path, writeProject(plan))
  const { program } = host
  const { file } = await got(program.locateFile({ path }))
  const { handle } = await got(program.openProject({ file }))
  const save = (notes: string) => program.saveProject({ handle, project: withNotes(notes) })
  const onDisk = () => readFileSync(path, 'utf8')
  return { folder, path, file, handle, save, onDisk, host, program }
}

/** The same in a folder of its own; what is the host's is beside it, in `root`. */
export async function openPlan() {
  const root = temporaryFolder()
  const folder = join(root, 'plans')
  mkdirSync(folder)
  return { root, ...(await openIn(folder, hostOn(root))) }
}
