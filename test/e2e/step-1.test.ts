import { readFileSync } from 'node:fs'
import { beforeEach, expect } from 'vitest'
import type { Project } from '../../shared/plan/project'
import { axeFindings } from '../helpers/axe'
import { describeWindow, sharedWindow, type OpenedWindow } from './opened-window'
import { makeProject, theFile } from './steps'
import { slow } from '../helpers/slow'

describeWindow('step 1', () => {
  let { machine, page } = {} as OpenedWindow
  const openShared = sharedWindow()

  beforeEach(async () => {
    ;({ machine, page } = await openShared((window) => makeProject(window, 'Inventory')))
  })

  const saved = async (): Promise<Project> => {
    await page.keyboard.press('Control+s')
    await page.getByText(/Saved \d/).waitFor()
    return JSON.parse(readFileSync(theFile(machine), 'utf8')) as Project
  }
  const dialog = () => page.getByRole('dialog')

  slow(
    'takes 500 rows of a spreadsheet as one step, shows first what each becomes, and refuses with the reason',
    async () => {
      await page.getByRole('button', { name: 'Import…' }).click()
      const rows = Array.from({ length: 500 }, (_, at) => `SIP-${String(at).padStart(3, '0')}\tSIP\t192.0.2.1\t5061`)
      const all = ['Name\tKind\tAddress\tPort', ...rows, 'X\tfax machine\t\t', '=1+1\tmgcp\t\t']
      await dialog()
        .getByLabel(/Paste it here/)
        .fill(all.join('\n'))
      await dialog().getByRole('button', { name: 'Read the text' }).click()
      await dialog().getByText('502 rows: 501 added, 0 changed, 0 unchanged, 1 refused, 0 skipped.').waitFor()
      await dialog()
        .getByRole('row', { name: /SIP-000/ })
        .waitFor()
      expect(await axeFindings(page, { within: '.dialog' })).toEqual([])
      await dialog().getByRole('button', { name: 'Refused 1' }).click()
      await dialog().getByText('“fax machine” is no kind of device.').waitFor()
      await dialog().getByRole('button', { name: 'Import', exact: true }).click()
      await page.getByText('500 trunks').waitFor()
      const { sipTrunks, mgcpGateways } = await saved()
      expect([sipTrunks.length, mgcpGateways.map(({ domainName }) => domainName)]).toEqual([500, ['=1+1']])
      await page.keyboard.press('Control+z')
      await page.getByText('0 trunks').waitFor()
      expect((await saved()).sipTrunks).toEqual([])
    },
  )

  slow('S1-1, S1-2: a statement has who and when, and is told as a statement', async () => {
    await page.getByLabel('Mixed mode, state', { exact: true }).selectOption('confirmed')
    await page.getByLabel('Mixed mode, stated by').fill('M. Ruiz')
    await page.getByLabel('Mixed mode, stated on', { exact: true }).fill('2026-05-12')
    const { cluster } = await saved()
    expect(cluster.mixedMode).toMatchObject({ state: 'confirmed', by: 'M. Ruiz', on: '2026-05-12' })
    await page.getByRole('button', { name: 'Edit cluster' }).click()
    await dialog().getByText('stated by M. Ruiz on 12 May 2026').waitFor()
  })

  slow(
    'a day is picked, or typed as the person writes it, and kept as YYYY-MM-DD; what is none is kept too; one ahead is told',
    async () => {
      const day = page.getByLabel('Mixed mode, stated on', { exact: true })
      await page.getByLabel('Mixed mode, state', { exact: true }).selectOption('confirmed')
      const kept = async () => (await saved()).cluster.mixedMode.on
      await day.fill('5/12/2026')
      await page.getByText('Tue 12 May 2026').waitFor()
      expect([await kept(), await day.inputValue()]).toEqual(['2026-05-12', '5/12/2026'])
      await day.press('Tab')
      expect(await day.inputValue()).toBe('2026-05-12')
      await day.fill('29 Nov 2999')
      await page.getByText('is in the future.').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await day.fill('after <i>Friday</i>')
      await page.getByText('after <i>Friday</i> is no day: pick it').waitFor()
      expect(await kept()).toBe('after <i>Friday</i>')
      // The system draws its calendar where no page can press a day: from the first day of the month it is one key to the next.
      await day.fill('2026-05-01')
      await day.press('Alt+ArrowDown')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.getByText('Sat 2 May 2026').waitFor()
      expect(await kept()).toBe('2026-05-02')
    },
  )

  slow('a device is added, named, and opened again by its name', async () => {
    await page.getByRole('button', { name: 'Add device' }).click()
    await page.getByRole('menuitem', { name: 'MGCP gateway' }).click()
    await page.keyboard.type('gw.example.com')
    // Beside its list the form is narrow: the name of the object is read whole, however many parts it has.
    await page.setViewportSize({ width: 1280, height: 800 })
    const title = page.getByRole('heading', { name: 'gw.example.com' })
    expect(await title.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0)
    await page.getByLabel('Interface').selectOption('T1 PRI')
    await page.keyboard.press('Escape')
    expect((await saved()).mgcpGateways).toMatchObject([{ domainName: 'gw.example.com', interface: 'T1 PRI' }])
    await page
      .getByRole('row', { name: /gw\.example\.com/ })
      .getByText('gw.example.com')
      .dblclick()
    await page.getByRole('heading', { name: 'gw.example.com' }).waitFor()
  })
})
