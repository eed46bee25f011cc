import type { Finding } from '../../../../shared/rules/finding'
import { namesInWords } from '../../../../shared/text/words'

/** Which findings go, and which come, where a plan becomes another: `Clears PF-19 (TRUNK-A and TRUNK-B).` */
export function effectWords(now: readonly Finding[], then: readonly Finding[]): string {
  const [before, after] = [open(now), open(then)]
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, finding]) => finding)
  const come = [...after].filter(([key]) => !before.has(key)).map(([, finding]) => finding)
  return [sentence('Clears', gone), sentence('Brings', come)].filter((part) => part !== '').join(' ')
}

/** Advice is nothing that a choice hangs on. */
const open = (findings: readonly Finding[]): Map<string, Finding> =>
  new Map(
    findings
      .filter(({ severity, waived }) => severity !== 'advice' && !waived)
      .map((finding) => [JSON.stringify([finding.rule, finding.objects]), finding]),
  )

const sentence = (verb: string, findings: readonly Finding[]): string =>
  findings.length === 0
    ? ''
    : `${verb} ${namesInWords(
        findings.map(({ rule, severity, objects }) => `${severity} ${rule} (${namesInWords(objects, 3)})`),
        3,
      )}.`
