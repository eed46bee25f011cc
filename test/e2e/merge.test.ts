import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { conflictsOf } from '../../shared/plan/conflicts'
import type { Project } from '../../shared/plan/project'
import { writeProject } from '../../shared/project-file/write-project'
import { axeFindings } from '../helpers/axe'
import { plan } from '../helpers/plan'
import { describeWindow, openWindow } from './opened-window'
import { choose, inDetails, isOpen, openPath, planOnDisk, press, review, saveNow } from './steps'
import { slow } from '../helpers/slow'

const base = () =>
  plan({
    name: 'Shared',
    profiles: [{ name: 'TLS' }],
    sipTrunks: [{ name: 'TRUNK-A' }, { name: 'TRUNK-B' }, { name: 'TRUNK-C' }],
  })

/** What the colleague mailed back: changed after this, in the year 2100. */
function copyOf(project: Project, change: (copy: Project) => void): Project {
  const copy = structuredClone(project)
  change(copy)
  return { ...copy, updatedAt: '2100-01-01T00:00:00.000Z' }
}

/** A plan that is open, and a folder for copies of it. */
async function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-merge-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'shared.trunkwright')
  writeFileSync(file, writeProject(base()))
  const { page } = await openWindow((page) => openPath(page, file))
  await isOpen(page, 'Shared')
  const copy = (project: Project): string => {
    const path = join(folder, 'from-bo.trunkwright')
    writeFileSync(path, writeProject(project))
    return path
  }
  const dialog = page.getByRole('dialog', { name: 'Merge with another file' })
  return { page, file, copy, dialog }
}

const notes = (page: Page, text: string) => inDetails(page, (details) => details.getByLabel('Notes').fill(text))

