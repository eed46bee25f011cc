import { pathToFileURL } from 'node:url'
import type { FromDouble, ToDouble } from './messages'

/*
 * Runs a built main process with the double in place of Electron: `node --import register.js run.js MAIN …`.
 * The process that started it may have functions evaluated here, as Playwright does with Electron.
 */
const [node = '', , main = '', ...rest] = process.argv
const isPackaged = process.env['ELECTRON_DOUBLE_PACKAGED'] === '1'
process.argv = isPackaged ? [node, ...rest] : [node, main, ...rest]

const tell = (message: FromDouble): void => void process.send?.(message)

await import(pathToFileURL(main).href)
const electron = await import('./electron')
const { doubleApp } = await import('./double-app')
const { leaks } = await import('./network')

process.on('message', (message: ToDouble) => void evaluate(message))
process.channel?.unref()
if (!isEnding()) {
  await doubleApp.start()
  tell({ kind: 'started', port: doubleApp.chromium?.port ?? 0 })
}

/** The command line and a second start end without ever being ready. */
function isEnding(): boolean {
  return doubleApp.isEnding
}

async function evaluate({ id, text, arg }: ToDouble): Promise<void> {
  try {
    const run = new Function(`const __name = (value) => value; return (${text})`)() as (...args: unknown[]) => unknown
    tell({ kind: 'value', id, value: await run({ ...electron }, arg), leaks })
  } catch (error) {
    tell({ kind: 'error', id, message: error instanceof Error ? error.message : String(error) })
  }
}
