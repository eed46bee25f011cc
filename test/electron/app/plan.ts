import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readProject } from '../../../shared/project-file/read-project'
import type { Running } from './driver'

/** The plan as a person handles it in the window; only these helpers know what the window looks like. */
export const exampleName = 'Ashmere SIP trunk encryption'

export async function openExample({ page }: Running): Promise<void> {
  await page.getByText('Open the worked example').first().click()
  await page.getByText(exampleName).first().waitFor()
}

/** Changes the name of the open plan; nothing is saved yet. */
export async function rename(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Project details')
  await page.keyboard.press('Enter')
  await page.getByLabel('Name', { exact: true }).fill(name)
}

export const isShown = (page: Page, name: string): Promise<void> => page.getByText(name).first().waitFor()

export const saysNotSaved = (page: Page): Promise<void> => page.getByText('▲ Not saved').first().waitFor()

/** Presses the item of a menu, as a person does. */
export const pressMenu = ({ inMain }: Running, id: string): Promise<void> =>
  inMain(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click()
  }, id)

/** Quits by the menu of the system; the process may be gone before it answers. */
export const quit = ({ inMain }: Running): Promise<void> =>
  inMain(({ app }) => {
    setTimeout(() => {
      app.quit()
    })
  }, null)

export const planFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.trunkwright') && !name.startsWith('.'))
    .map((name) => join(folder, name))

/** The name of the plan in a file, or why it is none. */
export function nameOnDisk(file: string): string {
  const read = readProject(readFileSync(file, 'utf8'))
  return read.ok ? read.value.name : JSON.stringify(read.failure)
}
