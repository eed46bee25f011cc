import type { ExportForm } from '../../../../shared/contract/export-choices'

/** What can be exported, in the words of those who need it. */
export const exportForms: Record<ExportForm, { label: string; says: string }> = {
  zip: {
    label: 'The whole bundle, one zip file',
    says: 'Checklist, AXL requests with apply.sh, rollback, gateway and IPsec files, sheets for the far ends, the plan itself',
  },
  dir: { label: 'The whole bundle, a folder', says: 'The same files, ready to use' },
  pdf: { label: 'Checklist, PDF', says: 'To print, to tick on screen, to hand over' },
  report: { label: 'Report, PDF', says: 'For the customer: what is secured, what is at risk, what has to be decided' },
  sheets: {
    label: 'Sheets for the far ends, PDF',
    says: 'One page for the other side of each trunk, to agree on and sign',
  },
  html: { label: 'Checklist, HTML', says: 'One page for a browser' },
  md: { label: 'Checklist, Markdown', says: 'For a ticket or a wiki' },
  csv: { label: 'Checklist, CSV', says: 'For a spreadsheet' },
}

/** Forms in which only a part of the plan may be told, and forms on paper. */
export const hasScope = (form: ExportForm): boolean => form !== 'zip' && form !== 'dir'
export const hasPaper = (form: ExportForm): boolean => !['html', 'md', 'csv'].includes(form)
