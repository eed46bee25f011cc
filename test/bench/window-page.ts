import type { Locator } from 'playwright-core'

/**
 * Milliseconds from an edit until its findings are laid out: a box is checked, or a letter is typed, and the task that
 * follows forces the layout. What the browser paints afterwards is not in it.
 */
export const timesOfEdits = (control: Locator, kind: 'box' | 'letter', runs = 15): Promise<number[]> =>
  control.evaluate(
    async (element, { isBox, count }) => {
      const input = element as HTMLInputElement
      const times: number[] = []
      for (let run = 0; run <= count; run += 1) {
        const began = performance.now()
        if (isBox) input.click()
        else {
          input.value += 'x'
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
        const { port1, port2 } = new MessageChannel()
        await new Promise((resolve) => {
          port1.onmessage = resolve
          port2.postMessage(null)
        })
        document.body.getBoundingClientRect()
        if (run > 0) times.push(performance.now() - began)
        await new Promise((resolve) => setTimeout(resolve, 60))
      }
      return times
    },
    { isBox: kind === 'box', count: runs },
  )

/** Milliseconds between frames while the table is scrolled to its end in 120 steps. */
export const framesToTheEnd = (scroller: Locator): Promise<number[]> =>
  scroller.evaluate(async (element) => {
    const times: number[] = []
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    for (let step = 1; step <= 120; step += 1) {
      element.scrollTop = (element.scrollHeight * step) / 120
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      times.push(now - last)
      last = now
    }
    return times
  })
