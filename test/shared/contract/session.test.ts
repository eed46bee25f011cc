import { describe, expect, it } from 'vitest'
import { openSession } from '../../../shared/contract/session'
import { got, refused } from '../../helpers/hosts'
import { names } from '../../electron/host/disk'
import { openPlan, plan, withNotes } from '../../electron/host/open-plan'

const locks = (folder: string) => names(folder).filter((name) => name.endsWith('.lock'))

/** A plan that a window has open, and nobody else. */
async function planInSession() {
  const open = await openPlan()
  await got(open.program.closeProject({ handle: open.handle }))
  return { ...open, session: openSession(open.program) }
}

describe('a window that has gone', () => {
  it('leaves no file locked, and what it had open cannot be saved any more', async () => {
    const { folder, file, program, session } = await planInSession()
    const { handle } = await got(session.program.openProject({ file }))
    expect(locks(folder)).toHaveLength(1)
    await session.end()
    expect(locks(folder)).toEqual([])
    expect((await refused(program.saveProject({ handle, project: plan }))).kind).toBe('closed')
  })

  it('leaves none that it opened by making, copying or going back', async () => {
    const { folder, root, file, session, program } = await planInSession()
    const { program: own } = session
    const { handle } = await got(own.openProject({ file }))
    await got(own.saveProject({ handle, project: withNotes('one') }))
    const [version] = await got(own.listVersions({ file }))
    await got(own.createProject({ name: 'New', example: false }))
    await got(own.saveCopy({ project: plan, path: null }))
    await got(own.restoreVersion({ file, version: version?.version ?? '' }))
    await got(own.reloadProject({ handle }))
    const library = `${root}/data/projects`
    expect([locks(folder).length, locks(library).length]).toEqual([1, 2])
    await session.end()
    expect([...locks(folder), ...locks(library)]).toEqual([])
    for (const { file: each } of await got(program.listProjects({}))) await got(program.forgetProject({ file: each }))
  })

  it('does not close what another window has open, be it the same file', async () => {
    const { folder, file, program, session } = await planInSession()
    await got(session.program.openProject({ file }))
    const other = openSession(program)
    const { handle } = await got(other.program.openProject({ file }))
    await session.end()
    expect(locks(folder)).toHaveLength(1)
    await got(other.program.saveProject({ handle, project: withNotes('other') }))
    await got(other.program.closeProject({ handle }))
    await other.end()
    expect(locks(folder)).toEqual([])
  })

  it('closes what it was about to open', async () => {
    const { folder, file, session } = await planInSession()
    const opening = session.program.openProject({ file })
    await session.end()
    await got(opening)
    expect(locks(folder)).toEqual([])
  })
})
