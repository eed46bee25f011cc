import type { Locator, Page } from 'playwright-core'

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

/** The longest task among those that begin in the next milliseconds; one of less than 50 ms is told as none, 0. */
export const longestTask = (page: Page, within: number): Promise<number> =>
  page.evaluate(async (wait) => {
    const began = performance.now()
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime > began) longest = Math.max(longest, duration)
    })
    observer.observe({ type: 'longtask' })
    await new Promise((resolve) => setTimeout(resolve, wait))
    observer.disconnect()
    return longest
  }, within)

/** Milliseconds from the beginning of the navigation until the browser has painted the first text. */
export const firstText = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    while (painted() === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
    return painted() ?? 0
  })
