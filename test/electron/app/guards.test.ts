import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { sharedApp } from './app-home'
import { onEachRuntime } from './drivers'
import type { Running } from './driver'

/** A server on this machine that counts who comes. */
async function outside(): Promise<{ address: string; hits: () => number }> {
  let hits = 0
  const server = createServer((_, response) => {
    hits += 1
    response.end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, hits: () => hits }
}

/** From now on the addresses that are given to the system's browser are remembered instead. */
const rememberLinks = ({ inMain }: Running): Promise<void> =>
  inMain(({ shell }) => {
    const links: string[] = []
    Object.assign(globalThis, { links })
    shell.openExternal = (address) => Promise.resolve(void links.push(address))
  }, null)

const links = ({ inMain }: Running): Promise<string[]> =>
  inMain(() => (globalThis as unknown as { links: string[] }).links, null)

const windows = ({ inMain }: Running): Promise<number> =>
  inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)

onEachRuntime('the guards of the desktop app', (driver) => {
  const app = sharedApp(driver)

  it('keep the window on its own page', async () => {
    const { page, address } = app()
    const { address: elsewhere, hits } = await outside()
    for (const target of [
      elsewhere,
      'https://www.cisco.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://print/x',
    ])
      await page.evaluate(`void (location.href = ${JSON.stringify(target)})`)
    await page.evaluate(`(() => {
      const form = document.createElement('form')
      form.action = ${JSON.stringify(elsewhere)}
      document.body.append(form)
      form.submit()
    })()`)
    await page.waitForTimeout(500)
    expect(address()).toBe('app://trunkwright/index.html')
    expect(await page.evaluate('typeof trunkwright')).toBe('object')
    expect(hits()).toBe(0)
  })

  it('open no other window, and known pages in the browser of the system', async () => {
    const running = app()
    await rememberLinks(running)
    const known = 'https://www.cisco.com/c/en/us/support/index.html'
    const { address } = await outside()
    for (const target of [known, address, 'http://www.cisco.com/', 'https://www.cisco.com.example.com/', 'file:///x'])
      await running.page.evaluate(`void open(${JSON.stringify(target)})`)
    await running.page.evaluate(`(() => {
      const link = document.createElement('a')
      Object.assign(link, { href: 'https://developer.cisco.com/docs/axl/', target: '_blank', rel: 'noopener' })
      document.body.append(link)
      link.click()
    })()`)
    await expect.poll(() => links(running)).toEqual([known, 'https://developer.cisco.com/docs/axl/'])
    expect(await windows(running)).toBe(1)
  })

  it('deny every permission', async () => {
    const { page } = app()
    expect(await page.evaluate('Notification.requestPermission()')).toBe('denied')
    const states = `Promise.all(['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'persistent-storage']
      .map((name) => navigator.permissions.query({ name }).then(({ state }) => state)))`
    expect(await page.evaluate(states)).toEqual(Array(6).fill('denied'))
    const position = `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve(0), ({ code }) => resolve(code)))`
    expect(await page.evaluate(position)).toBe(1)
  })

  it('choose no device', async () => {
    const { inMain } = app()
    const chosen = inMain(({ session, BrowserWindow }) => {
      const answers: unknown[] = []
      const event = { preventDefault: () => answers.push('prevented') }
      const choose = (device: unknown) => answers.push(device ?? null)
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      session.defaultSession.emit('select-hid-device', event, {}, choose)
      session.defaultSession.emit('select-usb-device', event, {}, choose)
      session.defaultSession.emit('select-serial-port', event, [], contents, choose)
      contents?.emit('select-bluetooth-device', event, [], choose)
      return answers
    }, null)
    expect(await chosen).toEqual([...['prevented', null, 'prevented', null, 'prevented', '', 'prevented', '']])
  })

  it('attach no page inside the page', async () => {
    const { inMain, page } = app()
    const isPrevented = inMain(({ BrowserWindow }) => {
      let prevented = false
      const event = { preventDefault: () => (prevented = true) }
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
      return prevented
    }, null)
    expect(await isPrevented).toBe(true)
    await page.evaluate(`(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://www.example.com/'
      document.body.append(frame, document.createElement('webview'))
    })()`)
    await page.waitForTimeout(300)
    expect(page.frames().map((frame) => frame.url())).not.toContain('https://www.example.com/')
  })

  it('let no request out', async () => {
    const { inMain } = app()
    const { address, hits } = await outside()
    const ask = inMain(
      ({ session }, to) => session.defaultSession.fetch(to).then(({ status }) => status, String),
      address,
    )
    expect(await ask).toMatch(/ERR_BLOCKED_BY_CLIENT/)
    expect(hits()).toBe(0)
    expect(await inMain(({ app }) => app.commandLine.getSwitchValue('host-resolver-rules'), null)).toBe(
      'MAP * ~NOTFOUND',
    )
    const policy = inMain(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
      null,
    )
    expect(await policy).toBe('disable_non_proxied_udp')
  })
})
