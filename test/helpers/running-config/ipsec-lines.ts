/** IPsec of a gateway with 192.0.2.50, a key of it included; the crypto map CUCM is to be put on an interface. */
export const ipsecLines = `crypto isakmp policy 10
 encr aes 256
 hash sha256
 authentication pre-share
 group 14
 lifetime 3600
crypto isakmp key S3cretKey address 192.0.2.50
crypto ipsec transform-set TS esp-aes 256 esp-sha-hmac
 mode transport
crypto map CUCM 10 ipsec-isakmp
 set peer 192.0.2.50
 set transform-set TS
 set pfs group14
 match address CUCM-1
`
