import { writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { appHomeFor } from './app-home'
import { onEachRuntime } from './drivers'
import { pressMenu } from './plan'
import { slow } from '../../helpers/slow'

onEachRuntime('what is imported in the desktop app', (driver) => {
  slow('is read by a thread of its own, under the protocol and the policy of the app', async () => {
    const running = await appHomeFor(driver).start()
    const { page } = running
    await page.getByText('Open the worked example').first().waitFor()
    await pressMenu(running, 'import')
    const dialog = page.getByRole('dialog', { name: 'Import' })
    await dialog.getByLabel(/Paste it here/u).fill('Trunk,SRTP\nT-1,yes\n')
    await dialog.getByRole('button', { name: 'Read the text' }).click()
    await dialog.getByText('1 row: 1 added, 0 changed, 0 unchanged, 0 refused, 0 skipped.').waitFor()
    await dialog.getByLabel('Name of the new project').fill('Read here')
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await page.locator('.top .project-name').getByText('Read here').waitFor()
    expect(await page.getByText('T-1', { exact: true }).count()).toBeGreaterThan(0)
  })

  slow('is not opened as a plan when it is dropped: the dialogue shows what becomes of it', async () => {
    const appHome = appHomeFor(driver)
    const { page, drop } = await appHome.start()
    await page.getByText('Open the worked example').first().waitFor()
    const sheet = appHome.at('trunks.csv')
    writeFileSync(sheet, 'Trunk,SRTP\nT-1,yes\n')
    await drop(sheet)
    const dialog = page.getByRole('dialog', { name: 'Import' })
    await dialog.getByText('1 row: 1 added, 0 changed, 0 unchanged, 0 refused, 0 skipped.').waitFor()
  })
})
