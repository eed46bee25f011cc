import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { allOrFew } from '../helpers/draws'
import { got, hostOn } from '../helpers/hosts'
import { describeWindow, openWindow, type OpenedWindow } from './opened-window'
import {
  exampleName,
  inDetails,
  isOpen,
  isListed,
  leave,
  nameOnDisk,
  notSaved,
  openExample,
  openPath,
  press,
  projectFiles,
  rename,
  reopen,
  save,
  saved,
  savedByItself,
  status,
  theFile,
} from './steps'
import { slow } from '../helpers/slow'

/** Another program writes the file. */
const overwrite = (file: string, name: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(exampleName, name))

describeWindow('work that is not saved', () => {
  let { machine, page, started } = {} as OpenedWindow

  beforeEach(async () => {
    ;({ machine, page, started } = await openWindow(openExample))
    await page.clock.install()
  })

  const setAutosave = (isOn: boolean) =>
    inDetails(page, (details) => details.getByLabel('Save by itself').setChecked(isOn))
  const nameHere = () => page.locator('.project-name').textContent()

  slow('is saved 2 s after the last change, and not before', async () => {
    await inDetails(page, async (details) => {
      await page.clock.pauseAt(Date.now() + 60_000)
      await details.getByLabel('Name', { exact: true }).fill('First')
      await page.clock.runFor(1_500)
      await details.getByLabel('Name', { exact: true }).fill('Second')
      await page.clock.runFor(1_900)
      expect([await status(page).textContent(), nameOnDisk(theFile(machine))]).toEqual(['Not saved yet', exampleName])
      await page.clock.runFor(200)
      await page.clock.resume()
    })
    await saved(page)
    expect(nameOnDisk(theFile(machine))).toBe('Second')
  })

  slow('is saved on leaving the plan, on a reload, and the reload has the same plan open', async () => {
    await rename(page, 'Left')
    await leave(page)
    await reopen(page, 'Left')
    expect(nameOnDisk(theFile(machine))).toBe('Left')
    await rename(page, 'Reloaded')
    page.once('dialog', (dialog) => void page.waitForTimeout(500).then(() => dialog.accept()))
    await page.reload()
    await isOpen(page, 'Reloaded')
    expect(nameOnDisk(theFile(machine))).toBe('Reloaded')
    await rename(page, 'Saved after a reload')
    await savedByItself(page)
    expect(nameOnDisk(theFile(machine))).toBe('Saved after a reload')
  })

  slow('stays unsaved where that does not go by itself, until the person says', async () => {
    await setAutosave(false)
    await rename(page, 'By hand')
    await page.keyboard.press('Control+Shift+S')
    await page.getByRole('dialog', { name: 'Save a copy' }).waitFor()
    await page.keyboard.press('Escape')
    await page.clock.fastForward(2_500)
    expect([await status(page).textContent(), nameOnDisk(theFile(machine))]).toEqual(['Not saved yet', exampleName])
    await leave(page)
    await press(page, 'Stay')
    expect(await nameHere()).toBe('By hand')
    await save(page)
    await saved(page)
    expect(nameOnDisk(theFile(machine))).toBe('By hand')
    await rename(page, 'Dropped')
    await leave(page)
    await press(page, 'Leave without saving')
    await reopen(page, 'By hand')
    await rename(page, 'Kept')
    await leave(page)
    await press(page, 'Save and leave')
    await isListed(page, 'Kept')
    expect(nameOnDisk(theFile(machine))).toBe('Kept')
  })

  slow('is asked about by the browser before the window goes', async () => {
    await setAutosave(false)
    await rename(page, 'Unsaved')
    const asked = page.waitForEvent('dialog')
    const closing = page.close({ runBeforeUnload: true })
    expect((await asked).type()).toBe('beforeunload')
    await (await asked).dismiss()
    await closing
    expect(await nameHere()).toBe('Unsaved')
  })

  const waysToSave: [how: string, save: () => Promise<unknown>][] = [
    ['button', () => save(page)],
    ['key', () => page.keyboard.press('Control+s')],
    ['autosave', () => page.clock.fastForward(2_000)],
    ['leaving', () => leave(page)],
  ]

  it.each(allOrFew(waysToSave, waysToSave.slice(2, 3)))(
    'is never shown as saved where the save by %s fails, and can be kept as a copy',
    async (_, save) => {
      overwrite(theFile(machine), 'Theirs')
      await rename(page, 'Mine')
      await save()
      await notSaved(page)
      expect(projectFiles(machine).map(nameOnDisk)).toEqual(['Theirs'])
      await press(page, 'Keep mine as a copy')
      await saved(page)
      expect(projectFiles(machine).map(nameOnDisk).sort()).toEqual(['Mine', 'Theirs'])
      await rename(page, 'Mine, further')
      await savedByItself(page)
      expect(projectFiles(machine).map(nameOnDisk).sort()).toEqual(['Mine, further', 'Theirs'])
    },
  )

  slow('survives that its folder went away: a later try saves it, or another place', async () => {
    const away = `${machine.library}-away`
    renameSync(machine.library, away)
    await rename(page, 'In memory')
    await page.keyboard.press('Control+s')
    await notSaved(page)
    await page.getByLabel('Save elsewhere, path').fill(join(machine.home, 'none', 'x'))
    await press(page, 'Save there')
    await page.getByText(`The folder ${join(machine.home, 'none')} does not exist.`).waitFor()
    await notSaved(page)
    renameSync(away, machine.library)
    await press(page, 'Try again')
    await saved(page)
    expect(nameOnDisk(theFile(machine))).toBe('In memory')
  })

  slow('is not saved where what was before cannot be kept, until the person says that it need not be', async () => {
    const file = theFile(machine)
    const versions = join(dirname(file), `.${basename(file)}.versions`)
    rmSync(versions, { recursive: true, force: true })
    writeFileSync(versions, 'in the way')
    await rename(page, 'Mine')
    await page.keyboard.press('Control+s')
    await notSaved(page)
    await page.getByText(`cannot be kept in ${versions}`).waitFor()
    expect(nameOnDisk(file)).toBe(exampleName)
    await press(page, 'Save without keeping what was before')
    await saved(page)
    expect(nameOnDisk(file)).toBe('Mine')
    await rename(page, 'Mine, further')
    await savedByItself(page)
    expect(nameOnDisk(file)).toBe('Mine, further')
    expect(readFileSync(versions, 'utf8')).toBe('in the way')
  })

  slow('can be saved elsewhere, and goes on there', async () => {
    overwrite(theFile(machine), 'Theirs')
    await rename(page, 'Mine')
    await save(page)
    await page.getByLabel('Save elsewhere, path').fill(join(machine.home, 'elsewhere'))
    await press(page, 'Save there')
    await saved(page)
    await rename(page, 'Mine, elsewhere')
    await savedByItself(page)
    expect(nameOnDisk(join(machine.home, 'elsewhere.trunkwright'))).toBe('Mine, elsewhere')
    expect(nameOnDisk(theFile(machine))).toBe('Theirs')
  })

  slow('is told at once that another program changed the file, and what differs', async () => {
    overwrite(theFile(machine), 'Theirs')
    await page.getByText('The file was changed by another window or program').waitFor()
    await press(page, 'See what differs')
    await page.getByRole('row', { name: `Plan Name Theirs ${exampleName}` }).waitFor()
    await press(page, 'Take what is on the disk')
    await isOpen(page, 'Theirs')
    await page.getByRole('region', { name: 'Not saved' }).waitFor({ state: 'detached' })
    await rename(page, 'Further')
    await savedByItself(page)
    expect(nameOnDisk(theFile(machine))).toBe('Further')
  })

  slow('can be kept as a file when the program is gone, and the window says so', async () => {
    started.kill()
    await started.ended
    await rename(page, 'All that is left')
    await save(page)
    await notSaved(page)
    await page.getByText('Trunkwright itself no longer answers').waitFor()
    const downloading = page.waitForEvent('download')
    await press(page, 'Keep it as a file')
    const download = await downloading
    expect(download.suggestedFilename()).toBe('all-that-is-left-r1.trunkwright')
    const kept = join(machine.home, 'kept')
    await download.saveAs(kept)
    expect(nameOnDisk(kept)).toBe('All that is left')
  })

  slow('a file that somebody else has open is not opened, and the page says who has it', async () => {
    const folder = join(machine.home, 'shared')
    const path = join(folder, 'plan.trunkwright')
    mkdirSync(folder)
    writeFileSync(path, readFileSync(theFile(machine), 'utf8').replace(exampleName, 'Shared'))
    const other = hostOn(join(machine.home, 'other'))
    const { file } = await got(other.program.locateFile({ path }))
    const { handle } = await got(other.program.openProject({ file }))
    await leave(page)
    await openPath(page, path)
    await page.getByText(`${path} is open in Trunkwright 0.0.0, by`).waitFor()
    await got(other.program.closeProject({ handle }))
    await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
    await isOpen(page, 'Shared')
    await other.close()
  })

  slow(
    'a file that was named and is damaged offers its kept versions, and one that is gone can be taken off',
    async () => {
      const path = join(machine.home, 'named.trunkwright')
      writeFileSync(path, readFileSync(theFile(machine), 'utf8').replace(exampleName, 'Named'))
      await leave(page)
      await openPath(page, path)
      await isOpen(page, 'Named')
      await rename(page, 'Named twice')
      await savedByItself(page)
      await leave(page)
      await expect.poll(() => existsSync(join(machine.home, '.named.trunkwright.lock'))).toBe(false)
      appendFileSync(path, '}')
      await page.reload()
      await openPath(page, path)
      await page.getByText(`${path} is damaged`).waitFor()
      await page.getByRole('list', { name: 'Kept versions' }).getByText('Named twice').waitFor()
      await page.getByRole('button', { name: 'Go back to it' }).first().click()
      await isOpen(page, 'Named twice')
      expect(nameOnDisk(path)).toBe('Named twice')
      await leave(page)
      rmSync(path)
      await page.reload()
      await press(page, 'Remove from the list')
      await page.getByText(path).waitFor({ state: 'detached' })
    },
  )
})
