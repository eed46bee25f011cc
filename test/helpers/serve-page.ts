import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { securityHeaders } from '../../electron/web/security-headers'
import { pagesFolder, type TestPage } from './test-pages'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A page of its own with parts of the window, built and served as the window is, under the same security policy. */
export async function servePage(name: TestPage): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(pagesFolder, path === '/' ? `${name}/index.html` : path)
    readFile(file).then(
      (body) => response.writeHead(200, { ...securityHeaders, 'content-type': types[extname(file)] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () => void server.close(),
  }
}
