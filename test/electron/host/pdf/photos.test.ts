import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import { opaquePng } from '../../../../electron/host/pdf/opaque-png'
import { pdfFile } from '../../../../electron/host/pdf/pdf'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { readPicture } from '../../../../shared/evidence/pictures/read-picture'
import { withPicture, type PictureRecord } from '../../../../shared/plan/pictures'
import { cameraJpeg, png, pngChunk, webp } from '../../../helpers/pictures'
import { plan } from '../../../helpers/plan'
import { hasTool, skipUnless, temporaryFolder } from '../disk'

const files = new Map<string, Buffer>()
function record(name: string, bytes: Buffer): PictureRecord {
  const read = readPicture(name, bytes)
  if (!read.ok) throw new Error(read.failure.message)
  const hash = String(files.size).repeat(64)
  files.set(hash, Buffer.from(read.value.bytes))
  return { type: read.value.type, name, hash, on: '2026-12-05T22:41:00.000Z', by: 'P. Novak' }
}
const records = [
  record('plain.png', png({ width: 640, height: 400 })),
  record('clear.png', png({ width: 64, height: 40, kind: 6 })),
  record('side.jpg', cameraJpeg(6)),
  record('web.webp', webp),
]
const gone: PictureRecord = { ...(records[0] as PictureRecord), name: 'gone.png', hash: 'f'.repeat(64) }
const line = 'step1/cluster/mixed-mode'

function printed(): Uint8Array {
  const project = plan({ mgcpGateways: [{ domainName: 'mgcp-1.example.com', srtp: true }] })
  const evidence = [...records, gone].reduce(withPicture, 'Seen')
  const entry = { state: 'open', by: '', on: '', of: '', evidence } as const
  const evaluated = evaluateWhole({ ...project, checklist: { [line]: entry } }, '2026-12-05')
  return pdfFile(checklistDocument(evaluated, 'abc'), { pictureOf: ({ hash }) => files.get(hash) ?? null }).bytes
}

function tool(context: TestContext, folder: string, ...command: [string, ...string[]]): string {
  const [name, ...args] = command
  skipUnless(hasTool(name, name === 'convert' ? '-version' : '-v'), context, `needs ${name}`)
  return spawnSync(name, args, { cwd: folder, encoding: 'utf8' }).stdout
}

describe('pictures in a PDF', () => {
  it('are shown with line, name, time, who and hash, and what cannot be shown is said', (context) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'c.pdf'), printed())
    const text = tool(context, folder, 'pdftotext', '-layout', 'c.pdf', '-')
    expect(text).toContain('Pictures kept as evidence')
    expect(text).toMatch(/plain\.png · 2026-12-05 22:41 UTC · P\. Novak · 000000000000/u)
    expect(text).toMatch(/web\.webp · .* not shown here: look at its file\./u)
    expect(text).toMatch(/gone\.png · .* it was not beside the plan when this was made\./u)
    expect(text).not.toContain('SHA-256 0000')
    const sizes = tool(context, folder, 'pdfimages', '-list', 'c.pdf')
      .split('\n')
      .slice(2)
      .map((row) => row.trim().split(/\s+/u).slice(2, 6).join(' '))
    expect(sizes.filter((row) => row !== '')).toEqual(['image 640 400 rgb', 'image 64 40 rgb', 'image 16 12 rgb'])
  })

  it('are the same bytes each time', () => {
    expect(Buffer.from(printed()).equals(printed())).toBe(true)
  })
})

describe('a PNG for a page', () => {
  it('is as it is on white, with an alpha channel and without', (context) => {
    for (const bytes of [png({ width: 33, height: 21, kind: 6 }), png({ width: 33, height: 21 })]) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'in.png'), bytes)
      writeFileSync(join(folder, 'out.png'), opaquePng(bytes) ?? '')
      tool(context, folder, 'convert', 'in.png', '-background', 'white', '-flatten', '-depth', '8', 'in.rgb')
      tool(context, folder, 'convert', 'out.png', '-depth', '8', 'out.rgb')
      const [before, after] = [readFileSync(join(folder, 'in.rgb')), readFileSync(join(folder, 'out.rgb'))]
      expect(after).toHaveLength(33 * 21 * 3)
      expect(after.filter((value, at) => Math.abs(value - (before[at] ?? 0)) > 1)).toHaveLength(0)
    }
  })

  it('that is interlaced, has 16 bits and alpha, or pixels that are none, is not taken', () => {
    const changed = (at: number, value: number, kind: 2 | 6): Buffer => {
      const own = Buffer.from(png({ kind }).subarray(16, 29))
      own[at] = value
      return Buffer.concat([png({ kind }).subarray(0, 8), pngChunk('IHDR', own), png({ kind }).subarray(33)])
    }
    expect(opaquePng(changed(12, 1, 2))).toBeNull()
    expect(opaquePng(changed(8, 16, 6))).toBeNull()
    expect(opaquePng(changed(3, 99, 6))).toBeNull()
    const wrong = Buffer.concat([
      png({ kind: 6 }).subarray(0, 33),
      pngChunk('IDAT', Buffer.from('no')),
      pngChunk('IEND', Buffer.alloc(0)),
    ])
    expect(opaquePng(wrong)).toBeNull()
  })
})
