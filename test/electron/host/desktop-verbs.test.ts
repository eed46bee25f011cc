import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DesktopShell } from '../../../electron/host/desktop-shell'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, refused } from '../../helpers/hosts'
import { temporaryFolder } from './disk'

const project = examplePlan()

describe('a host without a desktop', () => {
  it('says that it has no dialogues, no printer and no window to close', async () => {
    const { program } = hostOn(temporaryFolder())
    const calls = [
      program.chooseFile({}),
      program.chooseTarget({ form: 'zip', name: 'x' }),
      program.printChecklist({ project }),
      program.answerClose({ answer: 'saved' }),
    ]
    for (const call of calls) expect(await refused(call)).toMatchObject({ kind: 'not-here' })
  })

  it('is given no files', async () => {
    expect(await got(hostOn(temporaryFolder()).program.takeGivenFile({}))).toBeNull()
  })
})

describe('a host with a desktop', () => {
  const desktop = (chosen: string | null): DesktopShell => ({
    chooseFile: () => Promise.resolve(chosen),
    chooseTarget: () => Promise.resolve(chosen),
    print: () => Promise.resolve(),
    trash: () => Promise.resolve(),
    showInFolder: () => undefined,
    open: () => Promise.resolve(),
    closeAnswered: () => undefined,
  })

  it('gives each file once, in their order, and tells of each', async () => {
    const folder = temporaryFolder()
    const { program, giveFile, events } = hostOn(folder)
    for (const name of ['one', 'two']) {
      writeFileSync(join(folder, `${name}.trunkwright`), writeProject({ ...project, name }))
      giveFile(join(folder, `${name}.trunkwright`))
    }
    const taken = [1, 2, 3].map(() => got(program.takeGivenFile({})))
    expect((await Promise.all(taken)).map((entry) => (entry === null ? null : entry.about))).toMatchObject([
      { name: 'one' },
      { name: 'two' },
      null,
    ])
    expect(events.filter(({ kind }) => kind === 'file-given')).toHaveLength(2)
  })

  it('takes the word of a chosen place for that place only, and no word of another run', async () => {
    const folder = temporaryFolder()
    const { program } = hostOn(folder, { desktop: desktop(join(folder, 'out.html')) })
    const target = await got(program.chooseTarget({ form: 'html', name: 'x' }))
    const asked = { project, format: 'html', replace: false, job: 'j' } as const
    expect((await got(program.exportProject({ ...asked, path: target?.path ?? '' }))).place.file).toBe('out.html')
    const other = hostOn(folder, { desktop: desktop(null) })
    expect(await refused(other.program.exportProject({ ...asked, path: target?.path ?? '' }))).toMatchObject({
      kind: 'not-here',
    })
    const opened = await got(program.createProject({ name: 'A', example: false }))
    expect(await refused(program.exportProject({ ...asked, path: opened.file }))).toMatchObject({ kind: 'not-here' })
  })
})
