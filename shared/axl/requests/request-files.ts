import type { AxlVersion } from '../../catalogue/cluster-fields'
import { toCsv } from '../../document/csv'
import { soapAction, soapEnvelope } from '../envelope'
import type { AxlRequest } from './request'
import { expectedAnswer } from './tasks'

const longestObject = 60
const fewestDigits = 3

/** Each request as a file `NNN-operation-object.xml`, in the order of use; a text is made when it is asked for. */
export function* requestFiles(
  requests: readonly AxlRequest[],
  axlVersion: AxlVersion,
): Generator<{ name: string; text: string }> {
  const numbers = requestNumbers(requests.length)
  for (const [index, request] of requests.entries()) {
    const text = soapEnvelope(axlVersion, request.operation, request.children)
    yield { name: fileName(numbers(index), request), text }
  }
}

const columns = ['number', 'step', 'operation', 'object', 'SOAPAction', 'expected answer', 'file']

/** The list of the files, for a person and for other tools. */
export function orderCsv(requests: readonly AxlRequest[], axlVersion: AxlVersion): string {
  const numbers = requestNumbers(requests.length)
  const rows = requests.map((request, index) => {
    const { step, operation, object } = request
    const number = numbers(index)
    const action = soapAction(axlVersion, operation)
    return [number, String(step), operation, object, action, expectedAnswer(operation), fileName(number, request)]
  })
  return toCsv([columns, ...rows])
}

/** Of equal width, so that the files sort as they are used. */
function requestNumbers(count: number): (index: number) => string {
  const width = Math.max(fewestDigits, String(count).length)
  return (index) => String(index + 1).padStart(width, '0')
}

const fileName = (number: string, { operation, object }: AxlRequest): string =>
  `${number}-${operation}-${fileObject(object)}.xml`

/** The name as far as every file system, shell and archive takes it. The number tells files apart. */
function fileObject(name: string): string {
  const safe = name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^[.-]+/, '')
  return safe.slice(0, longestObject).replace(/[.-]+$/, '') || 'unnamed'
}
