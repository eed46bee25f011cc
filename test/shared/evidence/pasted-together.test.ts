import { describe, expect, it } from 'vitest'
import { readCommands, shownIn } from '../../../shared/evidence/shown'
import {
  activeCalls,
  cryptoSession,
  dialPeers,
  isakmpSa,
  isdnStatus,
  showMgcp,
  sipConnections,
  sipLayouts,
  sipStatus,
} from '../../helpers/shown-by-devices'

const peer = '192.0.2.11'
const answers: [string, string, string][] = [
  ...sipLayouts.map((layout): [string, string, string] => [
    'show sip-ua connections tcp tls detail',
    sipConnections(layout, [{ address: peer }]),
    sipConnections(layout, [{ address: '192.0.2.12' }]),
  ]),
  ['show sip-ua status', sipStatus('ENABLED'), sipStatus('DISABLED')],
  ['show mgcp', showMgcp(['srtp-package']), showMgcp(['rtp-package'], 'DOWN')],
  ['show isdn status', isdnStatus([{ name: 'Serial0/1/0:15' }]), isdnStatus([{ name: 'Serial0/1/0:15', one: 'DOWN' }])],
  ['show isdn status', isdnStatus([{ name: 'Serial0/1/0:15' }]), isdnStatus([{ name: 'Serial0/2/0:15', one: 'DOWN' }])],
  [
    'show crypto isakmp sa',
    isakmpSa([{ peer, state: 'QM_IDLE' }]),
    isakmpSa([{ peer: '192.0.2.12', state: 'MM_NO_STATE' }]),
  ],
  [
    'show call active voice brief',
    activeCalls([{ way: 'Answer', ip: peer }, { way: 'Originate' }]),
    activeCalls([{ way: 'Originate', ip: peer }, { way: 'Answer' }]),
  ],
  [
    'show crypto session detail',
    cryptoSession([{ peer, status: 'UP-ACTIVE' }]),
    cryptoSession([{ peer, status: 'DOWN' }]),
  ],
  [
    'show dial-peer voice summary',
    dialPeers([{ target: `ipv4:${peer}`, keepalive: 'busyout' }]),
    dialPeers([{ target: `ipv4:${peer}` }]),
  ],
]

describe('answers that were pasted together', () => {
  it.each(answers)('S5-4: two of %s with no prompt between are nobody’s, with a prompt before or without', (...of) => {
    const [command, one, two] = of
    expect(readCommands).toContain(command)
    for (const start of ['', `gw#${command}\n`]) {
      expect(shownIn(`${start}${one}\n${two}`).map(({ facts }) => facts)).toEqual([null])
      expect(shownIn(`${start}${one}`)).toMatchObject([{ command, facts: expect.anything() as object }])
    }
  })

  it('S5-4: without prompts each answer is found, and where it begins', () => {
    const text = [sipStatus('ENABLED'), showMgcp(['srtp-package']), isdnStatus([{ name: 'Serial0/1/0:15' }])].join('\n')
    const alone = [sipStatus('ENABLED'), showMgcp(['srtp-package']), isdnStatus([{ name: 'Serial0/1/0:15' }])]
    const found = shownIn(text)
    expect(found.map(({ command }) => command)).toEqual(['show sip-ua status', 'show mgcp', 'show isdn status'])
    expect(found.map(({ facts }) => facts)).toEqual(alone.flatMap((each) => shownIn(each).map(({ facts }) => facts)))
    const lines = text.split('\n')
    expect(found.map(({ line }) => lines[line - 1]?.trim().split(' ')[0])).toEqual(['SIP', 'MGCP', 'ISDN'])
  })

  it('S5-4: both answers that tell of IPsec are read, each as itself, with no prompt before them', () => {
    const [table, sessions] = [
      isakmpSa([{ peer, state: 'QM_IDLE' }]),
      cryptoSession([{ peer: '192.0.2.12', status: 'UP-ACTIVE' }]),
    ]
    const facts = (text: string) => shownIn(text).map((each) => each.facts)
    expect(facts(`${table}\n${sessions}`)).toEqual([...facts(table), ...facts(sessions)])
    expect(facts(sessions)).toMatchObject([{ associations: [{ state: 'up' }] }])
  })

  it('S5-4: no word that a narrow window broke is taken for another state', () => {
    const up = [
      ['show isdn status', isdnStatus([{ name: 'Serial0/1/0:15' }])],
      ['show crypto isakmp sa', isakmpSa([{ peer, state: 'QM_IDLE' }])],
      ['show crypto session detail', cryptoSession([{ peer, status: 'UP-ACTIVE' }])],
    ] as const
    for (const [command, text] of up)
      for (let width = 20; width <= 100; width += 1) {
        const broken = text.split('\n').flatMap((row) => row.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [''])
        const said = JSON.stringify(shownIn(`gw#${command}\n${broken.join('\n')}`))
        expect([width, said]).toEqual([width, expect.not.stringMatching(/"isUp":false|"state":"down"/u)])
      }
  })

  it('MG-5: a window of whatever width takes no package away, and makes no state of half a word', () => {
    const packages = ['rtp-package', 'as-package', 'hs-package', 'fxr-package', 'mo-package', 'srtp-package']
    const rows = [
      'MGCP Admin State ACTIVE, Oper State ACTIVE - Cause Code NONE',
      `MGCP supported packages: gm-package dtmf-package trunk-package ${packages.join(' ')}`,
      'MGCP Digit Map matching order: shortest match',
    ]
    for (let width = 20; width <= 140; width += 1) {
      const broken = rows.flatMap((row) => row.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [])
      const [shown] = shownIn(`gw#show mgcp\n${broken.map((row) => row.trimEnd()).join('\n')}`)
      if (shown?.facts !== null)
        expect([width, shown?.facts]).toEqual([
          width,
          expect.objectContaining({ isActive: true, packages: expect.arrayContaining(packages.slice(-1)) as string[] }),
        ])
      else expect(width).toBeLessThan(79)
    }
  })
})
