import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import type { Project } from '../../shared/plan/project'
import { writeProject } from '../../shared/project-file/write-project'
import { axeFindings } from '../helpers/axe'
import { examplePlan } from '../helpers/example-plan'
import { countingHand } from './hand'
import { describeWindow, sharedWindow, type OpenedWindow } from './opened-window'
import { goToStep, openExample, theFile } from './steps'
import { slow } from '../helpers/slow'

describeWindow('step 4', () => {
  let { machine, page } = {} as OpenedWindow
  const openShared = sharedWindow()

  beforeEach(async () => {
    ;({ machine, page } = await openShared(async (window) => {
      await openExample(window)
      await goToStep(window, 4)
      await window.getByRole('heading', { name: '4 Synchronize changed profiles' }).waitFor()
    }))
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const part = (name: string) => page.getByRole('navigation', { name: 'Parts of step 4' }).getByRole('button', { name })
  const row = (name: RegExp) => page.getByRole('row', { name })
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const onDisk = () => JSON.parse(readFileSync(theFile(machine), 'utf8')) as Project
  const saved = async (): Promise<Project> => {
    await press('Control+s')
    await page.getByText(/Saved \d/).waitFor()
    return onDisk()
  }

  slow('SP-5, S4-1: what changes, old beside new; forgotten, taken back, and the plan taken as found', async () => {
    await row(/ST-EDGE-ENC updated Incoming Port 5061 5565 SIP-EDGE/).waitFor()
    await row(/ST-EDGE-ENC renamed Name Expressway TLS ST-EDGE-ENC/).waitFor()
    await button('Clear as found').click()
    await page.getByText('Nothing is known of the cluster before the change.').waitFor()
    expect((await saved()).asFound).toBeNull()
    await press('Control+z')
    await row(/ST-EDGE-ENC updated Incoming Port 5061 5565/).waitFor()
    await press('Control+Shift+z')
    await button('The plan now is what was found…').click()
    await page.getByRole('dialog').getByLabel('Source').fill('the customer <b>said</b> so')
    await button('Record it').click()
    await page.getByText('The plan changes nothing that was found.').waitFor()
    const { asFound, profiles } = await saved()
    expect(asFound?.source).toBe('the customer <b>said</b> so')
    expect(asFound?.takenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    expect(profiles.map(({ asFoundName }) => asFoundName)).toEqual(profiles.map(({ name }) => name))
  })

  slow('by hand, without the mouse: begin, the profile that a trunk had, and back again', async () => {
    await button('Clear as found').focus()
    await press('Enter')
    await button('Enter it by hand').focus()
    await press('Enter')
    await part('Profiles found').focus()
    await press('Enter')
    await button('Add').focus()
    await press('Enter')
    await page.keyboard.type('Old <i>profile</i>')
    await press('Enter')
    await part('SIP trunks found').focus()
    await press('Enter')
    await row(/SIP-PSTN-01/)
      .locator('[data-column="2"]')
      .focus()
    await press('Enter')
    await page.getByRole('combobox', { name: /Profile it had/ }).selectOption('Old <i>profile</i>')
    await row(/SIP-PSTN-01.*Old <i>profile<\/i>/).waitFor()
    const { asFound } = await saved()
    // What nobody read stays not known.
    expect(asFound?.sipTrunks).toEqual([
      expect.objectContaining({
        ...{ name: 'SIP-PSTN-01', securityProfileName: 'Old <i>profile</i>' },
        ...{ srtpAllowed: null, mtpRequired: null, destinations: null },
      }),
    ])
    await part('What changes').focus()
    await press('Enter')
    await press('Control+z')
    await page.getByText('0 of 15 known').waitFor()
    expect((await saved()).asFound?.sipTrunks).toEqual([])
  })

  slow('from another plan, which is only read; a path that is none says so', async () => {
    const path = join(machine.home, 'before.trunkwright')
    const before = { ...examplePlan(), name: 'As built' }
    writeFileSync(path, writeProject(before))
    await button('Take another plan…').click()
    const ask = async (typed: string) => {
      await page.getByLabel('Path').fill(typed)
      await button('Read it').click()
    }
    await ask(join(machine.home, 'nothing.trunkwright'))
    await page.getByRole('alert').waitFor()
    await ask(path)
    await page.getByText('of As built, as planned there, are what was found.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Take it' }).click()
    await page.getByText('The plan changes nothing that was found.').waitFor()
    expect((await saved()).asFound).toMatchObject({ source: 'plan As built, revision 1 (before.trunkwright)' })
    expect(readFileSync(path, 'utf8')).toBe(writeProject(before))
  })

  slow(
    'S4-1, S4-2, XD-9, XD-10: the lines of the checklist, ticked here as there; an old value beside the new',
    async () => {
      await part('Apply Config').click()
      const hand = countingHand(page)
      await hand.click(page.getByLabel(/^Done: U\d+-4\.01$/).first())
      expect(hand.inputs()).toBeLessThanOrEqual(2)
      expect(Object.values((await saved()).checklist).filter(({ state }) => state === 'done')).not.toEqual([])
      await page.getByText('yet plan for their calls to drop').first().waitFor()
      await page.getByRole('main').getByRole('button', { name: 'ST-CC-DIGEST' }).click()
      await row(/ST-CC-DIGEST updated Description/).waitFor()
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('ST-CC-DIGEST')
      await row(/ST-EDGE-ENC updated Incoming Port/)
        .getByRole('gridcell', { name: '5061' })
        .dblclick()
      await page.keyboard.type('5565')
      await press('Enter')
      await row(/ST-EDGE-ENC updated Incoming Port/).waitFor({ state: 'detached' })
      expect((await saved()).asFound?.profiles.find(({ name }) => name === 'Expressway TLS')?.incomingPort).toBe(5565)
    },
  )

  slow(
    'axe finds nothing in any part, in light, dark and high contrast; nothing is lost at twice the size',
    async () => {
      const parts = ['What changes', 'Apply Config', 'Profiles found', 'SIP trunks found', 'H.323 devices found']
      const look = async (theme: string, names: readonly string[]) => {
        await page.locator('.theme-choice select').selectOption(theme)
        for (const name of names) {
          await part(name).click()
          expect([theme, name, await axeFindings(page, { within: 'main' })]).toEqual([theme, name, []])
        }
      }
      await look('light', parts.slice(1, 4))
      await look('dark', ['Apply Config'])
      await button('Clear as found').click()
      await look('contrast', ['What changes'])
      await page.setViewportSize({ width: 640, height: 720 })
      for (const name of parts) {
        await part(name).click()
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      }
    },
  )
})
