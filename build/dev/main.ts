import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { homeFolder } from '../../electron/host/files/home-folder'
import { openWindow } from '../../electron/web/open-window'
import { isPage, pages } from './pages'

/** `npm run dev`: the window, on the real host; `npm run dev -- grid` or `-- form`: a part of it by itself. */
async function dev(page: keyof typeof pages): Promise<void> {
  const { platform, env } = process
  const dataFolder = mkdtempSync(join(tmpdir(), 'trunkwright-dev-'))
  // An address opens one window, once: whoever closed theirs gets another.
  const newAddress = (onUsed?: () => void): string => server.origin + (host?.entrance(onUsed) ?? '/')
  const openByHand = (): void => {
    console.log(`Open ${newAddress()} in a browser on this machine.`)
  }
  // Each is loaded where it is wanted: a part of the window is there sooner without the host.
  const host =
    page === 'window' ? await (await import('./example-host')).startExampleHost(dataFolder, openByHand) : null
  const { startDevServer } = await import('./dev-server')
  const server = await startDevServer({ name: page, folder: pages[page], host })
  const stop = async (): Promise<void> => {
    await Promise.all([server.close(), host?.close()])
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())

  if (host) console.log(`Its projects are in ${dataFolder}, which goes when this ends.`)
  const { kind } = await openWindow(newAddress, { platform, env, home: homeFolder(), dataFolder })
  if (kind === 'address-only') openByHand()
  else console.log('The window opens. Ctrl-C ends this.')
}

const [asked = 'window'] = process.argv.slice(2)
if (isPage(asked)) await dev(asked)
else {
  console.error(`Usage: npm run dev [-- ${Object.keys(pages).join('|')}]`)
  process.exitCode = 2
}
