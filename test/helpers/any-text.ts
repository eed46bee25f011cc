import fc from 'fast-check'
import { nastyTexts } from './nasty-texts'

const marks = [
  ...'`*_~|\\[](){}<>&#@:/.,;!"\'$%^=+-1wWaxX \n\r\t\u00a0‹ש\u202e\u2069\u{1f512}',
  '``',
  'www.',
  'http://',
  '\u0000',
  '\ud83d',
]

/** Texts of any code units, whether a project file may hold them or not, and of what means something to an output; not empty. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...nastyTexts),
    fc.string({ unit: fc.constantFrom(...marks), maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
  )
  .filter((text) => text !== '')

export const anyTexts: fc.Arbitrary<string[]> = fc.array(anyText, { minLength: 1, maxLength: 12 })

/** Texts that the writers of documents have to stand, beyond those of every output. */
export const hostileTexts: string[] = [
  ...nastyTexts,
  '</style>',
  '</title><script>alert(1)</script>',
  '](javascript:x)',
  '`] `` ``` a',
  '~~~',
  '===',
  '---',
  '+ item',
  ': defined',
  '12) item',
  '    indented',
  '[x]: http://x',
  'www.example.com',
  '//localhost/x',
  'someone@example.com',
  'mailto:someone@host',
  'someone@192.0.2.1',
  'ends with `',
  '\u2069\u2067\u202eout of its place',
  '\u0000\u0008\ud83d\ufffe',
  '*',
  '**',
  ' *a* ',
  '(a)',
  '🔒*🔒',
]
