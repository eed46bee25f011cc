import { isPast } from '../../software/release-gates'
import { unreachable } from '../../unreachable'
import { block, option, remark, type Line, type Section } from '../../ios/ios-lines'
import { given, numeral, ours, placeholder } from '../../ios/ios-values'
import { ios, note, type Command, type IosValue, type Note } from '../../ios/ios-words'
import type { Authority } from '../../ios/pki'
import type { SipContext } from './context'
import { listedSuites, strictCipher, suitesOf12, type SipForm, type StrictCipher } from './form'
import type { SipNames } from './names'
import type { Tenant } from './tenants'

/** TLS toward each node: the certificate and the suites that both sides have (XD-12). */
export const tlsSection = (context: SipContext): Section => ({
  title: ours('TLS toward CUCM'),
  step: 1,
  register: ['S1-6', 'XD-12'],
  lines: [
    ...classLines(context),
    ...context.tenants.flatMap((tenant) => tenantLines(tenant, context.names)),
    remark(ours('Note each crypto signaling line that is there for one of these addresses: the rollback needs it.')),
    ...block(
      ios`sip-ua`,
      tlsAddresses(context).flatMap((address) => block(signaling(context, address))),
    ),
    ...clientVtpRemark(context),
  ],
})

/** Of the nodes that a dial-peer with TLS calls, each once. */
export const tlsAddresses = ({ units }: Pick<SipContext, 'units'>): IosValue[] => [
  ...new Map(
    units.flatMap(({ inbound }) => (inbound?.nodes ?? []).map(({ number, address }) => [number, address] as const)),
  ).values(),
]

/** FC-16: what every leg of the device takes part in, named as such. */
export const transportLines = ({ version }: SipForm): Line[] => [
  remark(versionNote(version)),
  ...block(ios`sip-ua`, versions[version]),
]

const versions: Record<SipForm['version'], Command> = {
  'not pinned': ios`transport tcp tls`,
  'v1.2': ios`transport tcp tls v1.2`,
  'v1.2 minimum': ios`transport tcp tls v1.2 minimum`,
}

function versionNote(version: SipForm['version']): Note {
  switch (version) {
    case 'not pinned':
      return ours(
        'Every TLS peer of the device, where TLS was off before. The version cannot be pinned before 15.6(1)T and 3.17S: what CUCM asks for at least (show tls min-version) has to be one that the device has.',
      )
    case 'v1.2':
      return ours(
        'Every TLS peer of the device, a provider among them: TLS 1.2, and no other version. See first which there are: show sip-ua connections tcp tls detail.',
      )
    case 'v1.2 minimum':
      return ours(
        'Every TLS peer of the device, a provider among them: TLS 1.2 or 1.3. See first which there are: show sip-ua connections tcp tls detail.',
      )
    default:
      return unreachable(version)
  }
}

/** Which certificate the device shows to a node. */
export const signaling = (
  { form, names, key }: Pick<SipContext, 'form' | 'names' | 'key'>,
  address: IosValue,
): Command =>
  form.tls === 'trustpoint'
    ? ios`crypto signaling remote-addr ${address} 255.255.255.255 trustpoint ${names.trustpoint} ${suites[strictCipher(form, key)]}`
    : ios`crypto signaling remote-addr ${address} 255.255.255.255 tls-profile ${names.profile}`

export function classLines(context: SipContext): Line[] {
  const { form } = context
  switch (form.tls) {
    case 'trustpoint':
      if (strictCipher(form, context.key) !== 'strict-cipher') return [remark(ours(ecdsaOnly))]
      return [
        remark(
          ours(
            'strict-cipher leaves RSA_AES128_CBC, DHE_RSA_AES128_CBC and ECDHE_RSA with AES GCM. CUCM has the first and the last; its list has no DHE suite.',
          ),
        ),
      ]
    case 'profile with strict-cipher':
      return [
        ...(strictCipher(form, context.key) === 'strict-cipher' ? [] : [remark(ours(ecdsaOnly))]),
        ...profile(context, ios`cipher ${suites[strictCipher(form, context.key)]}`),
      ]
    case 'profile with cipher list':
      return [...cipherList(context), ...profile(context, ios`cipher ${context.names.cipher}`)]
    default:
      return unreachable(form.tls)
  }
}

