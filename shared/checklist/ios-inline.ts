import { code, blank, say, type Inline } from '../document/inline'
import { textOf, type Command, type IosValue, type Note } from '../ios/ios-words'

/** A command as the checklist shows it: what is not known yet is a blank. */
export function commandInline({ parts }: Command): Inline {
  const spans: Inline[] = []
  let typed = ''
  const flush = () => {
    if (typed !== '') spans.push(typedExactly(typed))
    typed = ''
  }
  for (const part of parts) {
    if (typeof part === 'object' && part.kind === 'placeholder') {
      flush()
      spans.push(valueInline(part))
    } else typed += typeof part === 'string' ? part : part.text
  }
  flush()
  return spans.flat()
}

/** Spaces at the ends stand outside of what is typed. */
function typedExactly(text: string): Inline {
  const core = text.trim()
  if (core === '') return say`${text}`
  return say`${text.startsWith(' ') ? ' ' : ''}${code(core)}${text.endsWith(' ') ? ' ' : ''}`
}

const valueInline = (value: IosValue): Inline =>
  value.kind === 'given'
    ? say`${code(value.text)}`
    : say`${blank(value.short === '' ? textOf(value.what) : value.short)}`

/** A value of a window. Our own words alone are a choice; beside others they explain. */
export function noteInline({ parts }: Note): Inline {
  const texts = parts.filter((part) => part !== '')
  return texts.flatMap((part) => {
    if (typeof part === 'string') return texts.length === 1 ? say`${code(part)}` : say`${part}`
    return part.kind === 'typed' ? say`${code(part.text)}` : valueInline(part)
  })
}

/** A sentence of the files as a sentence. */
export const noteSentence = ({ parts }: Note): Inline =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return say`${part}`
    return part.kind === 'typed' ? say`${part.text}` : valueInline(part)
  })
