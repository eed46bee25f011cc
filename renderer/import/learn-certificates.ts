import { learnFacts, unreadTexts } from '../../shared/certificates/held-certificates'
import type { Project } from '../../shared/plan/project'
import type { Reader } from './reader'

/** Fewer than a frame has time for are read where they are needed: a thread would take longer to start. */
export const fewCertificates = 8

/** Reads the certificates of a plan beside the window, before the plan is shown; what it says of them is judged from then on. */
export async function learnCertificates(
  { certificates }: Pick<Project, 'certificates'>,
  startReader: () => Reader | Promise<Reader>,
): Promise<void> {
  const texts = unreadTexts(certificates)
  if (texts.length < fewCertificates) return
  try {
    const reader = await startReader()
    await reader.certificates(texts).then(learnFacts).finally(reader.end)
  } catch {
    // Where no thread can be started they are read where they are needed: later, and the same.
  }
}
