import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readProject } from '../../shared/project-file/read-project'
import type { Desk } from '../helpers/window'

export const exampleName = 'Ashmere SIP trunk encryption'

export const projectFiles = ({ library }: Desk): string[] =>
  readdirSync(library)
    .filter((name) => name.endsWith('.trunkwright'))
    .map((name) => join(library, name))

export const theFile = (desk: Desk): string => projectFiles(desk)[0] ?? ''

/** The name of the plan in a file, or why it is none. */
export function nameOnDisk(file: string): string {
  const read = readProject(readFileSync(file, 'utf8'))
  return read.ok ? read.value.name : JSON.stringify(read.failure)
}

export const openExample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Worked example' }).click()
  await page.getByRole('heading', { name: exampleName }).waitFor()
}
export const status = (page: Page) => page.locator('.save-status')
export const saved = (page: Page) =>
  status(page)
    .filter({ hasText: /^Saved/ })
    .waitFor()
export const notSaved = (page: Page) => status(page).filter({ hasText: '▲ Not saved' }).waitFor()
export const rename = (page: Page, name: string) => page.getByLabel('Name', { exact: true }).fill(name)
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
