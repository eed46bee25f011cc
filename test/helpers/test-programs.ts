import { join } from 'node:path'
import { root, type Target } from '../../build/targets'

/** What tests start as a process of its own, below `test/`, without its ending. */
export const programs = [
  'electron-double/electron',
  'electron-double/register',
  'electron-double/run',
  'electron/host/archive',
  'electron/host/export/temporary-name',
  'electron/host/pdf/print-sample',
  'electron/host/save-twice',
  'electron/host/store/holder',
  'electron/host/writer',
  'torture/saver',
] as const

const folder = '../node_modules/.cache/trunkwright-tests'

/** They are built once, so that none of them has to be compiled when it starts. */
export const programsTarget: Target = {
  config: '../test/helpers/test-programs.vite.config.ts',
  folder,
  file: 'test/electron-double/run.js',
  isProgram: false,
  sources: [
    ...['shared', 'electron', 'build', 'package.json', 'package-lock.json'],
    ...['test/electron-double', 'test/electron/host', 'test/helpers', 'test/torture'],
  ],
}

/** The built file of one. */
export const programOf = (name: (typeof programs)[number]): string => join(root, 'dist', folder, 'test', `${name}.js`)
