import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TreeFile } from '../../../../electron/host/files/file-tree'
import { fingerprintOf } from '../../../../electron/host/export/fingerprint'

export const file = (path: string, text = 'new'): TreeFile => ({ path, bytes: Buffer.from(text) })

/** The files with the two lists that a bundle ends with. */
export function listed(...files: TreeFile[]): TreeFile[] {
  const rows = files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: fingerprintOf(bytes).sha256 }))
  const manifest = file('manifest.json', JSON.stringify({ planHash: '0'.repeat(64), files: rows }))
  const sums = [...rows, { path: manifest.path, sha256: fingerprintOf(manifest.bytes).sha256 }]
  return [...files, manifest, file('SHA256SUMS', sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''))]
}

/** Puts files below a folder, as they are when a program has written them. */
export function put(folder: string, files: readonly TreeFile[]): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}
