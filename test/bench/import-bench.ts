import { randomUUID } from 'node:crypto'
import { SaxesParser } from 'saxes'
import { readAxl } from '../../shared/import/axl/read-axl'
import { importFiles } from '../../shared/import/import-files'
import { recognise } from '../../shared/import/recognise'
import { readRunSql } from '../../shared/import/sql/read-run-sql'
import type { TakeOptions } from '../../shared/import/take/take-sources'
import { newProject } from '../../shared/plan/new-project'
import { answer } from '../helpers/axl-answers'
import { runSqlText } from '../helpers/run-sql-text'
import { measure, type Measured } from './measure'

const name = (at: number): string => `SIP-TRUNK-${String(at).padStart(6, '0')}`

const runSql = (rows: number): string =>
  runSqlText(
    'select d.name as trunk, d.description, sp.name as securityprofile, d.mtprequired, d.srtpallowed from device d',
    ['trunk', 'description', 'securityprofile', 'mtprequired', 'srtpallowed'],
    Array.from({ length: rows }, (_, at) => [name(at), at % 3 ? 'Carrier, main site' : null, 'ST-PSTN-ENC', 'f', 't']),
  )

const csv = (rows: number): string =>
  [
    'Trunk Name;Dest IP;Port;SRTP Allowed;MTP required',
    ...Array.from({ length: rows }, (_, at) => `${name(at)};192.0.2.${String((at % 250) + 1)};5061;yes;no`),
    '',
  ].join('\n')

const axl = (rows: number): string =>
  answer(
    'listSipTrunk',
    Array.from(
      { length: rows },
      (_, at) =>
        `<sipTrunk uuid="{${String(at)}}"><name>${name(at)}</name><description>Carrier</description><securityProfileName>ST-PSTN-ENC</securityProfileName><srtpAllowed>true</srtpAllowed><mtpRequired>false</mtpRequired></sipTrunk>`,
    ).join('\n'),
  )

/** What any reader of text does at least: each line, looked at once. */
export function splitIntoLines(text: string): number {
  let length = 0
  for (const line of text.split(/\r\n|\r|\n/u)) length += line.trimEnd().length
  return length
}

function bareSaxes(text: string): number {
  let count = 0
  const parser = new SaxesParser()
  parser.on('opentag', () => {
    count += 1
  })
  parser.on('text', (each) => {
    count += each.length
  })
  parser.write(text).close()
  return count
}

const options: TakeOptions = {
  ...{ as: 'plan', create: true, today: '2026-01-31', source: 'answers' },
  newId: () => randomUUID(),
}

/**
 * Readers of a cluster's answers and of spreadsheets, beside the least that reading the same text takes; and what the
 * preview is made of: the same text read, each row held against the plan, and what becomes of it.
 */
export async function* benchImport(rows: number): AsyncGenerator<Measured> {
  const texts = { sql: runSql(rows), csv: csv(rows), axl: axl(rows) }
  const csvBytes = new TextEncoder().encode(texts.csv)
  yield await measure('run-sql-lines', rows, 15, () => splitIntoLines(texts.sql))
  yield await measure('run-sql', rows, 15, () => readRunSql(texts.sql))
  yield await measure('sheet-lines', rows, 15, () => splitIntoLines(texts.csv))
  yield await measure('sheet', rows, 15, () => recognise(csvBytes))
  yield await measure('axl-saxes', rows, 9, () => bareSaxes(texts.axl))
  yield await measure('axl', rows, 9, () => readAxl(texts.axl))
  const empty = newProject('Plan', '2026-01-31T00:00:00Z', randomUUID)
  for (const name of ['sql', 'csv', 'axl'] as const) {
    const files = [{ name, bytes: new TextEncoder().encode(texts[name]), isFound: false }]
    yield await measure(`take-in-${name}`, rows, 5, () => importFiles(empty, files, options))
  }
}
