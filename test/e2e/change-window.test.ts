import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { axeFindings } from '../helpers/axe'
import { nightWindow } from '../helpers/night-plan'
import { openNight, type NightWindow } from './night-window'
import { describeWindow } from './opened-window'
import { setTheme, settle } from './screens'
import { changeWindow, review, saved } from './steps'

describeWindow('the change window', () => {
  let { machine, page, onDisk } = {} as NightWindow

  beforeAll(async () => {
    ;({ machine, page, onDisk } = await openNight(async (page) => {
      // 22:00 in Vienna, whatever the zone of this machine.
      await page.clock.install({ time: new Date('2026-12-05T21:00:00Z') })
      await page.reload()
    }))
  })
  afterEach(() => {
    expect(machine.reports.splice(0)).toEqual([])
  })
  afterAll(() => machine.close())

  const ticks = () => onDisk().checklist
  const title = () => page.locator('#line-title').textContent()
  const path = () => page.locator('.line-path').textContent()
  const unit = () => page.locator('.night h1').textContent()
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await settle(page)
    }
  }
  const until = async (name: string) => {
    for (let count = 0; (await unit())?.trim() !== name && count < 90; count += 1) await press('Space')
  }

  it('is run by one key: each press ticks the line in hand (an input a line), with initials and time, and is on the disk', async () => {
    await changeWindow(page)
    await page.getByLabel('You').fill('PN')
    await page.locator('.night-who .input').blur()
    await page.locator('.clock').getByText('22:00').waitFor()
    expect(await path()).toContain('Line 1 of 12')
    await page.clock.runFor(60_000)
    await page.locator('.line-do .btn-main').focus()
    await press('Space', 'Space')
    expect(await path()).toContain('Line 3 of 12')
    await expect
      .poll(() => ticks()['before/backup'])
      .toMatchObject({ state: 'done', by: 'PN', on: expect.stringMatching(/^2026-12-05T21:01:/) })
    // By one clock: that at the head.
    await page
      .locator('.save-status')
      .getByText(/^Saved \d\d:\d\d$/u)
      .waitFor()
    // One key takes the last tick back.
    await press('u')
    expect(await path()).toContain('Line 2 of 12')
    await expect.poll(() => ticks()['before/backup']).toBeUndefined()
    // So does Undo, and the page stays.
    await press('Space', 'Control+z')
    expect(await path()).toContain('Line 2 of 12')
  })

  it('ticks all open lines under one head at once, and Undo takes all of them back', async () => {
    const all = page.getByRole('button', { name: /^Tick all \d+$/ })
    const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
    expect(count).toBeGreaterThan(2)
    await saved(page)
    const before = Object.keys(ticks()).length
    await all.click()
    await settle(page)
    await expect.poll(() => Object.keys(ticks()).length).toBe(before + count)
    expect(Object.values(ticks()).filter(({ state, by }) => state === 'done' && by === 'PN').length).toBeGreaterThan(
      count - 1,
    )
    // Behind them comes the first line of the next head.
    expect(await path()).toContain('Line 10 of 12')
    await press('Control+z')
    await expect.poll(() => Object.keys(ticks()).length).toBe(before)
    // Within a unit each line is proven before the next.
    await until('SIP-PSTN-01')
    expect(await all.count()).toBe(0)
  })

  it('copies a value by its digit, and finds any line by its words', async () => {
    await until('SIP-PSTN-01')
    await press('Space')
    expect(await title()).toBe('Choose the profile, set the destination, save')
    expect(await page.locator('.line-fields .to').allTextContents()).toEqual(['ST-PSTN-ENC', '192.0.2.21:5061'])
    await press('1')
    await page.getByRole('button', { name: 'Copy ST-PSTN-ENC' }).getByText('Copied').waitFor()
    await press('f', 'Control+v')
    expect(await page.getByRole('combobox', { name: 'Find a line' }).inputValue()).toBe('ST-PSTN-ENC')
    await page.getByRole('combobox', { name: 'Find a line' }).fill('U2-V.01')
    await press('Enter')
    expect(await unit()).toBe('h323-east.example.com')
    await press('Escape')
    expect(await unit()).toBe('SIP-PSTN-01')
  })

  it('TF-1: whoever goes to another unit, by keys or by mouse, ticks its line by the next press', async () => {
    const row = page.locator('.u-row', { hasText: 'SIP-PSTN-01' }).first()
    for (const go of [() => row.press('Enter'), () => row.click()]) {
      await go()
      await page.locator('.line-do .btn-main:focus').waitFor()
      const before = await title()
      await press('Space')
      await expect.poll(title).not.toBe(before)
      await press('u')
      await expect.poll(title).toBe(before)
      await press('Escape')
    }
  })

  it('is where it was after the window was closed', async () => {
    await saved(page)
    await page.reload()
    await page.locator('#line-title').waitFor()
    expect([await unit(), await title()]).toEqual(['SIP-PSTN-01', 'Choose the profile, set the destination, save'])
  })

  it('a line that is not as expected is blocked with what was seen; its unit goes back by what was done', async () => {
    await press('Space', 'n')
    await page.keyboard.type('No Service')
    await press('Enter')
    await page
      .locator('.line-state')
      .getByText(/^Blocked, PN 22:\d\d: No Service$/)
      .waitFor()
    await page.getByText('Not set yet, so left out: SRTP Allowed.').waitFor()
    expect(await page.locator('.back > li').count()).toBe(2)
    expect(await axeFindings(page, {})).toEqual([])
    await press('b', 'Enter')
    expect(await title()).toBe('Put back all old values in one visit, save, Reset')
    expect(await path()).toContain('Rollback line 1 of 2')
    await setTheme(page, 'dark')
    expect(await axeFindings(page, { rules: ['color-contrast'] })).toEqual([])
    await setTheme(page, 'light')
    await page.locator('.line-do .btn-main').focus()
    await press('Space', 'Space')
    expect(await unit()).toBe('h323-east.example.com')
    await page.locator('.u-row', { hasText: 'SIP-PSTN-01' }).getByText('rolled back').waitFor()
  })

  it('the whole window goes back by one key and a yes: a no-go, then unit by unit; one undo takes it back', async () => {
    await press('Space')
    const [before, line] = [await path(), await title()]
    await press('w')
    await page.getByText('No-go: nothing more is begun, 1 unit goes back, the last first').waitFor()
    expect(await axeFindings(page, {})).toEqual([])
    await press('Escape')
    expect(await title()).toBe(line)
    await press('w', 'Enter')
    await page.locator('.u-row', { hasText: 'Hold point, wave 1: no-go, K. Osei' }).waitFor()
    expect([await unit(), await path()]).toEqual([
      'h323-east.example.com',
      expect.stringContaining('Rollback line 1 of'),
    ])
    await press('Control+z')
    expect([await path(), await title()]).toEqual([before, line])
    await page.locator('.u-row', { hasText: 'no-go' }).waitFor({ state: 'detached' })
  })

  it('holds after a wave: go or no-go is said by the lead, and after a no-go what is left is shown', async () => {
    await until('Hold point, wave 1')
    const progress = () => page.locator('.night-units h2').textContent()
    const before = await progress()
    await press('n')
    // Why it is is asked as at every other line: what is typed then ticks and skips nothing.
    await page.keyboard.type('busy tone, so said nobody else')
    expect(await progress()).toBe(before)
    await press('Enter')
    expect(await unit()).toBe('Prove')
    const said = 'Hold point, wave 1: no-go, K. Osei: busy tone, so said nobody else'
    await page.locator('.u-row', { hasText: said }).waitFor()
    const emergency = await title()
    await press('s')
    for (let count = 0; (await page.locator('#line-title').count()) > 0 && count < 20; count += 1) await press('Space')
    await page.getByRole('heading', { name: 'No line is open' }).waitFor()
    await page.getByText(/^4 of 17 units done, 1 rolled back, 12 not run/).waitFor()
    const end = page.locator('.run-end')
    await end.getByText('Hold point, wave 1: No-go, K. Osei: busy tone, so said nobody else').waitFor()
    await end
      .getByRole('region', { name: 'Skipped' })
      .getByText(emergency ?? '')
      .waitFor()
    expect(await axeFindings(page, {})).toEqual([])
    await page.getByRole('button', { name: 'Leave', exact: true }).click()
    await page.locator('.checklist').waitFor()
  })

  it('TF-1: the head of a unit says from what to what on the review page too', async () => {
    const head = page.locator('.checklist-unit').first()
    await page
      .locator('.checklist-parts')
      .getByRole('button', { name: /^Change/ })
      .click()
    await head.waitFor()
    expect(await head.textContent()).toContain('Non Secure SIP Trunk Profile → ST-PSTN-ENC')
  })

  it('all lines of a group are ticked at once, and open again by one undo', async () => {
    const lines = page.locator('.checklist-lines')
    const all = lines.getByRole('button', { name: /^Tick all \d+ from / }).first()
    const name = (await all.getAttribute('aria-label')) ?? ''
    const count = Number(/\d+/.exec(name)?.[0])
    await saved(page)
    const before = ticks()
    const done = () => Object.keys(ticks()).length - Object.keys(before).length
    await all.focus()
    await page.keyboard.press('Enter')
    await lines
      .getByRole('status')
      .getByText(/ ticked\./)
      .waitFor()
    await expect.poll(done).toBe(count)
    await lines.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' })
    expect(await axeFindings(page, {})).toEqual([])
    await page.keyboard.press('Control+z')
    await lines.getByRole('button', { name, exact: true }).waitFor()
    await expect.poll(ticks).toEqual(before)
  })

  it('the checklist is looked through by unit, by person and by words', async () => {
    const lines = page.locator('.checklist-lines')
    const units = lines.locator('.checklist-unit h3')
    const shown = () => lines.getByText(/^\d+ lines?$/u).textContent()
    const all = await shown()
    await lines.getByLabel('Unit').selectOption({ label: 'U1 SIP-PSTN-01' })
    await expect.poll(() => units.count()).toBe(1)
    expect(await units.textContent()).toContain('SIP-PSTN-01')
    await lines.getByLabel('Set by').selectOption('PN')
    const ofPerson = await shown()
    expect(ofPerson).not.toBe(all)
    await lines.getByLabel('Unit').selectOption('')
    await expect.poll(shown).not.toBe(ofPerson)
    await lines.getByLabel('Find lines').fill('no such words')
    await lines.getByText('No line is here').waitFor()
    await lines.getByLabel('Set by').selectOption('')
    await lines.getByLabel('Find lines').fill('')
    await expect.poll(shown).toBe(all)
  })

  it('hours, roles, sites, test calls and minutes are entered by keyboard, are on the disk, and the times follow', async () => {
    const dialog = page.getByRole('dialog', { name: 'The change window' })
    const saved = () => onDisk().changeWindow
    const add = async (list: string, ...texts: string[]) => {
      await dialog.getByRole('button', { name: `Add to ${list}`, exact: true }).focus()
      await page.keyboard.press('Enter')
      for (const text of texts) {
        await page.keyboard.type(text)
        await page.keyboard.press('Tab')
      }
    }
    // From the overview too.
    await review(page, 'Overview')
    const fits = page.getByRole('region', { name: 'Does it fit the window?' })
    const says = fits.locator('.fit-says')
    expect(await says.textContent()).toContain('It does not fit: the units take 357 minutes')
    await fits.getByRole('button', { name: 'Hours and estimates…' }).click()
    await add('Roles', 'Who calls', 'A. Petrov')
    await add('Sites', 'Brook End', '2001', 'the porter')
    await add('Test calls', '2001', '01632 960 241', 'SIP-PSTN-01', '')
    await dialog.getByLabel('prove', { exact: true }).fill('5')
    await dialog.getByLabel('close', { exact: true }).fill('2')
    await page.keyboard.press('Tab')
    await expect.poll(saved).toEqual({
      ...nightWindow,
      roles: [...nightWindow.roles, { role: 'Who calls', name: 'A. Petrov' }],
      sites: [...nightWindow.sites, { name: 'Brook End', testPhone: '2001', emergencyBy: 'the porter' }],
      testCalls: [...nightWindow.testCalls, { from: '2001', to: '01632 960 241', through: ['SIP-PSTN-01'] }],
      minutes: { prove: 5, close: 2 },
    })
    expect(await axeFindings(page, {})).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // Of ours, 20 and 12 minutes.
    expect(await says.textContent()).toContain('It does not fit: the units take 332 minutes')
    // By the palette; what is wrong is said as it is typed, and kept.
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill('roles')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Time zone', { exact: true }).fill('Europe/Wien')
    await dialog.getByText('Nobody knows the time zone Europe/Wien.').waitFor()
    await expect.poll(() => saved().zone).toBe('Europe/Wien')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => saved().zone).toBe(nightWindow.zone)
    // Undo brings to where it was done.
    await page.getByRole('button', { name: 'Leave', exact: true }).click()
    await page.locator('.checklist').waitFor()
  })
})
