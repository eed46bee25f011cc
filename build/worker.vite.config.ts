import { nodeBundle } from './node-bundle'

/** The thread in which the window's exports are made, for the desktop app and for the web host alike. */
export default nodeBundle({
  entry: 'electron/host/export/export-worker.ts',
  outDir: 'dist/worker',
  file: 'export-worker.js',
})
