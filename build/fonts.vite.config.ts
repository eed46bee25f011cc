import { readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { fontFiles, fontLicence, packagedFile } from '../electron/host/pdf/text/font-files'
import { licenceGuard } from './allowed-licences'
import { root } from './targets'

const entry = '\0fonts'

/** Takes the files over as they are. Assets are named from the root of what is built, as Vite does, so that their packages can be told. */
const fonts: Plugin = {
  name: 'fonts',
  resolveId: (id) => (id === 'fonts' ? entry : null),
  load: (id) => (id === entry ? 'export {}' : null),
  buildStart() {
    for (const file of Object.values(fontFiles)) this.emitFile(asset(basename(file), packagedFile(file)))
    this.emitFile(asset('OFL.txt', packagedFile(fontLicence)))
  },
  generateBundle(_, bundle) {
    for (const [name, part] of Object.entries(bundle)) if (part.type === 'chunk') Reflect.deleteProperty(bundle, name)
  },
}

const asset = (fileName: string, path: string) => ({
  type: 'asset' as const,
  fileName,
  originalFileName: relative(root, path),
  source: readFileSync(path),
})

/** The fonts of the PDFs, once for every program that is built. */
export default defineConfig({
  root,
  logLevel: 'warn',
  plugins: [fonts, licenceGuard()],
  build: { outDir: 'dist/fonts', emptyOutDir: true, copyPublicDir: false, rollupOptions: { input: 'fonts' } },
})
