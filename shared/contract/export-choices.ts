import { z } from 'zod'

export const paperSizes = ['a4', 'letter'] as const
export const copies = ['customer', 'internal'] as const

/** What a document is to hold, and on which paper. Whole bundles know paper only. */
export const exportChoices = z.strictObject({
  paper: z.enum(paperSizes),
  /** A copy for the customer has no internal notes. */
  copy: z.enum(copies),
  /** The requirements of XD-14, by id. */
  standards: z.boolean(),
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('whole') }),
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('trunk'), id: z.string().min(1).max(200) }),
  ]),
})

export type ExportChoices = z.infer<typeof exportChoices>

export const usualChoices: ExportChoices = { paper: 'a4', copy: 'customer', standards: false, scope: { kind: 'whole' } }

/** Forms of a bundle or of the checklist, by the names of the command line, and documents that only the window offers. */
export const checklistForms = ['zip', 'dir', 'pdf', 'html', 'md', 'csv'] as const
export const documentForms = ['report', 'sheets'] as const
export const exportForms = [...checklistForms, ...documentForms] as const
export type ExportForm = (typeof exportForms)[number]
