import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { securityHeaders } from '../../electron/web/security-headers'

const root = dirname(dirname(import.meta.dirname))
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

function build(source: string, target: string): void {
  const config = join(root, 'build', 'window.vite.config.ts')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', source, '--config', config, '--outDir', target],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: '' },
    },
  )
  if (status !== 0) throw new Error(stderr)
}

/** A page of its own with parts of the window, built and served as the window is, under the same security policy. */
export async function servePage(source: string): Promise<{ address: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-page-'))
  build(source, folder)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path === '/' ? 'index.html' : path)
    readFile(file).then(
      (body) => response.writeHead(200, { ...securityHeaders, 'content-type': types[extname(file)] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
