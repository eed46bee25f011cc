import { endOfMatch } from '../../text/sticky'

/** The code of a small letter, and of a capital as of the small one. */
export const folded = (code: number): number => code | 0x20

const [atSign, slash, letterS, letterI, letterT, letterU] = [0x40, 0x2f, 0x73, 0x69, 0x74, 0x75]
const scheme = /sips?:/iuy
const transport = /\/(?:TLS|TCP|UDP) /iuy
/** An address, where nothing stands behind it but what may. */
const host = /(?:\[[0-9A-Fa-f.:]+\]|[\w.-]+)(?=(?::\d+)?(?:[;>\s]|$))/uy

/** A trace is of few devices: their names are kept as they were cut out first, and are soon found again. */
const most = 8

/** Finds addresses in headers. */
export class SipHosts {
  readonly #known: string[] = []

  /** The first address between two places, of which the second is where a line ends; empty where there is none. */
  find(source: string, from: number, to: number): string {
    for (let place = from; place < to; place += 1) {
      const start = behindSign(source, place)
      const end = start < 0 ? -1 : endOfMatch(host, source, start)
      if (end >= 0) return source[start] === '[' ? this.#cut(source, start + 1, end - 1) : this.#cut(source, start, end)
    }
    return ''
  }

  #cut(source: string, start: number, end: number): string {
    for (const known of this.#known) if (known.length === end - start && source.startsWith(known, start)) return known
    const cut = source.slice(start, end).toLowerCase()
    if (this.#known.length < most) this.#known.push(cut)
    return cut
  }
}

/** Where an address may begin, if a sign that stands before one does at a place: `@`, `sip:`, `/TLS `; or -1. */
function behindSign(source: string, place: number): number {
  const code = source.charCodeAt(place)
  if (code === atSign) return place + 1
  if (code !== slash && folded(code) !== letterS) return -1
  const next = folded(source.charCodeAt(place + 1))
  if (code !== slash) return next === letterI ? endOfMatch(scheme, source, place) : -1
  return next === letterT || next === letterU ? endOfMatch(transport, source, place) : -1
}
