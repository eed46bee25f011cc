import { defineStore } from 'pinia'
import { onScopeDispose, ref } from 'vue'

/** In ms, how often the day is looked at: a timer set for midnight stands still while the machine sleeps. */
const often = 60_000

/** In ms: where it is latest on earth, the clocks are so far before UTC. */
const farthest = 14 * 60 * 60 * 1000

const dayNow = (before = 0): string => new Date(Date.now() + before).toISOString().slice(0, 10)

/**
 * Today in UTC, as plans write days: YYYY-MM-DD. It turns over at midnight, and when the machine wakes after one.
 * `latest`: today where it is latest on earth; a day after it is ahead for everybody.
 */
export const useTodayStore = defineStore('today', () => {
  const today = ref(dayNow())
  const latest = ref(dayNow(farthest))
  const look = (): void => {
    today.value = dayNow()
    latest.value = dayNow(farthest)
  }
  const timer = setInterval(look, often)
  // Whoever comes back to the window sees the day at once.
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    clearInterval(timer)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  })
  return { today, latest }
})
