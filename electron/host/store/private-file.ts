import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import type { z } from 'zod'
import { jsonText } from '../../../shared/text/json-text'
import { fromInputFailure } from '../failures'
import { readInputText } from '../files/input-file'
import { Refusal } from '../refusal'
import { serialQueue } from '../serial-queue'
import { damagedBeside } from './beside'
import { largestFile } from './disk-state'
import { makeFolder } from './make-folder'
import type { LockOptions } from './lock'
import { replaceFile } from './replace-file'
import { withLock } from './with-lock'

export interface PrivateFileOptions<Value> {
  path: string
  schema: z.ZodType<Value>
  /** What it holds while there is no file. */
  initial: Value
  lock: () => LockOptions
}

/** A small file of the program's own, such as its settings: a lowdb database that several hosts may share. */
export interface PrivateFile<Value> {
  /** What is on the disk now; where the file is damaged, what it held at first. */
  read: () => Promise<Value>
  /** Changes what is on the disk now. A damaged file is set aside, beside the new one. */
  update: (change: (value: Value) => Value) => Promise<Value>
}

type Content<Value> = { kind: 'there'; value: Value } | { kind: 'absent' } | { kind: 'damaged' }

function parse<Value>(text: string, schema: z.ZodType<Value>): Content<Value> {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? { kind: 'there', value: read.data } : { kind: 'damaged' }
  } catch {
    return { kind: 'damaged' }
  }
}

async function contentOf<Value>(path: string, schema: z.ZodType<Value>): Promise<Content<Value>> {
  const text = await readInputText(path, { maxBytes: largestFile })
  if (text.ok) return parse(text.value, schema)
  if (text.failure.kind === 'not-there') return { kind: 'absent' }
  if (text.failure.kind === 'not-utf8') return { kind: 'damaged' }
  throw new Refusal(fromInputFailure(text.failure))
}

const adapterOf = <Value>({ path, schema }: PrivateFileOptions<Value>): Adapter<Value> => ({
  read: async () => {
    const content = await contentOf(path, schema)
    return content.kind === 'there' ? content.value : null
  },
  write: async (value) => {
    await replaceFile(path, Buffer.from(jsonText(value)), () => Promise.resolve())
  },
})

export function privateFile<Value extends object>(options: PrivateFileOptions<Value>): PrivateFile<Value> {
  const { path, schema, initial, lock } = options
  const turn = serialQueue()
  const adapter = adapterOf(options)
  const changed = async (change: (value: Value) => Value): Promise<Value> => {
    const content = await contentOf(path, schema)
    if (content.kind === 'damaged') await rename(path, damagedBeside(path, lock().since))
    const database = new Low(adapter, initial)
    await database.read()
    database.data = change(database.data)
    await database.write()
    return database.data
  }
  return {
    read: async () => (await adapter.read().catch(() => null)) ?? initial,
    update: (change) =>
      turn(async () => {
        await makeFolder(dirname(path))
        return withLock(path, lock(), () => changed(change))
      }),
  }
}
