/**
 * Names that were seen, whatever case they have. A set of texts in small letters does the same, and is most of what
 * reading a long list takes: here a name is looked at once, sign by sign, and nothing is made of it.
 */
export class NameSet {
  private readonly names: string[] = []
  private hashes: Int32Array
  /** Of each place the number of its name, from 1; 0: it is free. At least half of them are. */
  private places: Int32Array

  constructor() {
    this.hashes = new Int32Array(first)
    this.places = new Int32Array(first)
  }

  /** False where the name was there already. */
  add(name: string): boolean {
    if ((this.names.length + 1) * 2 > this.places.length) this.grow()
    const hash = hashOf(name)
    const mask = this.places.length - 1
    let at = hash & mask
    for (;;) {
      const number = this.places[at] ?? 0
      if (number === 0) break
      if (this.hashes[at] === hash && isSameName(this.names[number - 1] ?? '', name)) return false
      at = (at + 1) & mask
    }
    this.names.push(name)
    this.hashes[at] = hash
    this.places[at] = this.names.length
    return true
  }

  private grow(): void {
    const { hashes, places } = this
    this.hashes = new Int32Array(places.length * 4)
    this.places = new Int32Array(places.length * 4)
    const mask = this.places.length - 1
    for (const [before, number] of places.entries()) {
      if (number === 0) continue
      const hash = hashes[before] ?? 0
      let at = hash & mask
      while (this.places[at] !== 0) at = (at + 1) & mask
      this.hashes[at] = hash
      this.places[at] = number
    }
  }
}

const first = 1024

const isSameName = (one: string, other: string): boolean => one === other || one.toLowerCase() === other.toLowerCase()

/** Of the name in small letters. */
function hashOf(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at)
    if (code > 0x7f) return hashOfAll(name.toLowerCase())
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 0x20 : code), 0x01_00_01_93)
  }
  return mixed(hash)
}

function hashOfAll(lower: string): number {
  let hash = 0
  for (let at = 0; at < lower.length; at += 1) hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01_00_01_93)
  return mixed(hash)
}

/** Names of a list differ in their last signs: all of these are to tell. */
const mixed = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 16), 0x45_d9_f3_b)
  return half ^ (half >>> 15)
}
