import fc from 'fast-check'
import { nastyTexts } from '../nasty-texts'
import { newerThan, some, type Family, type Lines } from './arbitrary-blocks'

/** A node as a configuration may name it. */
export interface DrawnNode {
  name: string
  address: string
}

const stranger = '198.51.100.99'
const strangers = { ipv4: stranger, ipv6: '2001:DB8::99' }

/** What a device that printed it could have: one line, and none of the texts that would be read as something else. */
const description: fc.Arbitrary<string> = fc
  .constantFrom(...nastyTexts, 'to CUCM', '! no dial-peer voice 1 voip', 'exit', '"; reload', 'end ? <TAG> | more')
  .map((text) => text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
  .filter((text) => text !== '' && text.length < 80)
  .map((text) => `description ${text}`)

const transport = fc.constantFrom('session transport tcp', 'session transport udp', 'session transport tcp tls')
const inBlock = (head: string, lines: readonly string[]): Lines => [head, ...lines.map((line) => ` ${line}`)]
const keepalive = fc
  .constantFrom('', ' profile 80', ' profile 81')
  .map((of) => `voice-class sip options-keepalive${of}`)
/** Few have one. */
const proxy = fc
  .constantFrom('no ', 'no ', 'no ', '')
  .map((no) => `${no}voice-class sip outbound-proxy${no === '' ? ' dns:proxy.example.com' : ''}`)
/** As profiles say it of several dial-peers. */
const keepalives = fc
  .tuple(fc.constantFrom('transport tcp', 'transport udp', 'transport system', 'transport tcp tls'), fc.boolean())
  .map(([said, isSlow]) => [
    inBlock('voice class sip-options-keepalive 80', [said, ...(isSlow ? ['down-interval 35', 'retry 3'] : [])]),
    inBlock('voice class sip-options-keepalive 81', ['description both', 'transport tcp', 'sip-profiles 7']),
  ])
const port = fc.constantFrom('', ':5060', ':5561', ':5062')

/**
 * Dial-peers, URI classes and server groups as gateways have them toward CUCM, plain ones and such that nobody can tell:
 * with others in one group, with a class that holds a provider too, by the number that is called, by name.
 */
export function arbitraryCucmPeers(family: Family, nodes: readonly DrawnNode[]): fc.Arbitrary<Lines[]> {
  const group = fc
    .tuple(
      fc.subarray([...nodes], { minLength: 1 }),
      fc.constantFrom(null, null, 'ipv4', 'ipv6'),
      fc.constantFrom('', ' port 5060', ' port 5561'),
    )
    .map(([members, other, at]) =>
      inBlock('voice class server-group 90', [
        ...members.map(({ address }, place) => `ipv4 ${address}${at} preference ${String(place + 1)}`),
        ...(other !== null && members.length === 1 ? [`${other} ${strangers[other]} preference 5`] : []),
        'description CUCM',
      ]),
    )
  const uris = fc
    .tuple(
      fc.subarray([...nodes], { minLength: 1 }),
      fc.constantFrom(false, false, false, true),
      fc.constantFrom('', '', '', 'pattern 192.0.2.[0-9]+', 'pattern 192.0.2.11', 'pattern 192.0.2.11:5060'),
    )
    .map(([members, withStranger, pattern]) =>
      inBlock('voice class uri NODES sip', [
        ...members.map(({ address }) => `host ipv4:${address}`),
        ...(withStranger ? [`host ipv4:${stranger}`, 'host ipv6:[2001:DB8::99]'] : []),
        ...(pattern === '' ? [] : [pattern]),
      ]),
    )
  const targets = [
    ...nodes.flatMap(({ name, address }) => [
      port.map((at) => `session target ipv4:${address}${at}`),
      port.map((at) => `session target dns:${name}${at}`),
    ]),
    fc.constant(`session target ipv4:${stranger}`),
    ...(newerThan(family, 'IOS XE 3') ? [fc.constant('session server-group 90')] : []),
  ]
  const outward = (tag: number) =>
    fc
      .tuple(
        fc.oneof(...targets),
        some(description, 'preference 2', 'voice-class codec 7', 'fax rate 14400'),
        fc
          .tuple(
            some(transport, 'incoming called-number .', keepalive, proxy, fc.constantFrom('srtp', 'no srtp'), 'no vad'),
            fc.constantFrom('', '', '', 'incoming uri via NODES'),
          )
          .map(([lines, uri]) => (uri === '' ? lines : [...lines, uri])),
        fc.constantFrom('session protocol sipv2', 'session protocol sipv2', 'session protocol sipv2', ''),
      )
      .map(([target, before, after, protocol]) =>
        inBlock(`dial-peer voice ${String(tag)} voip`, [
          ...before,
          'destination-pattern 4...',
          ...(protocol === '' ? [] : [protocol]),
          target,
          ...after,
        ]),
      )
  const inward = (tag: number) =>
    fc
      .tuple(
        some(description),
        fc.constantFrom('incoming uri via NODES', 'incoming uri from NODES', 'incoming called-number .'),
        some(transport),
      )
      .map(([before, how, after]) =>
        inBlock(`dial-peer voice ${String(tag)} voip`, [
          ...before,
          'session protocol sipv2',
          ...after,
          how,
          'dtmf-relay rtp-nte',
        ]),
      )
  return fc
    .tuple(
      newerThan(family, 'IOS XE 3') ? group : fc.constant<Lines>([]),
      uris,
      newerThan(family, 'IOS XE 3') ? keepalives : fc.constant<Lines[]>([]),
      fc.tuple(...[2001, 2002, 2003].map((tag) => fc.option(outward(tag), { nil: [] as Lines }))),
      fc.tuple(...[2101, 2102].map((tag) => fc.option(inward(tag), { nil: [] as Lines }))),
    )
    .map(([servers, classes, asking, out, inside]) =>
      [classes, servers, ...asking, ...out, ...inside].filter((block) => block.length > 0),
    )
}
