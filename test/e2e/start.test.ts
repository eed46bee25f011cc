import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { describeWindow, openWindow } from './opened-window'
import { atStart, begin, exampleName, isOpen, leave, openExample, press, projectFiles, theFile } from './steps'
import { slow } from '../helpers/slow'

describeWindow('the list of projects', () => {
  slow('tells how each stands, and duplicates, renames and deletes without opening', async () => {
    const { machine, page } = await openWindow(openExample)
    await leave(page)
    await atStart(page)
    const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
    await row(exampleName).getByText('Not ready: 2 errors').waitFor()

    await press(page, `Actions, ${exampleName}`)
    await press(page, 'Duplicate…')
    await page.getByLabel('Name of the new plan').fill('Second night')
    await press(page, 'Duplicate')
    await row('Second night').waitFor()
    expect(projectFiles(machine)).toHaveLength(2)

    await press(page, 'Actions, Second night')
    await press(page, 'Rename…')
    await page.getByLabel('Name', { exact: true }).fill('Third night')
    await press(page, 'Rename')
    await row('Third night').waitFor()

    await press(page, 'Delete…')
    await page.getByRole('dialog', { name: 'Delete Third night?' }).getByRole('button', { name: 'Delete' }).click()
    await row('Third night').waitFor({ state: 'detached' })
    const said = page.getByRole('status').filter({ hasText: 'with its kept versions' })
    const folder = (await said.locator('.code').textContent()) ?? ''
    expect(existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.trunkwright'))).toBe(true)
    expect(projectFiles(machine)).toHaveLength(1)

    await page.getByRole('button', { name: exampleName, exact: true }).click()
    await isOpen(page, exampleName)
  })

  slow('a new one says for whom and by whom, once, and what is there can be taken in first', async () => {
    const { machine, page } = await openWindow(atStart)
    await begin(page, 'New project')
    const dialog = page.getByRole('dialog', { name: 'New project' })
    await dialog.getByLabel('Name', { exact: true }).fill('First night')
    await dialog.getByLabel('Customer').fill('Harbour')
    await dialog.getByLabel('You are').fill('K. Winter')
    expect(await dialog.getByLabel('Author').inputValue()).toBe('K. Winter')
    await dialog.getByRole('button', { name: 'Create and import…' }).click()
    await page.getByRole('dialog', { name: 'Import' }).waitFor()
    await page.keyboard.press('Escape')
    await isOpen(page, 'First night')
    expect(JSON.parse(readFileSync(theFile(machine), 'utf8'))).toMatchObject({
      customer: 'Harbour',
      author: 'K. Winter',
    })
    await leave(page)
    await begin(page, 'New project')
    expect(await dialog.getByLabel('You are').inputValue()).toBe('K. Winter')
    await dialog.getByRole('button', { name: 'Create and import…' }).click()
    expect(await page.evaluate<string>('document.querySelector("#new-name:invalid:focus")?.id')).toBe('new-name')
  })
})
