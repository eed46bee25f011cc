import { named, namesInWords } from '../text/words'
import type { Finding } from './finding'

/** What is said before and after an export of secrets that go with it (XD-20); empty where none was noticed. */
export function secretsSaid(findings: readonly Finding[]): string {
  const found = findings.filter(({ rule, waived }) => rule === 'XD-20' && !waived)
  if (found.length === 0) return ''
  const where = namesInWords([...new Set(found.flatMap(({ objects }) => objects.map(named)))])
  return `What looks like a secret stands in ${where}, and goes with what is exported (XD-20).`
}
