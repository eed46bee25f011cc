import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Project } from '../../shared/plan/project'
import { writeProject } from '../../shared/project-file/write-project'
import { nightPlan } from '../helpers/night-plan'
import { makeMachine, type TestMachine } from '../helpers/window'
import { isOpen, openPath, planOnDisk } from './steps'

/** A window for all tests of a file, with the plan of a night from a file of its own. */
export interface NightWindow {
  machine: TestMachine
  page: Page
  file: string
  /** The plan as it is in the file. */
  onDisk: () => Project
}

/** @param prepare what the page needs before the plan is open */
export async function openNight(prepare?: (page: Page) => Promise<unknown>): Promise<NightWindow> {
  const machine = makeMachine()
  const file = join(machine.home, 'night.trunkwright')
  writeFileSync(file, writeProject(nightPlan()))
  const page = await machine.open((await machine.start()).address)
  // What moves would be looked at on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await prepare?.(page)
  await openPath(page, file)
  await isOpen(page, nightPlan().name)
  return { machine, page, file, onDisk: () => planOnDisk(file) }
}
