/** The names of object identifiers that certificates have (RFC 5280, RFC 4519, RFC 4945, RFC 5924, RFC 8410). */

/** Short names as certificates are written down with them. */
export const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '1.2.840.113549.1.9.2': 'unstructuredName',
  '1.2.840.113549.1.9.8': 'unstructuredAddress',
}

export const commonName = '2.5.4.3'

export const extensionIds = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  certificatePolicies: '2.5.29.32',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const

export const serverAuthentication = '1.3.6.1.5.5.7.3.1'
export const clientAuthentication = '1.3.6.1.5.5.7.3.2'
export const anyUsage = '2.5.29.37.0'

export const usageNames: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.3': 'code signing',
  '1.3.6.1.5.5.7.3.4': 'e-mail protection',
  '1.3.6.1.5.5.7.3.5': 'IPsec end system',
  '1.3.6.1.5.5.7.3.6': 'IPsec tunnel',
  '1.3.6.1.5.5.7.3.7': 'IPsec user',
  '1.3.6.1.5.5.7.3.8': 'time stamping',
  '1.3.6.1.5.5.7.3.9': 'OCSP signing',
  '1.3.6.1.5.5.7.3.17': 'IPsec IKE',
  '1.3.6.1.5.5.7.3.20': 'SIP domain',
  '1.3.6.1.5.5.8.2.2': 'IPsec IKE intermediate',
}

/** By bit, from the left. */
export const keyUsageNames = [
  'digital signature',
  'non-repudiation',
  'key encipherment',
  'data encipherment',
  'key agreement',
  'certificate signing',
  'CRL signing',
  'encipher only',
  'decipher only',
] as const

export const rsaKeys: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.1',
  '1.2.840.113549.1.1.7',
  '1.2.840.113549.1.1.10',
])
export const ecKey = '1.2.840.10045.2.1'

export const otherKeyNames: Readonly<Record<string, string>> = {
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.113549.1.3.1': 'DH',
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
}

export const curves: Readonly<Record<string, { name: string; bits: number }>> = {
  '1.2.840.10045.3.1.1': { name: 'P-192', bits: 192 },
  '1.3.132.0.33': { name: 'P-224', bits: 224 },
  '1.2.840.10045.3.1.7': { name: 'P-256', bits: 256 },
  '1.3.132.0.34': { name: 'P-384', bits: 384 },
  '1.3.132.0.35': { name: 'P-521', bits: 521 },
  '1.3.132.0.10': { name: 'secp256k1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', bits: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', bits: 512 },
}

export type Hash = 'MD2' | 'MD5' | 'SHA-1' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** Null where the hash is part of the algorithm. */
export const signatureAlgorithms: Readonly<Record<string, { name: string; hash: Hash | null }>> = {
  '1.2.840.113549.1.1.2': { name: 'RSA with MD2', hash: 'MD2' },
  '1.2.840.113549.1.1.4': { name: 'RSA with MD5', hash: 'MD5' },
  '1.3.14.3.2.3': { name: 'RSA with MD5', hash: 'MD5' },
  '1.2.840.113549.1.1.5': { name: 'RSA with SHA-1', hash: 'SHA-1' },
  '1.3.14.3.2.29': { name: 'RSA with SHA-1', hash: 'SHA-1' },
  '1.2.840.113549.1.1.14': { name: 'RSA with SHA-224', hash: 'SHA-224' },
  '1.2.840.113549.1.1.11': { name: 'RSA with SHA-256', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { name: 'RSA with SHA-384', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { name: 'RSA with SHA-512', hash: 'SHA-512' },
  '1.2.840.10045.4.1': { name: 'ECDSA with SHA-1', hash: 'SHA-1' },
  '1.2.840.10045.4.3.1': { name: 'ECDSA with SHA-224', hash: 'SHA-224' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA with SHA-256', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA with SHA-384', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA with SHA-512', hash: 'SHA-512' },
  '1.2.840.10040.4.3': { name: 'DSA with SHA-1', hash: 'SHA-1' },
  '2.16.840.1.101.3.4.3.1': { name: 'DSA with SHA-224', hash: 'SHA-224' },
  '2.16.840.1.101.3.4.3.2': { name: 'DSA with SHA-256', hash: 'SHA-256' },
  '1.3.101.112': { name: 'Ed25519', hash: null },
  '1.3.101.113': { name: 'Ed448', hash: null },
}

export const rsaPss = '1.2.840.113549.1.1.10'

/** The hashes that RSASSA-PSS names apart. */
export const hashes: Readonly<Record<string, Hash>> = {
  '1.2.840.113549.2.2': 'MD2',
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}
