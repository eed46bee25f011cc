import type { AxlRequest } from '../axl/requests/request'
import type { XmlElement } from '../axl/xml'

/** The placeholders in the requests, each once and in the order in which they are asked for, with the first object that needs it. */
export function secretNames(requests: readonly AxlRequest[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { children, object } of requests) {
    for (const name of placeholdersIn(children)) {
      if (!names.has(name)) names.set(name, object)
    }
  }
  return names
}

const placeholdersIn = (elements: readonly XmlElement[]): string[] =>
  elements.flatMap(({ children }) => {
    if (typeof children === 'string') return []
    return 'placeholder' in children ? [children.placeholder] : placeholdersIn(children)
  })
