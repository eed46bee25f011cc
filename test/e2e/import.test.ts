import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeEach, expect } from 'vitest'
import type { Project } from '../../shared/plan/project'
import { readProject } from '../../shared/project-file/read-project'
import { axeFindings } from '../helpers/axe'
import { countingHand, focusName, tabTo } from './hand'
import { describeWindow, openWindow, type OpenedWindow } from './opened-window'
import { settle } from './screens'
import { atStart, begin, goToStep, isOpen, makeProject, planOnDisk, projectFiles, saveNow, theFile } from './steps'
import { themes } from './looks'
import { slow } from '../helpers/slow'

/** A sheet as people send it: a title, an empty row, a total, marks, a column that nobody knows, two bad cells. */
const messy = [
  ['SIP trunks, carrier team, final v3', '', '', '', '', '', '', ''],
  ['Trunk', 'Site / use', 'Dest IP', 'Port (TCP)', 'SIP Sec Profile', 'SRTP?', 'Other side', 'Remarks'],
  ['SIP-PSTN-HAR-1', 'PSTN Harbour', '192.0.2.21', '5061', 'ST-PSTN-TLS', 'x', 'CUBE Harbour', 'ask Jonas'],
  ['SIP-PSTN-HAR-2', 'PSTN Harbour', '192.0.2.22', '5061', 'ST-PSTN-TLS', 'x', 'CUBE Harbour', ''],
  ['SIP-PSTN-LYN', 'PSTN Lyndale', '192.0.2.24; 192.0.2.25', '5061', 'ST-PSTN-TLS', 'x', 'CUBE Lyndale', ''],
  ['', '', '', '', '', '', '', ''],
  ['SIP-CARRIER-A', 'Carrier A', '192.0.2.71:5061 192.0.2.72:5061', '', 'ST-CARRIER-A', 'x', 'Carrier A', ''],
  ['SIP-CARRIER-B', 'Carrier B', '192.0.2.73', 'def.', 'ST-CARRIER-B', 'x', 'Carrier B', ''],
  ['SIP-CVP-1', 'Contact centre', '192.0.2.51', '5061', 'ST-CVP', '', 'CVP', ''],
  ['SIP-MEETINGS', 'Meetings', '192.0.2.41', '5060', 'ST-MEET', '', 'Meetings', ''],
  ['', 'Intercluster', '192.0.2.111', '5061', 'ST-ICT', 'x', '', 'name?'],
  ['SIP-RECORDER', 'Recorder', '192.0.2.84', '5061', 'ST-REC', '', 'Recorder', ''],
  ['SIP-FAX', 'Fax', 'fax.example.com', '5060', '', '', 'Fax', ''],
  ['SIP-E911', 'Emergency', '192.0.2.91', '5061', 'ST-PSTN-TLS', 'x', '', ''],
  ['SIP-UNITY', 'Voicemail', '2001:db8::5', '5061', 'ST-UNITY', 'x', 'Unity', ''],
  ['Total: 12', '', '', '', '', '', '', ''],
]
const asText = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\r\n')

