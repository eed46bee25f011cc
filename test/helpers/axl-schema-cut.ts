/** A schema as its global definitions, by kind and name: an element and a type may have one name. */
export interface SchemaParts {
  /** The beginning, as far as the first definition. */
  head: string
  definitions: ReadonlyMap<string, string>
}

const remarks = /<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs

/** Each tag of a text without remarks, with how deep in it stands what it opens or closes. */
function* tagsOf(
  text: string,
): Iterable<{ depth: number; begin: number; end: number; isOpen: boolean; isShut: boolean }> {
  let depth = 0
  for (const { 0: tag, index: begin } of text.matchAll(/<\/?xsd:[^>]*>/g)) {
    const isOpen = !tag.startsWith('</')
    const isShut = !isOpen || tag.endsWith('/>')
    if (!isOpen) depth -= 1
    yield { depth, begin, end: begin + tag.length, isOpen, isShut }
    if (!isShut) depth += 1
  }
}

/** Cuts a schema between its global definitions, each of which stays as it is written. */
export function schemaParts(schema: string): SchemaParts {
  const text = schema.replace(remarks, '')
  const definitions = new Map<string, string>()
  let [head, from] = ['', 0]
  for (const { depth, begin, end, isOpen, isShut } of tagsOf(text)) {
    if (depth === 0 && isOpen) head = text.slice(0, end)
    if (depth !== 1) continue
    if (isOpen) from = begin
    if (isShut) definitions.set(keyOfDefinition(text.slice(from, end)), text.slice(from, end))
  }
  return { head, definitions }
}

const keyOf = (kind: string, name: string): string => `${kind === 'element' ? 'element' : 'type'} ${name}`

function keyOfDefinition(definition: string): string {
  const [, kind = '', rest = ''] = /^<xsd:(\w+)([^>]*)>/.exec(definition) ?? []
  return keyOf(kind, / name="([^"]*)"/.exec(rest)?.[1] ?? '')
}

/** The same schema with one global element, and all that it is made of. Without any where it has none of that name. */
export function schemaOf({ head, definitions }: SchemaParts, element: string): string {
  const wanted = new Set([keyOf('element', element)])
  let body = ''
  // What is added while it is gone through is gone through too.
  for (const key of wanted) {
    const definition = definitions.get(key) ?? ''
    body += definition
    for (const [, name = ''] of definition.matchAll(/ (?:type|base)="axlapi:([^"]*)"/g)) wanted.add(keyOf('type', name))
  }
  return `${head}${body}</xsd:schema>`
}
