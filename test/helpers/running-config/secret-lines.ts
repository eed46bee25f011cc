import fc from 'fast-check'

/** Stands in a line where its secret stands. */
export const secretPlace = '\u00a7'

/** Lines of configurations with a secret in them, whole blocks where it stands inside one. */
export const secretLines: readonly string[] = `
enable password §
enable password 0 §
enable password 7 §
enable password 6 §
enable password level 15 0 §
enable secret §
enable secret 0 §
enable secret 4 §
enable secret 5 §
enable secret 8 §
enable secret 9 §
enable secret level 5 9 §
username admin password §
username admin password 0 §
username admin password 7 §
username admin privilege 15 password 0 §
username admin privilege 15 secret 5 §
username admin privilege 15 secret 8 §
username admin privilege 15 secret 9 §
username admin privilege 15 common-criteria-policy P1 password 6 §
username  admin   secret   9  §
no username admin password 0 §
line vty 0 4| password §
line vty 0 4| password 7 §
line con 0| password 0 §
snmp-server community §
snmp-server community § RO
snmp-server community § RW 99
snmp-server community § view V1 RO 10
snmp-server community § RO ipv6 A6 A4
snmp-server host 10.1.1.1 §
snmp-server host 10.1.1.1 version 2c §
snmp-server host 10.1.1.1 vrf Mgmt-intf version 2c § udp-port 1162
snmp-server host 10.1.1.1 informs version 2c § snmp config
snmp-server host 10.1.1.1 traps version 3 priv §
snmp-server user bob G1 v3 auth sha § priv aes 128 §
snmp-server user bob G1 v3 auth md5 §
snmp-server user bob G1 v3 encrypted auth sha § priv 3des § access 10
snmp-server user bob G1 remote 10.1.1.1 udp-port 162 v3 auth sha §
snmp mib community-map § context C1
crypto isakmp key § address 10.1.1.1
crypto isakmp key 0 § address 10.1.1.1 255.255.255.255
crypto isakmp key 6 § address 10.1.1.1
crypto isakmp key § address 10.1.1.1 no-xauth
crypto isakmp key § hostname peer.example.com
crypto isakmp key § address ipv6 2001:db8::1/128
crypto isakmp client configuration group G1| key §
crypto keyring K1| pre-shared-key address 10.1.1.1 key §
crypto keyring K1| pre-shared-key address 10.1.1.1 255.255.255.0 key 6 §
crypto keyring K1| pre-shared-key hostname peer.example.com key §
crypto ikev2 keyring K1| peer P1|  pre-shared-key §
crypto ikev2 keyring K1| peer P1|  pre-shared-key 6 §
crypto ikev2 keyring K1| peer P1|  pre-shared-key local §
crypto ikev2 keyring K1| peer P1|  pre-shared-key remote 0 §
crypto ikev2 keyring K1| peer P1|  pre-shared-key hex §
crypto ikev2 profile P1| authentication local pre-share key §
crypto ikev2 profile P1| authentication remote pre-share key 6 §
crypto map M1 10 ipsec-manual| set session-key inbound ah 256 §
crypto map M1 10 ipsec-manual| set session-key outbound esp 256 cipher § authenticator §
crypto pki trustpoint TP1| password §
crypto pki trustpoint TP1| password 7 §
crypto pki trustpoint TP1| enrollment url http://bob:§@10.1.1.1:80
crypto pki server CA1| database archive pkcs12 password 7 §
radius-server key §
radius-server key 7 §
radius-server host 10.1.1.1 auth-port 1812 acct-port 1813 key 7 §
radius-server host 10.1.1.1 key §
radius server R1| key §
radius server R1| key 7 §
radius server R1| key 6 §
aaa group server radius G1| server-private 10.1.1.1 auth-port 1812 acct-port 1813 key 7 §
aaa server radius dynamic-author| client 10.1.1.1 server-key 7 §
aaa server radius dynamic-author| server-key §
tacacs-server key §
tacacs-server key 7 §
tacacs-server host 10.1.1.1 key §
tacacs-server host 10.1.1.1 single-connection key 7 §
tacacs server T1| key 6 §
tacacs server T1| key §
ldap server L1| bind authenticate root-dn cn=admin password §
sip-ua| authentication username gw1 password §
sip-ua| authentication username gw1 password 0 §
sip-ua| authentication username gw1 password 6 § realm CUCM
sip-ua| authentication username gw1 password 7 § realm CUCM
sip-ua| authentication username gw1 password 7 § realm CUCM challenge
sip-ua| credentials username gw1 password 7 § realm example.com
sip-ua| credentials number 4930123 username gw1 password 0 § realm example.com
voice class tenant 100| credentials number 4930123 username gw1 password 6 § realm example.com
voice class tenant 100| authentication username gw1 password 7 § realm example.com
dial-peer voice 900 voip| authentication username gw1 password 7 § realm example.com
voice register pool 1| username bob password §
ephone 1| username "bob" password §
ephone 1| pin §
telephony-service| web admin system name admin secret 5 §
telephony-service| web admin system name admin password §
telephony-service| log password §
gateway| security password 7 § level all
ip ftp password 7 §
ip ftp password §
ip http client password 7 §
archive| path ftp://bob:§@10.1.1.1/gw1
archive| path scp://bob:§@backup.example.com/$h-$t
boot system ftp://bob:§@10.1.1.1/image.bin
ntp authentication-key 1 md5 §
ntp authentication-key 1 md5 § 7
ntp authentication-key 10 cmac-aes-128 § 6
key chain K1| key 1|  key-string §
key chain K1| key 1|  key-string 7 §
key chain K1| key 1|  key-string 6 §
key chain K1 macsec| key 01|  key-string 7 §
router bgp 65000| neighbor 10.1.1.1 password §
router bgp 65000| neighbor 10.1.1.1 password 7 §
router isis| area-password §
router isis| domain-password §
interface GigabitEthernet0/1| ip ospf authentication-key 7 §
interface GigabitEthernet0/1| ip ospf message-digest-key 1 md5 7 §
interface GigabitEthernet0/1| ip ospf message-digest-key 1 md5 §
interface GigabitEthernet0/1| isis password § level-1
interface GigabitEthernet0/1| standby 1 authentication §
interface GigabitEthernet0/1| standby 1 authentication text §
interface GigabitEthernet0/1| standby 1 authentication md5 key-string 7 §
interface GigabitEthernet0/1| vrrp 1 authentication text §
interface GigabitEthernet0/1| glbp 1 authentication md5 key-string §
interface GigabitEthernet0/1| ppp chap password 7 §
interface GigabitEthernet0/1| ppp pap sent-username bob password 7 §
interface GigabitEthernet0/1| ipv6 ospf authentication ipsec spi 500 md5 §
interface Tunnel0| ip nhrp authentication §
interface Tunnel0| tunnel key §
router eigrp E1| address-family ipv4 unicast autonomous-system 1|  af-interface default|   authentication mode hmac-sha-256 7 §
mpls ldp neighbor 10.1.1.1 password §
router ospf 1| area 1 virtual-link 10.1.1.1 message-digest-key 1 md5 7 §
interface Dot11Radio0| encryption vlan 1 key 1 size 128bit 7 § transmit-key
dot11 ssid S1| wpa-psk ascii 7 §
dot11 ssid S1| wpa-psk ascii §
wlan W1 1 W1| security wpa akm psk set-key ascii 0 §
vpdn-group 1| l2tp tunnel password 7 §
username bob password 0 §
vtp password §
dot1x credentials D1| password 7 §
license smart trust idtoken §
event manager applet A1| action 1.0 cli command "enable secret §"
event manager environment _password §
! enable secret 0 §
interface GigabitEthernet0/1| description Uplink, password: §
line vty 0 4| password 7 §
call-home| http-proxy http://bob:§@proxy.example.com port 8080
cts sxp default password 7 §
interface TenGigabitEthernet0/1/0| cts manual|  sap pmk § mode-list gcm-encrypt
some unknown command with secret §
some unknown command secret 5 §
 another unknown shared-secret §
 another unknown passphrase §
`
  .trim()
  .split('\n')

const characters = [...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#$%&()*+,-.;=^_~']

/** What people and devices take for a secret. Each begins so that it can be found again. */
export const arbitrarySecret: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...characters), minLength: 4, maxLength: 30 }),
    fc.constantFrom(
      'cisco',
      '$1$mERr$hx5rVt7rPNoS4wqbXKX7m0',
      '$9$nhEmQVczB7dqsO$X.HsgL6x1il0RxkOSSvyQYwucySCt7qFm4v7pqCxkKM',
    ),
    fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: 6, maxLength: 40 }),
  )
  .map((secret) => `Zq7X${secret}`)