const suites: Readonly<Record<StrictCipher, IosValue>> = {
  'strict-cipher': given('strict-cipher'),
  'ecdsa-cipher': given('ecdsa-cipher'),
  'ecdsa-cipher curve-size 384': given('ecdsa-cipher curve-size 384'),
}

/** XD-17: which of its two certificates CUCM shows follows from the suites. */
const ecdsaBesides =
  'The certificate of the device has an EC key: calls from CUCM take 3 or 4. In calls to CUCM 1 and 2 come first, so that CUCM shows its RSA certificate, CallManager (XD-17).'
const ecdsaOnly =
  'The certificate of the device has an EC key: with ecdsa-cipher there are ECDSA suites alone, each way. CUCM then shows CallManager-ECDSA, which is self-signed unless somebody had it signed: that is what the device has to trust (XD-17).'

const cipherList = ({ form, names, key }: SipContext): Line[] => {
  const tls12 = suitesOf12(form, key)
  const has13 = form.version === 'v1.2 minimum'
  return [
    remark(ours('Every list of CUCM has ECDHE_RSA with AES GCM; none has a DHE suite.')),
    ...(key.kind === 'EC' ? [remark(ours(ecdsaBesides))] : []),
    ...(has13
      ? [
          remark(
            ours(
              `${String(tls12.length + 1)} and ${String(tls12.length + 2)} are those of TLS 1.3, which CUCM has from 15SU2 on.`,
            ),
          ),
        ]
      : []),
    ...block(
      ios`voice class tls-cipher ${names.cipher}`,
      ...[...tls12, ...(has13 ? listedSuites.tls13 : [])].map(
        (suite, at) => ios`cipher ${numeral(at + 1)} ${{ kind: 'given', text: suite }}`,
      ),
    ),
  ]
}

const profile = ({ form, names, authorities }: SipContext, cipher: Command): Line[] =>
  block(
    ios`voice class tls-profile ${names.profile}`,
    ios`trustpoint ${names.trustpoint}`,
    cipher,
    oneAuthority(authorities),
    form.tls === 'profile with cipher list' ? [nameCheck] : [],
    isPast('clientTrustpoint', form.release) ? [clientCertificate(names)] : [],
  )

/** Only where one is enough for every node. */
const oneAuthority = ([authority, ...others]: readonly Authority[]): Line[] =>
  authority === undefined || others.length > 0
    ? []
    : [
        option(
          ours('CUCM is checked against this trustpoint only, where one CA signed for every node.'),
          ios`client-vtp ${authority.trustpoint}`,
        ),
      ]

const nameCheck = option(
  ours('the names in the certificates of CUCM are checked, with one cn-san line for each.'),
  ios`cn-san validate bidirectional`,
  ios`cn-san 1 ${placeholder('CUCM_CERTIFICATE_NAME', ours('a name as the CallManager certificate of CUCM has it'))}`,
)

const clientCertificate = ({ trustpoint }: SipNames): Line =>
  option(
    ours('a certificate of its own for the calls that the device makes; in place of the trustpoint line above.'),
    ios`trustpoint ${trustpoint} client ${placeholder('CLIENT_TRUSTPOINT', ours('name of the trustpoint with the certificate for the client side'))}`,
  )

/** Field case 14: the port of the plan, and not only 5061. */
export const tenantLines = ({ port, listenPort, tag }: Tenant, names: SipNames): Line[] => [
  remark(ours(`CUCM calls the device at port ${String(port)}, where it listens for TLS as this says:`)),
  ...block(
    ios`voice class tenant ${tag}`,
    ios`tls-profile ${names.profile}`,
    ios`session transport tcp tls`,
    ios`listen-port secure ${listenPort}`,
    sourceOption(names),
  ),
]

const sourceOption = ({ source }: SipNames): Line[] =>
  source === null
    ? []
    : [
        option(
          ours('the device signals from one address, one that the trunk has as destination.'),
          ios`bind control source-interface ${source}`,
          ios`bind media source-interface ${source}`,
        ),
      ]

/** Without a profile the trustpoint for checking stands in the command itself. */
export const clientVtpRemark = ({ form, authorities: [authority, ...others] }: SipContext): Line[] =>
  form.tls === 'trustpoint' && isPast('clientVtp', form.release) && authority !== undefined && others.length === 0
    ? [
        remark(
          note`Where one CA signed for every node, "client-vtp ${authority.trustpoint}" before strict-cipher has CUCM checked against that trustpoint only.`,
        ),
      ]
    : []
