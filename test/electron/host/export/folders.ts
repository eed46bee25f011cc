import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '../../../../electron/host/export/fingerprint'
import { temporaryFolder } from '../disk'
import { file, listed, put } from './listed'

export const plain = { force: false }
export const forced = { force: true }
export const bundle = listed(file('axl/apply.sh'), file('axl/001-add.xml'), file('far-end/Zürich.md'))
/** Of another plan. */
export const former = listed(file('axl/order.csv', 'old'), file('axl/old/apply.sh', 'old'), file('README.txt', 'old'))
export const formerNames = ['README.txt', 'SHA256SUMS', 'axl', 'manifest.json']
export const refusedAs = (kind: string, path: string) => ({ ok: false, failure: { kind, path } })
export const written = { ok: true, value: undefined }

export const row = (path: string) => ({ path, size: 3, sha256: fingerprintOf(Buffer.from('old')).sha256 })

export const tree = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
export const wholeTree = [
  'SHA256SUMS',
  'axl',
  'axl/001-add.xml',
  'axl/apply.sh',
  'far-end',
  'far-end/Zürich.md',
  'manifest.json',
]

/** A folder with `out` in it, which holds these files. */
export function folderWith(...files: string[]) {
  const folder = temporaryFolder()
  const target = join(folder, 'out')
  mkdirSync(target)
  for (const name of files) writeFileSync(join(target, name), 'old')
  return { folder, target }
}

/** The same with a former bundle in it, and these files beside its own. */
export function withFormer(...files: string[]) {
  const place = folderWith()
  put(place.target, former)
  for (const name of files) writeFileSync(join(place.target, name), 'mine')
  return place
}

export const holding = (path: string, ...others: string[]) => ({
  ok: false,
  failure: { kind: 'holds-others', path, others },
})
