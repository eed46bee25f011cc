import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { got, hostOn } from '../../helpers/hosts'
import { mounted, names, temporaryFolder } from './disk'
import { openIn, plan, withNotes } from './open-plan'
import { minute, projectOnDisk } from './project-on-disk'

describe('kept versions, of many saves,', () => {
  it('are those of the last saves, also after a clock was ahead', async () => {
    let time = Date.parse('2031-01-01T00:00:00.000Z')
    const { open, save, versions } = await projectOnDisk({ now: () => new Date((time += minute)) })
    const { handle } = await got(open())
    for (let count = 1; count <= 30; count += 1) await save(handle, `ahead ${count}`)
    time = Date.parse('2026-02-01T00:00:00.000Z')
    for (let count = 1; count <= 25; count += 1) await save(handle, `${count}`)
    const kept = await versions()
    expect(kept.slice(0, 19).every(({ takenAt }) => takenAt.startsWith('2026-02-01'))).toBe(true)
    const times = kept.slice(0, 19).map(({ takenAt }) => takenAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('take no more than so many bytes: the oldest go, it is told once, and frozen ones stay', async () => {
    const bytes = Buffer.byteLength(writeProject(plan))
    const { program, open, save, versionsFolder } = await projectOnDisk({ versionBytes: 6 * bytes })
    const { handle } = await got(open())
    const revision = { handle, project: { ...withNotes('frozen'), revision: plan.revision + 1 } }
    await got(program.saveProject(revision))
    const saved: string[] = []
    for (let count = 1; count <= 12; count += 1) {
      const { note } = await got(
        program.saveProject({ handle, project: { ...withNotes(`${count}`), revision: plan.revision + 1 } }),
      )
      saved.push(note)
    }
    const sizes = names(versionsFolder).map((name) => statSync(join(versionsFolder, name)).size)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(6 * bytes)
    expect(names(versionsFolder).filter((name) => name.includes('-frozen'))).toHaveLength(1)
    expect(saved.filter((note) => note === '').length).toBeGreaterThan(2)
    expect(saved.at(-1)).toBe(`The oldest version was removed: those that are kept take 1 MB, in ${versionsFolder}.`)
    await save(handle, 'once more')
  })

  it('are named where the disk is full', async (context) => {
    const root = temporaryFolder()
    const disk = mounted(context, join(root, 'disk'), '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs')
    const host = hostOn(root)
    const { handle, program } = await openIn(disk, host)
    const text = (count: number) => `${count} ${'x'.repeat(100_000)}`
    let failure
    for (let count = 0; count < 20 && !failure; count += 1) {
      const saved = await program.saveProject({ handle, project: withNotes(text(count)) })
      if (!saved.ok) failure = saved.failure
    }
    expect(failure?.kind).toBe('full')
    expect(failure?.remedy).toContain(
      `The kept versions of this plan take 1 MB in ${join(disk, '.plan.trunkwright.versions')}: `,
    )
    await host.close()
  })
})
