import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { toHtml } from '../../../shared/document/html'
import { style, styleHash } from '../../../shared/document/html-style'
import { foundIn } from '../../helpers/html-tree'
import { customerDocument } from '../../helpers/sample-customer'
import { sampleDocument } from '../../helpers/sample-document'

const page = toHtml(sampleDocument())

it('allows the stylesheet of the page by its hash, and nothing else', () => {
  const hash = createHash('sha256')
    .update(foundIn(page, '//style')[0] ?? '')
    .digest('base64')
  expect(styleHash).toBe(hash)
  expect(foundIn(page, '//meta[@http-equiv="Content-Security-Policy"]/@content')).toEqual([
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  ])
})

it('means the same to an HTML and an XML parser, and loads nothing', () => {
  expect(style).not.toMatch(/[<&]|url\(|@import|@font-face/)
})

it('has a rule for every class that a page has', () => {
  const written = [page, toHtml(sampleDocument(true)), toHtml(customerDocument())].flatMap((one) =>
    foundIn(one, '//@class'),
  )
  const classes = new Set(written.flatMap((names) => names.split(' ')))
  const bare = ['ready', 'text', 'warning', 'caution', 'advice', 'blank', 'action', 'device', 'sign']
  expect([...classes].filter((name) => !bare.includes(name) && !style.includes(`.${name}`))).toEqual([])
})
