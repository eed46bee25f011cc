import { readFileSync } from 'node:fs'
import {
  type ErrorDetail,
  XmlDocument,
  XmlElement,
  XmlLibError,
  XmlText,
  type XmlTreeNode,
  XsdValidator,
} from 'libxml2-wasm'
import { type AxlVersion } from '../../shared/catalogue/cluster-fields'
import { schemaOf, schemaParts, type SchemaParts } from './axl-schema-cut'

const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'
const schemas = new URL('../../node_modules/cisco-axl/schema/', import.meta.url)

/** Cisco's schema lets every enumeration be any string as well; without that member only the listed values are valid. */
const anyString =
  /[ \t]*<xsd:simpleType>\s*<xsd:restriction base="xsd:string"\/>\s*<\/xsd:simpleType>\s*(?=<\/xsd:union>)/g

const parts = new Map<AxlVersion, SchemaParts>()

/** By version and operation. The validator refers to its schema's document, so both are kept. */
const compiled = new Map<string, { document: XmlDocument; validator: XsdValidator }>()

/**
 * What is wrong with one AXL request, line by line; [] when it is valid. It must be a SOAP 1.1 envelope with one
 * operation in its Body, valid in Cisco's schema of that version with every enumeration closed.
 */
export function validateRequest(envelopeXml: string, version: AxlVersion): string[] {
  try {
    const document = XmlDocument.fromString(envelopeXml)
    try {
      return validateDocument(document, version)
    } finally {
      document.dispose()
    }
  } catch (error) {
    if (error instanceof XmlLibError && error.details.length > 0) return error.details.map(sentence)
    throw error
  }
}

function validateDocument(document: XmlDocument, version: AxlVersion): string[] {
  if (document.dtd !== null) return ['SOAP 1.1 allows no DTD']
  const envelope = document.root
  if (!isSoap(envelope, 'Envelope')) return ['the root is not a SOAP 1.1 Envelope']
  const parts = contentOf(envelope)
  const body = parts.at(-1)
  const before = parts.slice(0, -1)
  if (!isSoap(body, 'Body')) return ['the envelope does not end with a SOAP 1.1 Body']
  if (before.length > 1 || !before.every((part) => isSoap(part, 'Header'))) return ['more than Header and Body']
  return validateBody(body, version)
}

function validateBody(body: XmlElement, version: AxlVersion): string[] {
  const content = contentOf(body)
  const [operation] = content
  if (content.length !== 1) return [`the Body holds ${String(content.length)} nodes instead of one operation`]
  if (!(operation instanceof XmlElement)) return ['the Body holds no operation']
  if (operation.name.endsWith('Response')) return [`${operation.name} is an answer, not a request`]
  validatorOf(version, operation.name).validate(operation)
  return []
}

/** Compiles once a process what an operation is made of: the whole schema would take half a second each. */
function validatorOf(version: AxlVersion, operation: string): XsdValidator {
  const key = `${version} ${operation}`
  const known = compiled.get(key)
  if (known !== undefined) return known.validator
  const document = XmlDocument.fromString(schemaOf(strictParts(version), operation))
  const validator = XsdValidator.fromDoc(document)
  compiled.set(key, { document, validator })
  return validator
}

function strictParts(version: AxlVersion): SchemaParts {
  const known = parts.get(version) ?? schemaParts(strictSchema(version))
  parts.set(version, known)
  return known
}

function strictSchema(version: AxlVersion): string {
  const schema = readFileSync(new URL(`${version}/AXLSoap.xsd`, schemas), 'utf8')
  const strict = schema.replace(anyString, '')
  if (strict === schema) throw new Error(`AXL ${version}: no enumeration was closed; the schema is not as expected`)
  return strict
}

const isSoap = (node: XmlTreeNode | undefined, name: string): node is XmlElement =>
  node instanceof XmlElement && node.name === name && node.namespaceUri === soapNamespace

/** The children but for the white space between them. */
function contentOf(parent: XmlElement): XmlTreeNode[] {
  const found: XmlTreeNode[] = []
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (!(node instanceof XmlText) || node.content.trim() !== '') found.push(node)
  }
  return found
}

const sentence = (detail: ErrorDetail): string => `line ${String(detail.line)}: ${detail.message.trim()}`
