import type { Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'
import { evaluate } from '../../shared/evaluation/evaluator'
import type { Finding } from '../../shared/rules/finding'
import type { Project } from '../../shared/plan/project'
import { allOrFew } from '../helpers/draws'
import { describeWindow, sharedWindow, type OpenedWindow } from './opened-window'
import { focusName } from './hand'
import { goToStep, openExample, planOnDisk, press, review, saveNow, theFile } from './steps'
import { slow } from '../helpers/slow'

const today = new Date().toISOString().slice(0, 10)

/** What the focus is in: the row of a table, or the form or part of the page. */
const around = (page: Page) =>
  page.evaluate<string>(`(() => {
    const focused = document.activeElement
    if (!focused.closest('main, [role=dialog]') || focused.matches('h1, main')) return 'nothing'
    const part = focused.closest('[role=row], .form') ?? focused.closest('section, [role=dialog]')
    return (part?.textContent ?? '').trim().replace(/\\s+/gu, ' ')
  })()`)

describeWindow('findings in the window', () => {
  let { machine, page } = {} as OpenedWindow
  const openShared = sharedWindow()

  beforeEach(async () => {
    ;({ machine, page } = await openShared(openExample))
  })

  const onDisk = () => planOnDisk(theFile(machine))
  const save = () => saveNow(page)
  const rowOf = ({ message }: Pick<Finding, 'message'>) =>
    page.getByRole('grid', { name: 'Findings' }).getByRole('row').filter({ hasText: message })
  const find = (rule: string, object = '') => {
    const found = evaluate(onDisk(), today).find((each) => each.rule === rule && each.objects.join().includes(object))
    if (!found) throw new Error(`no finding of ${rule} about ${object}`)
    return found
  }
  async function follow(finding: Finding): Promise<void> {
    await review(page, 'Findings')
    await rowOf(finding).getByRole('rowheader').click()
    await press(page, 'Go there')
  }

  slow('each of the worked example leads to what it is mended at, and the focus is there', async () => {
    const findings = evaluate(onDisk(), today)
    expect(findings.length).toBeGreaterThan(12)
    const third = findings.filter((_, at) => at % 3 === 0)
    for (const finding of allOrFew(findings, third)) {
      await follow(finding)
      const number = page.locator('.work h1 .step-number')
      await expect.poll(() => number.textContent()).toBe(String(finding.step))
      const names = [
        ...[...finding.objects, ...profilesOf(onDisk(), finding), 'Phones configured for encryption'],
        ...onDisk()
          .farEnds.filter(({ id }) => finding.path.startsWith(`farEnds/${id}/`))
          .map(({ name }) => name),
      ]
      const isThere = async () => {
        const here = await around(page)
        return names.some((name) => here.includes(name)) ? 'there' : here.slice(0, 60)
      }
      await expect.poll(isThere, { message: `${finding.rule} ${finding.path}` }).toBe('there')
    }
  })

  slow('is cleared by what its sentence says, whatever its kind', async () => {
    const samples = [
      ...[find('PF-19', 'SIP-PSTN-DR'), find('S2-6'), find('HX-8'), find('S1-2'), find('PF-10'), find('PF-29')],
      ...[find('MG-3'), find('OV-5', 'SIP-PBX-SOUTHGATE'), find('PF-12'), find('XD-5'), find('XD-2')],
      ...[find('HX-3'), find('XD-10')],
    ]
    const mends: Record<string, () => Promise<unknown>> = {
      'PF-19': async () => {
        await expect.poll(() => focusName(page)).toBe('Incoming Port')
        await page.keyboard.press('Control+a')
        await page.keyboard.type('5571')
      },
      'S2-6': async () => {
        await page.keyboard.press('Enter')
        await page.getByRole('combobox', { name: /^SIP realm/ }).selectOption({ index: 1 })
      },
      'HX-8': () => page.getByRole('checkbox', { name: 'MTP, ICT-GK-UNIVERSITY' }).uncheck(),
      'PF-10': () => page.keyboard.press('ArrowRight'),
      'PF-29': async () => {
        await page.getByRole('button', { name: /^Application users/ }).click()
        await page.getByRole('checkbox', { name: 'NOTIFY, cc-wallboard' }).uncheck()
      },
      'MG-3': () => page.getByLabel('IPsec is there, state').selectOption('confirmed'),
      'OV-5': () => page.getByRole('checkbox', { name: 'SRTP, SIP-PBX-SOUTHGATE' }).uncheck(),
      'PF-12': () => page.getByRole('radio', { name: 'Encrypted' }).check(),
      'XD-5': () => page.getByLabel('Software').fill('15.7(3)M8'),
      'HX-3': async () => {
        await page.getByRole('radio', { name: 'Network' }).check()
        await page.getByLabel('IPsec is there, state').selectOption('confirmed')
        await page.getByLabel('By, IPsec is there', { exact: true }).fill('M. Ruiz')
        await page.getByLabel('On, IPsec is there', { exact: true }).fill('2026-11-23')
      },
      'XD-10': async () => {
        await goToStep(page, 2)
        await page
          .getByRole('region', { name: 'Profiles' })
          .getByRole('button', { name: /ST-CC-DIGEST/ })
          .click()
        await press(page, 'Copy this profile instead')
      },
      'XD-2': () => page.getByRole('radio', { name: 'Encrypted' }).check(),
      'S1-2': () =>
        page.getByLabel('Phones configured for encryption, state', { exact: true }).selectOption('confirmed'),
    }
    // Where few are made: by the keyboard in a table, in a part that is folded, by a box, and by choosing.
    for (const finding of allOrFew(samples, samples.slice(0, 4))) {
      await follow(finding)
      await mends[finding.rule]?.()
      await review(page, 'Findings')
      await rowOf(finding).waitFor({ state: 'detached' })
    }
    await save()
    expect(evaluate(onDisk(), today).map(({ rule }) => rule)).not.toContain('S2-6')
  })

  slow('is waived with a reason, stays listed, and is taken back', async () => {
    const finding = find('PF-10')
    await review(page, 'Findings')
    await rowOf(finding).getByRole('rowheader').click()
    await press(page, 'Waive…')
    const asked = page.getByRole('dialog', { name: 'Waive a finding' })
    await asked.getByLabel('Reason').fill('The pager has no TCP.')
    await asked.getByLabel('Accepted by').fill('M. Ruiz')
    // A day that is none would hold for no day.
    await asked.getByLabel('Until', { exact: true }).fill('some day')
    await asked.getByRole('button', { name: 'Waive' }).click()
    await asked.getByText('some day is no day').waitFor()
    await asked.getByLabel('Until', { exact: true }).fill('31 Dec 2999')
    await asked.getByRole('button', { name: 'Waive' }).click()
    await rowOf(finding).getByText('Waived').waitFor()
    await save()
    expect(onDisk().waivers).toContainEqual(
      expect.objectContaining({
        rule: 'PF-10',
        reason: 'The pager has no TCP.',
        by: 'M. Ruiz',
        on: today,
        until: '2999-12-31',
      }),
    )
    await rowOf(finding).getByRole('rowheader').click()
    await press(page, 'Take waiver back')
    await rowOf(finding).getByText('Warning').waitFor()
    await save()
    expect(onDisk().waivers.map(({ rule }) => rule)).toEqual(['OV-5'])
  })

  slow(
    'stands below the table where the panel is folded, and no row moves for it; unfolded, the panel has it',
    async () => {
      const { message, remedy } = find('S2-6')
      await goToStep(page, 3)
      const below = page.getByRole('region', { name: 'About the row in focus, SIP trunks' })
      const row = (name: string) => page.getByRole('row').filter({ hasText: name })
      const at = async (name: string) => (await row(name).boundingBox())?.y
      const before = await at('SIP-FAX')
      await row('SIP-CC-02').getByRole('rowheader').click()
      await below.getByText(message).waitFor()
      expect(await at('SIP-FAX')).toBe(before)
      await row('SIP-FAX').getByRole('rowheader').click()
      await below.getByText('SIP-FAX: no findings.').waitFor()
      expect(await at('SIP-FAX')).toBe(before)
      await row('SIP-CC-02').getByRole('rowheader').click()
      await below.getByRole('button', { name: remedy }).click()
      await page.getByRole('columnheader', { name: 'SIP realm' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('combobox', { name: /^SIP realm/ }).waitFor()
      await page.keyboard.press('Escape')
      await press(page, 'Unfold the panel')
      await below.waitFor({ state: 'detached' })
      await page.getByRole('complementary').getByText(message).waitFor()
    },
  )

  slow('goes to a field from the panel, from the palette and from the bar at the foot', async () => {
    await goToStep(page, 3)
    // Where a table needs the room, the panel is folded until somebody asks for it.
    await press(page, 'Unfold the panel')
    await page.getByRole('complementary').getByRole('button', { name: 'SIP-CC-02' }).click()
    await expect.poll(() => around(page)).toContain('SIP-CC-02')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('HX-8')
    await page.keyboard.press('Enter')
    await expect.poll(() => around(page)).toContain('ICT-GK-UNIVERSITY')
    await page.getByRole('contentinfo').getByRole('button', { name: '2 errors' }).click()
    await page.getByRole('grid', { name: 'Findings' }).waitFor()
  })
})

/** The profiles of the trunks that a finding is about: some are mended there. */
function profilesOf(project: Project, { objects }: Finding): string[] {
  const ids = project.sipTrunks
    .filter(({ name }) => objects.includes(name))
    .map(({ securityProfileId }) => securityProfileId)
  return project.profiles.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
}
