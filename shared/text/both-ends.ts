/** A long name in ASCII with its beginning and its end: names of one kind mostly differ at their ends. */
export function bothEnds(name: string, longest: number): string {
  if (name.length <= longest) return name
  const end = name.slice(-Math.floor(longest / 3)).replace(/^[.-]+/, '')
  const start = name.slice(0, longest - 1 - end.length).replace(/[.-]+$/, '')
  return `${start}-${end}`
}
