import type { Arguments } from '../../../../shared/contract/verbs'

export type ExportForm = Arguments<'exportProject'>['format']

/** What can be exported, in the words of those who need it. */
export const exportForms: Record<ExportForm, { label: string; says: string }> = {
  zip: {
    label: 'The whole bundle, one zip file',
    says: 'Checklist, AXL requests with apply.sh, rollback, gateway and IPsec files, sheets for the far ends, the plan itself',
  },
  dir: { label: 'The whole bundle, a folder', says: 'The same files, ready to use' },
  pdf: { label: 'Checklist, PDF', says: 'To print, to tick on screen, to hand over' },
  html: { label: 'Checklist, HTML', says: 'One page for a browser' },
  md: { label: 'Checklist, Markdown', says: 'For a ticket or a wiki' },
  csv: { label: 'Checklist, CSV', says: 'For a spreadsheet' },
}
