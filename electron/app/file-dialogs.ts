import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { DesktopShell, TargetWish } from '../host/desktop-shell'

type Form = TargetWish['form']

interface FormRow {
  title: string
  /** Of the name; empty for a folder. */
  ending: string
  kind: string
}

const forms: Readonly<Record<Form, FormRow>> = {
  trunkwright: { title: 'Save a copy', ending: 'trunkwright', kind: 'Trunkwright plan' },
  zip: { title: 'Export the bundle', ending: 'zip', kind: 'ZIP archive' },
  dir: { title: 'Export the bundle as a folder', ending: '', kind: '' },
  pdf: { title: 'Export the checklist', ending: 'pdf', kind: 'PDF document' },
  report: { title: 'Export the report', ending: 'pdf', kind: 'PDF document' },
  sheets: { title: 'Export the sheets for the far ends', ending: 'pdf', kind: 'PDF document' },
  html: { title: 'Export the checklist', ending: 'html', kind: 'HTML page' },
  md: { title: 'Export the checklist', ending: 'md', kind: 'Markdown text' },
  csv: { title: 'Export the checklist', ending: 'csv', kind: 'Table (CSV)' },
}

const filtersOf = ({ ending, kind }: FormRow): FileFilter[] =>
  ending === '' ? [] : [{ name: kind, extensions: [ending] }]

const named = (path: string, ending: string): string =>
  ending === '' || extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`

/** A name that comes from the window: one name, on every system, that hides nothing and leads nowhere. */
const plainName = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, '-')
    .replace(/^\.+/, '')
    .slice(0, 120) || 'plan'

/** The system's own dialogues, in front of the window. What they give stays in this process. */
export function fileDialogs(window: BrowserWindow, folder: string): Pick<DesktopShell, 'chooseFile' | 'chooseTarget'> {
  const ask = async (row: FormRow, defaultPath: string): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: row.title,
      defaultPath,
      filters: filtersOf(row),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled || filePath === '') return null
    const path = named(filePath, row.ending)
    // The dialogue asked about the name without its ending: the person is asked again, about the whole one.
    return path !== filePath && existsSync(path) ? ask(row, path) : path
  }
  return {
    chooseFile: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a plan',
        filters: filtersOf(forms.trunkwright),
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    chooseTarget: ({ form, name }) => ask(forms[form], join(folder, named(plainName(name), forms[form].ending))),
  }
}
