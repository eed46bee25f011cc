import { dirname } from 'node:path'
import { builtFile, type Target } from '../../build/targets'

/** Pages with parts of the window, in folders of `test/e2e`. */
export const testPages = ['grid-page', 'form-page'] as const
export type TestPage = (typeof testPages)[number]

/** They are built once, for all tests that open them. */
export const pagesTarget: Target = {
  config: '../test/helpers/test-pages.vite.config.ts',
  folder: '../node_modules/.cache/trunkwright-test-pages',
  file: 'grid-page/index.html',
  isProgram: false,
  sources: [
    ...['shared', 'renderer', 'build', 'package.json', 'package-lock.json'],
    ...testPages.map((name) => `test/e2e/${name}`),
    'test/helpers',
  ],
}

/** Where they are, with all that they load. */
export const pagesFolder = dirname(dirname(builtFile(pagesTarget)))