describeWindow('the import', () => {
  let { machine, page } = {} as OpenedWindow

  beforeEach(async () => {
    ;({ machine, page } = await openWindow((window) => makeProject(window, 'Imports')))
  })

  const onDisk = async (): Promise<Project> => {
    await saveNow(page)
    return planOnDisk(theFile(machine))
  }
  const dialog = () => page.getByRole('dialog', { name: 'Import' })
  const preview = () => dialog().getByRole('table', { name: 'What each row becomes' })

  slow('takes a messy sheet of 15 rows whole in at most 10 inputs, and one undo takes it all back', async () => {
    const hand = countingHand(page)
    await hand.click(page.getByRole('button', { name: 'Import…' }))
    await hand.fill(dialog().getByLabel(/Paste it here/), asText(messy))
    await hand.click(dialog().getByRole('button', { name: 'Read the text' }))
    await hand.pick(dialog().getByLabel('Column Site / use is'), 'Description')
    await hand.pick(dialog().getByLabel('Column SIP Sec Profile is'), 'SIP Trunk Security Profile')
    await hand.pick(dialog().getByLabel('Column Other side is'), 'Far end')
    await hand.fill(dialog().getByLabel('row 8, Port (TCP)'), '5061')
    await hand.fill(dialog().getByLabel('row 11, Trunk'), 'SIP-ICT')
    await hand.press('Enter')
    await dialog().getByText('15 rows: 12 added, 0 changed, 0 unchanged, 0 refused, 3 skipped.').waitFor()
    const create = dialog().getByRole('group', { name: 'Not in the plan yet' })
    await create
      .getByRole('checkbox', { name: /^Create 8 profiles ST-PSTN-TLS.* and 4 more$/u, checked: true })
      .waitFor()
    await create.getByRole('checkbox', { name: /^Create 9 far ends CUBE/u, checked: true }).waitFor()
    await hand.click(dialog().getByRole('button', { name: 'Import', exact: true }))
    await dialog().waitFor({ state: 'detached' })
    console.log(`Inputs: ${String(hand.inputs())} for a messy sheet of 15 rows.`)
    expect(hand.inputs()).toBeLessThanOrEqual(10)
    const { sipTrunks, profiles, farEnds } = await onDisk()
    expect(sipTrunks.map(({ name, description }) => `${name}: ${description}`)).toContain('SIP-ICT: Intercluster')
    expect(sipTrunks.map(({ destinations }) => destinations.map(({ port }) => port).join())).toEqual([
      ...['5061', '5061', '5061,5061', '5061,5061', '5061', '5061', '5060', '5061', '5061', '5060', '5061', '5061'],
    ])
    expect([profiles.length, farEnds.length]).toEqual([9, 9])
    await page.keyboard.press('Control+z')
    const before = await onDisk()
    expect([before.sipTrunks, before.farEnds, before.profiles.length]).toEqual([[], [], 1])
  })

  slow('axe finds nothing in it in any theme, and it works by keys alone', async () => {
    await page.keyboard.press('Control+i')
    await dialog()
      .getByLabel(/Paste it here/)
      .waitFor()
    expect(await focusName(page)).toContain('Paste it here')
    await setThemeBehind('dark')
    expect(await axeFindings(page, { within: '.dialog' })).toEqual([])
    await page.keyboard.insertText(asText(messy))
    await tabTo(page, 'Read the text')
    await page.keyboard.press('Enter')
    await preview().getByText('SIP-PSTN-HAR-1').waitFor()
    // The field is gone, and a person goes on where the result stands.
    await page.locator('.import-work:focus').waitFor()
    for (const theme of themes) {
      await setThemeBehind(theme)
      expect.soft([theme, await axeFindings(page, { within: '.dialog' })]).toEqual([theme, []])
    }
    await tabTo(page, /^Next to fix/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focusName(page)).toBe('row 8, Port (TCP)')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('5061')
    await page.keyboard.press('Enter')
    await dialog().getByRole('button', { name: 'Next to fix (1)' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect((await onDisk()).sipTrunks).toEqual([])
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill('import')
    await page.keyboard.press('Enter')
    await dialog()
      .getByLabel(/Paste it here/)
      .waitFor()
  })

  slow(
    'says where it would overwrite what was entered, keeps it unless told, and knows the heads the next time',
    async () => {
      const text = 'Anlage\tZiel\tBemerkung\nSIP-A\t192.0.2.1\tone\n'
      await give(text)
      await dialog().getByLabel('Column Bemerkung is').selectOption('Description')
      await dialog()
        .getByRole('row', { name: /SIP-A one/u })
        .waitFor()
      await take()
      await give(text.replace('one', 'two'))
      await dialog()
        .getByRole('row', { name: /SIP-A one stays, here: two/u })
        .waitFor()
      const column = dialog().getByRole('listitem').filter({ hasText: 'Bemerkung' })
      await column.getByText('remembered').waitFor()
      await dialog()
        .getByLabel(/Replace 1 setting that the plan has already/u)
        .check()
      await dialog()
        .getByRole('row', { name: /SIP-A one becomes two.*replaces the plan’s/u })
        .waitFor()
      await take()
      expect((await onDisk()).sipTrunks).toMatchObject([{ name: 'SIP-A', description: 'two' }])
    },
  )

  slow('fills step 4 with what the cluster answered, of a zip or a folder, and names what is no source', async () => {
    await goToStep(page, 4)
    await page.getByRole('button', { name: 'Import it…' }).click()
    const zip = zipSync({ 'kit/trunks.txt': strToU8(answer), 'kit/notes.txt': strToU8('nothing of it\n') })
    await dialog()
      .getByLabel('Files to import')
      .setInputFiles({ name: 'kit.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
    await dialog().getByText('2 rows: 1 added, 0 changed, 0 unchanged, 0 refused, 1 skipped.').waitFor()
    await dialog().getByText('The plan is empty, and starts as a copy of what was found.').waitFor()
    await preview()
      .getByRole('row', { name: /kit.zip\/kit\/notes.txt$/u })
      .waitFor()
    await preview()
      .getByRole('row', { name: /Skipped Nothing in it is known here/u })
      .waitFor()
    await take()
    const { asFound, sipTrunks } = await onDisk()
    expect([asFound?.source, asFound?.sipTrunks[0]?.name, sipTrunks[0]?.name]).toEqual(['kit.zip', 'T-1', 'T-1'])
    await page.keyboard.press('Control+z')
    const before = await onDisk()
    expect([before.asFound, before.sipTrunks]).toEqual([null, []])
  })

  slow('has a column for each setting, and cells are put right in them at once', async () => {
    await give(asText(messy))
    await dialog().getByLabel('Column SIP Sec Profile is').selectOption('SIP Trunk Security Profile')
    const heads = () => preview().getByRole('columnheader').allTextContents()
    await expect.poll(heads).toEqual(['Row', 'Becomes', 'Name', 'Security profile', 'Destinations', 'SRTP Allowed'])
    await preview()
      .getByRole('row', { name: '3 Added SIP-PSTN-HAR-1 ST-PSTN-TLS 192.0.2.21:5061 checked', exact: true })
      .waitFor()
    const bad = preview().getByRole('row', { name: /^8 Added SIP-CARRIER-B/u })
    await bad.getByRole('button', { name: 'Make it 5061' }).click()
    await preview().getByRole('row', { name: '8 Added SIP-CARRIER-B ST-CARRIER-B 192.0.2.73:5061 checked' }).waitFor()
    await preview()
      .getByRole('row', { name: /^11 Refused .*ST-ICT 192.0.2.111 5061/u })
      .waitFor()
    await page.keyboard.press('Escape')
  })

  slow('keeps what was entered or replaces it row by row', async () => {
    await give('Trunk,Description\nSIP-A,one\nSIP-B,one\n')
    await take()
    await give('Trunk,Description\nSIP-A,two\nSIP-B,two\n')
    await preview().getByLabel('row 3: replace what the plan has').check()
    await preview()
      .getByRole('row', { name: /SIP-B one becomes two.*replaces the plan’s/u })
      .waitFor()
    await preview()
      .getByRole('row', { name: /SIP-A one stays, here: two/u })
      .waitFor()
    await take()
    const { sipTrunks } = await onDisk()
    expect(sipTrunks.map(({ name, description }) => [name, description])).toEqual([
      ['SIP-A', 'one'],
      ['SIP-B', 'two'],
    ])
  })

  slow('shows 10,000 rows a few at a time, tells how far it reads, and stops where it is told to', async () => {
    const sheet = (rows: number) =>
      `Trunk,Address,Port,SRTP\n${Array.from({ length: rows }, (_, at) => `T-${String(at)},192.0.2.1,5061,yes\n`).join('')}`
    const file = (rows: number) => ({
      name: `${String(rows)}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(sheet(rows)),
    })
    await page.getByRole('button', { name: 'Import…' }).click()
    await page.evaluate(`(() => {
      window.seenProgress = new Set()
      const look = () => {
        const bar = document.querySelector('.import-reading progress')
        if (bar) window.seenProgress.add(bar.value)
        requestAnimationFrame(look)
      }
      look()
    })()`)
    await dialog().getByLabel('Files to import').setInputFiles(file(150_000))
    await dialog().getByRole('button', { name: 'Leave this source out' }).click()
    await dialog()
      .getByLabel(/Paste it here/)
      .waitFor()
    await dialog().getByLabel('Files to import').setInputFiles(file(10_000))
    await dialog().getByText('10000 rows: 10000 added, 0 changed, 0 unchanged, 0 refused, 0 skipped.').waitFor()
    expect((await page.evaluate<number[]>('[...window.seenProgress]')).length).toBeGreaterThan(2)
    const drawn = () => page.evaluate<number>(`document.querySelectorAll('.import-lines .import-row').length`)
    expect(await drawn()).toBeLessThan(80)
    await page.evaluate(`document.querySelector('.import-rows').scrollTo(0, 1e9)`)
    await preview().getByText('T-9999', { exact: true }).waitFor()
    expect(await drawn()).toBeLessThan(80)
    await dialog().getByLabel('Filter rows').fill('T-1234')
    await preview()
      .getByRole('row', { name: 'row 1236' })
      .or(preview().getByText('T-1234', { exact: true }))
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
  })

  const setThemeBehind = async (theme: string) => {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
    await settle(page)
  }
  const give = async (text: string) => {
    await page.keyboard.press('Control+i')
    await dialog()
      .getByLabel(/Paste it here/)
      .fill(text)
    await dialog().getByRole('button', { name: 'Read the text' }).click()
  }
  const take = async () => {
    await dialog().getByRole('button', { name: 'Import', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
  }
})

/** As the command line of CUCM gives it. */
const answer =
  'admin:run sql select name,description from device\nname   description\n====== ===========\nT-1    Site\n'

describeWindow('the import on the start page', () => {
  slow(
    'makes a plan of its own from a folder, by the name that it is given; nothing before it is confirmed',
    async () => {
      const { machine, page } = await openWindow(atStart)
      const folder = join(machine.home, 'answers of harbour')
      mkdirSync(folder)
      writeFileSync(join(folder, 'trunks.txt'), answer)
      writeFileSync(join(folder, 'more.csv'), 'Trunk,SRTP\nT-1,yes\n')
      await begin(page, 'Import…')
      const dialog = page.getByRole('dialog', { name: 'Import' })
      await dialog.getByLabel('Folder to import').setInputFiles(folder)
      // The sheet changes the trunk that was found.
      await dialog.getByText('2 rows: 1 added, 1 changed, 0 unchanged, 0 refused, 0 skipped.').waitFor()
      await dialog.getByRole('button', { name: /answers of harbour.*May be cut/ }).waitFor()
      await dialog.getByText('It may have been cut, as it ends with neither').waitFor()
      expect(projectFiles(machine)).toEqual([])
      expect(await dialog.getByLabel('Name of the new project').inputValue()).toBe('answers of harbour')
      await dialog.getByRole('button', { name: 'Import', exact: true }).click()
      await isOpen(page, 'answers of harbour')
      await saveNow(page)
      const read = () => {
        const project = readProject(readFileSync(theFile(machine), 'utf8'))
        return project.ok ? project.value : expect.fail(JSON.stringify(project.failure))
      }
      expect([read().asFound?.sipTrunks[0]?.name, read().sipTrunks[0]?.srtpAllowed]).toEqual(['T-1', true])
      await page.keyboard.press('Control+z')
      await saveNow(page)
      await expect.poll(() => [read().asFound, read().sipTrunks]).toEqual([null, []])
    },
  )
})
