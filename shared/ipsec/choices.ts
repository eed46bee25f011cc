import { ours, placeholder } from '../ios/ios-values'
import { ios, note, type Command, type IosValue, type Note } from '../ios/ios-words'
import { chosen } from '../plan/ipsec-choices'
import type { IpsecPlan } from '../plan/project'
import { releaseName, type Release } from '../software/release'
import { isPast } from '../software/release-gates'

/** A field with a closed set of choices, each with the line of IOS that says the same, where there is one. */
interface ChoiceField {
  name: string
  lines: Readonly<Record<string, Command | null>>
  line: (value: IosValue) => Command | null
  /** XD-6: IOS XE 17.11.1 and later refuse them. */
  weak: readonly string[]
  /** How both sides call what is safe with every release. */
  ways: string
}

export const choiceFields = {
  'Authentication Method': {
    name: 'AUTHENTICATION_METHOD',
    lines: { Certificate: ios`authentication rsa-sig`, 'Preshared Key': ios`authentication pre-share` },
    line: (value) => ios`authentication ${value}`,
    weak: [],
    ways: 'Certificate is rsa-sig on the device, Preshared Key is pre-share',
  },
  'Encryption Algorithm': {
    name: 'ENCRYPTION_ALGORITHM',
    lines: { 'AES 256': ios`encr aes 256`, 'AES 128': ios`encr aes`, '3DES': ios`encr 3des` },
    line: (value) => ios`encr ${value}`,
    weak: ['3DES'],
    ways: 'AES 256 is "aes 256" on the device, AES 128 is "aes"',
  },
  'Hash Algorithm': {
    name: 'HASH_ALGORITHM',
    lines: { SHA256: ios`hash sha256`, SHA1: ios`hash sha` },
    line: (value) => ios`hash ${value}`,
    weak: [],
    ways: 'SHA256 is sha256 on the device, SHA1 is sha',
  },
  'ESP Algorithm': {
    name: 'ESP_ALGORITHM',
    lines: {
      'AES 256': ios`esp-aes 256 esp-sha-hmac`,
      'AES 128': ios`esp-aes esp-sha-hmac`,
      '3DES': ios`esp-3des esp-sha-hmac`,
    },
    line: (value) => ios`${value} esp-sha-hmac`,
    weak: ['3DES'],
    ways: 'AES 256 is "esp-aes 256" on the device, AES 128 is "esp-aes"',
  },
  'Phase One DH': {
    name: 'PHASE_ONE_DH',
    lines: {
      '14': ios`group 14`,
      '15': ios`group 15`,
      '16': ios`group 16`,
      '2': ios`group 2`,
      '5': ios`group 5`,
    },
    line: (value) => ios`group ${value}`,
    weak: ['2', '5'],
    ways: 'Group 14 or 16 works with every release',
  },
  /** CUCM has the field; no document shows a line that matches it. */
  'Phase Two DH': {
    name: 'PHASE_TWO_DH',
    lines: { '14': null, '15': null, '16': null, '2': null, '5': null },
    line: () => null,
    weak: ['2', '5'],
    ways: 'Group 14 or 16 works with every release',
  },
} as const satisfies Record<string, ChoiceField>

export type ChoiceLabel = keyof typeof choiceFields

/** What CUCM is told, and the line that tells the device the same; a placeholder in both where the choice cannot stand. */
export function choiceOf(
  label: ChoiceLabel,
  ipsec: IpsecPlan,
  release: Release | null,
): { value: Note; line: Command | null } {
  const field: ChoiceField = choiceFields[label]
  const choice = chosen(ipsec, label).trim()
  const line = Object.hasOwn(field.lines, choice) ? field.lines[choice] : undefined
  const isRefused = field.weak.includes(choice) && isPast('refusesWeakIpsec', release)
  if (line !== undefined && !isRefused) return { value: ours(choice), line }
  const why =
    isRefused && release !== null
      ? note`which ${ours(releaseName(release))} refuses`
      : ours('which is not documented for both sides')
  const value = placeholder(
    field.name,
    note`${ours(label)}, the same on both sides: the plan has ${choice === '' ? 'nothing' : choice}, ${why}. ${ours(field.ways)}.`,
  )
  return { value: note`${value}`, line: field.line(value) }
}
