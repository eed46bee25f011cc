import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { placeholder, writeXml, type XmlElement } from '../../../shared/axl/xml'
import { draws } from '../../helpers/draws'

const range = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((codePoint) => String.fromCodePoint(codePoint))

/** From the production Char of XML 1.0, with what means something to XML or to a placeholder often. */
const legalCharacter = fc.oneof(
  fc.constantFrom(...'&<>"\'{}[]!-#;/= \t\n\r', ']]>', '&amp;', '<!--', '{{REALM}}', '\r\n', '\u0085', '\u2028'),
  range(0x20, 0x7f),
  range(0x80, 0xd7ff),
  range(0xe000, 0xfffd),
  range(0x10000, 0x10ffff),
)
const legalText = fc.string({ unit: legalCharacter, maxLength: 40 })
const illegalCharacter = fc.oneof(
  range(0, 8),
  fc.constantFrom('\v', '\f'),
  range(14, 31),
  range(0xfffe, 0xffff),
  range(0xd800, 0xdfff),
)

const markup = '//*|//@*|//comment()|//processing-instruction()'

const withText = (text: string): XmlElement => ({ name: 'a', children: [{ name: 'b', children: text }] })
const withAttribute = (text: string): XmlElement => ({ name: 'a', attributes: { b: text }, children: [] })

function parsed<Value>(xml: string, read: (document: XmlDocument) => Value): Value {
  const document = XmlDocument.fromString(xml)
  try {
    return read(document)
  } finally {
    document.dispose()
  }
}

describe('writeXml', () => {
  it('writes declaration, two-space indent and LF', () => {
    const xml = writeXml({
      name: 's:root',
      attributes: { 'xmlns:s': 'urn:x', note: 'a "b"\t\n\r<{' },
      children: [
        { name: 'name', children: 'A & B <{>\r' },
        { name: 'list', children: [{ name: 'item', children: '1' }] },
        { name: 'nothing', children: '' },
        { name: 'none', children: [] },
        { name: 'password', children: placeholder('APP_USER_1') },
      ],
    })
    expect(xml).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<s:root xmlns:s="urn:x" note="a &quot;b&quot;&#9;&#10;&#13;&lt;&#123;">',
        '  <name>A &amp; B &lt;&#123;&gt;&#13;</name>',
        '  <list>',
        '    <item>1</item>',
        '  </list>',
        '  <nothing/>',
        '  <none/>',
        '  <password>{{APP_USER_1}}</password>',
        '</s:root>',
        '',
      ].join('\n'),
    )
  })

  it('keeps every legal text, and nothing in it becomes markup', () => {
    fc.assert(
      fc.property(legalText, (text) => {
        const read = (document: XmlDocument) => [document.find(markup).length, document.get('b')?.content]
        expect(parsed(writeXml(withText(text)), read)).toEqual([2, text])
      }),
      { numRuns: draws(2000) },
    )
  })

  it('keeps every legal attribute value', () => {
    fc.assert(
      fc.property(legalText, (text) => {
        const read = (document: XmlDocument) => [document.find(markup).length, document.get('@b')?.content]
        expect(parsed(writeXml(withAttribute(text)), read)).toEqual([2, text])
      }),
      { numRuns: draws(2000) },
    )
  })

  it('never writes a brace of a text, so that no text can be a placeholder', () => {
    expect(writeXml(withText('{{REALM_1}}'))).toContain('<b>&#123;&#123;REALM_1}}</b>')
    fc.assert(
      fc.property(legalText, (text) => {
        expect(writeXml(withText(text)) + writeXml(withAttribute(text))).not.toContain('{')
      }),
    )
  })

  it('lets no character out that XML cannot hold', () => {
    fc.assert(
      fc.property(legalText, illegalCharacter, legalText, (before, illegal, after) => {
        expect(() => writeXml(withText(before + illegal + after))).toThrow(/^b: U\+[0-9A-F]{4} at position \d+ /)
        expect(() => writeXml(withAttribute(before + illegal + after))).toThrow(/^a\/@b: U\+/)
      }),
    )
    expect(() => writeXml(withText('ab\u0000'))).toThrow('b: U+0000 at position 2 cannot stand in XML')
  })

  it.each(['', '1a', 'a b', 'a>', 'é', 'a:b:c', ':a', 'a:', 'a\n', 'a/', '{{A}}'])('refuses %j as a name', (name) => {
    expect(() => writeXml({ name, children: [] })).toThrow(`${JSON.stringify(name)} is not an XML name`)
    expect(() => writeXml({ name: 'a', attributes: { [name]: '' }, children: [] })).toThrow('is not an XML name')
  })

  it.each(['', 'a', 'A-B', 'A}}', 'A\n', 'É'])('refuses %j as a placeholder', (name) => {
    expect(() => writeXml({ name: 'a', children: placeholder(name) })).toThrow('is not a placeholder name')
  })
})
