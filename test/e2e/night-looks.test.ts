import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNight, type NightWindow } from './night-window'
import { describeWindow } from './opened-window'
import { changeWindow, review } from './steps'

describeWindow('the night at 1280 px', () => {
  let { machine, page } = {} as NightWindow

  beforeAll(async () => {
    ;({ machine, page } = await openNight())
    await page.setViewportSize({ width: 1280, height: 720 })
  })
  afterAll(() => machine.close())

  it('what is at risk that night has each name in one piece', async () => {
    await review(page, 'Overview')
    const risk = page.getByRole('region', { name: 'Table of what is at risk' })
    const names = await risk.locator('.unit-name').evaluateAll((all) =>
      all.map((name) => ({
        text: name.textContent,
        lines: Math.round(name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight)),
      })),
    )
    expect(names.length).toBeGreaterThan(4)
    expect(names.filter(({ lines }) => lines !== 1)).toEqual([])
    expect(await risk.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0)
  })

  it('a line with as many buttons as one ever has has none of them alone below the others', async () => {
    await changeWindow(page)
    await page.getByRole('button', { name: /^Tick all \d+$/ }).waitFor()
    const rows = await page.locator('.line-do button').evaluateAll((buttons) => {
      const tops = buttons.map((button) => button.getBoundingClientRect().top)
      return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length)
    })
    expect([rows.length <= 2, rows.slice(1).every((many) => many > 1)]).toEqual([true, true])
  })

  it('how far it is can be seen in forced colours, here and in the review', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    /** Two values have two pictures. */
    const shows = async (): Promise<boolean> => {
      const bar = page.locator('progress').first()
      const [before, after] = [await at(0.2), await at(0.8)]
      return !before.equals(after)

      async function at(share: number): Promise<Buffer> {
        await bar.evaluate((element, share) => {
          const progress = element as HTMLProgressElement
          progress.max = 1
          progress.value = share
        }, share)
        return bar.screenshot()
      }
    }
    const night = await shows()
    await review(page, 'Checklist')
    const checklist = await shows()
    await page.emulateMedia({ forcedColors: 'none' })
    expect([night, checklist]).toEqual([true, true])
  })
})
