import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { describeWindow, openWindow } from './opened-window'
import {
  exampleName,
  inDetails,
  isOpen,
  notSaved,
  openExample,
  planOnDisk,
  press,
  rename,
  saveNow,
  saved,
  theFile,
} from './steps'
import { slow } from '../helpers/slow'

/** As the browser's own command does: the new tab has what the first one has in its session. */
async function duplicate(page: Page): Promise<Page> {
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ])
  await isOpen(other, exampleName)
  return other
}

const customer = (page: Page, text: string) => inDetails(page, (details) => details.getByLabel('Customer').fill(text))

describeWindow('a plan in two tabs', () => {
  slow('loses nothing of either: who saves second is told, merges, and each undoes its own', async () => {
    const { machine, page: one } = await openWindow(openExample)
    const two = await duplicate(one)
    const file = theFile(machine)
    const onDisk = () => [planOnDisk(file).name, planOnDisk(file).customer]
    await rename(one, 'By one')
    await saveNow(one)
    await customer(two, 'By two')
    await two.keyboard.press('Control+s')
    await notSaved(two)
    await two.getByText('changed by another window or program since it was opened').first().waitFor()
    expect(onDisk()).toEqual(['By one', 'Ashmere Hospitals'])

    await press(two, 'Merge…')
    const dialog = two.getByRole('dialog', { name: 'Merge with the file on the disk' })
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await saveNow(two)
    expect(onDisk()).toEqual(['By one', 'By two'])

    // The first is told in its turn, and has the whole of it once it takes what is there.
    await one.bringToFront()
    await rename(one, 'By one again')
    await one.keyboard.press('Control+s')
    await notSaved(one)
    expect(onDisk()).toEqual(['By one', 'By two'])
    await press(one, 'Keep mine as a copy')
    await saved(one)
    expect(readdirSync(machine.library).filter((name) => name.endsWith('.trunkwright'))).toHaveLength(2)

    await one.close()
    await two.getByRole('button', { name: 'Undo: merge with the file on the disk' }).click()
    await saveNow(two)
    expect(onDisk()).toEqual([exampleName, 'By two'])
  })
})
