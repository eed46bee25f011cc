import type { ExportForm } from './export-choices'

/**
 * What each form is called at its end, behind the name of the bundle's folder, where no other name is given. It stands
 * apart from how they are made: that is three quarters of the program, and only the export thread has to load it.
 */
export const exportEndings = {
  zip: '.zip',
  dir: '',
  pdf: '.pdf',
  html: '.html',
  md: '.md',
  csv: '.csv',
  report: '-report.pdf',
  sheets: '-far-end.pdf',
} as const satisfies Record<ExportForm, string>

/** `.pdf`; empty for a folder. */
const kindOf = (form: ExportForm): string => {
  const ending = exportEndings[form]
  return ending.includes('.') ? ending.slice(ending.lastIndexOf('.')) : ''
}

/** Whether the ending of a file says what was exported to it: a folder, or a file of any other name, is no document. */
export const isDocument = (file: string, form: ExportForm): boolean =>
  kindOf(form) !== '' && file.toLowerCase().endsWith(kindOf(form))

const whatItIs = {
  zip: 'an archive',
  dir: 'a folder',
  pdf: 'a PDF',
  html: 'a page in HTML',
  md: 'a text in Markdown',
  csv: 'a table in CSV',
  report: 'a PDF',
  sheets: 'a PDF',
} as const satisfies Record<ExportForm, string>

/** That the name of what was exported says of it that it is something else, as a sentence; empty where it does not. */
export function endingWords(file: string, form: ExportForm): string {
  const ending = /\.[a-z]+$/u.exec(file.toLowerCase())?.[0] ?? ''
  const isKnown = Object.keys(exportEndings).some((each) => ending !== '' && kindOf(each as ExportForm) === ending)
  return isKnown && ending !== kindOf(form) ? `Its name ends in ${ending}, and it is ${whatItIs[form]}.` : ''
}
