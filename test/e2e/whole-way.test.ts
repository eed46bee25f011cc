import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect } from 'vitest'
import { ownBrowser } from '../helpers/browser'
import { program } from '../helpers/cli'
import { useBrowser } from '../helpers/window'
import { describeWindow, openWindow, type OpenedWindow } from './opened-window'
import { countingHand, focusName, tabTo, type Hand } from './hand'
import {
  atStart,
  exportBundle,
  goToStep,
  isOpen,
  makeProject,
  planOnDisk,
  reopen,
  saveNow,
  saved,
  theFile,
} from './steps'
import { slow } from '../helpers/slow'

const trunk = { name: 'SIP-PSTN-01', address: '192.0.2.21:5061', subject: 'cube-01.example.com' }
const profile = 'ST-PSTN-ENC'

describeWindow('the whole way', () => {
  let { machine, page, started } = {} as OpenedWindow

  // Once in a browser as people have it.
  beforeAll(() => {
    useBrowser(ownBrowser())
  })
  beforeEach(async () => {
    ;({ machine, page, started } = await openWindow(atStart))
  })

  const onDisk = () => planOnDisk(theFile(machine))
  const save = () => saveNow(page)

  slow('with the mouse, from nothing to the bundle that the command line writes', async () => {
    await makeProject(page, 'By mouse')
    await page.getByRole('button', { name: 'Edit cluster' }).click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('HQ')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.getByLabel('Mixed mode, state', { exact: true }).selectOption('confirmed')
    await page.getByLabel('Mixed mode, stated by').fill('M. Ruiz')
    await trunkByMouse(page, countingHand(page))
    await save()
    expect(onDisk()).toMatchObject(wanted('By mouse'))
    await exportBundle(page)
    await page.getByText('Written:').waitFor()
    const [zip = ''] = readdirSync(machine.exports)
    expect(readFileSync(join(machine.exports, zip)).equals(bundleOfCommandLine(machine))).toBe(true)
  })

  slow('a trunk with TLS and SRTP takes at most 18 inputs with a port of its own, a copy of it at most 4', async () => {
    await makeProject(page, 'Counted')
    const first = countingHand(page)
    await trunkByMouse(page, first)
    expect(first.inputs()).toBeLessThanOrEqual(18)
    await goToStep(page, 1)
    const second = countingHand(page)
    await second.click(page.getByRole('checkbox', { name: `Select ${trunk.name}` }))
    await second.click(page.getByRole('button', { name: 'Copy', exact: true }))
    await page.getByRole('region', { name: 'SIP-PSTN-02' }).waitFor()
    await second.fill(destination(page).nth(0), '192.0.2.22')
    expect(second.inputs()).toBeLessThanOrEqual(4)
    await save()
    const [, copy] = onDisk().sipTrunks
    expect(copy).toMatchObject({
      ...{ name: 'SIP-PSTN-02', securityProfileId: onDisk().profiles[1]?.id, srtpAllowed: true },
      destinations: [{ address: '192.0.2.22', port: 5061 }],
    })
    console.log(`Inputs: ${String(first.inputs())} for the first trunk, ${String(second.inputs())} for the second.`)
  })

  slow('with the keyboard alone, from nothing to the bundle', async () => {
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('By keys')
    await page.keyboard.press('Enter')
    await isOpen(page, 'By keys')
    await trunkByKeys(page)
    await save()
    expect(onDisk()).toMatchObject(wanted('By keys'))
    await page.keyboard.press('Control+e')
    await page.getByRole('region', { name: 'Export' }).waitFor()
    await tabTo(page, 'Where')
    await page.keyboard.press('Enter')
    await page.getByText('Written:').waitFor()
    const [zip = ''] = readdirSync(machine.exports)
    expect(readFileSync(join(machine.exports, zip)).equals(bundleOfCommandLine(machine))).toBe(true)
  })

  slow('undo and redo go over all steps, and bring to where it was done', async () => {
    await makeProject(page, 'There and back')
    await save()
    const empty = onDisk()
    await trunkByMouse(page, countingHand(page))
    await save()
    const whole = onDisk()
    const undo = page.getByRole('button', { name: /^Undo/ })
    const redo = page.getByRole('button', { name: /^Redo/ })
    let steps = 0
    for (; (await undo.getAttribute('aria-disabled')) !== 'true'; steps += 1) await page.keyboard.press('Control+z')
    await page.locator('.work h1').getByText('Secure gateways and trunks').waitFor()
    await save()
    expect({ ...onDisk(), updatedAt: '' }).toEqual({ ...empty, updatedAt: '' })
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+Shift+z')
    expect(await redo.getAttribute('aria-disabled')).toBe('true')
    await page.locator('.work h1').getByText('Allow SRTP').waitFor()
    await save()
    expect({ ...onDisk(), updatedAt: '' }).toEqual({ ...whole, updatedAt: '' })
  })

  slow('is found again where it was killed in the middle', async () => {
    await makeProject(page, 'In the middle')
    await trunkByMouse(page, countingHand(page))
    await saved(page)
    started.kill()
    await started.ended
    page = await machine.open((await machine.start()).address)
    await reopen(page, 'In the middle')
    expect(onDisk()).toMatchObject(wanted('In the middle'))
    await goToStep(page, 5)
    expect(await page.getByRole('checkbox', { name: `SRTP, ${trunk.name}` }).isChecked()).toBe(true)
  })
})

