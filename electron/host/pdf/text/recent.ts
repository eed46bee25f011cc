/** Words of one font or style that are remembered: names of a large plan are as many as its lines. */
export const mostWords = 4000

/** Keeps what was made of a key as long as it is asked for: at least the last `most` keys, at most twice as many. */
export class Recent<Value> {
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.most) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }
}

/** The same for texts under a key each, such as a font. */
export class RecentBy<Key, Value> {
  readonly #all = new Map<Key, Recent<Value>>()

  constructor(private readonly most: number) {}

  /** What was made of the text before, or now. */
  of(key: Key, text: string, make: () => Value): Value {
    let some = this.#all.get(key)
    if (!some) this.#all.set(key, (some = new Recent(this.most)))
    let made = some.get(text)
    if (made === undefined) some.set(text, (made = make()))
    return made
  }
}
