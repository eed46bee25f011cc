import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWindowFiles } from '../../../electron/web/window-files'
import { temporaryFolder } from '../host/disk'
import { ask, askRaw, rawHead, startedHost } from './web'

const waysOut = [
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%252e%252e/secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/．．/secret.txt',
  '/....//secret.txt',
  '//secret.txt',
  '/./../secret.txt',
  '/..%00/secret.txt',
  '/link.txt',
  '/linked/secret.txt',
  '/notes.trunkwright',
  '/__proto__',
]

describe('the files of the window', () => {
  function windowFolder(): string {
    const folder = temporaryFolder()
    const own = join(folder, 'window')
    mkdirSync(join(own, 'assets'), { recursive: true })
    mkdirSync(join(folder, 'outside'))
    writeFileSync(join(folder, 'secret.txt'), 'SECRET')
    writeFileSync(join(folder, 'outside', 'secret.txt'), 'SECRET')
    writeFileSync(join(own, 'index.html'), '<p>page</p>')
    writeFileSync(join(own, 'assets', 'page.js'), 'run()')
    writeFileSync(join(own, 'notes.trunkwright'), 'SECRET')
    symlinkSync(join(folder, 'secret.txt'), join(own, 'link.txt'))
    symlinkSync(join(folder, 'outside'), join(own, 'linked'))
    return own
  }

  it('are served by their addresses, with their types and without a token', async () => {
    const web = await startedHost({ files: readWindowFiles(windowFolder()) })
    const page = await ask(web, { path: '/?a=b' })
    expect([page.status, page.text, page.headers['content-type']]).toEqual([
      200,
      '<p>page</p>',
      'text/html; charset=utf-8',
    ])
    const script = await ask(web, { path: '/assets/page.js', method: 'HEAD' })
    expect([script.status, script.text, script.headers['content-length']]).toEqual([200, '', '5'])
    expect((await ask(web, { path: '/', method: 'DELETE' })).status).toBe(405)
  })

  it('no spelling of a path leads to another file', async () => {
    const web = await startedHost({ files: readWindowFiles(windowFolder()) })
    for (const path of [...waysOut, `${web.origin}/../secret.txt`, 'file:///etc/passwd']) {
      const host = new URL(web.origin).host
      const answer = await askRaw(web, rawHead(`GET ${path}`, { host, connection: 'close' }))
      expect(answer, path).toMatch(/^HTTP\/1.1 40[04] /)
      expect(answer, path).not.toContain('SECRET')
    }
  })
})
