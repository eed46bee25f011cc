import { realpathSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { createServer, type ProxyOptions, type ViteDevServer } from 'vite'
import { root } from '../targets'
import { devHeaders } from './dev-headers'

export interface DevPage {
  name: string
  /** With its `index.html`. */
  folder: string
  /** What answers the page's calls; null where it makes none. */
  host: { origin: string } | null
}

export interface DevServer {
  origin: string
  close: () => Promise<void>
}

/** Serves a page from its sources, on loopback only, and replaces in it what changes. */
export async function startDevServer({ name, folder, host }: DevPage): Promise<DevServer> {
  const server: ViteDevServer = await createServer({
    configFile: join(root, 'build', 'window.vite.config.ts'),
    root: folder,
    logLevel: 'warn',
    cacheDir: join(root, 'dist', 'dev', name),
    server: {
      host: '127.0.0.1',
      headers: devHeaders,
      warmup: { clientFiles: ['./main.ts'] },
      fs: { allow: [root, packagesFolder()] },
      proxy: host ? proxyTo(host.origin, () => originOf(server)) : {},
    },
  })
  await server.listen()
  return { origin: originOf(server), close: () => server.close() }
}

/** Where the packages really are: the folder or each of them may be a link to those of another checkout. */
const packagesFolder = (): string => dirname(realpathSync(join(root, 'node_modules', 'vite')))

const originOf = ({ httpServer }: ViteDevServer): string =>
  `http://127.0.0.1:${(httpServer?.address() as AddressInfo).port}`

/**
 * The host answers to its own window only. What the page itself asks is passed on under the host's name; a request of
 * any other page keeps its own, and is refused as ever.
 */
function proxyTo(target: string, ownOrigin: () => string): Record<string, ProxyOptions> {
  const options: ProxyOptions = {
    target,
    changeOrigin: true,
    configure: (proxy) => {
      proxy.on('proxyReq', (passed, asked) => {
        if (asked.headers.origin === ownOrigin()) passed.setHeader('origin', target)
      })
    },
  }
  return { '/call/': options, '/enter': options, '/events': options }
}
