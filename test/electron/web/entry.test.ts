import { describe, expect, it } from 'vitest'
import { ask, codeOf, enter, refused, startedHost } from './web'

describe('the code of a window', () => {
  it('tells that a code came a second time, and of no other wrong one', async () => {
    let told = 0
    const web = await startedHost({ onUsedBefore: () => (told += 1) })
    const code = codeOf(web)
    for (const given of ['', 'wrong', code]) await enter(web, given)
    expect(told).toBe(0)
    const again = await enter(web, code)
    expect([again.status, refused(again)]).toEqual([
      401,
      'The code of this window was used before: Trunkwright ends. Start it again.',
    ])
    expect(told).toBe(1)
  })

  it('tells when a window came in by its address', async () => {
    const web = await startedHost()
    const used: string[] = []
    const [one, other] = ['one', 'other'].map((name) => web.newAddress(() => used.push(name)))
    await enter(web, new URL(other ?? '').hash.slice(1))
    expect(used).toEqual(['other'])
    await enter(web, new URL(one ?? '').hash.slice(1))
    expect(used).toEqual(['other', 'one'])
  })
})

describe('a window that is led to the page from a file', () => {
  const opening = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const status = async (path: string, changed: Record<string, string> = {}, method = 'GET') =>
    (await ask(await startedHost(), { path, method, headers: { ...opening, ...changed } })).status

  it('gets it, as anybody may', async () => {
    expect(await status('/')).toBe(200)
  })

  it.each(['iframe', 'frame', 'embed', 'object', 'script', 'empty'])('does not get it as %s', async (dest) => {
    expect(await status('/', { 'sec-fetch-dest': dest })).toBe(403)
  })

  it('gets nothing else, and not by another method or with an origin', async () => {
    for (const path of ['/events', '/call/getSettings', '/enter', '/index.html', '/?', '//']) {
      expect([path, await status(path)]).toEqual([path, 403])
    }
    expect(await status('/', {}, 'POST')).toBe(403)
    expect(await status('/', { 'sec-fetch-mode': 'no-cors' })).toBe(403)
    expect(await status('/', { origin: 'https://evil.example' })).toBe(403)
  })
})
