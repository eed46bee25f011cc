import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeWindow, openExampleOnce } from './opened-window'
import { screens, settle } from './screens'
import { goToStep } from './steps'
import { slow } from '../helpers/slow'

/** Roles and names that several controls of what is on the screen share, and so cannot be told apart by ear. */
const shared = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const scope = document.querySelector('dialog[open], [role=dialog]') ?? document
    const textOf = (ids) => ids.split(/\\s+/u).map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    const labelled = (each) => each.hasAttribute('aria-labelledby') ? textOf(each.getAttribute('aria-labelledby')) : ''
    const nameOf = (each) =>
      each.getAttribute('aria-label') || labelled(each) ||
      [...(each.labels ?? [])].map((label) => label.textContent).join(' ') || each.textContent || each.title
    // What stands in a row, or a choice among others, is heard with what it is in.
    const heardWith = (each) => {
      const around = each.closest('[role=row], tr, [role=radiogroup], fieldset')
      return around === null ? '' : [...around.parentElement.children].indexOf(around) + ' of ' + nameOf(around).trim()
    }
    const names = [...scope.querySelectorAll('button, input, select, textarea, a[href], [role=button], [role=tab]')]
      // What is hidden from the ear is not told apart by it; axe finds where the focus could come to it.
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[aria-hidden=true]'))
      .map((each) => [each.getAttribute('role') ?? each.tagName + (each.type ?? ''), nameOf(each).trim(), heardWith(each)].join(' | ').replace(/\\s+/gu, ' '))
    return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
  })()`)

describeWindow('controls', () => {
  let page: Page

  openExampleOnce((opened) => ({ page } = opened))

  slow('have a name of their own on every screen', async () => {
    for (const { name, show } of screens) {
      await show(page)
      await settle(page)
      expect.soft([name, await shared(page)]).toEqual([name, []])
    }
  })

  it('have a name of their own in the form of the cluster, whose nodes have the same settings', async () => {
    await goToStep(page, 1)
    await page.getByRole('button', { name: 'Edit cluster' }).click()
    const dialog = page.getByRole('dialog')
    const entries = dialog.getByLabel(/^Certificate names, .*: add$/u)
    await entries.first().waitFor()

    const names = await entries.evaluateAll((all) =>
      all.map((each) => (each as { ariaLabel: string | null }).ariaLabel),
    )
    expect(names.length).toBeGreaterThan(1)
    expect(names[0]).toBe('Certificate names, ccm-pub.example.com: add')
    expect(await shared(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  it('have a name of their own in the dialogue of the window, whose lists have the same buttons', async () => {
    await page.keyboard.press('Control+8')
    await page.getByRole('button', { name: /hours…$/iu }).click()
    const dialog = page.getByRole('dialog')
    for (const list of ['Roles', 'Sites', 'Test calls', 'Test calls']) {
      await dialog.getByRole('button', { name: `Add to ${list}`, exact: true }).click()
    }
    await dialog.getByRole('button', { name: 'Remove 2 from Test calls' }).waitFor()
    expect(await shared(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).click()
  })
})
