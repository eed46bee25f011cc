import { describe, expect, it } from 'vitest'
import { schemaOf, schemaParts } from './axl-schema-cut'

const head = '<xsd:schema xmlns:xsd="x" xmlns:axlapi="y">'
const add = '<xsd:element name="add" type="axlapi:Add"/>'
const typeOfAdd =
  '<xsd:complexType name="Add"><xsd:complexContent><xsd:extension base="axlapi:Base">' +
  '<xsd:element name="remove" type="axlapi:Text" /><xsd:element name="self" type="axlapi:Add"/>' +
  '</xsd:extension></xsd:complexContent></xsd:complexType>'
const base = '<xsd:complexType name="Base"><xsd:sequence/></xsd:complexType>'
const text = '<xsd:simpleType name="Text"><xsd:restriction base="xsd:string"/></xsd:simpleType>'
const remove = '<xsd:element name="remove" type="axlapi:remove"/>'
const typeOfRemove = '<xsd:complexType name="remove"/>'
const remark = '<!-- <xsd:element name="add" type="axlapi:Gone"> -->'
const note = '<xsd:annotation><xsd:documentation><![CDATA[<xsd:element>]]></xsd:documentation></xsd:annotation>'

const parts = schemaParts(
  `<?xml version="1.0"?>\n${head}\n${note}${add}\n${remark}\t${typeOfRemove}${base}${typeOfAdd}${text}${remove}</xsd:schema>`,
)

describe('a schema that is cut', () => {
  it('holds an element with all that it is made of, each as it is written, and nothing else', () => {
    expect(schemaOf(parts, 'add')).toBe(`<?xml version="1.0"?>\n${head}${add}${typeOfAdd}${base}${text}</xsd:schema>`)
  })

  it('tells an element from a type of its name', () => {
    expect(schemaOf(parts, 'remove')).toBe(`<?xml version="1.0"?>\n${head}${remove}${typeOfRemove}</xsd:schema>`)
  })

  it('holds nothing for an element that it does not have', () => {
    for (const name of ['Add', 'self', ''])
      expect(schemaOf(parts, name)).toBe(`<?xml version="1.0"?>\n${head}</xsd:schema>`)
  })
})
