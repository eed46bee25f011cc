import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Project } from '../../shared/plan/project'
import { readProject } from '../../shared/project-file/read-project'
import type { TestMachine } from '../helpers/window'

export const exampleName = 'Ashmere SIP trunk encryption'

export const projectFiles = ({ library }: TestMachine): string[] =>
  readdirSync(library)
    .filter((name) => name.endsWith('.trunkwright'))
    .map((name) => join(library, name))

export const theFile = (machine: TestMachine): string => projectFiles(machine)[0] ?? ''

/** The name of the plan in a file, or why it is none. */
export function nameOnDisk(file: string): string {
  const read = readProject(readFileSync(file, 'utf8'))
  return read.ok ? read.value.name : JSON.stringify(read.failure)
}

/** The plan in a file, which has to be one. */
export function planOnDisk(file: string): Project {
  const read = readProject(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The page that lists the projects. */
export const atStart = (page: Page) => page.getByRole('heading', { name: 'What a plan goes through' }).waitFor()
/** The project of this name is open. */
export const isOpen = (page: Page, name: string) =>
  page.locator('.top .project-name').getByText(name, { exact: true }).waitFor()

/** A command on the start page, which says beside its label what it does. */
export const begin = (page: Page, label: string) =>
  page.getByRole('listitem').getByRole('button', { name: label }).click()

export const openExample = async (page: Page): Promise<void> => {
  await begin(page, 'Open the worked example')
  await isOpen(page, exampleName)
}

/** What the dialogue for a name or a path asks for. */
export async function answer(page: Page, label: string, text: string, action: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
}

export async function makeProject(page: Page, name: string): Promise<void> {
  await begin(page, 'New project')
  await answer(page, 'Name', name, 'Create')
  await isOpen(page, name)
}

export async function openPath(page: Page, path: string): Promise<void> {
  await begin(page, 'Open…')
  await answer(page, 'Path', path, 'Open')
}

/** A command of the menu that the project's name opens. */
export async function choose(page: Page, command: string): Promise<void> {
  await page.locator('.top .project').click()
  await page.getByRole('menuitem', { name: command }).click()
}

export const save = (page: Page) => choose(page, 'Save Ctrl S')
export const leave = (page: Page) => choose(page, 'Close project')
/** The list of projects is there, with this one. */
export async function isListed(page: Page, name: string): Promise<void> {
  await atStart(page)
  await page.getByRole('button', { name, exact: true }).waitFor()
}
export const reopen = async (page: Page, name: string): Promise<void> => {
  await isListed(page, name)
  await press(page, name)
  await isOpen(page, name)
}

/** What the dialogue of the project's details holds. */
export async function inDetails(page: Page, act: (details: ReturnType<Page['getByRole']>) => Promise<unknown>) {
  await choose(page, 'Project details…')
  const details = page.getByRole('dialog', { name: 'Project details' })
  await act(details)
  await details.getByRole('button', { name: 'Close' }).click()
  await details.waitFor({ state: 'detached' })
}

export const rename = (page: Page, name: string) =>
  inDetails(page, (details) => details.getByLabel('Name', { exact: true }).fill(name))

export const status = (page: Page) => page.locator('.save-status')
export const saved = (page: Page) =>
  status(page)
    .filter({ hasText: /^Saved/ })
    .waitFor()
export async function saveNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await saved(page)
}
/** What was changed goes to the disk by itself; the two seconds until then are over at once, by the clock of the page. */
export async function savedByItself(page: Page): Promise<void> {
  await page.clock.fastForward(2_000)
  await saved(page)
}
export const notSaved = (page: Page) => status(page).filter({ hasText: '▲ Not saved' }).waitFor()

export const goToStep = (page: Page, step: number) => page.keyboard.press(`Control+${String(step)}`)

/** A part of the review. */
export async function review(page: Page, part: string): Promise<void> {
  await goToStep(page, 6)
  await page
    .getByRole('navigation', { name: 'Parts of the review' })
    .getByRole('button', { name: part, exact: true })
    .click()
}

/** The page on which the change is run. */
export async function changeWindow(page: Page): Promise<void> {
  await page.keyboard.press('Control+8')
  await page.locator('.night .unit-head').waitFor()
}

/** Exports from the review, and waits for what was written. */
export async function exportBundle(page: Page): Promise<void> {
  await review(page, 'Export')
  await page.getByRole('region', { name: 'Export' }).getByRole('button', { name: 'Export', exact: true }).click()
}
