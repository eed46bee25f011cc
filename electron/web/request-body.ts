import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../shared/result'
import { refusals, type Refusal } from './guard'

/** The JSON value of a request. Keeps nothing of a body as soon as there is too much of it. */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<Result<unknown, Refusal>> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return fail(refusals.size)
  const bytes = await readBytes(request, mostBytes)
  if (bytes === null) return fail(refusals.size)
  try {
    return ok(JSON.parse(bytes.toString('utf8')) as unknown)
  } catch {
    return fail(refusals.body)
  }
}

/** Null where there are too many. The request stays open: destroying it would take the answer with it. */
async function readBytes(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
