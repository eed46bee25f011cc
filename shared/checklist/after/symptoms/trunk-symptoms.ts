import { code, say, strong } from '../../../document/inline'
import { farEndOf, isIos } from '../../../plan/far-ends'
import { isIpv4, isIpv6 } from '../../../text/addresses'
import { isTls } from '../../../plan/transports'
import { isOverTls, profileOf } from '../../../plan/plan-index'
import { trunksToUnity } from '../../../plan/unity-connection'
import { profilesInUse, type CanBe, type Kind } from './symptom'

const outOfService = say`Alarm ${code('SIPTrunkOOS')} or ${code('SIPTrunkPartiallyISV')}, or the page of the trunk`

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
      say`The far end has no trunk for this address and port, or the port is taken there.`,
      say`Compare addresses and ports of both sides; the port is that of the profile.`,
    ],
    [
      [],
      say`${code('Remote=408')}, or ${code('Local=1')} over UDP`,
      say`Nobody answers in time.`,
      say`See the network in between, and that the far end has changed over.`,
    ],
    [
      [],
      say`${code('Local=2')}`,
      say`CUCM cannot open its socket, mostly with TLS or a port in use.`,
      say`See whether a profile without TLS has the same port.`,
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

const tlsClosed = say`${strong('No Service')}, TLS is closed`

/** One node alone may be all that there is. */
const hasNodes: CanBe = ({ project }) => project.cluster.nodes.length !== 1
const hasTrunks: CanBe = ({ project }) => project.sipTrunks.length > 1
/** The rows of gateways have their own words for it. */
const hasOthers: CanBe = ({ project, index }) =>
  project.sipTrunks.some((trunk) => isOverTls(trunk, index) && !isIos(farEndOf(trunk, index.farEndById)))
/** Nobody has said what a far end is, or it is one. */
const hasExpressway: CanBe = ({ project, index }) =>
  project.sipTrunks.some((trunk) => ['Expressway', 'other'].includes(farEndOf(trunk, index.farEndById).kind))

export const tlsTrunk: Kind = {
  title: 'Signaling over TLS',
  applies: (plan) => profilesInUse(plan).some(isTls),
  symptoms: [
    [
      say`The trunk is in ${strong('No Service')}, TLS from the far end is closed`,
      say`Alarm ${code('ConnectionFailure')}, reason ${code('2 InvalidX509NameInCertificate')}`,
      say`The name in the certificate is not in the profile.`,
      say`The SDL line ${code('X509SubjectName')} has the whole subject that CUCM got. Only what stands after ${code('CN=')}, or an alternative name, belongs in the values of step 2 (FC-6).`,
    ],
    [
      tlsClosed,
      say`Reason ${code('1 AuthenticationError')}`,
      say`The far end uses TLS toward a trunk whose profile is still Non Secure.`,
      say`Do the lines of step 3 of this trunk.`,
    ],
    [
      tlsClosed,
      say`Reason ${code('3 InvalidTLSCipher')}`,
      say`No cipher in common; CUCM has no DHE suite by default.`,
      say`Give the far end ECDHE_RSA with AES GCM (XD-12).`,
    ],
    [
      tlsClosed,
      say`Alarm ${code('SSLorTCPConnectionFailure')}; TLS alert ${code('Unknown CA')} in a capture of ${code('utils network capture')}`,
      say`The CA is missing on the side that sent the alert.`,
      say`CallManager-trust and the restart, or the trust of the far end.`,
    ],
    [
      tlsClosed,
      say`TLS alert ${code('protocol version')} in a capture of ${code('utils network capture')}`,
      say`The two have no version of TLS in common.`,
      say`${code('show tls min-version')} on CUCM, beside the versions of the far end.`,
      hasOthers,
    ],
    [
      say`${strong('Full Service')}, and calls go to the far end only`,
      say`The certificate with which it calls`,
      say`CUCM asks for one that is good for a client; OPTIONS do not show that (CT-4).`,
      say`One for both uses, shown on its calls too.`,
      hasOthers,
    ],
    [
      say`Handshakes fail after a certificate of CUCM was replaced`,
      say`${code('show ctl')} beside the certificates of the nodes`,
      say`The CTL still has the old one.`,
      say`${code('utils ctl update CTLFile')}, then the restarts of step 1; reset the phones.`,
    ],
    [
      say`Handshakes fail from one day to the next`,
      say`${code('show cert own CallManager')}, and the certificate of the far end`,
      say`A certificate has expired.`,
      say`Renew it, and upload the trust again.`,
    ],
    [
      say`It works from one node only`,
      say`Test calls from phones on each node`,
      say`The far end trusts the certificate of one node.`,
      say`It needs that of every node that may place a call, or their CA.`,
      hasNodes,
    ],
    [
      say`Calls come in on the wrong trunk`,
      say`Names and incoming ports of the profiles`,
      say`Two trunks have one name and one port, or TLS and TCP share a port.`,
      say`Each name with its port on one trunk only (PF-19, PF-22).`,
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
      say`The gateway offers nothing that CUCM has.`,
      say`Compare its tls-cipher, or strict-cipher, with TLS Ciphers of CUCM.`,
    ],
    [
      [],
      say`${code('tlsv1 alert protocol version')}`,
      say`The two have no version of TLS in common.`,
      say`${code('show tls min-version')} on CUCM; ${code('transport tcp tls')} under sip-ua.`,
    ],
    [
      [],
      say`${code('certificate verify failed')}`,
      say`The gateway does not trust the certificate of CUCM.`,
      say`Its trustpoint for the CA of CUCM, or one for each node.`,
    ],
    [
      [],
      say`${code('Peer certificate identity check failed')}`,
      say`The names in the certificate of CUCM are checked, and not known.`,
      say`A ${code('cn-san')} line for each, or names as targets.`,
    ],
    [
      say`The gateway does not listen`,
      say`${code('%SIP-2-LISTEN_SOCKET')}`,
      say`The port is taken on the gateway.`,
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
      say`One trunk to each such destination.`,
    ],
  ],
}
