import { zipSync } from 'fflate'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** A text, a number, a box, or a formula with what was shown for it, or that failed. Null: no cell at all. */
export type Cell = string | number | boolean | { formula: string; shown: string } | { failed: string } | null

/** A workbook as a spreadsheet program saves it: texts once, rows without cells left out. */
export function workbook(
  sheets: Record<string, Cell[][]>,
  more: Record<string, string> = {},
  looks: { hidden?: Record<string, 'hidden' | 'veryHidden'>; merged?: Record<string, string[]> } = {},
  written: (sheet: string) => string = (same) => same,
): Uint8Array {
  const strings: string[] = []
  const cell = (value: Cell, at: number, row: number): string => {
    const place = `r="${letters(at)}${String(row + 1)}"`
    if (value === null) return ''
    if (typeof value === 'number') return `<c ${place}><v>${String(value)}</v></c>`
    if (typeof value === 'boolean') return `<c ${place} t="b"><v>${value ? '1' : '0'}</v></c>`
    if (typeof value === 'object' && 'failed' in value)
      return `<c ${place} t="e"><f>VLOOKUP()</f><v>${value.failed}</v></c>`
    if (typeof value === 'object')
      return `<c ${place} t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.shown)}</v></c>`
    return `<c ${place} t="s"><v>${String(strings.push(value) - 1)}</v></c>`
  }
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const parts = Object.entries(sheets).map(([name, rows]) => {
    const lines = rows.flatMap((cells, row) =>
      cells.length === 0
        ? []
        : [`<row r="${String(row + 1)}">${cells.map((each, at) => cell(each, at, row)).join('')}</row>`],
    )
    const ranges = (looks.merged?.[name] ?? []).map((ref) => `<mergeCell ref="${ref}"/>`)
    const merged =
      ranges.length === 0 ? '' : `<mergeCells count="${String(ranges.length)}">${ranges.join('')}</mergeCells>`
    return `<?xml version="1.0"?><worksheet ${main}><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`
  })
  const names = Object.keys(sheets).map(
    (name, at) =>
      `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}"${looks.hidden?.[name] ? ` state="${looks.hidden[name]}"` : ''} r:id="rId${String(at + 1)}"/>`,
  )
  const relations = parts.map(
    (_, at) => `<Relationship Id="rId${String(at + 1)}" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
  )
  const runs = strings.map(
    (text) =>
      `<si><r><t xml:space="preserve">${escaped(text.slice(0, 2))}</t></r><r><t>${escaped(text.slice(2))}</t></r><rPh><t>spoken</t></rPh></si>`,
  )
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://r"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${runs.join('')}</sst>`,
    ...Object.fromEntries(parts.map((text, at) => [`xl/worksheets/sheet${String(at + 1)}.xml`, written(text)])),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, bytes(text)])))
}