const wanted = (name: string) => ({
  name,
  profiles: [{}, { name: profile, securityMode: 'Encrypted', incomingPort: 5561, x509SubjectName: trunk.subject }],
  sipTrunks: [{ name: trunk.name, destinations: [{ address: '192.0.2.21', port: 5061 }], srtpAllowed: true }],
})

/** A trunk in step 1, its profile in step 2, the profile on the trunk in step 3, SRTP in step 5. */
async function trunkByMouse(page: Page, hand: Hand): Promise<void> {
  await hand.press('Control+1')
  await hand.click(page.getByRole('button', { name: 'Add device' }))
  await hand.click(page.getByRole('menuitem', { name: 'SIP trunk', exact: true }))
  await hand.fill(page.getByLabel('Device Name'), trunk.name)
  await hand.fill(destination(page).nth(0), '192.0.2.21')
  await hand.fill(destination(page).nth(1), '5061')
  await hand.press('Control+2')
  await hand.click(page.getByRole('button', { name: 'Add', exact: true }))
  await hand.fill(page.getByLabel('Name', { exact: true }), profile)
  await hand.click(page.getByRole('radio', { name: 'Encrypted' }))
  await hand.fill(page.getByLabel('X.509 subject names: add'), trunk.subject)
  await hand.press('Enter')
  await hand.fill(page.getByLabel('Incoming Port'), '5561')
  await hand.press('Control+3')
  const row = page.getByRole('grid', { name: 'SIP trunks' }).getByRole('row', { name: trunk.name })
  await hand.click(row.getByRole('checkbox', { name: `Select ${trunk.name}` }))
  await hand.pick(page.getByLabel(/^Profile for 1 selected/), profile)
  await hand.press('Control+5')
  await hand.click(page.getByRole('checkbox', { name: `SRTP, ${trunk.name}` }))
}

async function trunkByKeys(page: Page): Promise<void> {
  const keys = async (...all: string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  await tabTo(page, 'Add device')
  await keys('Enter')
  await page.getByRole('menuitem', { name: 'SIP trunk', exact: true }).waitFor()
  await keys('Enter')
  await page.getByRole('region', { name: '(no name)', exact: true }).waitFor()
  await expectFocus(page, /^Device Name$/)
  await page.keyboard.type(trunk.name)
  await tabTo(page, 'Add')
  await keys('Enter')
  await expectFocus(page, /Address, 1$/)
  await page.keyboard.type('192.0.2.21')
  await tabTo(page, /Port, 1$/)
  await keys('Control+a')
  await page.keyboard.type('5061')
  await keys('Control+2')
  await tabTo(page, 'Add')
  await keys('Enter')
  await expectFocus(page, /^Name$/)
  await keys('Control+a')
  await page.keyboard.type(profile)
  await tabTo(page, 'Non Secure')
  await keys('ArrowDown', 'ArrowDown')
  await tabTo(page, 'X.509 subject names: add')
  await page.keyboard.type(trunk.subject)
  await keys('Enter')
  await tabTo(page, 'Incoming Port')
  await keys('Control+a')
  await page.keyboard.type('5561')
  await keys('Control+3')
  await tabTo(page, trunk.name)
  await keys('ArrowRight')
  await page.keyboard.type('ST')
  await keys('Enter', 'Control+5')
  await tabTo(page, trunk.name)
  await keys('ArrowRight', 'ArrowRight', 'Space')
}

const expectFocus = (page: Page, name: RegExp) => expect.poll(() => focusName(page)).toMatch(name)
/** The first destination of the trunk whose form is open. */
const destination = (page: Page) => page.getByRole('group', { name: 'Destinations' }).getByRole('textbox')

/** What the command line writes from the same file. */
function bundleOfCommandLine(machine: OpenedWindow['machine']): Buffer {
  const other = join(machine.home, 'cli.zip')
  try {
    execFileSync(process.execPath, [program, 'export', theFile(machine), '--out', other], { stdio: 'ignore' })
  } catch {
    // With errors in the plan the command ends with 1; the bundle is written all the same.
  }
  return readFileSync(other)
}
