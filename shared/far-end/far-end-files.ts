import type { Document } from '../document/document'
import { shortHash } from '../text/plan-hash'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { farEndDocument } from './far-end-document'
import { sheetsOf } from './sheets'

/** A sheet as it goes into a bundle: a page to sign, and beside it text to mail. */
export interface FarEndFile {
  /** Without an ending. */
  path: string
  document: Document
}

/**
 * A sheet for each other side.
 * @param planHash SHA-256 of the project file
 */
export function* farEndFiles(
  plan: EvaluatedPlan,
  planHash: string,
  sheets = sheetsOf(plan),
): Generator<FarEndFile, void> {
  for (const sheet of sheets) {
    yield { path: `far-end/${sheet.file}`, document: farEndDocument(plan, sheet, shortHash(planHash)) }
  }
}
