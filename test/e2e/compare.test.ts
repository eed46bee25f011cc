import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { mergeProjects } from '../../shared/merge/merge-projects'
import { conflictsOf } from '../../shared/plan/conflicts'
import { writeProject } from '../../shared/project-file/write-project'
import { axeFindings } from '../helpers/axe'
import { plan } from '../helpers/plan'
import { describeWindow, openWindow } from './opened-window'
import { inDetails, isOpen, makeProject, openPath, planOnDisk, press, review, saveNow } from './steps'
import { slow } from '../helpers/slow'

const base = () => plan({ name: 'Merged', sipTrunks: [{ name: 'TRUNK-A' }] })

describeWindow('plans side by side', () => {
  slow(
    'a conflict tells what each side clears or brings, and takes a value that neither has, on a narrow screen too',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'trunkwright-another-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const file = join(folder, 'merged.trunkwright')
      const start = (incomingPort = 5061) =>
        plan({
          name: 'Merged',
          profiles: [
            { name: 'TLS', securityMode: 'Encrypted', incomingPort },
            { name: 'PLAIN', incomingPort: 5060 },
          ],
          sipTrunks: [
            { name: 'TRUNK-A', securityProfileId: 'TLS' },
            { name: 'TRUNK-B', securityProfileId: 'PLAIN' },
          ],
        })
      writeFileSync(file, writeProject(mergeProjects(start(), start(5060), start(5071)).project))
      const { page } = await openWindow((page) => openPath(page, file))
      await isOpen(page, 'Merged')
      await page.setViewportSize({ width: 800, height: 720 })
      await review(page, 'Overview')
      const row = page.getByRole('table', { name: 'Conflicts' }).getByRole('row', { name: /TLS/u })
      await row.getByText('Brings error PF-22 (PLAIN and TLS)', { exact: false }).waitFor()
      const inSight = await row.getByRole('button', { name: 'Take theirs' }).evaluate((button) => {
        const { left, right } = button.getBoundingClientRect()
        return left >= 0 && right <= innerWidth
      })
      expect(inSight).toBe(true)
      expect(await axeFindings(page)).toEqual([])
      const another = row.getByRole('textbox', { name: 'Another value: SIP trunk security profile TLS: Incoming Port' })
      const take = row.getByRole('button', { name: /^Take another value/u })
      await another.fill('50x')
      expect(await take.isDisabled()).toBe(true)
      await another.fill('5075')
      await take.click()
      await row.waitFor({ state: 'detached' })
      await saveNow(page)
      const project = planOnDisk(file)
      expect([project.profiles[0]?.incomingPort, conflictsOf(project)]).toEqual([5075, []])
    },
  )

  slow('two revisions that have a name are compared, whatever the plan is now', async () => {
    const { page } = await openWindow((page) => makeProject(page, 'Named'))
    const frozen = async (notes: string, revision: number) => {
      await inDetails(page, (details) => details.getByLabel('Notes').fill(notes))
      await review(page, 'Revisions')
      await press(page, `Freeze revision ${String(revision)}…`)
      await page.getByRole('dialog').getByLabel('Name').fill(`with ${notes}`)
      await press(page, 'Freeze it')
      await page
        .getByRole('row')
        .filter({ hasText: `with ${notes}` })
        .waitFor()
    }
    await frozen('one', 1)
    await frozen('two', 2)
    await inDetails(page, (details) => details.getByLabel('Notes').fill('three'))
    await review(page, 'Compare')
    for (const [side, name] of [
      ['From', 'with one'],
      ['To', 'with two'],
    ] as const) {
      const picker = page.getByRole('combobox', { name: side, exact: true })
      const option = picker.locator('option').filter({ hasText: name })
      await option.waitFor({ state: 'attached' })
      await picker.selectOption(await option.getAttribute('value'))
    }
    const notes = page.getByRole('region', { name: 'Settings that differ' }).getByRole('row', { name: /^Notes/u })
    await notes.waitFor()
    expect((await notes.innerText()).split(/\s+/u)).toEqual(['Notes', 'one', 'two'])
  })

  slow(
    'a line of the checklist is called by its number and what it asks, in a conflict and in a comparison',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'trunkwright-lines-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const [file, other] = [join(folder, 'merged.trunkwright'), join(folder, 'other.trunkwright')]
      const ticked = (by: string) => {
        const project = base()
        // By their ids the other way round.
        for (const id of ['before/backup', 'after/cluster/signed'])
          project.checklist[id] = { state: 'done', by, on: '2026-11-20T10:00:00Z', evidence: '', of: '' }
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
      const differ = page.getByRole('region', { name: 'Settings that differ' })
      await differ.getByRole('heading', { name: line }).waitFor()
      // In the order of the run, days as the window tells them.
      const signed = /V\.\d\d, Have two sign that it is closed/u
      const names = await list.getByRole('button').allTextContents()
      expect(names.findIndex((name) => line.test(name))).toBeLessThan(names.findIndex((name) => signed.test(name)))
      await differ
        .getByText(/^20 Nov 2026, /u)
        .first()
        .waitFor()
      // What was said of a file that is none goes with the next choice.
      await page.getByLabel('From: file').setInputFiles({ name: 'none', mimeType: '', buffer: Buffer.from('none') })
      const said = page.getByRole('alert').filter({ hasText: 'is damaged' })
      await said.waitFor()
      await page.getByRole('combobox', { name: 'From', exact: true }).selectOption('plan')
      await said.waitFor({ state: 'detached' })
      await review(page, 'Checklist')
      await page.getByRole('button', { name: /^Next open line/u }).click()
      await page.keyboard.press('Space')
      await saveNow(page)
      await review(page, 'Revisions')
      await press(page, 'Go back to it…')
      const dialog = page.getByRole('dialog')
      await dialog
        .getByText(/^\w+\.\d\d, .+/u)
        .first()
        .waitFor()
      await dialog.getByRole('button', { name: 'Go back', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    },
  )
})
