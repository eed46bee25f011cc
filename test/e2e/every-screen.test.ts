import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { axeFindings } from '../helpers/axe'
import { allOrFew } from '../helpers/draws'
import type { TestMachine } from '../helpers/window'
import { describeWindow, openExampleOnce } from './opened-window'
import { focusWords, isFocusSeen, offered, screens, setTheme, settle, sideways } from './screens'
import { themes } from './looks'
import { slow } from '../helpers/slow'

const sizes = [
  [900, 720],
  [800, 720],
  [640, 360],
  [320, 256],
] as const

/** All with CI=true. */
const some = allOrFew(
  screens,
  screens.filter((_, at) => at % 3 === 0),
)

describeWindow('every screen', () => {
  let machine: TestMachine
  let page: Page

  openExampleOnce((opened) => ({ machine, page } = opened))
  afterEach(() => {
    expect(machine.reports.splice(0)).toEqual([])
  })

  /** The names, places and roles of things are the same in all themes: they are looked at once. */
  it.each(themes)('axe finds nothing in the %s theme', async (theme) => {
    await setTheme(page, theme)
    for (const { name, show } of screens) {
      await show(page)
      await settle(page)
      const found = await axeFindings(page, theme === 'light' ? {} : { rules: ['color-contrast'] })
      expect.soft([name, found]).toEqual([name, []])
    }
    await setTheme(page, 'light')
  })

  it('nothing moves where the system asks for less', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // What had begun to move before goes on to its end.
    await page.evaluate('Promise.allSettled(document.getAnimations().map((each) => each.finished))')
    for (const { show } of some) {
      await show(page)
      await settle(page)
      expect(await page.evaluate<number>('document.getAnimations().length')).toBe(0)
      expect(await page.evaluate<string[]>(moving)).toEqual([])
    }
    await page.emulateMedia({ reducedMotion: null })
  })

  slow('has the focus where it is seen, and never on nothing, after every command, in forced colours too', async () => {
    for (const forcedColors of allOrFew<'none' | 'active'>(['none', 'active'], ['active'])) {
      await page.emulateMedia({ forcedColors })
      for (const { name, show } of some) {
        await show(page)
        await page.keyboard.press('Tab')
        await page.keyboard.press('Shift+Tab')
        await settle(page)
        expect
          .soft([name, await focusWords(page), await isFocusSeen(page)])
          .toEqual([name, expect.not.stringMatching(/^nothing/), true])
      }
    }
    await page.emulateMedia({ forcedColors: 'none' })
    for (const keys of ['Control+1', 'Control+\\', 'Control+\\', 'Control+z', 'Control+s', 'Control+e', 'Control+2']) {
      await page.keyboard.press(keys)
      await settle(page)
      expect.soft([keys, await focusWords(page)]).toEqual([keys, expect.not.stringMatching(/^nothing/)])
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await settle(page)
    expect(await focusWords(page)).not.toBe('nothing')
  })

  slow(
    'loses nothing and does not scroll sideways, 900 and 800 px wide, at twice and at four times the size',
    async () => {
      for (const { name, show } of some) {
        await page.setViewportSize({ width: 1280, height: 720 })
        await show(page)
        await settle(page)
        const all = await offered(page)
        for (const [width, height] of allOrFew(sizes, sizes.slice(-1))) {
          await page.setViewportSize({ width, height })
          await settle(page)
          expect.soft([name, width, await sideways(page)]).toEqual([name, width, 0])
          const here = await offered(page)
          expect.soft([name, width, all.filter((each) => !here.includes(each))]).toEqual([name, width, []])
        }
      }
      await page.setViewportSize({ width: 1280, height: 720 })
    },
  )
})

/** What would move, or change slowly. */
const moving = `[...document.querySelectorAll('*')].flatMap((each) => {
  const { transitionDuration, animationDuration, animationName } = getComputedStyle(each)
  const isSlow = parseFloat(transitionDuration) > 0.01 || (animationName !== 'none' && parseFloat(animationDuration) > 0.01)
  return isSlow ? [each.className || each.tagName] : []
})`
