import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findElectron } from '../../../build/electron-runtime'
import { root } from '../../../build/targets'

/** A test by its file below `test/` and its title. */
interface Proof {
  file: string
  title: string
}

const proof = (file: string, title: string): Proof => ({ file, title })

const window = 'electron/app/window.test.ts'
const guards = 'electron/app/guards.test.ts'
const sources = 'electron/security/web-preferences.test.ts'
const preferences = proof(
  sources,
  'is sandboxed, apart from its preload, without Node, and with the security of the web',
)
const noFeature = proof(sources, 'takes no feature of Blink that is not on by itself, and no element for other pages')
const ownProtocol = proof(
  sources,
  'shows what is served by our own protocol, never a file or an address of the network',
)
const noNode = proof(window, 'has no Node, and of the program only the verbs, which it cannot change')

/** What Electron's makers ask of every app, in our words and their order, and what proves it here. */
const checklist: Record<string, readonly Proof[]> = {
  'Content comes over secure ways only': [ownProtocol, proof(guards, 'let no request out')],
  'Pages have no Node': [preferences, noNode],
  'Preloads are apart from pages': [preferences, noNode],
  'Processes of pages are sandboxed': [preferences],
  'Sessions answer requests for permissions': [
    proof(guards, 'deny every permission'),
    proof(guards, 'choose no device'),
  ],
  'The security of the web is on': [preferences],
  'There is a content security policy': [
    proof(window, 'is sent the one content security policy with every file, and the browser keeps to it'),
  ],
  'Insecure content is off': [preferences],
  'Experimental features are off': [preferences],
  'No feature of Blink is switched on': [noFeature],
  'No page inside a page may open windows': [noFeature],
  'Pages inside pages are checked before they are attached': [proof(guards, 'attach no page inside the page')],
  'Navigation is limited': [proof(guards, 'keep the window on its own page')],
  'New windows are limited': [proof(guards, 'open no other window, and known pages in the browser of the system')],
  'The system opens no address that was not checked': [
    proof(sources, 'reaches the system by the list of known links only'),
    proof('electron/security/links.test.ts', 'may not: %s'),
  ],
  'Electron is a current release': [proof('electron/app/security-checklist.test.ts', 'is one exact release')],
  'Senders of calls are checked': [
    proof('electron/app/senders.test.ts', 'is refused with an error, whatever it asks'),
    proof(sources, 'reaches the main process by what the preload exposes only'),
  ],
  'Pages come from a protocol of our own, not from files': [
    ownProtocol,
    proof(window, 'answers nothing but its own files'),
  ],
  'Fuses are set': [proof('package/packages.test.ts', 'has the fuses of Electron set')],
  'No part of Electron is given to pages': [
    noNode,
    proof(
      'electron/app/calls.test.ts',
      'with wrong arguments are refused in the words of the contract, and never answered with nothing',
    ),
  ],
}

function isThere({ file, title }: Proof): boolean {
  const path = join(root, 'test', file)
  if (!existsSync(path)) return false
  const text = readFileSync(path, 'utf8').replaceAll(/\s+/g, ' ')
  const calls = ['it(', 'slow(', ')('].flatMap((call) => [`${call}'${title}'`, `${call} '${title}'`])
  return calls.some((call) => text.includes(call))
}

describe("Electron's checklist for security", () => {
  it('has all of its items here', () => {
    expect(Object.keys(checklist)).toHaveLength(20)
  })

  it.each(Object.entries(checklist))('%s: the tests that prove it are there', (_, proofs) => {
    expect(proofs.length).toBeGreaterThan(0)
    expect(proofs.filter((each) => !isThere(each))).toEqual([])
  })

  it('a test that is not there is missed', () => {
    expect(isThere(proof(window, 'proves nothing'))).toBe(false)
    expect(isThere(proof('electron/app/none.test.ts', noNode.title))).toBe(false)
  })
})

/** The first releases of Node without the holes that were made public in March 2026, by line; later lines began without. */
const patched: Readonly<Record<string, string>> = { '22': '22.22.2', '24': '24.14.1', '25': '25.8.2' }
const oldest = 22

function isPatched(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [, leastMinor = 0, leastPatch = 0] = (patched[String(major)] ?? '').split('.').map(Number)
  return major >= oldest && (minor > leastMinor || (minor === leastMinor && patch >= leastPatch))
}

const runtime = findElectron(process.env)
const lacking = runtime === null ? " (skipped: Electron's runtime is not here)" : ''
if (runtime === null) console.log("Which Node is in Electron's runtime is not looked at: the runtime is not here.")

describe("Node in Electron's runtime", () => {
  it.skipIf(runtime === null)(`is a patched one${lacking}`, () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const said = execFileSync(runtime ?? '', ['-p', 'process.versions.node'], { encoding: 'utf8', env }).trim()
    expect([said, isPatched(said)]).toEqual([said, true])
  })

  it.each([
    ['24.14.0', false],
    ['24.14.1', true],
    ['24.15.0', true],
    ['22.22.1', false],
    ['20.20.2', false],
    ['26.0.0', true],
  ])('%s is patched: %s', (version, expected) => {
    expect(isPatched(version)).toBe(expected)
  })
})

describe("Electron's release", () => {
  it('is one exact release', () => {
    const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>
    const { electron } = read('package.json')['devDependencies'] as Record<string, string>
    expect(electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(read('node_modules/electron/package.json')['version']).toBe(electron)
  })
})
