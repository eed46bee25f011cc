// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { markShapes, markWords, type MarkKind } from '../../../renderer/status/mark-kind'
import StatusMark from '../../../renderer/status/StatusMark.vue'

const kinds = Object.keys(markShapes) as MarkKind[]

describe('status marks', () => {
  it('have a shape and a word of their own each, so that colour is never alone', () => {
    expect(new Set(Object.values(markShapes)).size).toBe(kinds.length)
    expect(new Set(Object.values(markWords)).size).toBe(kinds.length)
  })

  it.each(kinds)('%s is read out with its label, and left out beside a word', (kind) => {
    const alone = mount(StatusMark, { props: { kind, label: markWords[kind] } })
    expect(alone.attributes()).toMatchObject({ role: 'img', 'aria-label': markWords[kind] })
    expect(alone.attributes('aria-hidden')).toBeUndefined()
    const besideWord = mount(StatusMark, { props: { kind } })
    expect(besideWord.attributes('aria-hidden')).toBe('true')
    expect(besideWord.attributes('role')).toBeUndefined()
    expect(besideWord.find('path').attributes('d')).toBe(markShapes[kind])
  })
})
