import { soapAction, soapEnvelope } from '../../shared/axl/envelope'
import type { XmlElement } from '../../shared/axl/xml'
import { toCsv } from '../../shared/document/csv'

export type Part = 'prepare' | 'change' | 'synchronize' | 'rollback' | 'tidy'

/** One row of plan.csv, in the order of the run; a hold has no text. */
export interface ChangeRow {
  part: Part
  wave?: number
  unit?: string
  operation: string
  object: string
  /** Of the file; undefined for a hold. */
  text?: string
  drops?: string
}

const columns = 'number,part,wave,unit,step,operation,object,SOAPAction,file,calls dropped'.split(',')

const slug = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60) || 'unnamed'

/** The files of the folder axl but for apply.sh, by path: plan.csv and each request in the place of its part and unit. */
export function changeFiles(rows: readonly ChangeRow[], version = '15.0' as const): Record<string, string> {
  const width = Math.max(3, String(rows.length).length)
  const units = [...new Set(rows.filter(({ part }) => part !== 'rollback').map(({ unit = '' }) => unit))]
  const folders = new Map(
    units.filter((unit) => unit !== '').map((unit, index) => [unit, `${pad(index + 1, 2)}-${slug(unit)}`]),
  )
  const files: Record<string, string> = {}
  const lines = rows.map(({ part, wave, unit = '', operation, object, text, drops = '' }, index) => {
    const number = pad(index + 1, width)
    const start = [number, part, String(wave ?? ''), unit, text === undefined ? '' : '3', operation, object]
    if (text === undefined) return [...start, '', '', drops]
    const between = part === 'rollback' && unit === '' ? 'prepare/' : unit === '' ? '' : `${folders.get(unit) ?? ''}/`
    const file = `${part}/${between}${number}-${operation}-${slug(object)}.xml`
    files[file] = text
    return [...start, soapAction(version, operation), file, drops]
  })
  return { ...files, 'plan.csv': toCsv([columns, ...lines]) }
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

export const hold = (object: string): Pick<ChangeRow, 'operation' | 'object'> => ({ operation: 'hold', object })

/** A request as the product writes it. */
export function request(
  operation: string,
  object: string,
  settings: Readonly<Record<string, string>> = {},
  drops = '',
): Pick<ChangeRow, 'operation' | 'object' | 'text' | 'drops'> {
  const key = { SipRealm: 'realm', AppUser: 'userid' }[kindOf(operation)] ?? 'name'
  const first = operation === 'doDeviceReset' ? { deviceName: object } : { [key]: object }
  const children: XmlElement[] = Object.entries({ ...first, ...settings }).map(([name, text]) => ({
    name,
    children: text.startsWith('{{') ? { placeholder: text.slice(2, -2) } : text,
  }))
  const kind = kindOf(operation)
  const wrapper = kind.charAt(0).toLowerCase() + kind.slice(1)
  const inner = operation.startsWith('add') ? [{ name: wrapper, children }] : children
  return { operation, object, text: soapEnvelope('15.0', operation, inner), drops }
}

export const kindOf = (operation: string): string => operation.replace(/^(add|update|remove|apply|reset|get)/, '')

/** The rows with their part and, where they belong to one, unit and wave. */
export const rowsOf = (
  place: Pick<ChangeRow, 'part' | 'unit' | 'wave'>,
  ...rows: Omit<ChangeRow, 'part' | 'unit' | 'wave'>[]
): ChangeRow[] => rows.map((row) => ({ ...row, ...place }))

/** By hand, quoted and with an umlaut: a name that shells, CSV and file names have each their own way with. */
export const oddUnit = `SIP "A", it's Zürich`
export const handUnit = 'MGCP 3 by hand'

/** A window with two units of Change, one by hand, one of Synchronize, their rollback, and Tidy. */
export const sampleWindow: ChangeRow[] = [
  ...rowsOf(
    { part: 'prepare' },
    request('addSipTrunkSecurityProfile', 'STSP-PSTN_5061', { description: 'ü € \\ "x" $(y) &' }),
    request('updateAppUser', 'app "one"', { acceptPresenceSubscription: 'true' }),
  ),
  ...rowsOf(
    { part: 'change', unit: oddUnit, wave: 1 },
    request('updateSipTrunk', oddUnit, { securityProfileName: 'STSP-PSTN_5061' }),
    request('doDeviceReset', oddUnit, { deviceResetType: 'Apply Configuration' }, `the calls of ${oddUnit}`),
    hold(`${oddUnit} is in Full Service over TLS`),
    request('updateSipTrunk', oddUnit, { srtpAllowed: 'true' }),
    request('resetSipTrunk', oddUnit, {}, `the calls of ${oddUnit}`),
    hold('Two test calls are up; go or no-go for wave 2'),
  ),
  ...rowsOf(
    { part: 'change', unit: '-e', wave: 2 },
    request('updateSipTrunk', '-e', { srtpAllowed: 'true' }),
    request('resetSipTrunk', '-e', {}, 'the calls of -e'),
  ),
  ...rowsOf({ part: 'change', unit: handUnit, wave: 2 }, hold('The gateway is registered again')),
  ...rowsOf(
    { part: 'synchronize', unit: 'STSP-OLD', wave: 1 },
    request('updateSipTrunkSecurityProfile', 'STSP-OLD', { incomingPort: '5062' }),
    request('applySipTrunkSecurityProfile', 'STSP-OLD', {}, 'the calls of SIP-X'),
  ),
  ...rowsOf(
    { part: 'rollback', unit: 'STSP-OLD' },
    request('updateSipTrunkSecurityProfile', 'STSP-OLD', { incomingPort: '5060' }),
    request('applySipTrunkSecurityProfile', 'STSP-OLD', {}, 'the calls of SIP-X'),
  ),
  ...rowsOf({ part: 'rollback', unit: handUnit }, hold('The gateway is as it was')),
  ...rowsOf(
    { part: 'rollback', unit: '-e' },
    request('updateSipTrunk', '-e', { srtpAllowed: 'false' }),
    request('resetSipTrunk', '-e'),
  ),
  ...rowsOf(
    { part: 'rollback', unit: oddUnit },
    request('updateSipTrunk', oddUnit, { srtpAllowed: 'false', securityProfileName: 'STSP-OLD' }),
    request('resetSipTrunk', oddUnit),
    hold('A call over TCP is up'),
  ),
  ...rowsOf({ part: 'rollback' }, request('removeSipTrunkSecurityProfile', 'STSP-PSTN_5061')),
  ...rowsOf({ part: 'tidy' }, request('removeSipTrunkSecurityProfile', 'STSP-OLDER')),
]
