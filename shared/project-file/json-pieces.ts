/** Lists and objects of more than that are cut, as far as lists of a plan stand deep: what is deeper is small. */
const most = 32
const deepest = 3

/**
 * `JSON.stringify(value, null, 2)` piece by piece, for a value of plain data: what is put together as one text is
 * copied once more before anything can be done with it.
 */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  if (!isLarge(value, depth)) {
    yield nested(value, depth)
    return
  }
  const isList = Array.isArray(value)
  yield isList ? '[' : '{'
  let between = '\n'
  for (const part of partsOf(value, depth + 1)) {
    yield between
    if (part.isCut) {
      yield '  '.repeat(depth + 1) + part.label
      yield* jsonPieces(part.value, depth + 1)
    } else yield within(part.value, depth)
    between = ',\n'
  }
  // Of nothing but what JSON leaves out there was no part.
  if (between !== '\n') yield `\n${'  '.repeat(depth)}`
  yield isList ? ']' : '}'
}

/** A member that is cut itself, with what stands before it; or several that are not, in a list or an object of theirs. */
type Part = { isCut: true; label: string; value: unknown } | { isCut: false; value: object }

function isLarge(value: unknown, depth: number): value is object {
  if (depth > deepest || typeof value !== 'object' || value === null) return false
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  return members.length > most || members.some((member) => isLarge(member, depth + 1))
}

function* partsOf(value: object, depth: number): Generator<Part> {
  const isList = Array.isArray(value)
  let few: [string, unknown][] = []
  const together = (): Part => ({
    isCut: false,
    value: isList ? few.map(([, member]) => member) : Object.fromEntries(few),
  })
  for (const member of Object.entries(value)) {
    if (member[1] === undefined && !isList) continue
    const isCut = isLarge(member[1], depth)
    if (few.length === most || (isCut && few.length > 0)) {
      yield together()
      few = []
    }
    if (isCut) yield { isCut, label: isList ? '' : `${JSON.stringify(member[0])}: `, value: member[1] }
    else few.push(member)
  }
  if (few.length > 0) yield together()
}

/** As it stands so many levels deep, from its first sign to its last. */
function nested(value: unknown, depth: number): string {
  let around = value
  for (let level = 0; level < depth; level += 1) around = [around]
  const text = JSON.stringify(around, null, 2)
  // What the lists around it put before and behind it: of each a bracket, a line feed and an indent.
  return depth === 0 ? text : text.slice(depth * (depth + 3), text.length - depth * (depth + 1))
}

/** The members of a list or an object that stands so many levels deep, without its brackets. */
const within = (values: object, depth: number): string => nested(values, depth).slice(2, -2 * (depth + 1))
