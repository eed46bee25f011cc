import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** In ms. */
const often = 1000
const minute = 60_000

const minuteNow = (): number => Math.floor(Date.now() / minute) * minute

/** The minute that it is (ms), told anew only when it turns; right at once after the machine slept. */
export function useNow(): Ref<number> {
  const now = ref(minuteNow())
  const look = (): void => {
    now.value = minuteNow()
  }
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    look()
    timer = setInterval(look, often)
    document.addEventListener('visibilitychange', look)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
  return now
}
