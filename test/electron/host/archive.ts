/** Writes the archive of the tests to a path, for a test in another time zone. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { zipEntries, type ZipEntry } from '../../../electron/host/export/zip'

const text = (path: string, content: string): ZipEntry => ({ path, bytes: Buffer.from(content) })

/** What cannot be deflated, the same each time. */
export const noise = (length: number): Uint8Array =>
  createHash('shake256', { outputLength: length }).update('noise').digest()

/** Small, large and empty files, one that does not deflate, a script, and names of several scripts. */
export const entries: ZipEntry[] = [
  text('README.txt', 'Read me.\n'),
  text('empty', ''),
  text('axl/apply.sh', '#!/bin/sh\n'),
  text('far-end/Zürich 一 Привет.md', 'Zürich\n'),
  text('checklist.csv', Array.from({ length: 90_000 }, (_, index) => `${index},step ${index * 7919}\r\n`).join('')),
  { path: 'report.pdf', bytes: noise(50_000) },
  ...Array.from({ length: 500 }, (_, index) => text(`axl/${index}.xml`, `<name>TRUNK-${index}</name>\n`.repeat(20))),
]

export const archiveOf = (files: Iterable<ZipEntry>): Buffer => Buffer.concat([...zipEntries(files)])

const target = process.argv[2]
if (import.meta.filename === process.argv[1] && target) writeFileSync(target, archiveOf(entries))
