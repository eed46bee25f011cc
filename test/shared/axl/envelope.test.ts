import { XmlDocument } from 'libxml2-wasm'
import { expect, it } from 'vitest'
import { soapAction, soapEnvelope } from '../../../shared/axl/envelope'

it('puts one operation in a SOAP 1.1 envelope, its children without a namespace', () => {
  const xml = soapEnvelope('12.5', 'resetSipTrunk', [{ name: 'name', children: 'SIPT-1' }])
  expect(xml).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">',
      '  <soapenv:Body>',
      '    <axl:resetSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/12.5">',
      '      <name>SIPT-1</name>',
      '    </axl:resetSipTrunk>',
      '  </soapenv:Body>',
      '</soapenv:Envelope>',
      '',
    ].join('\n'),
  )
})

it('an XML parser reads the version as the namespace of the operation and of nothing else', () => {
  const document = XmlDocument.fromString(soapEnvelope('15.0', 'getSipTrunk', [{ name: 'name', children: '</name>' }]))
  const inCisco = document.find('//*[namespace-uri()="http://www.cisco.com/AXL/API/15.0"]')
  expect(inCisco).toHaveLength(1)
  expect(document.get('//*[local-name()="getSipTrunk"]/name')?.content).toBe('</name>')
  document.dispose()
})

it('names version and operation in the SOAPAction', () => {
  expect(soapAction('15.0', 'addSipTrunkSecurityProfile')).toBe('CUCM:DB ver=15.0 addSipTrunkSecurityProfile')
})

it('refuses an operation that is not a name', () => {
  expect(() => soapEnvelope('15.0', 'a:b', [])).toThrow('is not an XML name')
  expect(() => soapEnvelope('15.0', 'reset SipTrunk', [])).toThrow('is not an XML name')
})
