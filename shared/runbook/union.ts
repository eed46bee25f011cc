/** Things that belong together, found by joining them pair by pair. */
export class Union<Item> {
  private readonly parents = new Map<Item, Item>()

  join(a: Item, b: Item): void {
    this.parents.set(this.headOf(a), this.headOf(b))
  }

  /** The same for all that were joined. */
  headOf(item: Item): Item {
    let head = item
    for (let above = this.parents.get(head); above !== undefined && above !== head; above = this.parents.get(head))
      head = above
    // What was walked through points to the head from now on, so that long chains are walked once.
    for (let each = item; each !== head;) {
      const above = this.parents.get(each) ?? head
      this.parents.set(each, head)
      each = above
    }
    return head
  }
}
