import type { Field } from '../../../shared/catalogue/field'
import { foundSettings } from '../../../shared/catalogue/found-settings'
import { h323DeviceFields } from '../../../shared/catalogue/h323-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import type { Destination } from '../../../shared/catalogue/sip-trunk-fields'
import { destinationsText } from '../../../shared/plan/destinations'
import type { FoundDeviceList } from '../../../shared/changes/as-found-devices'
import type { Values } from '../../../shared/changes/same-value'
import type { Project } from '../../../shared/plan/project'
import { named } from '../../../shared/text/words'

const settings: Record<FoundDeviceList, Readonly<Record<string, Field>>> = {
  sipTrunks: foundSettings(sipTrunkFields),
  h323Devices: foundSettings(h323DeviceFields),
}

/** What the plan has for each device, in a few words, by the key of its row among the found. */
export function plannedWords({ profiles, ...project }: Project, list: FoundDeviceList): Map<string, string> {
  const names = new Map(profiles.map(({ id, name }) => [id, named(name)]))
  const devices: readonly (Values & { id: string })[] = project[list]
  return new Map(devices.map((device) => [`asFound/${list}/${device.id}`, wordsOf(device, settings[list], names)]))
}

/** `Carrier TLS; SRTP`: the profile, what is not as CUCM has it by default, then the boxes that are checked. */
function wordsOf(device: Values, fields: Readonly<Record<string, Field>>, names: ReadonlyMap<string, string>): string {
  const rows = Object.entries(fields)
  const profile = rows.flatMap(([name, field]) =>
    field.kind === 'reference' ? [names.get(String(device[name] ?? '')) ?? 'no profile'] : [],
  )
  const choices = rows.flatMap(([name, field]) =>
    field.kind === 'choice' && device[name] !== field.default ? [String(device[name])] : [],
  )
  const boxes = rows.flatMap(([name, field]) =>
    field.kind === 'flag' && field.step === 5 ? [[headOf(field), device[name]] as const] : [],
  )
  const on = boxes.flatMap(([head, isOn]) => (isOn === true ? [head] : []))
  const flags = on.length > 0 ? on.join(', ') : `no ${boxes.map(([head]) => head).join(', no ')}`
  const places = destinationsText((device['destinations'] ?? []) as Destination[])
  return [...profile, ...(places === '' ? [] : [places]), ...choices, flags].join('; ')
}

const headOf = ({ head, short, label }: Field): string => head ?? short ?? label
