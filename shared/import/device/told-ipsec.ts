import type { DeviceFacts } from '../../ios/running/facts/device-facts'

/** IPsec as a device is set to do it with others: what no line says is left out. */
export interface ToldIpsec {
  peers: string[]
  /** Where the device itself ends it; empty where no line says so. */
  address: string
  /** By the labels of CUCM's window. */
  policy: Record<string, string>
}

type Ipsec = DeviceFacts['ipsec']

/** Null where no crypto map is on an interface. */
export function toldIpsec({ ipsec, interfaces }: DeviceFacts): ToldIpsec | null {
  const entries = ipsec.mapEntries.filter((entry) => entry.interfaces.length > 0 && entry.peers.length > 0)
  if (entries.length === 0) return null
  const on = new Set(entries.flatMap((entry) => entry.interfaces.map((name) => name.toLowerCase())))
  const ends = interfaces.filter(({ name }) => on.has(name.toLowerCase()))
  const only = ends.length === 1 ? ends[0] : undefined
  return {
    peers: [...new Set(entries.flatMap(({ peers }) => peers))],
    address: only?.addresses[0]?.address ?? '',
    policy: known({ ...phaseOne(ipsec), ...phaseTwo(ipsec, entries) }),
  }
}

const known = (values: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([label, value]) => (value ? [[label, value]] : [])))

/** How the lines of IOS stand for the choices of CUCM (XD-6). */
const methods: Readonly<Record<string, string>> = { 'pre-share': 'Preshared Key', 'rsa-sig': 'Certificate' }
const ciphers: Readonly<Record<string, string>> = {
  ...{ aes: 'AES 128', 'aes 128': 'AES 128', 'aes 256': 'AES 256', '3des': '3DES' },
  ...{ 'esp-aes': 'AES 128', 'esp-aes 128': 'AES 128', 'esp-aes 256': 'AES 256', 'esp-3des': '3DES' },
}
const hashes: Readonly<Record<string, string>> = { sha: 'SHA1', sha256: 'SHA256' }

const wordFor = (table: Readonly<Record<string, string>>, word: string | null): string | null =>
  word !== null && Object.hasOwn(table, word) ? (table[word] ?? null) : null

/** Of several policies nobody can tell which one is used. */
function phaseOne({ policies }: Ipsec): Record<string, string | null> {
  const [only, ...more] = policies
  if (!only || more.length > 0) return {}
  return {
    'Authentication Method': wordFor(methods, only.authentication),
    'Encryption Algorithm': wordFor(ciphers, only.encryption),
    'Hash Algorithm': wordFor(hashes, only.hash),
    'Phase One DH': only.group,
    'Phase One Life Time': only.lifetime === null ? null : String(only.lifetime),
  }
}

function phaseTwo({ transformSets }: Ipsec, entries: Ipsec['mapEntries']): Record<string, string | null> {
  const ofEach = (of: (entry: Ipsec['mapEntries'][number]) => string | null): string | null => {
    const [only, ...more] = new Set(entries.map(of))
    return more.length === 0 ? (only ?? null) : null
  }
  const used = ofEach((entry) => entry.transformSets.join(' '))
  const [first = '', second = ''] = transformSets.find(({ name }) => name === used)?.transforms ?? []
  return {
    'ESP Algorithm': wordFor(ciphers, /^\d+$/u.test(second) ? `${first} ${second}` : first),
    'Phase Two DH': ofEach(({ pfs }) => /^group(\d+)$/u.exec(pfs ?? '')?.[1] ?? null),
    'Phase Two Life Time': ofEach(({ lifetime }) => (lifetime === null ? null : String(lifetime))),
  }
}
