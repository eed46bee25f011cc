import type { BrowserContext, Request as Asked, Route } from 'playwright-core'
import { fromChromium } from './addresses'
import { doubleProtocol } from './double-protocol'
import { doubleSession } from './double-session'
import { contentsOf, type DoubleContents } from './double-contents'

/** Requests that the app let through although nothing of its own answers them: they would have left the machine. */
export const leaks: string[] = []

/** Every request of every window comes by here, and none goes further. */
export async function answerRequests(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => answer(route).catch(() => route.abort('failed')))
}

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const url = fromChromium(request.url())
  const contents = ownerOf(request)
  if (!contents) return route.abort('blockedbyclient')
  if (request.isNavigationRequest() && !contents.mayNavigate(url, request.frame().parentFrame() === null))
    return route.abort('aborted')
  if (await doubleSession.isCancelled(url)) return route.abort('blockedbyclient')
  const response = await doubleProtocol.answer(url, request.method(), request.headers())
  if (!response) {
    leaks.push(url)
    return route.abort('internetdisconnected')
  }
  const [headers, body] = [Object.fromEntries(response.headers), Buffer.from(await response.arrayBuffer())]
  return route.fulfill({ status: response.status, headers, body })
}

/** Null for a window that nobody here made, which is about to be closed. */
function ownerOf(request: Asked): DoubleContents | null {
  try {
    return contentsOf(request.frame().page())
  } catch {
    return null
  }
}
