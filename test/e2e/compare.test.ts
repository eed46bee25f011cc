import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it, onTestFinished } from 'vitest'
import { mergeProjects } from '../../shared/merge/merge-projects'
import { writeProject } from '../../shared/project-file/write-project'
import { plan } from '../helpers/plan'
import { describeWindow, openWindow } from './opened-window'
import { isOpen, openPath, review } from './steps'

const base = () => plan({ name: 'Merged', sipTrunks: [{ name: 'TRUNK-A' }] })

describeWindow('plans side by side', () => {
  it('a line of the checklist is called by its number and what it asks, in a conflict and in a comparison', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trunkwright-lines-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const [file, other] = [join(folder, 'merged.trunkwright'), join(folder, 'other.trunkwright')]
    const ticked = (by: string) => {
      const project = base()
      project.checklist['before/backup'] = { state: 'done', by, on: '2026-11-20T10:00:00Z', evidence: '', of: '' }
      return project
    }
    writeFileSync(file, writeProject(mergeProjects(base(), ticked('Ada'), ticked('Bo')).project))
    writeFileSync(other, writeProject(ticked('Ada')))
    const { page } = await openWindow((page) => openPath(page, file))
    await isOpen(page, 'Merged')
    await review(page, 'Overview')
    const line = /B\.\d\d, See that a backup of today is there/u
    const conflict = page.getByRole('table', { name: 'Conflicts' }).getByRole('row', { name: line })
    await conflict.getByRole('button', { name: 'Take ours' }).waitFor()
    await review(page, 'Compare')
    await page.getByLabel('From: file').setInputFiles(other)
    const list = page.getByRole('navigation', { name: 'What differs' })
    await list.getByRole('button', { name: line }).click()
    await page.getByRole('region', { name: 'Settings that differ' }).getByRole('heading', { name: line }).waitFor()
  })
})
