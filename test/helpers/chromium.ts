import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A folder with the page in it, gone afterwards; the browser's own files stay in it too. */
function withPage<Value>(page: string, use: (folder: string, url: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-page-'))
  try {
    const file = join(folder, 'page.html')
    writeFileSync(file, page)
    return use(folder, pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { maxBuffer: 1 << 28, timeout: 100_000 })
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr.toString().slice(0, 500)}`)
  return stdout.toString()
}

const chromium = (folder: string, ...args: string[]): string =>
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'browser')}`,
    ...args,
  ])

/** The document as Chromium's HTML parser made it, written out again. */
export const parsedByChromium = (page: string): string =>
  withPage(page, (folder, url) => chromium(folder, '--dump-dom', url))

/** The words of each page that Chromium prints, with their places kept. */
export const printedPages = (page: string): string[] =>
  withPage(page, (folder, url) => {
    const pdf = join(folder, 'page.pdf')
    chromium(folder, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, url)
    return run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1)
  })
