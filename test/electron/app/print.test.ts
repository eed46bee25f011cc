import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { examplePlan } from '../../helpers/example-plan'
import { call, got } from './calls'
import { appHomeFor, sharedApp } from './app-home'
import type { Running } from './driver'
import { onEachRuntime } from './drivers'
import { exampleName } from './plan'
import { slow } from '../../helpers/slow'

/** In place of a printer there is a file, unless nothing is printed; the answer of the system is given. */
const printTo = ({ inMain }: Running, answer: [boolean, string]): Promise<void> =>
  inMain(({ app }, [isPrinted, reason]) => {
    app.on('web-contents-created', (_, contents) => {
      contents.print = (options, callback) => {
        if (!isPrinted) return void setImmediate(() => callback?.(false, reason))
        const printed = contents.printToPDF({ printBackground: options?.printBackground ?? false })
        void printed.then((pdf) => {
          Object.assign(globalThis, { printed: pdf.toString('base64'), from: contents.getURL() })
          callback?.(isPrinted, reason)
        })
      }
    })
  }, answer)

const printed = ({ inMain }: Running): Promise<{ printed: string; from: string }> =>
  inMain(() => {
    const { printed, from } = globalThis as unknown as { printed: string; from: string }
    return { printed, from }
  }, null)

const canRead = spawnSync('pdftotext', ['-v']).error === undefined
if (!canRead) console.log('The words of the printed checklist are not looked at: there is no pdftotext.')

onEachRuntime('printing', (driver) => {
  const app = sharedApp(driver)

  slow('gives the checklist to the printer of the system, from a page of its own that is gone afterwards', async () => {
    const appHome = appHomeFor(driver)
    const running = app()
    await printTo(running, [true, ''])
    await got(running.page, 'printChecklist', { project: examplePlan() })
    const paper = await printed(running)
    expect(paper.from).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/)
    expect(await running.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
    writeFileSync(appHome.at('paper.pdf'), Buffer.from(paper.printed, 'base64'))
    if (!canRead) return
    const words = spawnSync('pdftotext', ['-layout', appHome.at('paper.pdf'), '-'], { encoding: 'utf8' }).stdout
    expect(words).toContain(exampleName)
    expect(words).toContain('SIP-PSTN-01')
  })

  slow(
    'is no failure where the person thinks better of it, and one with a remedy where the printer fails',
    async () => {
      const running = app()
      await printTo(running, [false, 'Print job canceled'])
      expect(await call(running.page, 'printChecklist', { project: examplePlan() })).toEqual({ ok: true, value: null })
      await printTo(running, [false, 'Print job failed'])
      expect(await call(running.page, 'printChecklist', { project: examplePlan() })).toMatchObject({
        ok: false,
        failure: { message: 'The checklist was not printed: Print job failed.' },
      })
    },
  )
})
