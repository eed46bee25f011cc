import { type AxlVersion } from '../catalogue/cluster-fields'
import { writeXml, type XmlElement } from './xml'

/**
 * The SOAP 1.1 request for one AXL operation. `children` are the operation's own elements: only the operation is in
 * Cisco's namespace, what it holds is unqualified.
 */
export function soapEnvelope(axlVersion: AxlVersion, operation: string, children: readonly XmlElement[]): string {
  return writeXml({
    name: 'soapenv:Envelope',
    attributes: { 'xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/' },
    children: [{ name: 'soapenv:Body', children: [axlOperation(axlVersion, operation, children)] }],
  })
}

/** The value of the SOAPAction header, without the quotes that HTTP puts around it. */
export const soapAction = (axlVersion: AxlVersion, operation: string): string =>
  `CUCM:DB ver=${axlVersion} ${operation}`

const axlOperation = (axlVersion: AxlVersion, operation: string, children: readonly XmlElement[]): XmlElement => ({
  name: `axl:${operation}`,
  attributes: { 'xmlns:axl': `http://www.cisco.com/AXL/API/${axlVersion}` },
  children,
})
