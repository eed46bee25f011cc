import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { join } from 'node:path'
import { dataFiles } from '../host/files/data-folder'
import { ignoreRefusal } from '../host/refusal'
import { usualLockTiming } from '../host/store/lock-holder'
import { privateFile } from '../host/store/private-file'
import { boundsFor, windowPlaceSchema, type WindowPlace } from './window-place'

export interface StartPlace {
  bounds: Partial<Rectangle>
  isMaximized: boolean
}

/** Where the window stands, over all starts: a convenience, so that what cannot be read or written is let be. */
export interface KeptPlace {
  restore: () => Promise<StartPlace>
  keep: (window: BrowserWindow) => Promise<void>
}

export function keptPlace(dataFolder: string): KeptPlace {
  const file = privateFile<WindowPlace>({
    path: join(dataFolder, dataFiles.window),
    schema: windowPlaceSchema,
    initial: { bounds: null, isMaximized: false },
    lock: () => ({ program: 'Trunkwright', since: new Date().toISOString(), timing: usualLockTiming }),
  })
  return {
    restore: async () => {
      const place = await file.read()
      return { bounds: boundsFor(place, screen.getAllDisplays()), isMaximized: place.isMaximized }
    },
    keep: async (window) => {
      const place = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
      await file.update(() => place).catch(ignoreRefusal)
    },
  }
}
