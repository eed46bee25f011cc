import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useExportStore } from '../../../renderer/stores/export'
import { examplePlan } from '../../helpers/example-plan'
import { windowOnHost } from '../window-on-host'

describe('exporting', () => {
  it('says where it went, and replaces only when asked to', async () => {
    const { folder } = windowOnHost()
    const exporting = useExportStore()
    const wish = { project: examplePlan(), format: 'md', path: join(folder, 'list.md') } as const
    await exporting.run(wish)
    expect(exporting.failure).toBeNull()
    expect(exporting.exported).toMatchObject({ ready: 'not ready', place: { folder, file: 'list.md' } })
    expect([exporting.progress, exporting.failure]).toEqual([null, null])
    await exporting.run({ ...wish, project: { ...wish.project, name: 'Another' } })
    expect([exporting.failure?.kind, exporting.exported]).toEqual(['exists', null])
    expect(readFileSync(wish.path, 'utf8')).not.toContain('Another')
    await exporting.replace()
    expect(exporting.failure).toBeNull()
    expect(readFileSync(wish.path, 'utf8')).toContain('Another')
    exporting.forget()
    expect(exporting.exported).toBeNull()
  })
  it('says why it could not, and tells what it is doing while it runs', async () => {
    const { folder } = windowOnHost()
    const exporting = useExportStore()
    const running = exporting.run({ project: examplePlan(), format: 'csv', path: join(folder, 'none', 'x.csv') })
    expect(exporting.progress).not.toBeNull()
    await running
    expect([exporting.progress, exporting.exported]).toEqual([null, null])
    expect(exporting.failure?.message).toContain(join(folder, 'none'))
  })
})
