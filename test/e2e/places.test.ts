import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { writeProject } from '../../shared/project-file/write-project'
import { axeFindings } from '../helpers/axe'
import { examplePlan } from '../helpers/example-plan'
import { describeWindow, openWindow } from './opened-window'
import { setTheme } from './screens'
import { atStart, begin, choose, exampleName, isOpen, leave, openExample, projectFiles } from './steps'
import { themes } from './looks'
import { slow } from '../helpers/slow'

describeWindow('a place on this machine', () => {
  slow('is found by folders, with the keyboard alone; a path that is none is said beside its field', async () => {
    const { machine, page } = await openWindow(atStart)
    const folder = join(machine.home, 'customers', 'harbour')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'night.trunkwright'), writeProject({ ...examplePlan(), name: 'By folders' }))

    await begin(page, 'Open…')
    const dialog = page.getByRole('dialog', { name: 'Open a file' })
    const path = dialog.getByLabel('Path', { exact: true })
    await page.keyboard.type(join(machine.home, 'custmers'))
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').getByText('does not exist').waitFor()
    expect(await path.getAttribute('aria-invalid')).toBe('true')
    expect(await path.getAttribute('aria-describedby')).toBe(await dialog.getByRole('alert').getAttribute('id'))
    await path.fill(machine.home)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const list = dialog.getByRole('list')
    await list.getByRole('button', { name: 'customers' }).waitFor()
    for (const theme of themes) {
      await setTheme(page, theme)
      expect(await axeFindings(page)).toEqual([])
    }
    await page.keyboard.press('Tab')
    for (const name of ['customers', 'harbour', 'night.trunkwright']) {
      const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()')
      for (let press = 0; press < 30 && !(await focused()).startsWith(name); press += 1)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      if (!name.endsWith('.trunkwright'))
        await dialog.getByRole('list', { name: new RegExp(`${name}$`, 'u') }).waitFor()
    }
    await isOpen(page, 'By folders')
  })

  slow('is chosen to write to: a copy, and an export', async () => {
    const { machine, page } = await openWindow(openExample)
    const folder = join(machine.home, 'out')
    mkdirSync(folder)
    await page.keyboard.press('Control+e')
    const region = page.getByRole('region', { name: 'Export' })
    await page.getByRole('radio', { name: /^Checklist, HTML/ }).check()
    await region.getByLabel('Where', { exact: true }).fill(machine.home)
    await region.getByRole('button', { name: 'Browse' }).click()
    await region.getByRole('list').getByRole('button', { name: 'out', exact: true }).click()
    await expect.poll(() => region.getByLabel('Where', { exact: true }).inputValue()).toMatch(/\/out\/.+\.html$/u)
    await region.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByText('Written:').waitFor()
    expect(existsSync(await region.getByLabel('Where', { exact: true }).inputValue())).toBe(true)

    await choose(page, 'Save a copy')
    const dialog = page.getByRole('dialog', { name: 'Save a copy' })
    await dialog.getByLabel('Path', { exact: true }).fill(folder)
    await dialog.getByRole('button', { name: 'Browse' }).click()
    await dialog.getByRole('list').getByRole('button', { name: 'Folder above' }).click()
    await dialog.getByRole('list').getByRole('button', { name: 'out', exact: true }).click()
    await expect.poll(() => dialog.getByLabel('Path', { exact: true }).inputValue()).toMatch(/\/out\/.+\.trunkwright$/u)
    const copy = await dialog.getByLabel('Path', { exact: true }).inputValue()
    await dialog.getByRole('button', { name: 'Save there' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(existsSync(copy)).toBe(true)
    await choose(page, 'Save a copy')
    await dialog.getByLabel('Path', { exact: true }).fill(copy)
    await dialog.getByRole('button', { name: 'Save there' }).click()
    await dialog.getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
    await leave(page)
  })

  slow('is not told by a browser of a plan that is dropped: a copy is opened, which says so', async () => {
    const { machine, page } = await openWindow(openExample)
    const drop = async (name: string, text: string) => {
      const dataTransfer = await page.evaluateHandle<DataTransfer>(`(() => {
        const data = new DataTransfer()
        data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
        return data
      })()`)
      await page.dispatchEvent('main', 'drop', { dataTransfer })
    }
    await drop('broken.trunkwright', '{')
    await page.getByRole('region', { name: 'Note' }).getByText('broken.trunkwright').waitFor()
    await isOpen(page, exampleName)
    await drop('night.trunkwright', writeProject({ ...examplePlan(), name: 'Dropped' }))
    await isOpen(page, 'Dropped')
    await page.getByText('This is a copy of night.trunkwright').waitFor()
    expect(projectFiles(machine)).toHaveLength(2)
    await leave(page)
    await drop('broken.trunkwright', '{')
    await page.getByRole('alert').getByText('broken.trunkwright').waitFor()
  })
})
