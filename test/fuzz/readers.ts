import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from '../../electron/cli/arguments'
import { command } from '../../electron/cli/command'
import { done } from '../../electron/cli/outcome'
import { lookIntoFolder } from '../../electron/host/export/written-folder'
import { opaquePng } from '../../electron/host/pdf/opaque-png'
import { decodeInput } from '../../electron/host/files/input-file'
import { Refusal } from '../../electron/host/refusal'
import { settingsFile } from '../../electron/host/settings'
import { readLock, usualLockTiming } from '../../electron/host/store/lock-holder'
import { readRecord } from '../../electron/web/meeting-record'
import { readBlock, readTsv, writeTsv } from '../../renderer/grid/tsv'
import { readCertificate } from '../../shared/certificates/read-certificate'
import { readCertificateTexts } from '../../shared/certificates/read-certificate-texts'
import { verbNames } from '../../shared/contract/verb-names'
import { parseCall } from '../../shared/contract/verbs'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { readPicture } from '../../shared/evidence/pictures/read-picture'
import { takeEvidence } from '../../shared/evidence/take-evidence'
import { importFiles } from '../../shared/import/import-files'
import { typedSecret } from '../../shared/ios/typed-secret'
import { readRunningConfig } from '../../shared/ios/running/read-running-config'
import { writeRunningConfig } from '../../shared/ios/running/write-running-config'
import { readDestinations } from '../../shared/plan/destinations'
import { readProject } from '../../shared/project-file/read-project'
import { writeProject } from '../../shared/project-file/write-project'
import { parseCucmRelease } from '../../shared/software/cucm-release'
import { parseRelease } from '../../shared/software/release'
import { decodedText } from '../../shared/text/decoded-text'
import { plan } from '../helpers/plan'
import { samples } from './samples'

/** One that reads what others make, and what it is given. It may refuse; it may not throw, nor hold anybody up. */
export interface Reader {
  samples: readonly Uint8Array[]
  read: (bytes: Uint8Array) => unknown
}

function expectWritable(project: Parameters<typeof writeProject>[0]): void {
  const again = readProject(writeProject(project))
  if (!again.ok) throw new Error(`what was made of it does not open: ${JSON.stringify(again.failure)}`)
}

function project(bytes: Uint8Array): void {
  const text = decodeInput('plan', bytes)
  const read = text.ok ? readProject(text.value) : text
  if (read.ok) expectWritable(read.value)
}

const small = plan({ sipTrunks: [{ name: 'SIP-A' }], farEnds: [{ name: 'SBC' }] })

function takeIn(bytes: Uint8Array): void {
  let count = 0
  const newId = () => `id-${String((count += 1))}`
  const how = { as: null, create: true, newId, today: '2026-11-28', source: 'answers' }
  const taken = importFiles(small, [{ name: 'a', bytes, isFound: bytes.length % 2 === 0 }], how)
  if (!taken.ok) return
  for (const { rows, items, taken: kept, refused } of taken.value.report.sources)
    if (rows !== items.length || rows !== kept + refused) throw new Error('rows are not items')
  expectWritable(taken.value.project)
}

function config(bytes: Uint8Array): void {
  const read = readRunningConfig(decodedText(bytes))
  if (read.ok) writeRunningConfig(read.value)
}

const evaluated = evaluateWhole(
  plan({ mgcpGateways: [{ domainName: 'mgcp-1', srtp: true }], sipTrunks: [{ name: 'SIP-A' }] }),
  '2026-11-28',
)
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function evidence(bytes: Uint8Array): void {
  const sources = [{ name: 'a', text: decodedText(bytes) }]
  expectWritable(takeEvidence(evaluated, sources, { now: '2026-11-28T00:00:00.000Z', hashOf }).project)
}

function clipboard(bytes: Uint8Array): void {
  const text = decodedText(bytes)
  readBlock({ getData: () => text })
  const rows = readTsv(text)
  if (JSON.stringify(readTsv(writeTsv(rows))) !== JSON.stringify(rows)) throw new Error('copied cells are other cells')
}

function calls(bytes: Uint8Array): void {
  const text = `{"project":${decodedText(bytes)},"handle":"h"}`
  let args: unknown = text
  try {
    args = JSON.parse(text) as unknown
  } catch {
    // Then it is a text.
  }
  for (const verb of verbNames) parseCall(verb, args)
}

function typed(bytes: Uint8Array): void {
  const text = decodedText(bytes)
  readDestinations(text, 5060)
  parseRelease(text)
  parseCucmRelease(text)
  typedSecret(text)
}

/** With an option of each kind. */
const anyCommand = command({
  ...{ name: 'any', says: '', files: ['FILE'], exits: { 0: '', 2: '' } },
  options: { out: { value: 'P', says: '' }, format: { value: 'F', says: '', choices: ['zip'] }, json: { says: '' } },
  run: () => Promise.resolve(done('')),
})

function commandLine(bytes: Uint8Array): void {
  const words = decodedText(bytes).split(/\s+/u)
  readArguments(anyCommand, words)
}

/** The program's own small files, which others may have written: each is put into a folder, and read there. */
function files(folder: string): Reader['read'] {
  const lock = () => ({ program: 'a', since: '2026-11-28T00:00:00.000Z', timing: usualLockTiming })
  const settings = settingsFile(folder, lock)
  const mayRefuse = (error: unknown): void => {
    if (!(error instanceof Refusal) && !String(error).includes(folder)) throw error
  }
  mkdirSync(folder, { recursive: true })
  return async (bytes) => {
    for (const name of ['lock', 'record', 'settings.json', 'manifest.json', 'SHA256SUMS'])
      writeFileSync(join(folder, name), bytes, { mode: 0o600 })
    await readLock(join(folder, 'lock')).catch(mayRefuse)
    await readRecord(join(folder, 'record')).catch(mayRefuse)
    await settings.get().catch(mayRefuse)
    await lookIntoFolder(folder).catch(mayRefuse)
  }
}

/** Every reader. @param folder where the one for files puts them */
/** What is kept of a picture reads again as it is, and prints or is told not to. */
function picture(bytes: Uint8Array): void {
  const read = readPicture('a', bytes)
  if (!read.ok) return
  const again = readPicture('a', read.value.bytes)
  if (!again.ok || again.value.hadMore) throw new Error('what is kept is no picture of its own')
  if (read.value.type === 'PNG' && read.value.width * read.value.height < 1e6) opaquePng(read.value.bytes)
}

export const readers = (folder: string): Readonly<Record<string, Reader>> => ({
  project: { samples: samples.projects, read: project },
  template: { samples: samples.projects, read: takeIn },
  AXL: { samples: samples.axl, read: takeIn },
  'run sql': { samples: samples.runSql, read: takeIn },
  sheet: { samples: samples.sheets, read: takeIn },
  workbook: { samples: samples.workbooks, read: takeIn },
  archive: { samples: samples.archives, read: takeIn },
  'what a gateway shows': { samples: [...samples.configs, ...samples.evidence], read: takeIn },
  'running-config': { samples: samples.configs, read: config },
  certificate: { samples: samples.certificates, read: readCertificate },
  certificates: { samples: samples.certificateTexts, read: (bytes) => readCertificateTexts(bytes, 'a') },
  evidence: { samples: samples.evidence, read: evidence },
  pictures: { samples: samples.pictures, read: picture },
  clipboard: { samples: samples.sheets, read: clipboard },
  calls: { samples: samples.projects, read: calls },
  typed: { samples: samples.typed, read: typed },
  'command line': { samples: samples.words, read: commandLine },
  'own files': { samples: samples.ownFiles, read: files(folder) },
})
