import { defineStore } from 'pinia'
import { onScopeDispose, ref } from 'vue'

/** In ms, how often the day is looked at: a timer set for midnight stands still while the machine sleeps. */
const often = 60_000

const dayNow = (): string => new Date().toISOString().slice(0, 10)

/** Today in UTC, as plans write days: YYYY-MM-DD. It turns over at midnight, and when the machine wakes after one. */
export const useTodayStore = defineStore('today', () => {
  const today = ref(dayNow())
  const look = (): void => {
    today.value = dayNow()
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
  return { today }
})
