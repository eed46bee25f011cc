const steps = 10

/**
 * Calls once a time has passed in which this process was awake and answered, in ms; gives what calls it off. A window
 * that slept with the machine has time to come back.
 */
export function afterGrace(ms: number, then: () => void): () => void {
  let left = steps
  const timer = setInterval(() => {
    left -= 1
    if (left > 0) return
    clearInterval(timer)
    then()
  }, ms / steps).unref()
  return () => {
    clearInterval(timer)
  }
}
