import type { ServerResponse } from 'node:http'
import type { HostEvent } from '../../shared/contract/results'

/** The windows that are open: each holds one stream, a line of JSON for each event. */
export interface EventStreams {
  add: (response: ServerResponse) => void
  send: (event: HostEvent) => void
  count: () => number
  close: () => void
}

export interface StreamsOptions {
  /** The first window has come. */
  onFirst: () => void
  /** The last window has gone. */
  onEmpty: () => void
}

export function createEventStreams({ onFirst, onEmpty }: StreamsOptions): EventStreams {
  const streams = new Set<ServerResponse>()
  return {
    add: (response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      response.flushHeaders()
      streams.add(response)
      if (streams.size === 1) onFirst()
      response.once('close', () => {
        streams.delete(response)
        if (streams.size === 0) onEmpty()
      })
    },
    send: (event) => {
      for (const stream of streams) stream.write(`${JSON.stringify(event)}\n`)
    },
    count: () => streams.size,
    close: () => {
      for (const stream of streams) stream.end()
    },
  }
}
