/**
 * An error that nobody caught is said in one sentence, and the program ends as it does when it is told to: what is being
 * saved comes to its end. Without this the system would end it at once.
 * @param end says the sentence, and ends in order
 */
export function onUncaught(end: (sentence: string) => void): void {
  let isEnding = false
  const tell = (error: unknown) => {
    if (isEnding) return
    isEnding = true
    const what = error instanceof Error ? error.message : String(error)
    end(`This should not have happened: ${what}. Trunkwright ends; what was saved is on the disk. Please report it.`)
  }
  process.on('uncaughtException', tell)
  process.on('unhandledRejection', tell)
}
