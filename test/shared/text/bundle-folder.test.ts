import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeRelativePath } from '../../../electron/host/files/relative-path'
import { bundleFolder } from '../../../shared/text/bundle-folder'
import { anyText } from '../../helpers/any-text'

describe('bundleFolder', () => {
  it.each([
    ['Ashmere SIP trunk encryption', 'ashmere-sip-trunk-encryption-r3'],
    ['Zürich – Genève', 'zurich-geneve-r3'],
    ['../../x', 'x-r3'],
    ['CON', 'con-r3'],
    ['a.b_c', 'a-b-c-r3'],
    ['🔒', 'project-r3'],
    ['東京', 'project-r3'],
    ['Проект Щука', 'proekt-shchuka-r3'],
    ['', 'project-r3'],
    ['-rf', 'rf-r3'],
  ])('calls %j %s', (name, folder) => {
    expect(bundleFolder({ name, revision: 3 })).toBe(folder)
  })

  it('has at most 60 characters and keeps the revision', () => {
    expect(bundleFolder({ name: 'x'.repeat(4096), revision: 12 })).toBe(`${'x'.repeat(56)}-r12`)
    expect(bundleFolder({ name: `${'x'.repeat(55)} y`, revision: 12 })).toBe(`${'x'.repeat(55)}-r12`)
  })

  it('is a name for every file system, whatever the project is called', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (name, revision) => {
        const folder = bundleFolder({ name, revision })
        expect(folder).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-r\d+$/)
        expect(folder.length).toBeLessThanOrEqual(60)
        expect(isSafeRelativePath(folder)).toBe(true)
      }),
    )
  })
})
