import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdfFile, type PdfFile, type PdfOptions } from '../../electron/host/pdf/pdf'
import type { DrawnLine } from '../../electron/host/pdf/pen'
import { checklistDocument } from '../../shared/checklist/checklist-document'
import type { Paper } from '../../electron/host/pdf/sheet'
import type { Document } from '../../shared/document/document'
import type { Project } from '../../shared/plan/project'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { examplePlan } from './example-plan'

export interface Printed extends PdfFile {
  lines: DrawnLine[]
}

/** The document as a PDF, with each line of text that was drawn. */
export function printed(document: Document, options: Omit<PdfOptions, 'onLine'> = {}): Printed {
  const lines: DrawnLine[] = []
  const file = pdfFile(document, { ...options, onLine: (line) => lines.push(line) })
  return { ...file, lines }
}

export const checklistDocumentOf = (project: Project): Document =>
  checklistDocument(evaluateWhole(project, '2026-10-01'), '7f3ac91e04bd')

const examples = new Map<Paper, Printed>()

/** The checklist of the worked example, printed once for all that look at it in this process. */
export function printedExample(paper: Paper = 'a4'): Printed {
  const file = examples.get(paper) ?? printed(checklistDocumentOf(examplePlan()), { paper })
  examples.set(paper, file)
  return file
}

function inFolder<Value>(bytes: Uint8Array, work: (file: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-test-'))
  try {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, bytes)
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a program says of a PDF: `read(bytes, 'pdftotext', '-raw', '@', '-')`, with the file in place of `@`. */
export const read = (bytes: Uint8Array, program: string, ...args: string[]): string =>
  inFolder(bytes, (file) => {
    const told = args.map((arg) => (arg === '@' ? file : arg))
    const { stdout, stderr, status } = spawnSync(program, told, { encoding: 'utf8', maxBuffer: 1 << 28 })
    if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}${stdout}`)
    return stdout
  })

/** A page as grey values, one a point. */
export const pixels = (bytes: Uint8Array, page: number): { width: number; height: number; grey: Buffer } =>
  inFolder(bytes, (file, folder) => {
    const pages = ['-f', String(page), '-l', String(page), '-singlefile']
    spawnSync('pdftoppm', ['-r', '72', '-gray', ...pages, file, join(folder, 'page')])
    const image = readFileSync(join(folder, 'page.pgm'))
    const [head = '', size = ''] = /^P5\s+(\d+\s+\d+)\s+255\s/.exec(image.toString('latin1', 0, 40)) ?? []
    const [width = 0, height = 0] = size.split(/\s+/).map(Number)
    return { width, height, grey: image.subarray(head.length) }
  })

/** Without white space: where a line was broken does not matter. */
export const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '')
