import { nodeBundle } from './node-bundle'

/** The main process of the desktop app. */
export default nodeBundle({ entry: 'electron/main.ts', outDir: 'dist/main', file: 'main.js' })