describeWindow('a copy that a colleague changed and mailed back', () => {
  slow(
    'is merged: what both come from is found, what merges and what conflicts is seen before, and one undo takes it back',
    async () => {
      const { page, file, copy, dialog } = await opened()
      await notes(page, 'ours')
      await saveNow(page)
      const mine = readFileSync(file, 'utf8')
      const theirs = copyOf(base(), (project) => {
        project.notes = 'theirs'
        project.sipTrunks[1]!.description = 'to Bo'
        project.sipTrunks.splice(2, 1)
      })
      await choose(page, 'Merge with another file…')
      await dialog.getByText('The copy of this plan that a colleague changed').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.getByLabel('Their file').setInputFiles(copy(theirs))
      await dialog.getByText('Of the kept versions this is the newest that from-bo.trunkwright has all of').waitFor()
      await dialog.getByText('2 objects change.').waitFor()
      await dialog.getByText('1 conflict not decided').waitFor()
      const conflict = dialog.getByRole('row', { name: /Notes/u })
      expect((await conflict.innerText()).split(/\s*\n\s*|\t/u).filter((word) => word !== '')).toEqual(
        expect.arrayContaining(['Notes', 'ours', 'theirs']),
      )
      expect(await axeFindings(page)).toEqual([])

      // Cancel leaves all as it was.
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(readFileSync(file, 'utf8')).toBe(mine)

      await choose(page, 'Merge with another file…')
      await page.getByLabel('Their file').setInputFiles(copy(theirs))
      await press(page, 'Take theirs: Notes')
      // Decided otherwise.
      await press(page, 'Take ours: Notes')
      await dialog.getByText('1 conflict not decided').waitFor({ state: 'detached' })
      await dialog.getByRole('button', { name: /^What changes in this plan/u }).click()
      const list = dialog.getByRole('navigation', { name: 'What differs' })
      await list.getByRole('button', { name: /^TRUNK-C/u }).click()
      await dialog.getByText('SIP trunk · removed').waitFor()
      await list.getByRole('button', { name: /^TRUNK-B/u }).click()
      await dialog
        .getByRole('row', { name: /Description/u })
        .getByText('to Bo')
        .waitFor()
      expect(await axeFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await saveNow(page)
      const described = (project: Project) => project.sipTrunks.map(({ name, description }) => [name, description])
      expect([planOnDisk(file).notes, described(planOnDisk(file))]).toEqual([
        'ours',
        [
          ['TRUNK-A', ''],
          ['TRUNK-B', 'to Bo'],
        ],
      ])
      await page.getByRole('button', { name: 'Undo: merge with from-bo.trunkwright' }).click()
      await saveNow(page)
      expect(readFileSync(file, 'utf8')).toBe(mine)
    },
  )

  slow(
    'may leave conflicts, which stand in the overview; what nobody changed since is taken to the last byte',
    async () => {
      const { page, file, copy, dialog } = await opened()
      // Nothing was changed here since.
      const theirs = copyOf(base(), (project) => {
        project.notes = 'theirs'
      })
      await choose(page, 'Merge with another file…')
      await page.getByLabel('Their file').setInputFiles(copy(theirs))
      await dialog.getByText('1 object changes.').waitFor()
      expect(await dialog.getByRole('combobox', { name: 'Both come from' }).inputValue()).toBe('plan')
      await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await saveNow(page)
      expect(readFileSync(file, 'utf8')).toBe(writeProject(theirs))

      await notes(page, 'mine')
      const more = copyOf(theirs, (project) => {
        project.notes = 'once more'
      })
      await page.keyboard.press('Control+k')
      await page.keyboard.type('merge colleague')
      await page.keyboard.press('Enter')
      await page.getByLabel('Their file').setInputFiles(copy({ ...more, updatedAt: '2100-01-02T00:00:00.000Z' }))
      await dialog.getByText('1 conflict not decided').waitFor()
      await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('table', { name: 'Conflicts' }).getByRole('button', { name: 'Take theirs: Notes' }).click()
      await saveNow(page)
      expect([planOnDisk(file).notes, conflictsOf(planOnDisk(file))]).toEqual(['once more', []])
    },
  )

  slow('takes what is decided while the plan is saved before', async () => {
    const { page, file, copy, dialog } = await opened()
    let letSave: () => void = () => undefined
    const mayBeSaved = new Promise<void>((resolve) => {
      letSave = resolve
    })
    await page.route('**/call/saveProject', async (route) => {
      await mayBeSaved
      await route.continue()
    })
    await notes(page, 'mine')
    await choose(page, 'Merge with another file…')
    await page.getByLabel('Their file').setInputFiles(
      copy(
        copyOf(base(), (project) => {
          project.notes = 'theirs'
        }),
      ),
    )
    await dialog.getByText('1 conflict not decided').waitFor()
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await dialog.getByRole('button', { name: 'Take theirs: Notes' }).click()
    letSave()
    await dialog.waitFor({ state: 'detached' })
    await saveNow(page)
    expect([planOnDisk(file).notes, conflictsOf(planOnDisk(file))]).toEqual(['theirs', []])
  })

  slow('that holds the same things under other ids has nothing to be taken, and more alone is listed', async () => {
    const { page, copy, dialog } = await opened()
    const theirs = copyOf(base(), (project) => {
      project.id = '00000000-0000-4000-8000-000000000009'
      project.profiles.forEach((each) => (each.id = `0-${each.id}`))
      project.sipTrunks.forEach((each) => (each.id = `0-${each.id}`))
    })
    await choose(page, 'Merge with another file…')
    await page.getByLabel('Their file').setInputFiles(copy(theirs))
    await dialog.getByText('0 objects change.').waitFor()
    await dialog.getByText('Nothing: this plan has all that their file has.').waitFor()
    theirs.sipTrunks[1]!.description = 'to Bo'
    theirs.sipTrunks.push({ ...theirs.sipTrunks[0]!, id: 'new', name: 'TRUNK-NEW' })
    await page.keyboard.press('Escape')
    await review(page, 'Compare')
    await page.getByLabel('From: file').setInputFiles(copy(theirs))
    const list = page.getByRole('navigation', { name: 'What differs' })
    await list.getByRole('button', { name: /^TRUNK-NEW/u }).waitFor()
    expect(await list.getByRole('button').allInnerTexts()).toEqual(['TRUNK-NEW\nremoved', 'TRUNK-B\n1'])
  })

  slow(
    'of another project comes from nothing that is known: all is asked, and has to be decided; a file can be chosen',
    async () => {
      const { page, file, copy, dialog } = await opened()
      const theirs = copyOf(base(), (project) => {
        project.id = '00000000-0000-4000-8000-000000000009'
        project.notes = 'theirs'
        project.customer = 'Acme'
      })
      await choose(page, 'Merge with another file…')
      const path = copy(theirs)
      await page.getByLabel('Their file').setInputFiles(path)
      await dialog.getByText('is of another project').waitFor()
      await dialog.getByText('2 conflicts to decide before.').waitFor()
      const take = dialog.getByRole('button', { name: 'Merge', exact: true })
      expect(await take.isDisabled()).toBe(true)
      await dialog.getByRole('button', { name: 'Take theirs', exact: true }).click()
      await dialog.getByText('2 conflicts to decide before.').waitFor({ state: 'detached' })
      expect(await take.isDisabled()).toBe(false)

      await page.getByLabel('Both come from: file').setInputFiles(file)
      await dialog.getByText('What differs from it on one side is taken').waitFor()
      await dialog.getByRole('button', { name: /^Conflicts/u }).click()
      await dialog.getByText('None: no setting was changed').waitFor()
      await take.click()
      await saveNow(page)
      expect([planOnDisk(file).id, planOnDisk(file).customer]).toEqual([base().id, 'Acme'])
    },
  )

  slow(
    'that another program put in the place of the file is merged from the notice, with what was saved here last',
    async () => {
      const { page, file } = await opened()
      const dialog = page.getByRole('dialog', { name: 'Merge with the file on the disk' })
      await notes(page, 'mine')
      await saveNow(page)
      const theirs = copyOf(planOnDisk(file), (project) => {
        project.notes = 'theirs'
        project.sipTrunks[1]!.description = 'to Bo'
      })
      writeFileSync(file, writeProject(theirs))
      await inDetails(page, async (details) => {
        await details.getByLabel('Customer').fill('Acme')
        await details.getByLabel('Author').fill('Ann')
      })
      await page.keyboard.press('Control+s')
      await page.getByText('Merge the two, keep yours as a copy').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Merge…', exact: true }).press('Enter')
      await dialog.getByText('Both come from the plan as it was read or saved here last.').waitFor()
      await dialog.getByText('2 objects change.').waitFor()
      expect(await axeFindings(page)).toEqual([])

      // Somebody writes it once more before that is taken: it is not overwritten, but looked at again.
      const later = { ...theirs, cluster: { ...theirs.cluster, name: 'HQ' } }
      writeFileSync(file, writeProject(later))
      const take = dialog.getByRole('button', { name: 'Merge', exact: true })
      await take.press('Enter')
      await dialog.getByText('was not overwritten').waitFor()
      expect(readFileSync(file, 'utf8')).toBe(writeProject(later))
      await dialog.getByText('HQ').first().waitFor()
      expect(await take.evaluate((button) => button === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await saveNow(page)
      const { notes: said, customer, cluster, sipTrunks } = planOnDisk(file)
      expect([said, customer, cluster.name, sipTrunks[1]?.description]).toEqual(['theirs', 'Acme', 'HQ', 'to Bo'])
      expect(await page.getByRole('region', { name: 'Not saved' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Undo: merge with the file on the disk' }).click()
      await saveNow(page)
      expect([planOnDisk(file).notes, planOnDisk(file).customer]).toEqual(['mine', 'Acme'])
    },
  )

  slow('that is no plan is said, and nothing is merged', async () => {
    const { page, file, dialog } = await opened()
    await review(page, 'Compare')
    await press(page, 'Merge with another file…')
    const path = join(file, '..', 'wrong.trunkwright')
    writeFileSync(path, '{"format": "other"}')
    await page.getByLabel('Their file').setInputFiles(path)
    await dialog.getByText('wrong.trunkwright is not a Trunkwright project').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(readFileSync(file, 'utf8')).toBe(writeProject(base()))
  })
})
