import type { ChecklineGroup } from '../../document/document'
import { joinSpans, plainText } from '../../document/inline'

/**
 * The steps that follow each other on one object stand under one head, which says which steps they are; the number of
 * each line has its own.
 */
export function phases(groups: readonly ChecklineGroup[]): ChecklineGroup[] {
  const found: ChecklineGroup[][] = []
  for (const group of groups) {
    const last = found.at(-1)
    if (last?.[0]?.object === group.object && last[0].title === group.title) last.push(group)
    else found.push([group])
  }
  return found.map(asPhase)
}

function asPhase(groups: readonly ChecklineGroup[]): ChecklineGroup {
  const [first] = groups
  if (first === undefined) throw new Error('no group')
  const what = stepWords(groups.map(({ lines }) => lines[0]?.id ?? ''))
  return {
    ...first,
    title: what === '' ? first.title : `${what} · ${first.title}`,
    aside: joinSpans(distinct(groups.map(({ aside }) => aside)), '; '),
    lines: groups.flatMap(({ lines }) => lines),
  }
}

/** `Steps 3 and 5, test calls`; empty where the lines belong to no step. */
function stepWords(ids: readonly string[]): string {
  const numbers = [...new Set(ids.flatMap((id) => /^step(\d)\//u.exec(id)?.slice(1) ?? []))]
  const steps = numbers.length === 0 ? [] : [`${numbers.length > 1 ? 'Steps' : 'Step'} ${listed(numbers)}`]
  const calls = ids.some((id) => id.startsWith('after/')) ? ['test calls'] : []
  const words = [...steps, ...calls].join(', ')
  return words === '' ? '' : `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

const distinct = (asides: readonly ChecklineGroup['aside'][]): ChecklineGroup['aside'][] => [
  ...new Map(asides.filter((aside) => aside.length > 0).map((aside) => [plainText(aside), aside])).values(),
]
