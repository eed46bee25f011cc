/** A time that is given to who has left. It runs once started, and from its beginning whenever it is renewed. */
export interface Grace {
  start: () => void
  /** Nothing where it does not run. */
  renew: () => void
  stop: () => void
}

const steps = 10

/**
 * Calls once a time has passed in which this process was awake and answered, in ms. A window that slept with the
 * machine has time to come back.
 */
export function createGrace(ms: number, then: () => void): Grace {
  let timer: NodeJS.Timeout | null = null
  const stop = () => {
    if (timer) clearInterval(timer)
    timer = null
  }
  const start = () => {
    stop()
    let left = steps
    timer = setInterval(() => {
      left -= 1
      if (left > 0) return
      stop()
      then()
    }, ms / steps).unref()
  }
  return {
    start,
    stop,
    renew: () => {
      if (timer) start()
    },
  }
}
