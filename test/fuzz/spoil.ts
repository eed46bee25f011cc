import { nastyTexts } from '../helpers/nasty-texts'

type Random = () => number
type Spoil = (bytes: Buffer, random: Random, other: Uint8Array) => Buffer

/** What readers give a meaning to: quotes, tags, brackets, marks of a file, prompts, numbers that are too large. */
const pieces: readonly Buffer[] = [
  ...['"', "'", '<', '>', '</', '/>', '&', '&#0;', '&a;', ']]>', '<!--', '<![CDATA[', '<!DOCTYPE a [<!ENTITY a "b">]>'],
  ...['{', '}', '[', ']', '[[[[', ':', ',', '\\', '\\u0000', '\\ud83d', 'null', '"__proto__":', '1e999', '-', '0x'],
  ...['\0', '\ufeff', '\n', '\r', '\r\n', '\t', '\v', '\b', ' --More-- \b\b\b', ';', '|', ' ', '  ', '====', 'NULL'],
  ...['admin:', 'GW#', 'GW#show running-config\n', 'end\n', '!', '^C', 'banner login ^C\n', 'certificate 01\n 3082'],
  ...['-----BEGIN CERTIFICATE-----\n', '-----END CERTIFICATE-----\n', 'PK\x03\x04', 'PK\x05\x06', 'Established'],
  ...['9'.repeat(400), 'x'.repeat(3_000), '('.repeat(500), '\u202e', '\u{1f512}', ...nastyTexts],
].map((text) => Buffer.from(text))

const place = (bytes: Uint8Array, random: Random): number => Math.floor(random() * (bytes.length + 1))
const short = (random: Random): number => Math.floor(random() ** 3 * 200)

function put(bytes: Buffer, at: number, cut: number, piece: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + cut)])
}

const some = (bytes: Uint8Array, random: Random): Uint8Array => {
  const at = place(bytes, random)
  return bytes.subarray(at, at + 1 + short(random))
}

const spoils: readonly Spoil[] = [
  (bytes, random) => {
    const turned = Buffer.from(bytes)
    const at = Math.floor(random() * bytes.length)
    turned[at] = (turned[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return turned
  },
  (bytes, random) => put(bytes, place(bytes, random), 0, Buffer.from([Math.floor(random() * 256)])),
  (bytes, random) => put(bytes, place(bytes, random), short(random), Buffer.alloc(0)),
  (bytes, random) => put(bytes, place(bytes, random), short(random), pieces[Math.floor(random() * pieces.length)]!),
  (bytes, random) => put(bytes, place(bytes, random), 0, some(bytes, random)),
  (bytes, random, other) => put(bytes, place(bytes, random), short(random), some(other, random)),
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) => {
    const piece = some(bytes, random)
    const times = Math.min(Math.floor(random() ** 3 * 2_000), Math.floor(30_000 / piece.length))
    return put(bytes, place(bytes, random), 0, Buffer.concat(Array<Uint8Array>(times).fill(piece)))
  },
]

/** Bytes that are nearly those of a sample, told by the numbers that are drawn alone. */
export function spoilt(samples: readonly Uint8Array[], random: Random): Buffer {
  const sample = (): Uint8Array => samples[Math.floor(random() * samples.length)] ?? Buffer.alloc(0)
  let bytes = Buffer.from(sample())
  for (let times = Math.floor(random() * 6); times >= 0; times -= 1) {
    const spoil = spoils[Math.floor(random() * spoils.length)]
    if (spoil) bytes = Buffer.from(spoil(bytes, random, sample()))
  }
  return bytes
}
