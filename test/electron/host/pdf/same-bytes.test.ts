import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { fingerprintOf } from '../../../../electron/host/export/fingerprint'
import type { Document } from '../../../../shared/document/document'
import { lacking } from '../../../helpers/apply-run'
import { sampleDocument } from '../../../helpers/sample-document'
import { printed, read } from '../../../helpers/pdf'
import { programOf } from '../../../helpers/test-programs'

const { bytes } = printed(sampleDocument(false))

it('a document that is too long to be kept until it is drawn gives the same PDF', () => {
  for (const mostKept of [0, 1, 2])
    expect(Buffer.from(printed(sampleDocument(false), { mostKept }).bytes).equals(bytes)).toBe(true)
})

/** The hash of the sample, made by another process. */
function madeWith(env: Record<string, string>): string {
  const { stdout, stderr } = spawnSync(process.execPath, [programOf('electron/host/pdf/print-sample')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  })
  return stdout.trim() || stderr
}

it('a document gives the same PDF again', () => {
  expect(Buffer.from(printed(sampleDocument(false)).bytes).equals(bytes)).toBe(true)
})

it.each([
  ['Kiritimati', { TZ: 'Pacific/Kiritimati' }],
  ['Pago Pago, in Turkish', { TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8' }],
])('a document gives the same PDF in %s', (_, env) => {
  expect(madeWith(env)).toBe(fingerprintOf(bytes).sha256)
})

/** Characters that look alike have one glyph in the font: micro and mu, ohm and omega. */
const alike = ['\u00b5 \u2126', '\u03bc \u03a9']

it.skipIf(lacking('pdftotext') !== '')(
  `a document has its own characters, whatever was printed before it${lacking('pdftotext')}`,
  () => {
    const words = 'Go or no-go is not offered'
    for (const signs of [...alike, ...alike]) {
      const document = JSON.parse(JSON.stringify(sampleDocument()).replace(words, `${words} ${signs}`)) as Document
      const text = read(printed(document).bytes, 'pdftotext', '-raw', '@', '-')
      expect(alike.filter((each) => text.includes(each))).toEqual([signs])
    }
    expect(Buffer.from(printed(sampleDocument(false)).bytes).equals(bytes)).toBe(true)
  },
)

it('paper and text change it', () => {
  const hash = (made: Uint8Array): string => fingerprintOf(made).sha256
  expect(hash(printed(sampleDocument(false), { paper: 'letter' }).bytes)).not.toBe(hash(bytes))
  expect(hash(printed(sampleDocument(true)).bytes)).not.toBe(hash(bytes))
})
