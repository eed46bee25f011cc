import { certificateRows } from './certificate-rows'
import { fieldRows } from './field-rows'
import { row, type RegisterRow } from './register-row'

/**
 * The source register: every setting, rule, caution, fact and step that the planner answers for, in our own words.
 * An id is for ever: findings, documents and tests name it.
 */
export const register = {
  // OV · SIP trunk encryption
  'OV-1': row('fact', 'A SIP trunk secures signaling with TLS and media with SRTP: two separate things'),
  'OV-2': row(
    'rule',
    'Signaling encryption needs all three: device security mode Encrypted, incoming transport TLS, outgoing transport TLS',
  ),
  'OV-3': row('step', 'The profile is applied to the trunk in the SIP Trunk configuration window'),
  'OV-4': row('step', 'Media encryption is the SRTP Allowed check box on the trunk'),
  'OV-5': row(
    'caution',
    'SRTP on a trunk whose profile is non-secure works, but keys travel readable in signaling and traces; use an encrypted TLS profile, or else secure the network between CUCM and the far side',
  ),
  // MG · MGCP gateways
  'MG-1': row(
    'fact',
    'A call uses SRTP only if every device in it supports SRTP; otherwise RTP. Falling back and forth happens on transfer, conference, transcoding, music on hold',
  ),
  'MG-2': row(
    'fact',
    'For a secure call between two devices CUCM makes a master key and salt and sends them to the gateway for the SRTP stream only, not for SRTCP.',
  ),
  'MG-3': row(
    'caution',
    'Those keys travel on the MGCP signaling path: in cleartext unless IPsec protects it, and CUCM cannot see whether IPsec is there',
  ),
  'MG-4': row(
    'fact',
    'With an authenticated (not encrypted) phone in the call the phone shows a shield; when SRTP is negotiated for both ends the call is encrypted and an icon-capable phone shows a lock',
  ),
  'MG-5': row('step', 'The gateway needs the SRTP package command (mgcp package-capability srtp-package)'),
  'MG-6': row(
    'rule',
    'The gateway must run an Advanced IP Services or Advanced Enterprise Services image (the example image name contains adventerprisek9)',
  ),
  'MG-7': row(
    'fact',
    'Protected status is exchanged with E1 PRI gateways by a proprietary Facility IE in PRI Setup, Alert and Connect',
  ),
  'MG-8': row(
    'fact',
    "CUCM plays the secure indication tone to the Cisco IP phone only; the PBX plays it to the gateway's end",
  ),
  'MG-9': row('fact', 'If media between the phone and an MGCP E1 PRI gateway is not encrypted, the call drops'),
  // HX · H.323 gateways; H.323, H.225 and H.245 trunks
  'HX-1': row('step', 'They authenticate to CUCM when an IPsec association is configured in the CUCM operating system'),
  'HX-2': row('fact', 'These devices make the encryption keys themselves and send them to CUCM on the signaling path'),
  'HX-3': row(
    'caution',
    'Keys go in the clear unless IPsec protects that path; CUCM cannot see IPsec, nor whether it is right',
  ),
  'HX-4': row(
    'field',
    'SRTP Allowed on: H.323 gateway, H.225 trunk (gatekeeper), intercluster trunk (gatekeeper), intercluster trunk (non-gatekeeper)',
  ),
  'HX-5': row('fact', 'Unchecked: RTP only. Checked: secure and nonsecure calls, as the far device allows'),
  'HX-6': row(
    'fact',
    'SRTP only when a secure media or signaling path can be made and both devices support it; else RTP, with fallback mid-call as in MG-1',
  ),
  'HX-7': row(
    'fact',
    'A call through a pass-through capable MTP is secure when the audio capabilities match after region filtering and MTP Required is unchecked on every device',
  ),
  'HX-8': row('rule', 'MTP Required on any device disables audio pass-through: the call is nonsecure'),
  'HX-9': row('fact', "With no MTP in the call it may be encrypted, by the devices' SRTP capabilities"),
  'HX-10': row(
    'fact',
    'Encrypted needs SRTP Allowed and negotiated SRTP capabilities; else nonsecure; lock icon as in MG-4',
  ),
  'HX-11': row('fact', 'Outbound FastStart calls over a trunk or gateway are nonsecure'),
  'HX-12': row('rule', 'Checking SRTP Allowed disables Enable Outbound FastStart'),
  'HX-13': row(
    'field',
    'H.235 Pass Through Allowed lets CUCM pass the Diffie-Hellman shared secret and other H.235 data between two H.235 endpoints. On: H.225 trunk, intercluster trunk (gatekeeper), intercluster trunk (non-gatekeeper), H.323 gateway',
  ),
  // SP · SIP trunk security profiles
  'SP-1': row(
    'fact',
    'A profile groups security mode, digest authentication and incoming/outgoing transport, and can be assigned to many trunks',
  ),
  'SP-2': row(
    'fact',
    'Installation brings one predefined non-secure profile; to get security, make a new profile and apply it',
  ),
  'SP-3': row('rule', 'Every SIP trunk must have a profile; a device without security support gets a non-secure one'),
  'SP-4': row('rule', 'A profile that is assigned to a device cannot be deleted'),
  'SP-5': row('fact', 'Changing an assigned profile changes every trunk that has it'),
  'SP-6': row('fact', 'A profile can be renamed while assigned; its trunks follow'),
  'SP-7': row(
    'fact',
    'A device security mode set before an upgrade to release 5.0 or later became a profile that the upgrade made and applied',
  ),
  'SP-8': row('fact', 'Only the security features that the trunk supports are shown in the profile window'),
  // PF · profile settings (Table 1 of the source)
  'PF-1': row('field', "Name: shown in the trunk's drop-down"),
  'PF-2': row('rule', 'Description: at most 50 characters in any language, without " % & \\ < >'),
  'PF-3': row('field', 'Device security mode: Non Secure, Authenticated, Encrypted'),
  'PF-4': row('fact', 'Non Secure: nothing but image authentication; TCP or UDP'),
  'PF-5': row('fact', 'Authenticated: integrity and authentication, TLS with NULL/SHA (no data encryption)'),
  'PF-6': row('fact', 'Encrypted: integrity, authentication and signaling encryption, TLS with AES128/SHA'),
  'PF-7': row(
    'caution',
    'An Authenticated trunk neither registers nor makes calls if the far device lacks the NULL_SHA cipher; such a device needs Encrypted, which offers more ciphers',
  ),
  'PF-8': row('rule', 'Incoming transport: TCP+UDP when Non Secure; TLS when Authenticated or Encrypted'),
  'PF-9': row('rule', 'Outgoing transport: TCP or UDP when Non Secure; TLS otherwise'),
  'PF-10': row('rule', 'UDP only toward a system that does not support TCP; else TCP, the default'),
  'PF-11': row('field', 'Enable digest authentication: CUCM challenges every SIP request from the trunk'),
  'PF-12': row(
    'caution',
    'Digest gives no device authentication, integrity or confidentiality; those need Authenticated or Encrypted',
  ),
  'PF-13': row('fact', 'Digest is the way to authenticate trunk users on TCP or UDP trunks'),
  'PF-14': row('field', 'Nonce validity time in seconds, 600 by default; after that a new value is made.'),
  'PF-15': row('fact', 'The nonce is a random number that goes into the MD5 hash of the digest password'),
  'PF-16': row('rule', 'Certificate subject or subject alternative name: applies only when both transports are TLS'),
  'PF-17': row('rule', 'Several names are separated by space, comma, semicolon or colon'),
  'PF-18': row('rule', 'At most 4096 characters in all'),
  'PF-19': row(
    'rule',
    "The same subject name with the same incoming port may not be on different SIP trunks. The source's example: names A,B on 5061; B,C on 5071; then a third trunk on 5061 may have D, not A",
  ),
  'PF-20': row('fact', 'With a cluster or SRV behind one trunk there are several peers and so several names'),
  'PF-37': row('fact', 'The subject name is the one in the certificate that the far end presents on the connection'),
  'PF-21': row('rule', 'Incoming port 0 to 65535; default 5060 for TCP and UDP, 5061 for TLS'),
  'PF-22': row(
    'rule',
    'TLS trunks may share a port among themselves, TCP+UDP trunks among themselves; TLS and non-TLS may not be mixed on one port',
  ),
  'PF-23': row('fact', 'The port applies to every trunk with the profile'),
  'PF-24': row(
    'fact',
    'When one address sends more on the UDP port than the SIP Trunk UDP Port Throttle Threshold in normal traffic, raise it; a trunk and a SIP station on the same UDP port are throttled by the higher of the two values; a change needs a restart of the Cisco CallManager service',
  ),
  'PF-25': row(
    'rule',
    'Application-level authorization needs digest authentication, and digest configured for the trunk',
  ),
  'PF-26': row(
    'fact',
    "Trunk-level authorization comes first, then the application user's; the user is authenticated before its allowed methods are looked at",
  ),
  'PF-27': row(
    'fact',
    'Application-level authorization suits an application that is not trusted, or not on that trunk',
  ),
  'PF-28': row(
    'field',
    'Accept presence subscription; with application-level authorization the application users that may do it are marked too',
  ),
  'PF-29': row('rule', 'Accepted for the user but not for the trunk: the peer gets a 403'),
  'PF-30': row('field', 'Accept out-of-dialog REFER (incoming, non-INVITE), with the per-user flag'),
  'PF-31': row('field', 'Accept unsolicited notification (incoming, non-INVITE), with the per-user flag'),
  'PF-32': row(
    'field',
    'Accept Replaces header (new dialogs that replace existing ones), with the per-user flag Accept Header Replacement',
  ),
  'PF-33': row('field', 'Transmit security status (the security icon of a call) to the SIP peer; off by default'),
  'PF-34': row(
    'field',
    'SIP V.150 outbound SDP offer filtering: Use Default Filter, No Filtering, Remove MER V.150, Remove Pre-MER V.150',
  ),
  'PF-35': row(
    'fact',
    'The default filter is the service parameter of the same name under the clusterwide SIP device parameters; Remove MER suits a peer older than MER; Remove Pre-MER suits a network of MER-compliant devices',
  ),
  'PF-36': row('step', 'V.150 over a secure call also needs configuration on IOS'),
  // TF · the task flow
  'TF-1': row(
    'step',
    'Five steps in order: set up secure gateways and trunks; set up the profile; apply the profile; synchronize the profile with trunks; allow SRTP',
  ),
  // Step 1 · set up secure gateways and trunks
  'S1-1': row('step', 'Verify that the cluster was put in mixed mode with the utils ctl command'),
  'S1-2': row('step', 'Verify that the phones are configured for encryption'),
  'S1-3': row(
    'step',
    'Configure IPsec, in the network infrastructure or between CUCM and the gateway or trunk: one of the two is enough',
  ),
  'S1-4': row('step', 'H.323 IOS gateways and intercluster trunks: check SRTP Allowed in the trunk or gateway window'),
  'S1-5': row('step', 'SIP trunks: configure the profile, apply it, and check SRTP Allowed; caution OV-5'),
  'S1-6': row('step', 'Do the security configuration on the gateway itself'),
  // Step 2 · set up the profile
  'S2-1': row(
    'step',
    "Open the SIP Trunk Security Profile window (the source's path: System > Security Profile > SIP Trunk Security Profile; CUCM's menu reads System > Security > SIP Trunk Security Profile)",
  ),
  'S2-2': row('step', 'Add new: the form opens with the default of every field'),
  'S2-3': row('step', 'Copy an existing profile: the form opens with its settings'),
  'S2-4': row('step', 'Update an existing profile: found, then shown with its current settings'),
  'S2-5': row('step', 'Save; then apply to the trunk'),
  'S2-6': row(
    'rule',
    'With digest: digest credentials in the SIP Realm window for the trunk, and in Application User for applications on it',
  ),
  'S2-7': row('rule', 'With application-level authorization: allowed methods in Application User'),
  // Step 3 · apply the profile
  'S3-1': row(
    'step',
    'Find the trunk; in its window find the SIP Trunk Security Profile setting; choose; Save; Apply Config to reset the trunk',
  ),
  'S3-2': row('rule', 'S2-6 and S2-7 again, at the moment of applying'),
  // Step 4 · synchronize
  'S4-1': row(
    'step',
    'Find the profile by search, open it, make the further changes, Save, Apply Config, OK in the Apply Configuration Information dialog',
  ),
  'S4-2': row(
    'fact',
    'This applies outstanding settings in the least intrusive way: some devices need no reset or restart',
  ),
  // Step 5 · allow SRTP
  'S5-1': row(
    'field',
    'SRTP Allowed is in five windows: H.323 gateway, H.225 trunk (gatekeeper), intercluster trunk (gatekeeper), intercluster trunk (non-gatekeeper), SIP trunk',
  ),
  'S5-2': row('step', 'Find the device, check the box, Save, Reset'),
  'S5-3': row('caution', 'Caution OV-5 holds here for every SIP trunk'),
  'S5-4': row('step', 'Verify that IPsec is right for H.323, and TLS for SIP'),
  // XD · beyond the source
  'XD-1': row(
    'advice',
    'No Cisco IOS or IOS XE release offers a NULL cipher, so an Authenticated profile cannot work toward one',
  ),
  'XD-2': row(
    'advice',
    'Authenticated mode stops working once SIP TLS or All TLS ciphers are set in Cipher Management, or the minimum TLS version is 1.3',
  ),
  'XD-3': row(
    'advice',
    'A secure SIP trunk needs a smart-licensed cluster with export-controlled functionality allowed; not the evaluation licence, not the unrestricted software',
  ),
  'XD-4': row('advice', 'CUCM 15 has no gatekeeper-controlled trunks'),
  'XD-5': row('advice', 'IOS XE 17.6.1a and later have no H.323'),
  'XD-6': row(
    'advice',
    'IOS XE 17.11.1 and later refuse DES, 3DES, MD5 and Diffie-Hellman groups 1, 2, 5; CUCM 15SU3 drops 17 and 18; FIPS allows no preshared key. AES with group 14 or 16 works everywhere',
  ),
  'XD-7': row(
    'advice',
    'CUCM challenges with its Cluster ID as realm; SIP Realm credentials are for the other direction, when the far end challenges CUCM',
  ),
  'XD-8': row(
    'advice',
    "Ports 5060 and 5061 as a trunk's incoming port clash with Expressway's line side on the same cluster",
  ),
  'XD-9': row(
    'advice',
    'Restart and Reset of a SIP trunk are the same: active calls drop. Apply Config after a security change is described both as least intrusive and as a reset: plan for dropped calls',
  ),
  'XD-10': row('advice', 'Copy a profile and move one trunk to the copy; do not edit a shared one in the window'),
  'XD-11': row(
    'advice',
    'SRTP to RTP fallback between CUCM and IOS needs srtp fallback and srtp negotiate cisco; srtp-auth does nothing from IOS XE 16.5.1b on, voice class srtp-crypto does',
  ),
  'XD-12': row('advice', "CUCM's default TLS list has no DHE suite; ECDHE_RSA with AES GCM is common to both"),
  'XD-13': row('advice', 'IPsec is per pair of hosts: one association per CUCM node and gateway'),
  'XD-14': row(
    'advice',
    "DISA's Enterprise Voice, Video, and Messaging Session Management requirements: digest's MD5 and NULL/SHA fail their items on SHA-2 and on encrypted signaling",
  ),
  'XD-15': row('advice', 'Each usual mistake has a known symptom: alarm, reason code, log line, counter'),
  'XD-20': row('advice', 'A plan has no place for a secret: one that was typed by mistake goes wherever the plan goes'),
  ...fieldRows,
  ...certificateRows,
} as const satisfies Record<string, RegisterRow>

export type RegisterId = keyof typeof register
