import { resolve } from 'node:path'
import type { ExportForm } from '../../../shared/contract/export-choices'
import { exportEndings } from '../../../shared/contract/export-endings'
import type { OutputFailure } from './output-failure'
import { fileRefusal, type OutputOptions } from './output-file'
import { folderRefusal } from './output-folder'

/**
 * What is there and would not be replaced, whoever asks for it, is told as that at once: nobody is offered to replace it,
 * and is then refused.
 */
export async function finalRefusal(
  failure: OutputFailure,
  form: ExportForm,
  out: string,
  options: OutputOptions,
): Promise<OutputFailure> {
  if (failure.kind !== 'exists' || options.force) return failure
  const forced = { ...options, force: true }
  const refusal = exportEndings[form] === '' ? folderRefusal(resolve(out), forced) : fileRefusal(out, forced)
  return (await refusal.catch(() => undefined)) ?? failure
}
