import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { names, startWriter, temporaryFolder } from './disk'
import { file, listed, put } from './export/listed'
import { slow } from '../../helpers/slow'

const kills = 8
/** A loaded machine may not come to writing anything in the first of them. */
const mostKills = 60

/** Kills the writer at a random moment of its work, again and again, looking at what is there each time. */
async function killing(task: string, target: string, look: () => void, hasWritten: () => boolean): Promise<void> {
  for (let count = 0; count < kills || (count < mostKills && !hasWritten()); count += 1) {
    const writer = startWriter(task, target)
    await writer.begun
    // On a loaded machine nothing is written in so short a time: the life of the next one is longer.
    await pause(Math.random() * 60 * (1 + Math.floor(count / kills)) ** 2)
    writer.kill()
    await writer.ended
    look()
  }
}

const shown = (folder: string) => names(folder).filter((name) => !name.startsWith('.trunkwright-'))

function isWholeFile(path: string): boolean {
  const bytes = readFileSync(path)
  return bytes.length === 3_000_000 && bytes.equals(Buffer.alloc(bytes.length, bytes[0]))
}

function isWholeFolder(path: string): boolean {
  const round = readFileSync(join(path, 'round'), 'utf8')
  const files = readdirSync(join(path, 'axl'))
  return files.length === 60 && files.every((name) => readFileSync(join(path, 'axl', name), 'utf8') === round)
}

slow('killed while it replaces a file: the file is the old one or a new one, whole', async () => {
  const target = join(temporaryFolder(), 'out')
  writeFileSync(target, Buffer.alloc(3_000_000, 0))
  const hasWritten = () => readFileSync(target)[0] !== 0
  await killing('replace file', target, () => expect(isWholeFile(target)).toBe(true), hasWritten)
  expect(hasWritten()).toBe(true)
})

slow('killed while it writes new files: each is whole or absent', async () => {
  const folder = temporaryFolder()
  let seen = 0
  const look = () => {
    const files = shown(folder)
    seen += files.length
    expect(files.filter((name) => !isWholeFile(join(folder, name)))).toEqual([])
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
  }
  await killing('new files', join(folder, 'out'), look, () => seen > 0)
  expect(seen).toBeGreaterThan(0)
})

slow('killed while it writes new folders: each is whole or absent', async () => {
  const folder = temporaryFolder()
  let seen = 0
  const look = () => {
    const folders = shown(folder)
    seen += folders.length
    expect(folders.filter((name) => !isWholeFolder(join(folder, name)))).toEqual([])
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  }
  await killing('new folders', join(folder, 'out'), look, () => seen > 0)
  expect(seen).toBeGreaterThan(0)
})

slow('killed while it replaces a folder: it is whole, or the former one is beside it, whole', async () => {
  const folder = temporaryFolder()
  const target = join(folder, 'out')
  const paths = ['round', ...Array.from({ length: 60 }, (_, index) => `axl/${index}.xml`)]
  put(target, listed(...paths.map((path) => file(path, 'old'))))
  const look = () => {
    const former = names(folder).map((name) => join(folder, name, 'former'))
    const places = [target, ...former].filter((path) => existsSync(path))
    expect(places.some(isWholeFolder)).toBe(true)
    if (existsSync(target)) expect(isWholeFolder(target)).toBe(true)
  }
  const hasWritten = () => existsSync(target) && readFileSync(join(target, 'round'), 'utf8') !== 'old'
  await killing('replace folder', target, look, hasWritten)
})
