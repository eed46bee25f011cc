import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { mergeProjects } from '../../shared/merge/merge-projects'
import { conflictsOf } from '../../shared/plan/conflicts'
import { writeProject } from '../../shared/project-file/write-project'
import { axeFindings } from '../helpers/axe'
import { plan } from '../helpers/plan'
import { dayWords } from '../../shared/text/day-words'
import { describeWindow, openWindow } from './opened-window'
import { inDetails, isOpen, makeProject, openPath, planOnDisk, press, review, saveNow, theFile } from './steps'
import { slow } from '../helpers/slow'

const base = () =>
  plan({
    name: 'Merged',
    profiles: [{ name: 'TLS' }],
    sipTrunks: [{ name: 'TRUNK-A' }, { name: 'TRUNK-B', description: 'before' }],
  })

/** Both changed the description of a trunk; one deleted another trunk, which the other gave a profile. */
function merged() {
  const [ours, theirs] = [base(), base()]
  ours.sipTrunks.splice(0, 1)
  ours.sipTrunks[0]!.description = 'ours'
  theirs.sipTrunks[0]!.securityProfileId = theirs.profiles[0]!.id
  theirs.sipTrunks[1]!.description = 'theirs'
  return mergeProjects(base(), ours, theirs).project
}

describeWindow('a plan on which several people work', () => {
  slow(
    'conflicts that a merge left stand side by side under Review and are settled by choosing a side, which can be taken back',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'trunkwright-conflicts-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const file = join(folder, 'merged.trunkwright')
      writeFileSync(file, writeProject(merged()))
      const onDisk = () => planOnDisk(file)

      const { page } = await openWindow((page) => openPath(page, file))
      await isOpen(page, 'Merged')
      await review(page, 'Overview')
      const table = page.getByRole('table', { name: 'Conflicts' })
      const rows = async () =>
        (await table.getByRole('row').allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' ').trim())
      expect(await rows()).toEqual([
        'Object and setting Before, as it is now Ours Theirs',
        expect.stringMatching(
          /^SIP trunk TRUNK-A as a whole there Keep as before deleted .*Take ours SIP Trunk Security Profile: TLS .*Take theirs$/u,
        ),
        expect.stringMatching(
          /^SIP trunk TRUNK-B Description before Keep as before Take it ours Take ours theirs Take theirs$/u,
        ),
      ])
      await page.getByText('Not ready.').waitFor()
      expect(await axeFindings(page)).toEqual([])

      await press(page, 'Take theirs: SIP trunk TRUNK-A')
      await page.keyboard.press('Control+z')
      await press(page, 'Take ours: SIP trunk TRUNK-A')
      await press(page, 'Take theirs: SIP trunk TRUNK-B: Description')
      await expect.poll(() => table.count()).toBe(0)
      await saveNow(page)
      const project = onDisk()
      expect(project && conflictsOf(project)).toEqual([])
      expect(project).not.toHaveProperty('conflicts')
      expect(project?.sipTrunks.map(({ name, description }) => [name, description])).toEqual([['TRUNK-B', 'theirs']])
    },
  )

  slow('is signed by two, for the revision as it is, which a change ends and a freeze keeps', async () => {
    const { page, machine } = await openWindow((page) => makeProject(page, 'Signed'))
    const signatures = page.getByRole('region', { name: 'Signatures' })
    const rows = async () =>
      (await signatures.getByRole('row').allInnerTexts()).slice(1).map((text) => text.replaceAll(/\s+/gu, ' ').trim())
    const sign = async (name: string, role: string) => {
      await signatures.getByLabel('Name').fill(name)
      await signatures.getByLabel('Role').fill(role)
      await press(page, 'Sign revision 1')
      await page.getByRole('rowheader', { name }).waitFor()
    }
    await review(page, 'Revisions')
    await sign('Ada Low', 'Lead')
    await sign('Bo Ek', 'Customer')
    expect(await axeFindings(page)).toEqual([])
    const today = dayWords(new Date().toISOString())
    const file = readFileSync(theFile(machine), 'utf8')
    const hash = /"hash": "(\w{64})"/u.exec(file)?.[1] ?? ''
    const row = (name: string, state: string) => `${name} 1 ${hash.slice(0, 12)} ${today} ${state} Remove`
    expect(await rows()).toEqual([row('Ada Low Lead', 'holds'), row('Bo Ek Customer', 'holds')])
    const { signatures: both, ...rest } = JSON.parse(file) as Record<string, unknown>
    expect(
      createHash('sha256')
        .update(`${JSON.stringify(rest, null, 2)}\n`)
        .digest('hex'),
    ).toBe(hash)
    expect(both).toHaveLength(2)

    await press(page, 'Freeze revision 1…')
    await press(page, 'Freeze it')
    await expect.poll(rows).toEqual([row('Ada Low Lead', 'holds'), row('Bo Ek Customer', 'holds')])
    await page.keyboard.press('Control+z')
    await expect.poll(rows).toEqual([row('Ada Low Lead', 'holds'), row('Bo Ek Customer', 'holds')])
    await inDetails(page, (details) => details.getByLabel('Notes').fill('changed'))
    const changed = 'does not hold: the plan was changed since'
    await saveNow(page)
    await expect.poll(rows).toEqual([row('Ada Low Lead', changed), row('Bo Ek Customer', changed)])
    // As it was signed, to the day of its last change.
    await page.keyboard.press('Control+z')
    await saveNow(page)
    await expect.poll(rows).toEqual([row('Ada Low Lead', 'holds'), row('Bo Ek Customer', 'holds')])
    await page.keyboard.press('Control+Shift+z')
    await saveNow(page)
    await expect.poll(rows).toEqual([row('Ada Low Lead', changed), row('Bo Ek Customer', changed)])
    // Typed back by hand it is the file that they signed.
    await inDetails(page, (details) => details.getByLabel('Notes').fill(''))
    await saveNow(page)
    await expect.poll(rows).toEqual([row('Ada Low Lead', 'holds'), row('Bo Ek Customer', 'holds')])
  })

  slow('shows who signed as it is, with what is unseen in a name and would turn what stands beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trunkwright-signed-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'signed.trunkwright')
    const signature = { revision: 1, role: 'Lead\u2066', on: '2026-11-20', hash: 'a'.repeat(64) }
    const signatures = ['Ada Low', '\u202ewoL adA'].map((name) => ({ ...signature, name }))
    writeFileSync(file, writeProject({ ...base(), signatures }))
    const { page } = await openWindow((page) => openPath(page, file))
    await isOpen(page, 'Merged')
    await review(page, 'Revisions')
    const rows = page.getByRole('region', { name: 'Signatures' }).getByRole('row')
    await rows.filter({ hasText: '[U+202E]woL adA' }).getByRole('cell', { name: 'Lead[U+2066]' }).waitFor()
    await press(page, 'Remove the signature of [U+202E]woL adA, revision 1')
    await expect.poll(() => rows.count()).toBe(2)
    await rows.filter({ hasText: 'Ada Low' }).waitFor()
  })

  slow(
    'a revision is frozen under a name, compared with the plan, and gone back to after a look, which undo takes back',
    async () => {
      const { page, machine } = await openWindow((page) => makeProject(page, 'Named'))
      const notes = async (text: string) => {
        await inDetails(page, (details) => details.getByLabel('Notes').fill(text))
        await saveNow(page)
      }
      const onDisk = () => JSON.parse(readFileSync(theFile(machine), 'utf8')) as Record<string, unknown>
      const revision = (number: number) =>
        page.getByRole('heading', { name: `This is revision ${String(number)}` }).waitFor()
      await notes('as frozen')
      await review(page, 'Revisions')
      await press(page, 'Freeze revision 1…')
      await page.getByRole('dialog').getByLabel('Name').fill('after the workshop')
      expect(await axeFindings(page)).toEqual([])
      await press(page, 'Freeze it')
      await revision(2)
      const row = page.getByRole('row').filter({ hasText: 'after the workshop' })
      await row.getByText('frozen, for good').waitFor()
      await notes('later')
      await review(page, 'Revisions')

      await row.getByRole('button', { name: 'Compare' }).click()
      const differing = page.getByRole('region', { name: 'Settings that differ' }).getByRole('table')
      const rows = async () =>
        (await differing.getByRole('row').allInnerTexts()).map((text) =>
          text.split(/[\n\t]+/u).map((part) => part.trim()),
        )
      await differing.waitFor()
      expect((await rows()).slice(1).map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
        ['Notes', 'as frozen', 'later'],
        ['Revision', '1', '2'],
      ])
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('combobox', { name: 'To' }).selectOption({ label: await chosen(page) })
      await page.getByText('Nothing differs.').waitFor()

      await review(page, 'Revisions')
      await row.getByRole('button', { name: 'Go back to it…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('1 object changes.').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Go back' }).click()
      await revision(1)
      await expect.poll(() => [onDisk()['revision'], onDisk()['notes']]).toEqual([1, 'as frozen'])
      await page.keyboard.press('Control+z')
      await revision(2)
      await page.keyboard.press('Control+s')
      await expect.poll(() => [onDisk()['revision'], onDisk()['notes']]).toEqual([2, 'later'])
    },
  )

  slow('another file is compared; one that is no plan is said, and what was compared stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trunkwright-compare-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const [mine, other, wrong] = ['mine', 'other', 'wrong'].map((name) => join(folder, `${name}.trunkwright`)) as [
      string,
      string,
      string,
    ]
    const changed = base()
    changed.sipTrunks[1]!.description = '<b>after</b>'
    changed.profiles.push(...plan({ profiles: [{ id: 'more', name: 'MORE' }] }).profiles)
    writeFileSync(mine, writeProject(base()))
    writeFileSync(other, writeProject(changed))
    writeFileSync(wrong, '{"format": "other"}')

    const { page } = await openWindow((page) => openPath(page, mine))
    await isOpen(page, 'Merged')
    await review(page, 'Compare')
    await page.getByText('Choose what this plan is compared with').waitFor()
    await page.getByLabel('From: file').setInputFiles(other)
    const list = page.getByRole('navigation', { name: 'What differs' })
    await list.waitFor()
    expect((await list.innerText()).split(/\s*\n\s*/u)).toEqual([
      'Profiles 1',
      'MORE',
      'removed',
      'SIP trunks 1',
      'TRUNK-B',
      '1',
    ])
    const region = page.getByRole('region', { name: 'Settings that differ' })
    expect(await region.getByRole('row').filter({ hasText: 'Description' }).innerText()).toContain('not there')
    await list.getByRole('button', { name: /TRUNK-B/u }).click()
    await region.getByText('<b>after</b>').waitFor()
    await page.getByLabel('Show all settings').check()
    await region.getByText(/^SIP trunk · 1 of \d+ settings differ$/u).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('To: file').setInputFiles(wrong)
    await page.getByRole('alert').getByText('wrong.trunkwright is not a Trunkwright project').waitFor()
    expect(await list.getByRole('button').count()).toBe(2)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => region.getByRole('heading').count()).toBe(2)
  })

  slow(
    'of thousands of objects that differ only those near the view are in the page, and each can be reached',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'trunkwright-compare-many-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const many = (description: string) =>
        plan({
          name: 'Many',
          sipTrunks: Array.from({ length: 2_000 }, (_, at) => ({ name: `T-${String(at + 1)}`, description })),
        })
      const [mine, other] = [join(folder, 'mine.trunkwright'), join(folder, 'other.trunkwright')]
      writeFileSync(mine, writeProject(many('before')))
      writeFileSync(other, writeProject(many('after')))
      const { page } = await openWindow((page) => openPath(page, mine))
      await isOpen(page, 'Many')
      await review(page, 'Compare')
      await page.getByLabel('From: file').setInputFiles(other)
      await page.getByRole('status').getByText('2000 objects differ').waitFor()
      const list = page.getByRole('navigation', { name: 'What differs' })
      const first = list.getByRole('button', { name: /^T-1 / })
      await first.waitFor()
      expect(await list.getByRole('button').count()).toBeLessThan(100)
      await first.focus()
      await list.evaluate((element) => {
        element.scrollTop = element.scrollHeight
      })
      await list.getByRole('button', { name: /^T-2000 / }).click()
      await page.getByRole('heading', { name: 'T-2000' }).waitFor()
      expect(await list.getByRole('button').count()).toBeLessThan(100)
      expect(await axeFindings(page)).toEqual([])
    },
  )

  slow('the plan is compared with the cluster as it was found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trunkwright-compare-cluster-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'found.trunkwright')
    const profiles = [{ name: 'TLS', asFoundName: 'TLS' }]
    const found = { name: 'TRUNK-B', description: 'before', srtpAllowed: false, securityProfileName: 'TLS' }
    const project = plan({
      ...{ name: 'Found', profiles, sipTrunks: [{ name: 'TRUNK-B', securityProfileId: 'TLS', srtpAllowed: true }] },
      asFound: { profiles: [{ name: 'TLS' }], sipTrunks: [found] },
    })
    writeFileSync(file, writeProject(project))
    const { page } = await openWindow((page) => openPath(page, file))
    await isOpen(page, 'Found')
    await review(page, 'Compare')
    await page.getByRole('combobox', { name: 'From' }).selectOption('cluster')
    await page
      .getByRole('navigation', { name: 'What differs' })
      .getByRole('button', { name: /TRUNK-B/u })
      .click()
    const row = page.getByRole('region', { name: 'Settings that differ' }).getByRole('row', { name: /^SRTP Allowed/u })
    expect((await row.innerText()).split(/\s*\t\s*|\n/u)).toEqual(['SRTP Allowed', 'unchecked', 'checked'])
  })
})

/** The label of what is chosen on the left. */
const chosen = (page: Page): Promise<string> =>
  page
    .getByRole('combobox', { name: 'From' })
    .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label ?? '')
