import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'
import { axeFindings } from '../helpers/axe'
import { describeWindow, openWindow, type OpenedWindow } from './opened-window'
import { setTheme } from './screens'
import {
  atStart,
  begin,
  exampleName,
  exportBundle,
  goToStep,
  isOpen,
  isListed,
  leave,
  nameOnDisk,
  openExample,
  press,
  rename,
  review,
  save,
  saved,
  theFile,
} from './steps'
import { themes } from './looks'
import { slow } from '../helpers/slow'

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()')

describeWindow('the window for everybody', () => {
  let { machine, page } = {} as OpenedWindow

  beforeEach(async () => {
    ;({ machine, page } = await openWindow(atStart))
  })

  slow('axe finds nothing: start, its dialogues, the palette, what was exported', async () => {
    expect(await axeFindings(page)).toEqual([])
    await begin(page, 'New project')
    await page.getByRole('dialog').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await openExample(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('listbox', { name: 'What was found' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    // The smallest of what is exported: it is not looked at here.
    await review(page, 'Export')
    await page.getByRole('radio', { name: /^Checklist, CSV/ }).check()
    await exportBundle(page)
    await page.getByText('it says NOT READY').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await exportBundle(page)
    await page.getByRole('button', { name: 'Replace it' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await press(page, 'Replace it')
    await page.getByText('it says NOT READY').waitFor()
    await leave(page)
    await isListed(page, exampleName)
    await press(page, `Actions, ${exampleName}`)
    expect(await axeFindings(page)).toEqual([])
  })

  slow('axe finds nothing: many rows in one dialogue, what is folded in step 3, sentences below a row', async () => {
    await openExample(page)
    await goToStep(page, 3)
    await page.getByRole('row').filter({ hasText: 'SIP-CC-02' }).getByRole('rowheader').click()
    for (const part of [/^SIP realms/, /^What becomes of a method/, /^Application users/]) {
      await page.getByRole('button', { name: part }).click()
      expect(await axeFindings(page)).toEqual([])
    }
    await page.getByRole('grid', { name: 'SIP trunks' }).getByRole('checkbox', { name: 'Select all rows' }).click()
    await press(page, 'Edit 15 rows, SIP trunks')
    await page.getByRole('dialog').getByLabel('Wave').fill('2')
    expect(await axeFindings(page)).toEqual([])
  })

  slow('axe finds nothing: a conflict with what differs, the question on leaving, a damaged file', async () => {
    await openExample(page)
    await rename(page, 'Saved once')
    await save(page)
    await saved(page)
    writeFileSync(theFile(machine), readFileSync(theFile(machine), 'utf8').replace('Saved once', 'Theirs'))
    await rename(page, 'Mine')
    await save(page)
    await press(page, 'See what differs')
    await page.getByRole('row', { name: 'Plan Name Theirs Mine' }).waitFor()
    await leave(page)
    await page.getByRole('alertdialog').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await press(page, 'Leave without saving')
    writeFileSync(theFile(machine), '{')
    await page.reload()
    await page.getByRole('list', { name: 'Kept versions' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  slow(
    'a project is made, named, left and found again with the keyboard alone, with the focus where work goes on',
    async () => {
      expect(await focused(page)).toMatch(/^New project/)
      const type = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key)
      }
      await type('Enter')
      await page.getByRole('dialog').getByLabel('Name').waitFor()
      await page.keyboard.type('Keys only')
      await type('Enter')
      await isOpen(page, 'Keys only')
      expect(await focused(page)).toBe('1Secure gateways and trunks')
      await type('Control+k')
      await page.keyboard.type('project details')
      await type('Enter')
      await page.getByRole('dialog', { name: 'Project details' }).waitFor()
      await type('End')
      await page.keyboard.type(', twice')
      await type('Escape', 'Control+s')
      await saved(page)
      expect(nameOnDisk(theFile(machine))).toBe('Keys only, twice')
      await type('Control+e')
      await page.getByRole('region', { name: 'Export' }).waitFor()
      expect(await focused(page)).toBe('Review and export')
      await type('Control+k')
      await page.keyboard.type('close project')
      await type('Enter')
      await atStart(page)
      expect(await focused(page)).toMatch(/^New project/)
      while (!(await focused(page)).startsWith('Keys only, twice')) await type('Tab')
      await type('Enter')
      await isOpen(page, 'Keys only, twice')
    },
  )

  slow('help is there by F1, by ? and by the palette, in every theme; ? is written where one writes', async () => {
    await atStart(page)
    const help = page.getByRole('dialog', { name: 'Help' })
    await page.keyboard.press('F1')
    await help.getByText('Plans that were made here').waitFor()
    await page.keyboard.press('Escape')
    await openExample(page)
    await page.keyboard.press('?')
    await help.waitFor()
    const text = await help.innerText()
    for (const part of ['Secure gateways and trunks', 'Not as expected', machine.library, 'Ctrl Y', 'XD'])
      expect.soft(text).toContain(part)
    for (const theme of themes) {
      await setTheme(page, theme)
      expect.soft([theme, await axeFindings(page)]).toEqual([theme, []])
    }
    await help.getByRole('button', { name: 'Close' }).click()
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('shortcuts?')
    expect(await page.getByRole('combobox', { name: 'Find or do' }).inputValue()).toBe('shortcuts?')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await help.waitFor()
    await page.keyboard.press('Escape')
    await leave(page)
  })

  slow('what was undone is done again by the keys of both habits', async () => {
    await openExample(page)
    await rename(page, 'Renamed')
    const name = (is: string) => page.getByRole('button', { name: is, exact: true }).waitFor()
    for (const keys of ['Control+y', 'Control+Shift+z']) {
      await name('Renamed')
      await page.keyboard.press('Control+z')
      await name(exampleName)
      await page.keyboard.press(keys)
    }
    await name('Renamed')
    await leave(page)
  })

  slow('what a plan holds is text and nothing else', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{ 7 * 7 }}'
    await openExample(page)
    await rename(page, hostile)
    await save(page)
    await saved(page)
    await isOpen(page, hostile)
    await leave(page)
    await isListed(page, hostile)
    expect(await page.locator('img, main script').count()).toBe(0)
  })

  slow('the title names the plan, and says that another start asks for the window', async () => {
    await openExample(page)
    expect(await page.title()).toBe(`${exampleName} – Trunkwright`)
    await page.evaluate('document.hasFocus = () => false')
    await (
      await machine.start()
    ).ended
    await expect.poll(() => page.title()).toBe(`▶ ${exampleName} – Trunkwright`)
    await page.evaluate("dispatchEvent(new Event('focus'))")
    expect(await page.title()).toBe(`${exampleName} – Trunkwright`)
  })
})
