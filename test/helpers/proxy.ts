import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

export interface Proxy {
  address: string
  /** The hosts that it was asked to connect to. */
  asked: string[]
  /** What it was told about who asks. */
  names: (string | undefined)[]
  close: () => Promise<void>
}

/** Passes connections on, or answers each with a status such as 403. */
export async function openProxy(status = 200): Promise<Proxy> {
  const asked: string[] = []
  const names: (string | undefined)[] = []
  const server = createServer()
  server.on('connect', ({ url = '', headers }, socket) => {
    asked.push(url)
    names.push(headers['proxy-authorization'])
    socket.on('error', () => undefined)
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
    const [host = '', port = ''] = url.split(':')
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('close', () => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...{ asked, names, address: `127.0.0.1:${(server.address() as AddressInfo).port}` },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
