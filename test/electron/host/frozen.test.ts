import { expect, it } from 'vitest'
import { got, hostOn } from '../../helpers/hosts'
import { temporaryFolder } from './disk'

it('a frozen revision is kept for good, however often the next one is saved', async () => {
  const { program } = hostOn(temporaryFolder())
  const { handle, file, project } = await got(program.createProject({ name: 'Plan', example: false }))
  await got(program.saveProject({ handle, project: { ...project, notes: 'as frozen' } }))
  for (let count = 0; count < 30; count += 1) {
    await got(program.saveProject({ handle, project: { ...project, revision: 2, notes: String(count) } }))
  }
  const versions = await got(program.listVersions({ file }))
  const frozen = versions.filter(({ isFrozen }) => isFrozen)
  expect(frozen).toMatchObject([{ about: { revision: 1 } }])
  const opened = await got(program.restoreVersion({ file, version: frozen[0]?.version ?? '' }))
  expect(opened.project).toMatchObject({ revision: 1, notes: 'as frozen' })
})
