import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished } from 'vitest'
import { closeBrowser, makeMachine, type TestMachine } from '../helpers/window'
import { lackingBrowser } from '../helpers/browser'

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
 * For one test: starts the program as a person does, opens its window, and waits for what is told. When the test is
 * over, the window has asked nobody but the program for anything, and the browser has reported nothing.
 */
export async function openWindow(begin: (page: Page) => Promise<unknown>): Promise<OpenedWindow> {
  const machine = machineOfTest()
  const started = await machine.start()
  const page = await machine.open(started.address)
  await begin(page)
  return { machine, page, started }
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

function machineOfTest(): TestMachine {
  const machine = makeMachine()
  onTestFinished(async () => {
    await machine.close()
    expect(machine.reports).toEqual([])
    expect([...machine.requests]).toEqual([...new Set(machine.origins)])
  })
  return machine
}
