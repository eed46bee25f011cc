import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Project } from '../../shared/plan/project'
import { writeProject } from '../../shared/project-file/write-project'
import { bigProject } from '../helpers/big-project'
import { slow } from '../helpers/slow'
import { nightWindow } from '../helpers/night-plan'
import { openNight, type NightWindow } from './night-window'
import { describeWindow } from './opened-window'
import { settle } from './screens'
import { atStart, changeWindow, isOpen, leave, openPath, review } from './steps'

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

  it('how far it is, and what is chosen, can be seen in forced colours, here and in the review', async () => {
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
    await review(page, 'Export')
    // What is chosen is filled, not told by an edge alone.
    const fills = await page
      .locator('.export-forms input')
      .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).backgroundColor))].length)
    await page.emulateMedia({ forcedColors: 'none' })
    expect([night, checklist, fills]).toEqual([true, true, 2])
  })

  slow('a thousand units are no thousand rows, and each tick is one press', async () => {
    const many: Project = { ...bigProject(2000), name: 'Many units' }
    const other = join(machine.home, 'many.trunkwright')
    writeFileSync(other, writeProject(many))
    await leave(page)
    await atStart(page)
    await openPath(page, other)
    await isOpen(page, 'Many units')
    await changeWindow(page)
    await page.getByText(/^0 of [5-9]\d\d units/).waitFor()
    expect(await page.locator('.u-row').count()).toBeLessThan(80)
    for (const key of ['Space', 'Space']) {
      await page.keyboard.press(key)
      await settle(page)
    }
    expect(await page.locator('.line-path').textContent()).toContain('Line 3 of')
    // It has no hours: blanks and a sentence, with what puts it right.
    await page
      .getByText('The plan has no day, beginning and end of the window: times that hang on it are blank.')
      .waitFor()
    expect(await page.locator('.night-times').textContent()).toContain('not known')
    await page.getByRole('button', { name: 'Set the hours…' }).click()
    for (const [label, value] of [
      ['Day', nightWindow.on],
      ['From', '22:00'],
      ['To', '03:00'],
      ['Time zone', nightWindow.zone],
    ] as const) {
      await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(value)
    }
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.locator('.night-times').getByText('22:00–03:00').waitFor()
    expect(await page.locator('.night-notes').count()).toBe(0)
  })
})
