import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest'
import { closeBrowser, makeMachine, type TestMachine } from '../helpers/window'
import { lackingBrowser } from '../helpers/browser'
import { atStart, leave, openExample } from './steps'

/** A person with the window open. */
export interface OpenedWindow {
  machine: TestMachine
  page: Page
  /** The program that serves the window. */
  started: Awaited<ReturnType<TestMachine['start']>>
}

/** Tests of the window, left out where there is no browser. */
export function describeWindow(title: string, tests: () => void): void {
  describe.skipIf(lackingBrowser !== '')(`${title}${lackingBrowser}`, () => {
    afterAll(closeBrowser)
    tests()
  })
}

/**
 * For the tests of a file that begin alike, and end neither the program nor its page: one window, which each finds as the
 * first did. What a test leaves open is closed as a person closes it, the library is emptied, and a reload has a page
 * that knows of nothing. After a test that failed the next has a new window.
 */
export function sharedWindow(): typeof openWindow {
  let free: OpenedWindow | undefined
  afterAll(async () => {
    if (free) await endOf(free.machine)
  })
  return async (begin) => {
    const opened = free ?? (await start())
    free = undefined
    onTestFinished(async ({ task }) => {
      try {
        if (task.result?.state === 'fail') return
        await backToStart(opened)
        free = opened
      } finally {
        if (free !== opened) await opened.machine.close()
      }
    })
    await begin(opened.page)
    return opened
  }
}

/** One window with the worked example, for tests of a file that look at it as it is, one after the other. */
export function openExampleOnce(given: (opened: OpenedWindow) => void): void {
  let opened: OpenedWindow | undefined
  beforeAll(async () => {
    opened = await start()
    await openExample(opened.page)
    given(opened)
  })
  afterAll(() => opened?.machine.close())
}

/**
 * For one test: starts the program as a person does, opens its window, and waits for what is told. When the test is
 * over, the window has asked nobody but the program for anything, and the browser has reported nothing.
 */
export async function openWindow(begin: (page: Page) => Promise<unknown>): Promise<OpenedWindow> {
  const opened = await start(machineOfTest())
  await begin(opened.page)
  return opened
}

/** The same with a page of its own that holds parts of the window. */
export async function openPage(
  address: string,
  begin: (page: Page) => Promise<unknown>,
): Promise<OpenedWindow['page']> {
  const machine = machineOfTest()
  machine.origins.push(new URL(address).origin)
  const page = await machine.open(address)
  await begin(page)
  return page
}

async function start(machine = makeMachine()): Promise<OpenedWindow> {
  const started = await machine.start()
  return { machine, page: await machine.open(started.address), started }
}

function machineOfTest(): TestMachine {
  const machine = makeMachine()
  onTestFinished(() => endOf(machine))
  return machine
}

async function endOf(machine: TestMachine): Promise<void> {
  await machine.close()
  expectNothingReported(machine)
}

function expectNothingReported({ reports, requests, origins }: TestMachine): void {
  expect(reports).toEqual([])
  expect([...requests]).toEqual([...new Set(origins)])
}

async function backToStart({ machine, page }: OpenedWindow): Promise<void> {
  const dialogs = page.getByRole('dialog')
  for (let count = 0; (await dialogs.count()) > 0 && count < 9; count += 1) await page.keyboard.press('Escape')
  if ((await page.locator('.top .project').count()) > 0) {
    await leave(page)
    const question = page.getByRole('button', { name: 'Leave without saving', exact: true })
    const list = page.getByRole('heading', { name: 'What a plan goes through' })
    await question.or(list).first().waitFor()
    if (await question.isVisible()) await question.click()
  }
  await atStart(page)
  for (const name of readdirSync(machine.library)) rmSync(join(machine.library, name), { recursive: true, force: true })
  await page.reload()
  await atStart(page)
  expectNothingReported(machine)
}
