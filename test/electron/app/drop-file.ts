import type { Page } from 'playwright-core'

/** A person drags a file over the window and lets it go. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 60, y: 60, data })
  await devTools.detach()
}
