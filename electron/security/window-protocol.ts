import type { CustomScheme, Protocol } from 'electron'
import { windowOrigin } from '../ipc/channels'
import { securityHeaders } from '../web/security-headers'
import type { WindowFile } from '../web/window-files'

const [scheme = ''] = windowOrigin.split(':')

export const privilegedSchemes: CustomScheme[] = [
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]

/** Serves the window's own files under the app's own protocol, with the same headers as the web host. */
export function serveWindowFiles(protocol: Protocol, files: ReadonlyMap<string, WindowFile>): void {
  protocol.handle(scheme, ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const file = `${scheme}://${host}` === windowOrigin && method === 'GET' ? files.get(pathname) : undefined
    const headers = { ...securityHeaders, 'content-type': file?.type ?? 'text/plain' }
    return new Response(file ? new Uint8Array(file.bytes) : 'not found', { status: file ? 200 : 404, headers })
  })
}
