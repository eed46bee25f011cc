import { type XmlNode, XmlDocument, XmlElement } from 'libxml2-wasm'

/** Keeps an exact word on one line; it has no meaning. */
const isWhole = (element: XmlElement): boolean =>
  element.name === 'span' && element.attrs.length === 0 && element.parent?.name === 'code'

/** Tags and texts in their order; what only offers or refuses a line break falls away. */
function flat(node: XmlNode): string {
  if (!(node instanceof XmlElement)) return node.content
  let inner = ''
  for (let child = node.firstChild; child !== null; child = child.next) inner += flat(child)
  return node.name === 'wbr' || isWhole(node) ? inner : `\u0001${node.name}\u0002${inner}\u0001/${node.name}\u0002`
}

function parsed<Value>(page: string, read: (document: XmlDocument) => Value): Value {
  const document = XmlDocument.fromString(page)
  try {
    return read(document)
  } finally {
    document.dispose()
  }
}

/** The page as an XML parser sees it: tags and texts, without attributes. Throws where it is not well-formed. */
export const treeOf = (page: string): string => parsed(page, (document) => flat(document.root))

/** What an XPath finds, each as a text: the value of an attribute or the content of an element. */
export const foundIn = (page: string, xpath: string): string[] =>
  parsed(page, (document) => document.root.find(xpath).map((node) => node.content))
