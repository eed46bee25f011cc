import type { HostEvent } from '../../shared/contract/results'

const [shortestWaitMs, longestWaitMs] = [250, 10_000]

/** Listens for as long as the window lives. The stream may break, as when the machine sleeps: then it is opened again. */
export async function listenForEver(headers: Record<string, string>, tell: (event: HostEvent) => void): Promise<void> {
  for (let waitMs = shortestWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    if (await listen(headers, tell).catch(() => false)) waitMs = shortestWaitMs
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

/** One line of JSON for each event, until the stream ends. False where it was not opened. */
async function listen(headers: Record<string, string>, tell: (event: HostEvent) => void): Promise<boolean> {
  const response = await fetch('/events', { headers })
  if (!response.ok || !response.body) return false
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let rest = ''; ;) {
    const part = await reader.read().catch(() => null)
    if (!part || part.done) return true
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) tell(JSON.parse(line) as HostEvent)
  }
}
