import { foldName } from '../../profiles/subject-names'

/** The names of profiles on the cluster. They compare without regard to case (PF-1). */
export class NamesTaken {
  private readonly folded: Set<string>

  constructor(names: Iterable<string>) {
    this.folded = new Set(Array.from(names, foldName))
  }
  has(name: string): boolean {
    return this.folded.has(foldName(name))
  }
  take(name: string): void {
    this.folded.add(foldName(name))
  }
  release(name: string): void {
    this.folded.delete(foldName(name))
  }
}

/** A profile that goes by one name and gets another, or keeps it. */
export interface NameMove {
  from: string
  to: string
}

/**
 * Moves in an order in which each name is free before it is taken, otherwise in the order given; `taken` is what it is
 * after them. Blocked are those whose name never becomes free, such as renames in a circle.
 */
export function inTurn<Move extends NameMove>(
  moves: readonly Move[],
  taken: NamesTaken,
): { done: Move[]; blocked: Move[] } {
  const done: Move[] = []
  const waiting = new Map<string, Move[]>()
  for (const move of moves) {
    let next: Move | undefined = move
    while (next) {
      if (!isFree(next, taken)) {
        push(waiting, foldName(next.to), next)
        break
      }
      taken.release(next.from)
      taken.take(next.to)
      done.push(next)
      // The name that was given up may be what another has waited for.
      next = taken.has(next.from) ? undefined : waiting.get(foldName(next.from))?.shift()
    }
  }
  const moved = new Set(done)
  return { done, blocked: moves.filter((move) => !moved.has(move)) }
}

const isFree = ({ from, to }: NameMove, taken: NamesTaken): boolean => foldName(from) === foldName(to) || !taken.has(to)

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
