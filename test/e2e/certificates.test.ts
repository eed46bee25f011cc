import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readProject } from '../../shared/project-file/read-project'
import { writeProject } from '../../shared/project-file/write-project'
import { axeFindings } from '../helpers/axe'
import { certificateShop } from '../helpers/certificate-shop'
import { deskPlan } from '../helpers/desk-plan'
import { makeMachine, type TestMachine } from '../helpers/window'
import { focusWords, setTheme, settle, showCertificates } from './screens'
import { describeWindow } from './opened-window'
import { isOpen, openPath, review, saveNow } from './steps'
import { themes } from './looks'
import { slow } from '../helpers/slow'

describeWindow('the certificate desk', () => {
  const shop = certificateShop()
  let machine: TestMachine
  let page: Page
  let file = ''
  const threads: string[] = []

  beforeAll(async () => {
    machine = makeMachine()
    file = join(machine.home, 'harbour.trunkwright')
    writeFileSync(file, writeProject(deskPlan(shop)))
    page = await machine.open((await machine.start()).address)
    page.on('worker', (worker) => threads.push(worker.url()))
    await openPath(page, file)
    await isOpen(page, 'Harbour SIP security')
    await showCertificates(page)
  })
  afterAll(async () => {
    shop.close()
    expect(machine.reports).toEqual([])
    await machine.close()
  })

  const holders = () => page.getByRole('region', { name: 'Certificates by holder and use' })
  const matrix = () => page.getByRole('region', { name: 'Who can call whom, by host, node and direction' })
  const panel = () => page.getByRole('complementary', { name: 'About what is in focus' })
  const row = (name: string) => holders().getByRole('row').filter({ hasText: name })

  it('has its certificates read by a thread beside the window', () => {
    expect(threads).toEqual([expect.stringMatching(/\/import-worker[^/]*\.js$/)])
  })

  slow('axe finds nothing in any theme', async () => {
    for (const theme of themes) {
      await setTheme(page, theme)
      expect.soft([theme, await axeFindings(page)]).toEqual([theme, []])
    }
  })

  it('CT-4: shows first what is wrong, with chain, finding and the direction that fails', async () => {
    await row('cube-lyn-2')
      .getByRole('button', { name: /cannot be used/ })
      .waitFor()
    const text = await panel().innerText()
    for (const part of [
      'Server authentication only',
      'Example Issuing CA 3',
      'Example Root CA 1',
      'CT-4',
      'CallManager-trust',
    ])
      expect.soft(text).toContain(part)
    expect(await matrix().getByRole('row').filter({ hasText: 'cube-lyn-2' }).innerText()).toMatch(
      /one-way\s+works\s+refused\s+works\s+refused\s+works\s+refused/u,
    )
    expect(await matrix().getByRole('button', { name: '12 hosts in order' }).getAttribute('aria-expanded')).toBe(
      'false',
    )
  })

  slow('tries every handshake on this machine, and tells what fails and with what it was tried', async () => {
    await page.getByRole('button', { name: 'Try every handshake' }).press('Enter')
    const tried = page.getByRole('region', { name: 'Handshakes that were tried' })
    await tried.waitFor()
    await page.getByText(/\d+ of \d+ handshakes work, \d+ refused/u).waitFor()
    // Who goes by keyboard is where they were.
    expect(await focusWords(page)).toBe('BUTTON Try every handshake')
    const refused = tried.getByRole('row').filter({ hasText: 'cube-lyn-2' }).first()
    expect(await refused.innerText()).toMatch(/cube-lyn-2.* calls .*\s+refused\s+/u)
    expect(await tried.innerText()).toMatch(/Tried with OpenSSL \d\S*, not with CUCM/u)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await tried.count()).toBe(0)
  })

  it('is gone through with the keyboard: arrows go from certificate to certificate, and the panel follows', async () => {
    await row('cube-lyn-2').getByRole('rowheader').getByRole('button').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await focusWords(page)).toMatch(/\d{4}$/u)
    await panel().getByRole('heading', { name: 'unity-1.example.com' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await panel().getByText('The plan has no SIP certificate of sbc-a1.example.com.').waitFor()
    await page.keyboard.press('End')
    await panel().getByRole('heading', { name: 'Example Issuing CA 3' }).waitFor()
    await page.keyboard.press('Home')
    await panel().getByRole('heading', { name: 'cube-lyn-2.example.com' }).waitFor()
  })

  slow(
    'takes in files that are dropped, once that is confirmed; a private key is refused; one undo takes it back',
    async () => {
      const made = shop.make({ subject: { CN: 'sbc-a1.example.com' }, key: 'P-384' })
      const texts = [made.pem, readFileSync(shop.keyFile('P-384'), 'utf8')]
      const dropped = await page.evaluateHandle<DataTransfer>(`(() => {
      const data = new DataTransfer();
      ${JSON.stringify(texts)}.forEach((text, at) => data.items.add(new File([text], at === 0 ? 'sbc.pem' : 'sbc.key')))
      return data
    })()`)
      await page.dispatchEvent('.cert-page', 'drop', { dataTransfer: dropped })
      const dialog = page.getByRole('dialog', { name: 'Import' })
      await dialog.getByText('2 rows: 1 added, 0 changed, 0 unchanged, 1 refused, 0 skipped.').waitFor()
      await dialog
        .getByRole('navigation', { name: 'Sources' })
        .getByRole('button', { name: /^sbc\.key/ })
        .click()
      expect(await dialog.getByRole('table').innerText()).toMatch(/sbc\.key, line 1\s+Refused\s+.*private key/u)
      await dialog.getByRole('button', { name: 'Import all 2 sources' }).click()
      await row('sbc-a1')
        .getByRole('button', { name: /to look at|in order/ })
        .waitFor()
      await saveNow(page)
      const read = readProject(readFileSync(file, 'utf8'))
      expect(read.ok && read.value.certificates.at(-1)).toMatchObject({
        ...{ der: made.der.toString('base64'), use: 'SIP', source: 'sbc.pem, line 1' },
      })
      await page.keyboard.press('Control+z')
      await row('sbc-a1').getByRole('button', { name: 'not read' }).waitFor()
    },
  )

  it('is where a finding about a certificate leads', async () => {
    await review(page, 'Findings')
    await page
      .getByRole('grid', { name: 'Findings' })
      .getByRole('row')
      .filter({ hasText: 'CT-2' })
      .getByRole('rowheader')
      .click()
    await page.getByRole('button', { name: 'Go there', exact: true }).click()
    await panel().getByRole('heading', { name: 'unity-1.example.com' }).waitFor()
    await settle(page)
    expect(await focusWords(page)).toMatch(/\d{4}$/u)
  })
})
