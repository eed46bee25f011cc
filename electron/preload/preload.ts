import { contextBridge, ipcRenderer } from 'electron'
import type { HostEvent } from '../../shared/contract/results'
import { verbNames } from '../../shared/contract/verb-names'
import { callChannel, eventChannel } from '../ipc/channels'
import { takeDroppedFiles } from './dropped-files'

/** A method for each verb of the contract, and nothing else: the window can name neither a channel nor a path. */
const methods = Object.fromEntries(
  verbNames.map((verb) => [verb, (args: unknown) => ipcRenderer.invoke(callChannel, verb, args) as Promise<unknown>]),
)

contextBridge.exposeInMainWorld('trunkwright', {
  ...methods,
  onEvent: (listener: (event: HostEvent) => void) => {
    ipcRenderer.on(eventChannel, (_, event: HostEvent) => {
      listener(event)
    })
  },
})

takeDroppedFiles()
