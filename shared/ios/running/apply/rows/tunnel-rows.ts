import { block, blockWithValue, entry, flag, inMode, onByDefault, value } from './row'

const example = '118886 [T]'

/** IPsec between CUCM and the device, IKEv1 (§3 of the reference on gateways), and MGCP (§2). */
export const tunnelRows = [
  ...inMode(
    'global',
    block('crypto isakmp policy #', 'isakmp policy', 'object', example),
    flag('crypto isakmp key ? address *', 'SRST-SEC [C]', { no: 'line' }),
    value('crypto isakmp identity', example, { rest: '\\S+' }),
    value('crypto isakmp keepalive', example),
    flag('crypto isakmp aggressive-mode disable', example),
    blockWithValue('crypto ipsec transform-set *', 'transform-set', example),
    value('crypto ipsec df-bit', example, { rest: 'clear|set|copy' }),
    onByDefault('crypto ipsec nat-transparency udp-encapsulation', example),
    block('crypto map * #', 'crypto map', 'object', example, { rest: 'ipsec-isakmp' }),
    block('ip access-list extended *', 'access-list', 'object', example),
    block('interface *', 'interface', 'fixed', example),
    block('voice-card #', 'voice-card', 'fixed', 'VCR-C6 [C]'),
    flag('mgcp package-capability srtp-package', 'VCR-M1 [C]'),
    flag('mgcp package-capability tone-package', 'VCR-M1 [C]'),
    value('mgcp bind control', 'VCR-M2 [C]', { rest: 'source-interface \\S+' }),
    flag('mgcp validate call-agent source-ipaddr', 'VCR-M2 [C]'),
  ),
  ...inMode(
    'isakmp policy',
    value('encr', example),
    value('hash', example, { rest: '\\S+' }),
    value('authentication', example, { rest: '\\S+' }),
    value('group', example, { rest: '\\d+' }),
    value('lifetime', example, { rest: '\\d+' }),
  ),
  ...inMode('transform-set', value('mode', example, { rest: 'transport|tunnel' })),
  ...inMode(
    'crypto map',
    flag('set peer *', `${example}; that a second one is added is [K]`, { no: 'line' }),
    value('set security-association lifetime seconds', example, { rest: '\\d+' }),
    value('set transform-set', example),
    value('set pfs', 'the line is [C], its use with CUCM [U]', { rest: '\\S+' }),
    value('match address', example, { rest: '\\S+' }),
  ),
  ...inMode('access-list', entry('permit', example), entry('deny', example), entry('remark', example)),
  ...inMode('interface', value('crypto map', example, { rest: '\\S+' })),
  ...inMode('voice-card', value('codec complexity', 'VCR-C6 [C]', { rest: '\\S+' })),
]
