import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeInputFailure, readInputText, type InputFailure } from '../../../../electron/host/files/input-file'
import { asOrdinaryUser, skipUnless, temporaryFolder } from '../disk'

const maxBytes = 1000
const refusedAs = (kind: string, path: string) => ({ ok: false, failure: { kind, path } })

function fileWith(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'plan.trunkwright')
  writeFileSync(path, content)
  return path
}

const read = (content: string | Uint8Array) => readInputText(fileWith(content), { maxBytes })

describe('reading a file', () => {
  it.each(['', 'a plan\r\n', '\u0000\u007f', 'a plan \u0080', 'Zürich 一 😀 \u0000', 'x'.repeat(maxBytes)])(
    'gives its text: %j',
    async (text) => {
      expect(await read(text)).toEqual({ ok: true, value: text })
    },
  )

  it('drops one byte order mark at the beginning and no other', async () => {
    expect(await read('\uFEFFa\uFEFF')).toEqual({ ok: true, value: 'a\uFEFF' })
  })

  it('reads a file of several megabytes, with a character across each border', async () => {
    const text = 'x' + '一'.repeat(1_500_000)
    expect(await readInputText(fileWith(text), { maxBytes: 5_000_000 })).toEqual({ ok: true, value: text })
  })

  it('follows a link to a file', async () => {
    const path = fileWith('a plan')
    symlinkSync(path, `${path}.link`)
    expect(await readInputText(`${path}.link`, { maxBytes })).toEqual({ ok: true, value: 'a plan' })
  })
})

describe('what is not read', () => {
  it('a file that is not there', async () => {
    const path = fileWith('')
    for (const absent of [`${path}x`, join(path, 'x'), join(path, '..', 'x'.repeat(300)), 'a\0b', '']) {
      expect(await readInputText(absent, { maxBytes })).toEqual(refusedAs('not-there', absent))
    }
  })

  it('a folder', async () => {
    const path = temporaryFolder()
    expect(await readInputText(path, { maxBytes })).toEqual(refusedAs('is-a-folder', path))
  })

  it('a file above the limit, without reading it', async () => {
    const path = fileWith('')
    truncateSync(path, 2 ** 40)
    const failure = { kind: 'too-large', path, size: 2 ** 40, maxBytes }
    expect(await readInputText(path, { maxBytes })).toEqual({ ok: false, failure })
  })

  it('a file that holds more than it says', async (context) => {
    const path = '/proc/self/smaps'
    skipUnless(existsSync(path), context, 'needs /proc')
    const failure = { kind: 'too-large', path, size: 101, maxBytes: 100 }
    expect(await readInputText(path, { maxBytes: 100 })).toEqual({ ok: false, failure })
  })

  it('a device, without an end', async () => {
    expect(await readInputText('/dev/zero', { maxBytes })).toEqual(refusedAs('not-a-file', '/dev/zero'))
  })

  it('a pipe that nobody writes to, without waiting', async (context) => {
    skipUnless(process.platform !== 'win32', context, 'needs mkfifo')
    const path = join(temporaryFolder(), 'pipe')
    spawnSync('mkfifo', [path])
    expect(await readInputText(path, { maxBytes })).toEqual(refusedAs('not-a-file', path))
  })

  it('a socket', async () => {
    const path = join(temporaryFolder(), 'socket')
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(path, resolve))
    onTestFinished(() => void server.close())
    expect(await readInputText(path, { maxBytes })).toEqual(refusedAs('not-a-file', path))
  })

  it('a file without permission to read, or in a folder without', async () => {
    const path = fileWith('a plan')
    chmodSync(path, 0)
    chmodSync(join(path, '..'), 0o755)
    await asOrdinaryUser(async () => {
      expect(await readInputText(path, { maxBytes })).toEqual(refusedAs('not-readable', path))
    })
    chmodSync(join(path, '..'), 0)
    await asOrdinaryUser(async () => {
      expect(await readInputText(path, { maxBytes })).toEqual(refusedAs('not-readable', path))
    })
  })

  it.each([
    ['Latin-1', Buffer.from('Z\u00fcrich', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFa plan', 'utf16le')],
    ['half a character', Buffer.from('一').subarray(0, 2)],
    ['an overlong form', Buffer.from([0xc0, 0x80])],
  ])('%s', async (_, bytes) => {
    const path = fileWith(bytes)
    expect(await readInputText(path, { maxBytes })).toEqual(refusedAs('not-utf8', path))
  })

  it('an error outside the list keeps its code', async () => {
    const path = join(temporaryFolder(), 'loop')
    symlinkSync(path, path)
    const failure = { kind: 'other', path, code: 'ELOOP' }
    expect(await readInputText(path, { maxBytes })).toEqual({ ok: false, failure })
  })
})

it('a pipe that takes the place of the file does not hold the reader up', async (context) => {
  skipUnless(process.platform !== 'win32', context, 'needs mkfifo')
  const folder = temporaryFolder()
  const path = join(folder, 'plan')
  const pipe = join(folder, 'pipe')
  spawnSync('mkfifo', [pipe])
  for (let round = 0; round < 50; round += 1) {
    rmSync(path, { force: true })
    writeFileSync(path, 'a plan')
    const reading = readInputText(path, { maxBytes })
    await new Promise((resolve) => setImmediate(resolve))
    rmSync(path)
    symlinkSync(pipe, path)
    const result = await reading
    expect(result.ok ? 'read' : result.failure.kind).toMatch(/^(read|not-a-file|not-there)$/)
  }
})

const place = { path: '/plans/a' }

it.each<InputFailure>([
  { kind: 'not-there', ...place },
  { kind: 'is-a-folder', ...place },
  { kind: 'not-readable', ...place },
  { kind: 'not-a-file', ...place },
  { kind: 'not-utf8', ...place },
  { kind: 'too-large', ...place, size: 2000, maxBytes },
  { kind: 'other', ...place, code: 'EIO' },
])('a failure is told in one sentence that names the file, with a remedy: $kind', (failure) => {
  const { message, remedy } = describeInputFailure(failure)
  expect(message).toMatch(/^\/plans\/a [^.]+\.$/)
  expect(remedy).toMatch(/^[A-Z][^.]+\.$/)
})

it('a failure tells the sizes and the code', () => {
  expect(describeInputFailure({ kind: 'too-large', ...place, size: 2000, maxBytes }).message).toMatch(/2000.*1000/)
  expect(describeInputFailure({ kind: 'other', ...place, code: 'EIO' }).message).toContain('EIO')
})
