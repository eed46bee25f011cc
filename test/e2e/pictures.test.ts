import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { picturesOf } from '../../shared/plan/pictures'
import { axeFindings } from '../helpers/axe'
import { cameraJpeg, png } from '../helpers/pictures'
import { openNight, type NightWindow } from './night-window'
import { describeWindow } from './opened-window'
import { setTheme } from './screens'
import { changeWindow, review } from './steps'

describeWindow('pictures as evidence', () => {
  let { machine, page, file, onDisk } = {} as NightWindow

  beforeAll(async () => {
    ;({ machine, page, file, onDisk } = await openNight((page) =>
      // The browser is told in good time that its dialogue is not to come: a press of a key may overtake that.
      Promise.resolve(page.on('filechooser', () => undefined)),
    ))
    await changeWindow(page)
  })
  afterEach(() => {
    expect(machine.reports.splice(0)).toEqual([])
  })
  afterAll(() => machine.close())

  const shown = () => picturesOf(onDisk().checklist)
  const kept = () => shown().map(({ type, name, by }) => `${type} ${name} ${by}`)
  const folder = () => (existsSync(`${file}.pictures`) ? readdirSync(`${file}.pictures`) : [])
  const strip = () => page.getByRole('list', { name: /^Pictures at / })
  const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    page.getByLabel(/^Pictures for /).setInputFiles(files)
  const lock = { name: 'lock.png', mimeType: 'image/png', buffer: png({ width: 320, height: 200, kind: 6 }) }
  /** As the system gives what was copied or is dragged. */
  const give = (kind: 'paste' | 'drop', name: string, bytes: Buffer) =>
    page.evaluate(
      ({ kind, name, base64 }) => {
        const data = new DataTransfer()
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: 'image/jpeg' }))
        const at = document.querySelector('.line-now') ?? document.body
        const options = { bubbles: true, cancelable: true }
        at.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...options, clipboardData: data })
            : new DragEvent('drop', { ...options, dataTransfer: data }),
        )
      },
      { kind, name, base64: bytes.toString('base64') },
    )
  /** It is there, and the browser could read it. */
  const widths = () =>
    strip()
      .locator('img')
      .evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth))

  it('one that is chosen with P is kept by its hash, shown small and large, and one undo takes it back', async () => {
    await page.getByRole('button', { name: /^Add a picture at / }).waitFor()
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('p')
    await (await chooser).setFiles([lock])
    await strip().getByText('lock.png').waitFor()
    await expect.poll(widths).toEqual([320])
    await expect.poll(kept).toEqual(['PNG lock.png '])
    expect(folder()).toEqual([`${shown()[0]?.hash ?? ''}.png`])
    expect(await axeFindings(page, {})).toEqual([])
    await strip()
      .getByRole('button', { name: /^Show lock\.png/ })
      .click()
    const large = page.getByRole('dialog', { name: 'lock.png' })
    await large.getByText(shown()[0]?.hash ?? '').waitFor()
    await large.getByRole('img', { name: 'lock.png' }).waitFor()
    // The keys of the line behind it are not meant for the picture.
    await large.getByRole('region', { name: 'The picture' }).focus()
    for (const key of ['Space', 's', 'n', 'e', 'f']) await page.keyboard.press(key)
    expect(await page.getByRole('dialog').count()).toBe(1)
    expect(Object.values(onDisk().checklist).map(({ state }) => state)).toEqual(['open'])
    expect(await axeFindings(page, {})).toEqual([])
    await setTheme(page, 'dark')
    expect(await axeFindings(page, { rules: ['color-contrast'] })).toEqual([])
    await setTheme(page, 'light')
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await strip().waitFor({ state: 'detached' })
    await expect.poll(kept).toEqual([])
    // The file stays: Redo, and versions of before, have it.
    expect(folder()).toHaveLength(1)
    await page.keyboard.press('Control+y')
    await expect.poll(widths).toEqual([320])
  })

  it('those that are pasted and dropped are kept at the line without what the camera wrote, which is said', async () => {
    await give('paste', 'phone.jpg', cameraJpeg())
    await page.getByText(/^Kept without what the camera or the program wrote beside it/).waitFor()
    await expect.poll(kept).toEqual(['PNG lock.png ', 'JPEG phone.jpg '])
    await give('drop', 'second.png', png({ shade: 90, height: 1600 }))
    await expect.poll(kept).toEqual(['PNG lock.png ', 'JPEG phone.jpg ', 'PNG second.png '])
    expect(await page.getByRole('dialog').count()).toBe(0)
    // A tall one leaves what can be done with it in the window; its time is that of the clock of the page, which has 24 hours.
    const tall = strip().getByRole('button', { name: /^Show second\.png, \d+ \w+ \d{4}, \d\d:\d\d$/ })
    await tall.click()
    const out = page.getByRole('button', { name: 'Take it out of this line' })
    await expect.poll(async () => (await out.boundingBox())?.y ?? Infinity).toBeLessThan(720 - 24)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    for (const name of folder()) expect(readFileSync(join(`${file}.pictures`, name)).includes('GPS')).toBe(false)
  })

  it('what is no picture is refused with a sentence, whatever it is called, and the others are kept', async () => {
    await choose(
      { name: 'fake.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') },
      { name: 'third.png', mimeType: 'image/png', buffer: png({ shade: 120 }) },
    )
    await page.getByText('fake.png is no PNG, JPEG or WebP. Save it as PNG, JPEG or WebP, and give that.').waitFor()
    await expect.poll(kept).toHaveLength(4)
  })

  it('evidence in words is edited beside it; ticking and going back leave both', async () => {
    await page.keyboard.press('e')
    await page.getByLabel(/^Evidence/).fill('Seen by two')
    await page.keyboard.press('Enter')
    await page.locator('.line-state').getByText('Seen by two').waitFor()
    await page.keyboard.press('Space')
    await strip().waitFor({ state: 'detached' })
    await expect.poll(kept).toHaveLength(4)
    await page.keyboard.press('u')
    await strip().getByText('lock.png').waitFor()
    await page.locator('.line-state').getByText('Seen by two').waitFor()
  })

  it('one that went or was changed beside the plan says so, small and large', async () => {
    const [first] = shown()
    rmSync(join(`${file}.pictures`, `${first?.hash ?? ''}.png`))
    await review(page, 'Checklist')
    await page.getByRole('button', { name: /^Next open line/ }).click()
    await strip().getByText('Not there').waitFor()
    await strip()
      .getByRole('button', { name: /^Show lock\.png/ })
      .click()
    const large = page.getByRole('dialog', { name: 'lock.png' })
    await large.getByText(/is not beside the project\. Put the picture back/).waitFor()
    await large.getByRole('button', { name: 'Take it out of this line' }).click()
    await expect.poll(kept).toHaveLength(3)
    await page.keyboard.press('Control+z')
    await expect.poll(kept).toHaveLength(4)
  })

  it('is added in the checklist of the review, too, and its words stay apart', async () => {
    const line = page.locator('.checkline.current')
    await line.getByLabel(/^Pictures for /).setInputFiles([lock])
    await expect.poll(widths).toEqual([320, 12, 16, 16])
    expect(await line.getByLabel(/^Evidence for/).inputValue()).toBe('Seen by two')
    expect(await axeFindings(page, {})).toEqual([])
  })
})
