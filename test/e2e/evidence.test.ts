import { beforeAll, afterAll, afterEach, expect, it } from 'vitest'
import { axeFindings } from '../helpers/axe'
import { nightPlan } from '../helpers/night-plan'
import { pasted, showMgcp, sipConnections } from '../helpers/shown-by-devices'
import { openNight, type NightWindow } from './night-window'
import { describeWindow } from './opened-window'
import { setTheme } from './screens'
import { changeWindow, review } from './steps'
import { slow } from '../helpers/slow'

const nodes = nightPlan().cluster.nodes.map(({ address }) => ({ address }))
const asked = 'show sip-ua connections tcp tls detail'
const [good, bad] = [sipConnections('wide', nodes), sipConnections('wide', nodes.slice(0, 1), 4)]

describeWindow('what a device showed', () => {
  let { machine, page, onDisk } = {} as NightWindow

  beforeAll(async () => {
    ;({ machine, page, onDisk } = await openNight())
    await changeWindow(page)
  })
  afterEach(() => {
    expect(machine.reports.splice(0)).toEqual([])
  })
  afterAll(() => machine.close())

  const ticks = () => onDisk().checklist
  const proofs = () =>
    Object.entries(ticks()).flatMap(([id, { state, by }]) => (id.endsWith('/protection') ? [`${state} ${by}`] : []))
  const dialog = () => page.getByRole('dialog', { name: 'What a device showed' })
  /** As a browser gives what is pasted into the field. */
  const paste = async (text: string) => {
    await dialog()
      .getByLabel(/^Paste it here/)
      .fill(text)
    await dialog().getByRole('button', { name: 'Read the text' }).click()
  }
  const group = (name: string) => dialog().getByRole('region', { name, exact: true })

  slow('S5-4: is previewed, and taken in beside the running checklist by key; one undo takes it back', async () => {
    await page.keyboard.press('d')
    await dialog().waitFor()
    expect(await axeFindings(page, {})).toEqual([])
    await paste(pasted('cube-01', asked, good))
    await group('Proved').getByText('Every node has TLS up to every host, and no handshake failed.').first().waitFor()
    // The field is gone, and a person goes on where the result stands.
    await page.locator('.import-work:focus').waitFor()
    const part = group('Proved')
      .getByLabel(/^The part that says so/)
      .first()
    await part.focus()
    await page.keyboard.press('Enter')
    await group('Proved')
      .getByText(/Remote-Agent:/)
      .waitFor()
    expect(await axeFindings(page, {})).toEqual([])
    await setTheme(page, 'dark')
    expect(await axeFindings(page, { rules: ['color-contrast'] })).toEqual([])
    await setTheme(page, 'light')
    expect(ticks()).toEqual(nightPlan().checklist)
    await dialog()
      .getByRole('button', { name: /^Take it in: \d lines?$/ })
      .click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(proofs).toEqual(expect.arrayContaining(['done cube-01']))
    await page.keyboard.press('Control+z')
    await expect.poll(proofs).toEqual([])
  })

  it('S5-4: a line that it disproves is blocked with the reason, and the line shows part, hash and time', async () => {
    await page.keyboard.press('d')
    await paste(pasted('cube-01', asked, bad))
    await group('Disproved')
      .getByText(/TLS handshakes failed \(4\)/)
      .first()
      .waitFor()
    await dialog()
      .getByRole('button', { name: /^Take it in/ })
      .click()
    await expect.poll(proofs).toContain('blocked cube-01')
    await page.keyboard.press('f')
    await page.getByRole('combobox', { name: 'Find a line' }).fill('Prove that TLS is up SIP-PSTN-01')
    await page.keyboard.press('Enter')
    const state = page.locator('.line-state')
    await state.getByText(/^Blocked, cube-01/).waitFor()
    await state.getByText(/TLS handshakes failed \(4\)/).click()
    expect(await state.locator('pre').textContent()).toMatch(
      /TLS client handshake failures : 4[^]+SHA-256 [0-9a-f]{64}, 20/u,
    )
    expect(await axeFindings(page, {})).toEqual([])
    await page.keyboard.press('Control+z')
  })

  it('where the text does not say on which device it was, it is chosen; what nothing reads is told', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill('evidence')
    await page.keyboard.press('Enter')
    await paste(`${good}\ncube-01#show version\nCisco IOS XE Software`)
    await group('Not used').getByText('Nothing reads this command here: read it yourself.').waitFor()
    await group('Not used')
      .getByText(/^It does not say on which device it was/)
      .waitFor()
    expect(await group('Proved').count()).toBe(0)
    await dialog().getByLabel('On which device Pasted was').selectOption('cube-01')
    await group('Proved').waitFor()
    await dialog().getByRole('button', { name: 'Leave Pasted out' }).click()
    await dialog()
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        ...{ name: 'mgcp.txt', mimeType: 'text/plain' },
        buffer: Buffer.from(pasted('mgcp-9', 'show mgcp', showMgcp(['srtp-package']))),
      })
    await group('Not used').getByText('No device of the plan is called mgcp-9: give it that name there.').waitFor()
    expect(await dialog().getByRole('button', { name: 'Take it in' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('BUTTON')
  })

  it('is on the checklist of the review too', async () => {
    await page.getByRole('button', { name: 'Leave', exact: true }).click()
    await review(page, 'Checklist')
    await page.getByRole('button', { name: 'What a device showed…' }).click()
    await dialog().waitFor()
    await page.keyboard.press('Escape')
  })
})
