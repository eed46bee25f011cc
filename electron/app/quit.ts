import type { App } from 'electron'

/** The program ends with its window, and when what is being saved is on the disk. */
export function quitWhenSettled(app: App, settle: () => Promise<void>): void {
  let isSettled = false
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('will-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    void settle().finally(() => {
      isSettled = true
      app.quit()
    })
  })
}
