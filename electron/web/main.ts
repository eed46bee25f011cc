import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { version } from '../cli/version'
import { dataFolderFor } from '../host/data-folder'
import { createHost } from '../host/host'
import { startOnce } from './first-instance'
import { openWindow, type Opened } from './open-window'
import { startWebHost, type WebHost } from './web-host'
import { readWindowFiles } from './window-files'

const { platform, env } = process
const dataFolder = dataFolderFor({ platform, env, home: homedir() })

let web: WebHost | null = null
const start = await startOnce(dataFolder, () => void comeForward())

if (start.kind === 'second') console.log('Trunkwright is running already; its window was asked to come forward.')
else await run(start.stop)

async function run(stopListening: () => Promise<void>): Promise<void> {
  const host = createHost({
    now: () => new Date(),
    newId: randomUUID,
    version,
    way: 'web',
    onEvent: (event) => web?.send(event),
  })
  const stop = once(async () => {
    await host.close()
    await web?.close()
    await stopListening()
    process.exit(0)
  })
  const files = readWindowFiles(join(import.meta.dirname, '../window'))
  web = await startWebHost({ program: host.program, files, onUnused: stop })
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  await show(web)
}

/** Another start has asked: the window that is open comes forward, or one is opened. */
async function comeForward(): Promise<void> {
  if (!web) return
  if (web.windows() > 0) web.send({ kind: 'bring-forward' })
  else await show(web)
}

async function show({ newAddress }: WebHost): Promise<void> {
  const address = newAddress()
  const opened = await openWindow(address, { platform, env, dataFolder })
  console.log(inOneLine(opened, address))
}

function inOneLine(opened: Opened, address: string): string {
  switch (opened.kind) {
    case 'app-window':
      return `The window is open in ${opened.browser}.`
    case 'default-browser':
      return 'The window is open in the default browser.'
    case 'address-only':
      return `Open ${address} in a browser on this machine; it works once.`
  }
}

/** However often it is asked to stop, it stops once. */
function once(action: () => Promise<void>): () => void {
  let isRunning = false
  return () => {
    if (isRunning) return
    isRunning = true
    void action()
  }
}
