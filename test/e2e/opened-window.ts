import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished } from 'vitest'
import { closeBrowser, makeDesk, type Desk } from '../helpers/window'
import { lackingBrowser } from '../helpers/browser'

/** A person with the window open. */
export interface OpenedWindow {
  desk: Desk
  page: Page
  /** The program that serves the window. */
  started: Awaited<ReturnType<Desk['start']>>
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
  const desk = deskOfTest()
  const started = await desk.start()
  const page = await desk.open(started.address)
  await begin(page)
  return { desk, page, started }
}

/** The same with a page of its own that holds parts of the window. */
export async function openPage(
  address: string,
  begin: (page: Page) => Promise<unknown>,
): Promise<OpenedWindow['page']> {
  const desk = deskOfTest()
  desk.origins.push(new URL(address).origin)
  const page = await desk.open(address)
  await begin(page)
  return page
}

function deskOfTest(): Desk {
  const desk = makeDesk()
  onTestFinished(async () => {
    await desk.close()
    expect(desk.reports).toEqual([])
    expect([...desk.requests]).toEqual([...new Set(desk.origins)])
  })
  return desk
}
