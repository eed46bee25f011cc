import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, refused } from '../../helpers/hosts'
import { names, temporaryFolder } from './disk'

function planOn(folder: string): string {
  const path = join(folder, 'before.trunkwright')
  writeFileSync(path, writeProject(examplePlan()))
  return path
}

it('a plan is read while another host has it open: no lock, no change, not on the list', async () => {
  const folder = temporaryFolder()
  const path = planOn(folder)
  const other = hostOn(join(folder, 'other'))
  await got(other.program.openProject({ file: (await got(other.program.locateFile({ path }))).file }))
  const [bytes, files] = [readFileSync(path), names(folder)]
  const { program } = hostOn(folder)
  const { file } = await got(program.locateFile({ path }))
  expect((await refused(program.openProject({ file }))).kind).toBe('locked')
  expect(await got(program.readPlan({ file }))).toEqual({
    place: { file: 'before.trunkwright', folder },
    project: examplePlan(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(readFileSync(path)).toEqual(bytes)
  expect(names(folder).filter((name) => !files.includes(name))).toEqual([])
  expect(await got(program.listProjects({}))).toEqual([])
})

it('a file that is damaged, and one that nobody named, are refused', async () => {
  const folder = temporaryFolder()
  const path = planOn(folder)
  const { program } = hostOn(folder)
  const { file } = await got(program.locateFile({ path }))
  writeFileSync(path, '{')
  expect((await refused(program.readPlan({ file }))).kind).toBe('damaged')
  expect((await refused(program.readPlan({ file: path }))).kind).toBe('bad-call')
})
