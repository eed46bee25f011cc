import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { expect } from 'vitest'
import { axeFindings } from '../helpers/axe'
import { describeWindow, openWindow } from './opened-window'
import { openExample, press } from './steps'
import { setTheme } from './screens'
import { slow } from '../helpers/slow'

describeWindow('a PDF file that was exported', () => {
  slow('is shown page by page as it is printed, and a file that has gone is told', async () => {
    const { page } = await openWindow(openExample)
    await page.keyboard.press('Control+e')
    expect(await page.locator('.export-page .say').first().innerText()).toMatch(
      /^Not ready\. 2 errors left\. See them It can be exported, and says /u,
    )
    await page.getByRole('radio', { name: /^Checklist, PDF/ }).check()
    await page.getByRole('region', { name: 'Export' }).getByRole('button', { name: 'Export' }).click()
    const path = (await page.locator('.exported .file-path').textContent()) ?? ''
    await press(page, 'Show its pages')

    const dialog = page.getByRole('dialog', { name: /\.pdf$/ })
    const count = Number(/Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout)?.[1])
    await dialog.getByText(`Page 1 of ${count}`).waitFor()
    expect(await dialog.getByRole('img').count()).toBe(count)
    /** How many of the pages have ink on them now. */
    const drawn = () =>
      page.evaluate<number>(`[...document.querySelectorAll('.paper-page canvas')].filter((canvas) => {
        if (canvas.width === 0) return false
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        return data.some((value, at) => at % 4 !== 3 && value < 100)
      }).length`)
    await expect.poll(drawn).toBeGreaterThan(0)
    expect(await drawn()).toBeLessThan(6)
    for (const theme of ['light', 'dark', 'contrast']) {
      await setTheme(page, theme)
      expect(await axeFindings(page)).toEqual([])
    }
    await press(page, 'Next page')
    await dialog.getByText(`Page 2 of ${count}`).waitFor()
    await press(page, 'Larger')
    await dialog.getByText(`Page 2 of ${count}`).waitFor()
    await page.getByRole('region', { name: 'Pages' }).press('End')
    await dialog.getByText(`Page ${count} of ${count}`).waitFor()
    // A button that leads no further keeps the focus of who goes by keyboard.
    const before = dialog.getByRole('button', { name: 'Page before' })
    const next = dialog.getByRole('button', { name: 'Next page' })
    await before.press('Enter')
    await dialog.getByText(`Page ${count - 1} of ${count}`).waitFor()
    await next.press('Enter')
    await dialog.getByText(`Page ${count} of ${count}`).waitFor()
    expect(await next.isDisabled()).toBe(true)
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true)
    await expect.poll(drawn).toBeGreaterThan(0)
    expect(await drawn()).toBeLessThan(6)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    // Closed while its pages are still read and drawn: nobody waits for them, and nothing is told.
    for (let time = 0; time < 3; time += 1) {
      await press(page, 'Show its pages')
      await dialog.getByText(/^Page 1 of/).waitFor()
      await page.getByRole('region', { name: 'Pages' }).press('End')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }

    rmSync(path)
    await press(page, 'Show its pages')
    await page.getByText('cannot be read any more').waitFor()
  })
})
