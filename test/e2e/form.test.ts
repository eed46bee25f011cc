import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeFindings } from '../helpers/axe'
import { servePage } from '../helpers/serve-page'
import { allOrFew } from '../helpers/draws'
import { looks } from './looks'
import { describeWindow, openPage } from './opened-window'
import { slow } from '../helpers/slow'

const kinds = ['profile&at=1', 'profile&at=8', 'sipTrunk', 'h323Device', 'mgcpGateway', 'applicationUser', 'cluster']

/** Every kind of control is in one of these. */
const looked = ['profile&at=8', 'sipTrunk', 'mgcpGateway', 'cluster']

describeWindow('the form of an object', () => {
  let site: Awaited<ReturnType<typeof servePage>>
  let page: Page

  beforeAll(async () => {
    site = await servePage('form-page')
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    page = await openPage(`${site.address}?kind=profile&at=1`, (window) =>
      window.getByRole('heading', { name: 'ST-PSTN-ENC' }).waitFor(),
    )
  })

  const show = async (query: string) => {
    await page.evaluate((query) => (globalThis as unknown as { show: (query: string) => void }).show(query), query)
    await page.locator('.form h2').waitFor()
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const item = () => page.evaluate<Record<string, unknown>>('item()')
  const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")')

  it.each(looks)('axe finds nothing: %s %o', async (theme, media) => {
    await page.emulateMedia(media)
    for (const kind of looked) {
      await show(`kind=${kind}&theme=${theme}`)
      expect([kind, await axeFindings(page)]).toEqual([kind, []])
    }
  })

  slow('is worked by keyboard: mode, digest, a port that is none, and back', async () => {
    await page.getByRole('radio', { name: 'Encrypted' }).focus()
    await press('ArrowLeft', 'ArrowLeft')
    expect(await item()).toMatchObject({ securityMode: 'Non Secure', incomingTransport: 'TCP+UDP' })
    await press('Tab', 'Tab', 'Space')
    expect(await item()).toMatchObject({ digestAuthentication: true })
    await page.getByText('relies on digest alone').waitFor()
    const port = page.getByLabel('Incoming Port')
    await port.focus()
    await press('Control+A')
    await page.keyboard.type('sip')
    await page.getByText('This is not a number. The plan keeps 5561.').waitFor()
    await press('Tab')
    expect(await port.inputValue()).toBe('sip')
    await port.fill('5060')
    expect(await page.getByText('This is not a number').count()).toBe(0)
    expect(await item()).toMatchObject({ incomingPort: 5060 })
  })

  it('edits subject names by keyboard and by paste, and the focus is never lost', async () => {
    const entry = page.getByLabel('X.509 subject names: add')
    await entry.fill('c.example; d.example')
    await press('Enter', 'Shift+Tab')
    await press('End', 'Alt+ArrowUp')
    expect(await focused()).toBe('Remove d.example')
    await press('Delete')
    expect(await item()).toMatchObject({ x509SubjectName: 'cube-01.example.com,cube-02.example.com,c.example' })
    expect(await focused()).toBe('Remove c.example')
    await press('F2', 'Control+A')
    await page.keyboard.type('e.example')
    await press('Enter')
    expect(await item()).toMatchObject({ x509SubjectName: 'cube-01.example.com,cube-02.example.com,e.example' })
    expect(await focused()).toBe('Remove e.example')
  })

  it('jumps to its parts, and tells which one is in sight', async () => {
    await page.setViewportSize({ width: 1280, height: 360 })
    await page.getByRole('link', { name: 'Methods' }).click()
    expect(await page.getByRole('checkbox', { name: 'Accept Presence Subscription' }).isVisible()).toBe(true)
    expect(await page.locator('nav [aria-current]').textContent()).toBe('Methods')
    await page.locator('.form .scroll').hover()
    await page.mouse.wheel(0, -5000)
    await page.locator('nav [aria-current]', { hasText: 'General' }).waitFor()
  })

  it.each(allOrFew([320, 640, 1280], [320]))('fits into %i px without scrolling sideways', async (width) => {
    await page.setViewportSize({ width, height: 720 })
    for (const kind of kinds) {
      await show(`kind=${kind}`)
      const over = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.field, .form-head')].filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)`,
      )
      expect(over).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })

  slow('shows a ring where the focus is, on every control', async () => {
    const count = await page.locator('.form :is(a, button, input, select):visible').count()
    for (let index = 0; index < count; index += 1) {
      await press('Tab')
      const ring = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
      const tag = await page.evaluate<string>('document.activeElement.outerHTML')
      if (!tag.startsWith('<body')) expect(ring, tag).toBe('solid')
    }
  })
})
