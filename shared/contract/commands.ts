import { steps, type Step } from '../catalogue/steps'

/** What a person can have the window do, by menu, key or palette. One table: all three read it. */
export interface Command {
  label: string
  /** As Electron writes accelerators; `CmdOrCtrl` is Ctrl, on a Mac the command key. Absent: without a key. */
  keys?: string
  /** Other keys by which people know it. The menus of the desktop app show the first alone. */
  also?: readonly string[]
  menu: 'file' | 'edit' | 'view' | 'go' | 'help'
  /** It needs an open project. */
  isAboutProject: boolean
  /** Other words by which people look for it. */
  words?: string
}

const command = (menu: Command['menu'], label: string, keys?: string): Command => ({
  label,
  ...(keys === undefined ? {} : { keys }),
  menu,
  isAboutProject: true,
})
const always = (menu: Command['menu'], label: string, keys?: string): Command => ({
  ...command(menu, label, keys),
  isAboutProject: false,
})

const stepLabel = ({ number, name }: Step): string => `${String(number)} ${name}`

export const commands = {
  'new-project': always('file', 'New project', 'CmdOrCtrl+N'),
  'open-project': always('file', 'Open…', 'CmdOrCtrl+O'),
  import: {
    ...always('file', 'Import…', 'CmdOrCtrl+I'),
    words: 'paste spreadsheet excel csv folder zip',
  },
  evidence: {
    ...command('file', 'What a device showed…'),
    words: 'evidence proof show output paste terminal trace picture',
  },
  'open-example': always('file', 'Open the worked example'),
  save: command('file', 'Save', 'CmdOrCtrl+S'),
  'save-copy': command('file', 'Save a copy…', 'CmdOrCtrl+Shift+S'),
  merge: {
    ...command('file', 'Merge with another file…'),
    words: 'colleague copy team three-way conflict theirs ours',
  },
  'project-details': command('file', 'Project details…'),
  'window-details': {
    ...command('file', 'Hours, people and estimates…'),
    words: 'change window set the hours day from to time zone lead roles sites emergency test calls minutes',
  },
  'export-bundle': command('file', 'Export…', 'CmdOrCtrl+E'),
  print: command('file', 'Print this page…', 'CmdOrCtrl+P'),
  'close-project': command('file', 'Close project'),
  undo: command('edit', 'Undo', 'CmdOrCtrl+Z'),
  redo: { ...command('edit', 'Redo', 'CmdOrCtrl+Shift+Z'), also: ['CmdOrCtrl+Y'] },
  palette: always('edit', 'Find or do…', 'CmdOrCtrl+K'),
  'step-1': command('go', stepLabel(steps[0]), 'CmdOrCtrl+1'),
  'step-2': command('go', stepLabel(steps[1]), 'CmdOrCtrl+2'),
  'step-3': command('go', stepLabel(steps[2]), 'CmdOrCtrl+3'),
  'step-4': command('go', stepLabel(steps[3]), 'CmdOrCtrl+4'),
  'step-5': command('go', stepLabel(steps[4]), 'CmdOrCtrl+5'),
  review: command('go', 'Review and export', 'CmdOrCtrl+6'),
  certificates: command('go', 'Certificates', 'CmdOrCtrl+7'),
  'change-window': command('go', 'Change window', 'CmdOrCtrl+8'),
  revisions: { ...command('go', 'Revisions'), words: 'version go back restore history kept name' },
  compare: { ...command('go', 'Compare'), words: 'diff differences version file cluster' },
  'toggle-panel': { ...command('view', 'Fold or unfold the panel', 'CmdOrCtrl+\\'), words: 'away' },
  'theme-system': always('view', 'Theme: as the system'),
  'theme-light': always('view', 'Theme: light'),
  'theme-dark': always('view', 'Theme: dark'),
  'theme-contrast': always('view', 'Theme: high contrast'),
  help: {
    ...always('help', 'Help', 'F1'),
    also: ['?'],
    words: 'keys shortcuts marks words glossary where data steps',
  },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as CommandId[]
export const commandOf = (id: CommandId): Command => commands[id]
