import { BrowserWindow } from 'electron'
import type { HostEvent } from '../../shared/contract/results'
import { eventChannel } from '../ipc/channels'

/** Tells every window what the host has to say. */
export function sendEvent(event: HostEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventChannel, event)
}
