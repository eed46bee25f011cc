import type { App } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles } from '../host/files/data-folder'

/**
 * Chromium keeps its own apart from the plans, and starts on one data folder are one instance. False where another one
 * runs already: it is told of this start.
 */
export function isFirstInstance(app: App, dataFolder: string): boolean {
  const folder = join(dataFolder, dataFiles.electron)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
  return app.requestSingleInstanceLock()
}
