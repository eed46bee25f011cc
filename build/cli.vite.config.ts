import { nodeBundle } from './node-bundle'

/** The command line: nothing but Node is needed to run it, and of it only what a command needs is read. */
export default nodeBundle({
  entry: 'electron/cli/trunkwright.ts',
  outDir: 'dist/cli',
  file: 'trunkwright.js',
  isSplit: true,
})
