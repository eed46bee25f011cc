import type { CustomScheme, Protocol } from 'electron'
import { styleHash } from '../../shared/document/html-style'
import { printOrigin, windowOrigin } from '../ipc/channels'
import { securityHeaders } from '../web/security-headers'
import type { WindowFile } from '../web/window-files'

const [scheme = ''] = windowOrigin.split(':')

/** Before the app is ready. */
export function registerWindowScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const schemes: CustomScheme[] = [{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]
  protocol.registerSchemesAsPrivileged(schemes)
}

/** Of a page that is printed: its one stylesheet, and nothing else. */
const printPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; sandbox`

/** What is served, by its path: the window's own files, and the pages that are being printed. */
export interface Served {
  files: ReadonlyMap<string, WindowFile>
  pages: ReadonlyMap<string, string>
}

/** Serves the window's own files under the app's own protocol, with the same headers as the web host. */
export function serveWindowFiles(protocol: Pick<Protocol, 'handle'>, served: Served): void {
  protocol.handle(scheme, ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const answer = method === 'GET' ? answers[`${scheme}://${host}`]?.(pathname, served) : undefined
    return answer ?? new Response('not found', { status: 404, headers: { ...securityHeaders, 'content-type': text } })
  })
}

type Answer = (pathname: string, served: Served) => Response | undefined

const text = 'text/plain; charset=utf-8'

const answers: Readonly<Record<string, Answer>> = {
  [windowOrigin]: (pathname, { files }) => {
    const file = files.get(pathname)
    const headers = { ...securityHeaders, 'content-type': file?.type ?? text }
    return file && new Response(new Uint8Array(file.bytes), { headers })
  },
  [printOrigin]: (pathname, { pages }) => {
    const page = pages.get(pathname)
    const type = 'text/html; charset=utf-8'
    const headers = { ...securityHeaders, 'content-type': type, 'content-security-policy': printPolicy }
    return page === undefined ? undefined : new Response(page, { headers })
  },
}
