import { describe, expect, it } from 'vitest'
import { NotFetched, whyNot } from '../../../build/runtime/not-fetched'

const attempt = { host: 'github.com', folder: '/cache' }
const coded = (code: string, message = ''): Error => Object.assign(new Error(message), { code })
/** As Node's fetch tells what went wrong. */
const fetchFailed = (cause: Error): Error => new TypeError('fetch failed', { cause })

describe('an error, in words', () => {
  it.each([
    ['no name server answers', fetchFailed(coded('EAI_AGAIN')), 'github.com is not known here'],
    ['there is no network', fetchFailed(coded('ENETUNREACH')), 'there is no way to github.com'],
    ['no answer comes', fetchFailed(coded('UND_ERR_CONNECT_TIMEOUT')), 'github.com does not answer'],
    ['the line is reset', coded('ECONNRESET'), 'the line to github.com was cut'],
    [
      'another reads along',
      fetchFailed(coded('SELF_SIGNED_CERT_IN_CHAIN')),
      'the certificate of github.com is not trusted; name the authority of your network in NODE_EXTRA_CA_CERTS',
    ],
    ['a quota is used up', coded('EDQUOT'), 'there is no space left in /cache'],
    ['a folder is read-only', coded('EROFS'), '/cache cannot be written'],
    [
      'the extractor has no space',
      new Error("failed to write '/x': No space left on device (os error 28)"),
      'there is no space left in /cache',
    ],
    ['it is a sentence already', fetchFailed(new NotFetched('nothing came')), 'nothing came'],
    ['nothing is known of it', new Error('The first line.\nThe second.'), 'The first line'],
    ['it holds a password', new Error('no way to https://ann:secret@example.org/x'), 'no way to https://example.org/x'],
    ['it is no error', 'text', 'for a reason that is not known'],
  ])('where %s', (_, error, words) => {
    expect(whyNot(error, attempt)).toBe(words)
  })

  it('names the last of several addresses that refuse', () => {
    const refused = (address: string) => Object.assign(coded('ECONNREFUSED'), { address, port: 443 })
    const all = Object.assign(new AggregateError([refused('::1'), refused('127.0.0.1')]), { code: 'ECONNREFUSED' })
    expect(whyNot(fetchFailed(all), attempt)).toBe('127.0.0.1, port 443, refuses the connection')
  })
})
