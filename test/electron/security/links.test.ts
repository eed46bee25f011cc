import { describe, expect, it } from 'vitest'
import { isKnownLink, openLink } from '../../../electron/security/links'

describe('links to the pages of the source', () => {
  it.each(['https://www.cisco.com/', 'https://developer.cisco.com/docs/axl/#!x', 'https://WWW.CISCO.COM/c/en'])(
    'may be shown: %s',
    (address) => {
      expect(isKnownLink(address)).toBe(true)
    },
  )

  it.each([
    ...[
      'http://www.cisco.com/',
      'https://cisco.com/',
      'https://www.cisco.com.example.com/',
      'https://www.cisco.com:8443/',
    ],
    ...[
      'https://www.cisco.com@example.com/',
      'https://user@www.cisco.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ],
    ...['//www.cisco.com/', 'ms-msdt:/id', 'smb://www.cisco.com/x', '', 'www.cisco.com'],
    ...['https://xn--www-cisco-zz.com/', 'https://www.cisco.com%2eexample.com/', 'app://trunkwright/index.html'],
  ])('may not: %s', (address) => {
    expect(isKnownLink(address)).toBe(false)
  })

  it('are opened as they were checked', () => {
    const opened: string[] = []
    const shell = { openExternal: (address: string) => Promise.resolve(void opened.push(address)) }
    openLink(shell, ' https://WWW.cisco.com/a b')
    openLink(shell, 'https://www.cisco.com\\@example.com')
    openLink(shell, 'https://example.com/')
    expect(opened).toEqual(['https://www.cisco.com/a%20b', 'https://www.cisco.com/@example.com'])
  })
})
