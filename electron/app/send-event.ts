import type { BrowserWindow } from 'electron'
import type { HostEvent } from '../../shared/contract/results'
import { eventChannel } from '../ipc/channels'

export type SendEvent = (event: HostEvent) => void

/** Tells the window what the program has to say, for as long as there is one. */
export const eventsTo =
  (window: BrowserWindow): SendEvent =>
  (event) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
  }
