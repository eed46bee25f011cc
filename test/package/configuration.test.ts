import Ajv from 'ajv'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import configuration from '../../build/electron-builder'

/** electron-builder's own schema, by which it refuses a configuration. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const schemaFile = join(dirname(builder.resolve('app-builder-lib/package.json')), 'scheme.json')
const validate = new Ajv({ strict: false }).compile(
  addFunctions(JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>),
)

/** Ajv knows no functions as values; the hooks are checked by the compiler. */
function addFunctions(schema: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema).replaceAll('{"typeof":"function"}', '{"not":{}}')) as Record<string, unknown>
}

const { afterExtract, beforeBuild, ...data } = configuration
const isValid = (value: unknown): boolean => validate(JSON.parse(JSON.stringify(value)))

describe('the configuration of electron-builder', () => {
  it('is valid', () => {
    expect(isValid(data), JSON.stringify(validate.errors)).toBe(true)
    for (const hook of [afterExtract, beforeBuild]) expect(hook).toBeTypeOf('function')
  })

  it.each([
    ['an option that does not exist', { asarr: true }],
    ['a fuse that does not exist', { electronFuses: { ...data.electronFuses, runAsNod: false } }],
    ['an option in the wrong place', { nsis: { ...data.nsis, asar: true } }],
    ['a value of the wrong type', { electronLanguages: 3 }],
    ['a macOS option for Windows', { win: { ...data.win, hardenedRuntime: true } }],
  ])('would be refused with %s', (_, change) => {
    expect(isValid({ ...data, ...change })).toBe(false)
  })

  it('neither publishes nor updates', () => {
    expect(data.publish).toBeNull()
    expect(data.nsis).toMatchObject({ differentialPackage: false, packElevateHelper: false })
    expect(data.dmg).toMatchObject({ writeUpdateInfo: false })
  })

  it('is in no form whose launcher turns the sandbox off', () => {
    const forms = [data.linux, data.win, data.mac].flatMap((each) => [each?.target ?? []].flat())
    const names = forms.map((form) => (typeof form === 'string' ? form : form.target))
    expect(names.sort()).toEqual(['deb', 'dmg', 'nsis', 'portable', 'tar.gz'])
    expect(JSON.stringify(data)).not.toMatch(/executableArgs|no-sandbox/iu)
  })

  it('lets macOS give it what V8 needs, and nothing else', () => {
    const { entitlements, entitlementsInherit } = data.mac ?? {}
    expect(entitlementsInherit).toBe(entitlements)
    const plist = readFileSync(entitlements ?? '', 'utf8').replaceAll(/\s/g, '')
    expect(plist).toContain('<dict><key>com.apple.security.cs.allow-jit</key><true/></dict></plist>')
  })

  it('installs for one user, who need not be an administrator', () => {
    expect(data.nsis).toMatchObject({ oneClick: true, perMachine: false })
    expect(data.portable).toMatchObject({ requestExecutionLevel: 'user' })
    expect(data.win).toMatchObject({ requestedExecutionLevel: 'asInvoker' })
  })
})
