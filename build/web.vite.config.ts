import { nodeBundle } from './node-bundle'

/** The way without Electron: the host behind a loopback address. */
export default nodeBundle({ entry: 'electron/web/main.ts', outDir: 'dist/web', file: 'main.js' })
