import { describe, expect, it } from 'vitest'
import { megabytes, progressView, type Screen } from '../../../build/runtime/progress'

function screen(more: Partial<Screen>): Screen & { text: () => string } {
  let text = ''
  return { write: (part) => (text += part), text: () => text, ...more }
}

const total = 118_000_000

describe('progress', () => {
  it('is a line for each tenth in a file, with the size from the first on', () => {
    const file = screen({})
    const view = progressView('X', file)
    for (let received = 0; received <= total; received += total / 1000) view.show({ received, total })
    view.end(true)
    const tenths = Array.from({ length: 11 }, (_, tenth) => `X: ${tenth * 10} % of 118 MB`)
    expect(file.text()).toBe(`${tenths.join('\n')}\n`)
  })

  it('is a line that changes in a terminal, with the time that is left once it can be told', () => {
    let now = 0
    const terminal = screen({ isTTY: true, columns: 80 })
    const view = progressView('X', terminal, () => now)
    expect(terminal.text()).toBe('\rX …\u001b[K')
    view.show({ received: total / 100, total })
    expect(terminal.text()).toMatch(/\rX: 1 % of 118 MB\u001b\[K$/)
    now = 10_000
    view.show({ received: total / 4, total })
    expect(terminal.text()).toMatch(/\rX: 25 % of 118 MB, 30 s left\u001b\[K$/)
    now = 100_000
    view.show({ received: total / 2, total })
    expect(terminal.text()).toMatch(/\rX: 50 % of 118 MB, 2 min left\u001b\[K$/)
    view.show({ received: total, total })
    view.end(true)
    expect(terminal.text()).toMatch(/\rX: 100 % of 118 MB\u001b\[K\n$/)
  })

  it('leaves a clean line to what tells a failure, and no line is wider than the terminal', () => {
    const terminal = screen({ isTTY: true, columns: 20 })
    const view = progressView('Electron from an.example.org', terminal)
    view.show({ received: 1, total })
    view.end(false)
    const lines = terminal
      .text()
      .split('\r')
      .map((line) => line.replace('\u001b[K', ''))
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(line.length).toBeLessThan(20)
  })

  it('counts megabytes where the size is not told', () => {
    const file = screen({})
    const view = progressView('X', file)
    for (let received = 0; received <= 25_000_000; received += 1_000_000) view.show({ received, total: null })
    expect(file.text()).toBe('X: 0.0 MB\nX: 10 MB\nX: 20 MB\n')
    expect([megabytes(0), megabytes(9_940_000), megabytes(118_400_000)]).toEqual(['0.0 MB', '9.9 MB', '118 MB'])
  })
})
