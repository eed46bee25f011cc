import { nodeBundle } from './node-bundle'

/** The command line as one file: nothing but Node is needed to run it. */
export default nodeBundle({ entry: 'electron/cli/trunkwright.ts', outDir: 'dist/cli', file: 'trunkwright.js' })
