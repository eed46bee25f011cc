import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { describeWindow, openWindow } from './opened-window'
import {
  atStart,
  exampleName,
  goToStep,
  inDetails,
  isOpen,
  nameOnDisk,
  openExample,
  press,
  rename,
  review,
  saved,
  theFile,
} from './steps'
import { slow } from '../helpers/slow'

const inStep = (page: Page, step: number) =>
  page
    .locator('nav [aria-current]')
    .filter({ hasText: String(step) })
    .first()
    .waitFor()
const undo = (page: Page) => page.keyboard.press('Control+z')

describeWindow('the buttons of the browser', () => {
  slow(
    'Back and Forward go between pages and parts of the review, to the list, and to the plan that was left',
    async () => {
      const { page } = await openWindow(atStart)
      await openExample(page)
      await goToStep(page, 2)
      await inStep(page, 2)
      await review(page, 'Findings')
      await review(page, 'Call outcomes')
      const tab = (name: string) => page.locator('.tabs [aria-current]').getByText(name, { exact: true }).waitFor()
      await tab('Call outcomes')
      await page.goBack()
      await tab('Findings')
      await page.goForward()
      await tab('Call outcomes')
      for (let times = 0; times < 9 && (await page.locator('.top .project-name').count()) > 0; times += 1)
        await page.goBack()
      await atStart(page)
      await page.goForward()
      await isOpen(page, exampleName)
      await page.goForward()
      await inStep(page, 2)
    },
  )

  slow('Back asks before it leaves what is not saved, and who stays is where they were', async () => {
    const { page, machine } = await openWindow(atStart)
    await openExample(page)
    await inDetails(page, (details) => details.getByRole('checkbox', { name: 'Save by itself' }).setChecked(false))
    await rename(page, 'Not saved')
    await page.goBack()
    await press(page, 'Stay')
    await isOpen(page, 'Not saved')
    await page.goBack()
    await press(page, 'Leave without saving')
    await atStart(page)
    expect(nameOnDisk(theFile(machine))).toBe(exampleName)
  })

  slow('a reload keeps the step, and what can be taken back', async () => {
    const { page, machine } = await openWindow(atStart)
    await openExample(page)
    await rename(page, 'Renamed')
    await saved(page)
    await goToStep(page, 2)
    await inStep(page, 2)
    await page.reload()
    await isOpen(page, 'Renamed')
    await inStep(page, 2)
    await undo(page)
    await isOpen(page, exampleName)
    await saved(page)
    expect(nameOnDisk(theFile(machine))).toBe(exampleName)
  })
})
