import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { verbNames } from '../../../shared/contract/verb-names'
import { contentSecurityPolicy } from '../../../electron/web/security-headers'
import { got } from './calls'
import { appHomeFor, sharedApp } from './app-home'
import { onEachRuntime, tellWhatIsLeftOut } from './drivers'
import { quit } from './plan'
import { slow } from '../../helpers/slow'

tellWhatIsLeftOut()

onEachRuntime('the window of the desktop app', (driver) => {
  const app = sharedApp(driver)

  it('opens on the own protocol, with the host behind it', async () => {
    const { page, address, inMain } = app()
    expect(address()).toBe('app://trunkwright/index.html')
    await page.getByText('Open the worked example').first().waitFor()
    expect(await got(page, 'about', {})).toMatchObject({ way: 'electron' })
    const isVisible = inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible()), null)
    expect(await isVisible).toEqual([true])
  })

  it('has no Node, and of the program only the verbs, which it cannot change', async () => {
    const { page } = app()
    const names = '["require", "process", "module", "Buffer", "global"].filter((name) => name in globalThis)'
    expect(await page.evaluate(names)).toEqual([])
    expect(await page.evaluate('Object.keys(trunkwright)')).toEqual([...verbNames, 'onEvent'])
    const changes = `(() => {
      try { trunkwright.about = null } catch {}
      try { trunkwright = null } catch {}
      try { trunkwright.more = 1 } catch {}
      return [typeof trunkwright.about, 'more' in trunkwright, Object.isFrozen(trunkwright)]
    })()`
    expect(await page.evaluate(changes)).toEqual(['function', false, true])
  })

  it('is sent the one content security policy with every file, and the browser keeps to it', async () => {
    const { page } = app()
    const header = `fetch('/index.html').then((answer) => answer.headers.get('content-security-policy'))`
    expect(await page.evaluate(header)).toBe(contentSecurityPolicy)
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|unsafe-eval/)
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'")
    const breaches = `(() => {
      globalThis.seen = new Set()
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.add(effectiveDirective))
      const style = document.createElement('style')
      style.textContent = 'h1 { color: red }'
      document.head.append(style)
      document.body.setAttribute('style', 'color: red')
      new Image().src = 'https://www.example.com/x.png'
      fetch('https://www.example.com/').catch(() => 0)
      try { document.body.innerHTML = '<b>' } catch {}
    })()`
    await page.evaluate(breaches)
    await expect
      .poll(() => page.evaluate('[...seen].sort()'))
      .toEqual(['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-attr', 'style-src-elem'])
  })

  it('answers nothing but its own files', async () => {
    const { page } = app()
    const statuses = `Promise.all(['/none', '/../main/main.js', '/%2e%2e/main/main.js', '/index.html'].map((path) =>
      fetch(path).then(({ status }) => status)))`
    expect(await page.evaluate(statuses)).toEqual([404, 404, 404, 200])
    const post = `fetch('/index.html', { method: 'POST', body: 'x' }).then(({ status }) => status)`
    expect(await page.evaluate(post)).toBe(404)
  })

  slow('comes back where it was left, where a display still shows that place', async () => {
    const appHome = appHomeFor(driver)
    const first = await appHome.start()
    const bounds = { x: 150, y: 90, width: 1000, height: 700 }
    await first.inMain(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds)
    await quit(first)
    await first.ended
    const kept = appHome.at('data/trunkwright/window.json')
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ bounds, isMaximized: false })
    const boundsNow = async () =>
      (await appHome.start()).inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(), null)
    expect(await boundsNow()).toEqual(bounds)
  })

  slow('opens in sight where no display shows the place any more', async () => {
    const appHome = appHomeFor(driver)
    const bounds = { x: 9_000, y: 90, width: 1000, height: 700 }
    writeFileSync(appHome.at('data/trunkwright/window.json'), JSON.stringify({ bounds, isMaximized: false }))
    const { inMain } = await appHome.start()
    expect(await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width, null)).toBe(1280)
  })

  it.skipIf(process.platform !== 'linux')(
    'is not opened without a folder for the plans, and it is said why',
    async () => {
      const appHome = appHomeFor(driver)
      writeFileSync(appHome.at('in-the-way'), '')
      const { code, stderr } = await driver.run({
        home: appHome.folder,
        env: { XDG_DATA_HOME: appHome.at('in-the-way') },
      })
      expect(code).toBe(1)
      expect(stderr).toMatch(/Trunkwright could not be started.*ENOTDIR.*in-the-way/s)
    },
  )
})
