import type { RegisterId } from '../register/register'
import type { Finding } from '../rules/finding'

/** Findings of one rule that say the same, each of another object; most are one finding alone. */
export interface AlikeFindings {
  rule: RegisterId
  all: readonly Finding[]
  objects: readonly string[]
  message: string
  remedy: string
}

/** What holds for many objects word for word is one sentence, where the first of them stands; all else stays by itself. */
export function alikeFindings(findings: readonly Finding[]): AlikeFindings[] {
  const groups: [Finding, ...Finding[]][] = []
  const bySentence = new Map<string, Finding[]>()
  for (const finding of findings) {
    const sentence = sentenceOf(finding)
    const known = bySentence.get(sentence ?? '')
    if (known !== undefined && sentence !== null) {
      known.push(finding)
      continue
    }
    const group: [Finding] = [finding]
    groups.push(group)
    if (sentence !== null) bySentence.set(sentence, group)
  }
  return groups.flatMap((all) => (all.length > 1 && haveNamesOfTheirOwn(all) ? [together(all)] : all.map(alone)))
}

/** Objects of one name are told apart by nothing in a list. */
const haveNamesOfTheirOwn = (all: readonly Finding[]): boolean =>
  new Set(all.map(({ objects }) => objects[0])).size === all.length

/** What it says of whatever object; null where it is about several, or does not name its own. */
function sentenceOf({ severity, rule, objects, message, remedy }: Finding): string | null {
  const [name = '', ...others] = objects
  if (name === '' || others.length > 0) return null
  const said = around(message, name)
  return said.length > 1 ? JSON.stringify([severity, rule, said, around(remedy, name)]) : null
}

/** What stands before, between and after the places where the name is a word of its own. */
function around(text: string, name: string): string[] {
  const [first = '', ...rest] = text.split(name)
  const pieces = [first]
  for (const piece of rest) {
    const before = pieces.at(-1) ?? ''
    if (/[\p{L}\p{N}_-]$/u.test(before) || /^[\p{L}\p{N}_-]/u.test(piece))
      pieces[pieces.length - 1] = before + name + piece
    else pieces.push(piece)
  }
  return pieces
}

const alone = (finding: Finding): AlikeFindings => {
  const { rule, objects, message, remedy } = finding
  return { rule, all: [finding], objects, message, remedy }
}

function together(all: readonly [Finding, ...Finding[]]): AlikeFindings {
  const [{ rule, objects, message, remedy }] = all
  const [name = ''] = objects
  return {
    ...{ rule, all },
    objects: all.flatMap((finding) => finding.objects),
    message: ofEach(message, name),
    remedy: ofEach(remedy, name),
  }
}

/** `Each of these sends UDP, and …`. */
const ofEach = (text: string, name: string): string =>
  around(text, name).reduce(
    (said, piece) => `${said}${said === '' || /[.:] $/u.test(said) ? 'Each' : 'each'} of these${piece}`,
  )
