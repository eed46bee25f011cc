import { code, say, strong } from '../../../document/inline'
import { farEndOf, isIos } from '../../../plan/far-ends'
import { isIpv4, isIpv6 } from '../../../text/addresses'
import { isTls } from '../../../plan/transports'
import { isOverTls, profileOf } from '../../../plan/plan-index'
import { isNotNeeded } from '../../../plan/statement'
import { trunksToUnity } from '../../../plan/unity-connection'
import { profilesInUse, type CanBe, type Kind } from './symptom'

const outOfService = say`Alarm ${code('SIPTrunkOOS')} or ${code('SIPTrunkPartiallyISV')}, or the trunk's page`

/** Something is looked up in DNS. */
const hasNames: CanBe = ({ project }) =>
  project.sipTrunks.some(
    ({ destAddrIsSrv, destinations }) =>
      destAddrIsSrv || destinations.some(({ address }) => !isIpv4(address) && !isIpv6(address)),
  )

export const anyTrunk: Kind = {
  title: 'SIP trunk in No Service',
  applies: ({ project }) => project.sipTrunks.length > 0,
  symptoms: [
    [
      [],
      say`${outOfService}: ${code('Remote=503')}`,
      say`No such trunk there, or the port is taken.`,
      say`Compare address and port; ours is the profile's.`,
    ],
    [
      [],
      say`${code('Remote=408')}, or ${code('Local=1')} over UDP`,
      say`Nobody answers.`,
      say`See the network, and that the far end has changed over.`,
    ],
    [
      [],
      say`${code('Local=2')}`,
      say`CUCM cannot open its socket, mostly with TLS or a port in use.`,
      say`Has a profile without TLS this port?`,
    ],
    [
      [],
      say`${code('Local=3')}`,
      say`The name of the destination is not resolved.`,
      say`See DNS of the nodes, or give the address.`,
      hasNames,
    ],
  ],
}

const noService = say`${strong('No Service')}`

/** One node alone may be all that there is. */
const hasNodes: CanBe = ({ project }) => project.cluster.nodes.length !== 1
const hasTrunks: CanBe = ({ project }) => project.sipTrunks.length > 1
/** The rows of gateways have their own words for it. */
const hasOthers: CanBe = ({ project, index }) =>
  project.sipTrunks.some((trunk) => isOverTls(trunk, index) && !isIos(farEndOf(trunk, index.farEndById)))
/** Without mixed mode there is no CTL, and a gateway has trustpoints in its place. */
const hasCtl: CanBe = (plan) => hasOthers(plan) && !isNotNeeded(plan.project.cluster.mixedMode)
/** Nobody has said what a far end is, or it is one. */
const hasExpressway: CanBe = ({ project, index }) =>
  project.sipTrunks.some((trunk) => ['Expressway', 'other'].includes(farEndOf(trunk, index.farEndById).kind))

export const tlsTrunk: Kind = {
  title: 'Signaling over TLS',
  applies: (plan) => profilesInUse(plan).some(isTls),
  symptoms: [
    [
      noService,
      say`Alarm ${code('ConnectionFailure')}, reason ${code('2 InvalidX509NameInCertificate')}`,
      say`The profile lacks the name of the certificate.`,
      say`Only what stands after ${code('CN=')}, or an alternative name: SDL line ${code('X509SubjectName')} (FC-6).`,
    ],
    [
      noService,
      say`Reason ${code('1 AuthenticationError')}`,
      say`The far end uses TLS, our profile is Non Secure.`,
      say`Do step 3 of this trunk.`,
    ],
    [
      noService,
      say`Reason ${code('3 InvalidTLSCipher')}`,
      say`No common cipher.`,
      say`Give the far end ECDHE_RSA with AES GCM (XD-12).`,
    ],
    [
      noService,
      say`Alarm ${code('SSLorTCPConnectionFailure')}; TLS alert ${code('Unknown CA')} in ${code('utils network capture')}`,
      say`Its sender lacks the CA.`,
      say`CallManager-trust and restart, or trust there.`,
    ],
    [
      noService,
      say`TLS alert ${code('protocol version')} in ${code('utils network capture')}`,
      say`No version of TLS in common.`,
      say`${code('show tls min-version')} on CUCM, beside those of the far end.`,
      hasOthers,
    ],
    [
      say`${strong('Full Service')}, and calls go to the far end only`,
      say`The certificate of its calls`,
      say`CUCM asks for one good for a client; OPTIONS do not show that (CT-4).`,
      say`One for both uses, on its calls too.`,
      hasOthers,
    ],
    [
      say`Handshakes fail after a new certificate of CUCM`,
      say`${code('show ctl')} beside it`,
      say`The CTL has the old one.`,
      say`${code('utils ctl update CTLFile')}, the restarts of step 1, reset of the phones.`,
      hasCtl,
    ],
    [
      say`Handshakes fail overnight`,
      say`${code('show cert own CallManager')}, and the far end's`,
      say`One has expired.`,
      say`Renew and upload it.`,
    ],
    [
      [],
      say`Calls work from one node only`,
      say`The far end trusts the certificate of one.`,
      say`It needs that of each node, or their CA.`,
      hasNodes,
    ],
    [
      say`Calls come in on the wrong trunk`,
      say`Names and ports of the profiles`,
      say`Two trunks share both, or TLS and TCP a port.`,
      say`Each name with its port on one trunk (PF-19, PF-22).`,
      hasTrunks,
    ],
    [
      say`${code('405 Method Not Allowed')}, ${code('SIP trunk disallows REGISTER')}`,
      say`Log of Expressway`,
      say`The port of the trunk is that of the line side.`,
      say`Give the profile another port (XD-8).`,
      hasExpressway,
    ],
  ],
}

