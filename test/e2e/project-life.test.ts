import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import { program } from '../helpers/cli'
import { describeWindow, openWindow, type OpenedWindow } from './opened-window'
import {
  atStart,
  exampleName,
  exportBundle,
  isListed,
  isOpen,
  leave,
  makeProject,
  nameOnDisk,
  notSaved,
  openExample,
  press,
  projectFiles,
  rename,
  reopen,
  saveNow,
  saved,
  theFile,
} from './steps'
import { slow } from '../helpers/slow'

describeWindow('the life of a project', () => {
  let { machine, page, started } = {} as OpenedWindow

  beforeEach(async () => {
    ;({ machine, page, started } = await openWindow(atStart))
  })

  slow('takes the code out of the address, and lets nobody in with it again', async () => {
    await atStart(page)
    expect(new URL(page.url()).hash).toBe('')
    await page.reload()
    await atStart(page)
    const other = await machine.open(started.address)
    await other.getByText('This window has no right to call').waitFor()
    // It says what to do, and not at the very edge.
    const remedy = other.getByText('Close it, and go on in the window that is open.')
    expect(await remedy.evaluate((each) => getComputedStyle(each.parentElement ?? each).paddingLeft)).not.toBe('0px')
    // The second use of the code ends the run, and what was refused, or was still asked as it ended, is told in the
    // console.
    expect(await started.ended).not.toBeNull()
    const told = machine.reports.splice(0)
    expect(told.filter((report) => !/401|ERR_CONNECTION_(?:REFUSED|RESET)/u.test(report))).toEqual([])
  })

  slow('makes a plan from nothing, and says saved only when it is on the disk', async () => {
    await makeProject(page, 'Harbour trunks')
    await page.getByRole('button', { name: /^(?:Open )?Review and export Nothing planned$/ }).waitFor()
    await rename(page, 'Harbour trunks, phase 2')
    expect(await page.locator('.save-status').textContent()).toBe('Not saved yet')
    await saved(page)
    expect(nameOnDisk(theFile(machine))).toBe('Harbour trunks, phase 2')
    await leave(page)
    await isListed(page, 'Harbour trunks, phase 2')
  })

  slow('exports the bundle byte for byte as the command line does', async () => {
    await openExample(page)
    await exportBundle(page)
    await page.getByText('it says NOT READY').waitFor()
    const [zip = ''] = readdirSync(machine.exports)
    const other = join(machine.home, 'cli.zip')
    try {
      execFileSync(process.execPath, [program, 'export', theFile(machine), '--out', other], { stdio: 'ignore' })
    } catch {
      // The worked example has errors, so the command ends with 1; the bundle is written all the same.
    }
    expect(readFileSync(join(machine.exports, zip)).equals(readFileSync(other))).toBe(true)
  })

  slow('saves by key, and finds everything again after the program was killed', async () => {
    await openExample(page)
    await rename(page, 'By key')
    await saveNow(page)
    started.kill()
    await started.ended
    const again = await machine.open((await machine.start()).address)
    await reopen(again, 'By key')
  })

  slow('never overwrites what another program wrote: mine is kept as a copy', async () => {
    await openExample(page)
    const file = theFile(machine)
    writeFileSync(file, readFileSync(file, 'utf8').replace(exampleName, 'Theirs'))
    await rename(page, 'Mine')
    await page.keyboard.press('Control+s')
    await notSaved(page)
    expect(nameOnDisk(file)).toBe('Theirs')
    await press(page, 'Keep mine as a copy')
    await saved(page)
    expect(projectFiles(machine).map(nameOnDisk).sort()).toEqual(['Mine', 'Theirs'])
  })

  slow('takes what is on the disk where the person says so', async () => {
    await openExample(page)
    const file = theFile(machine)
    writeFileSync(file, readFileSync(file, 'utf8').replace(exampleName, 'Theirs'))
    await rename(page, 'Mine')
    await page.keyboard.press('Control+s')
    await press(page, 'See what differs')
    await page.getByRole('heading', { name: 'What differs on the disk' }).waitFor()
    await press(page, 'Take what is on the disk')
    await isOpen(page, 'Theirs')
    expect(nameOnDisk(file)).toBe('Theirs')
  })

  slow('offers the kept versions of a damaged file, and goes back to one', async () => {
    await openExample(page)
    await rename(page, 'Before the damage')
    await saveNow(page)
    await leave(page)
    await isListed(page, 'Before the damage')
    writeFileSync(theFile(machine), '')
    await page.reload()
    await page.getByRole('list', { name: 'Kept versions' }).waitFor()
    await page.getByRole('button', { name: 'Go back to it' }).first().click()
    await isOpen(page, 'Before the damage')
    expect(nameOnDisk(theFile(machine))).not.toContain('damaged')
  })

  slow('ends when its window has gone, with everything saved', async () => {
    await openExample(page)
    await page.close()
    expect(await started.ended).toBe(0)
    expect(nameOnDisk(theFile(machine))).toBe(exampleName)
  })

  slow('starts once: a second start asks the first to come forward and ends', async () => {
    await atStart(page)
    const second = await machine.start()
    expect(second.address).toBe('')
    expect(await second.ended).toBe(0)
    await atStart(page)
  })
})
