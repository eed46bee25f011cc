import { soapAction, soapEnvelope } from '../axl/envelope'
import type { AxlVersion } from '../catalogue/cluster-fields'
import { toCsv } from '../document/csv'
import { fileObject } from '../text/file-object'
import type { RunRow } from './run'

const fewestDigits = 3

const columns = [
  ...['number', 'part', 'wave', 'unit', 'step', 'operation', 'object', 'SOAPAction', 'file', 'calls dropped'],
]

/** plan.csv: the run as apply.sh reads it, and people with spreadsheets. */
export function planCsv(rows: readonly RunRow[], axlVersion: AxlVersion): string {
  const numbers = rowNumbers(rows.length)
  const cells = rows.map((row, at) => {
    const number = numbers(at)
    const { part, unit, step, drops } = row
    const place = [number, part, unit === null ? '' : String(unit.wave), unit?.name ?? '', String(step)]
    const what =
      row.kind === 'hold'
        ? ['hold', row.sight, '', '']
        : [
            row.request.operation,
            row.request.object,
            soapAction(axlVersion, row.request.operation),
            fileOf(row, number),
          ]
    return [...place, ...what, drops.join(', ')].map(oneLine)
  })
  return toCsv([columns, ...cells])
}

/** Each request as a file of its folder; a text is made when it is asked for. */
export function* requestFiles(
  rows: readonly RunRow[],
  axlVersion: AxlVersion,
): Generator<{ name: string; text: string }> {
  const numbers = rowNumbers(rows.length)
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'hold') continue
    const { operation, children } = row.request
    yield { name: fileOf(row, numbers(at)), text: soapEnvelope(axlVersion, operation, children) }
  }
}

/** `change/03-SIP-CUBE-PSTN/012-updateSipTrunk-SIP-CUBE-PSTN.xml` */
function fileOf({ part, unit, request }: Extract<RunRow, { kind: 'request' }>, number: string): string {
  const folder = unit === null ? (part === 'rollback' ? 'rollback/prepare' : part) : `${part}/${unit.folder}`
  return `${folder}/${number}-${request.operation}-${fileObject(request.object)}.xml`
}

/** Of equal width, so that the files sort as they are used. */
function rowNumbers(count: number): (at: number) => string {
  const width = Math.max(fewestDigits, String(count).length)
  return (at) => String(at + 1).padStart(width, '0')
}

/** A row is a line: apply.sh reads it line by line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