/** It takes trust another way than others (FC-19). */
export const unity: Kind = {
  title: 'Unity Connection over TLS',
  applies: ({ index }) => trunksToUnity(index).length > 0,
  symptoms: [
    [
      say`The port group stays out of service, or Unity Connection sends the TLS alert ${code('Unknown CA')}`,
      say`TFTP servers of the port group; ${code('show ctl')} beside the certificates of the nodes`,
      say`It takes the certificates of CUCM from the CTL, over TFTP, and has none, or old ones. Without mixed mode there is no CTL (FC-19).`,
      say`Name the TFTP servers of CUCM in the port group, update the CTL where it is old, and reset the port group.`,
    ],
  ],
}

export const authenticated: Kind = {
  title: 'Authenticated profiles',
  applies: (plan) => profilesInUse(plan).some(({ securityMode }) => securityMode === 'Authenticated'),
  symptoms: [
    [
      say`The trunk never comes into service, and no call goes through`,
      say`Device security mode of its profile; Cipher Management; ${code('show tls min-version')}`,
      say`The far end has no NULL_SHA, ciphers are set for SIP TLS or All TLS, or the minimum is TLS 1.3 (PF-7, XD-1, XD-2).`,
      say`Give the trunk an Encrypted profile.`,
    ],
  ],
}

export const iosOverTls: Kind = {
  title: 'SIP gateway without a TLS connection',
  applies: ({ project, index }) =>
    project.sipTrunks.some((trunk) => isIos(farEndOf(trunk, index.farEndById)) && isOverTls(trunk, index)),
  symptoms: [
    [
      [],
      say`${code('%SIP-2-TLS_HANDSHAKE_FAILED')}: ${code('no shared cipher')}`,
      say`It offers nothing that CUCM has.`,
      say`Compare its tls-cipher, or strict-cipher, with TLS Ciphers of CUCM.`,
    ],
    [
      [],
      say`${code('tlsv1 alert protocol version')}`,
      say`No common version of TLS.`,
      say`${code('show tls min-version')} on CUCM; ${code('transport tcp tls')} under sip-ua.`,
    ],
    [
      [],
      say`${code('certificate verify failed')}`,
      say`It does not trust the CA of CUCM.`,
      say`A trustpoint for it, or for each node.`,
    ],
    [
      [],
      say`${code('Peer certificate identity check failed')}`,
      say`It lacks the names of CUCM.`,
      say`A ${code('cn-san')} line each, or names as targets.`,
    ],
    [
      say`The gateway does not listen`,
      say`${code('%SIP-2-LISTEN_SOCKET')}`,
      say`Its port is taken.`,
      say`See the listen ports of its tenants.`,
    ],
  ],
}

export const clearTrunks: Kind = {
  title: 'Trunks without TLS',
  applies: ({ project, index }) => {
    const clear = project.sipTrunks.filter((trunk) => {
      const profile = profileOf(trunk, index)
      return profile !== undefined && !isTls(profile)
    })
    return clear.length > 1
  },
  symptoms: [
    [
      say`A call drops in the middle`,
      say`The port in an INVITE within the call`,
      say`Several trunks without TLS go to one destination, with different incoming ports.`,
      say`One trunk to each.`,
    ],
  ],
}
