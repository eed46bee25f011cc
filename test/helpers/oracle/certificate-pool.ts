import type { Certificate, FarEnd } from './project-v2'
import { certificate } from './plan-v2'

/** True certificates, self-signed by keys that were thrown away, as base64. */
export const ders = {
  /** Common name x. */
  x: [
    'MIIBbTCCAROgAwIBAgIUbo0aPp/exmJo77Oe1DB4Oh0rJ0wwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBeDAeFw0yNjExMjgwNTU5',
    'NDVaFw00NjExMjMwNTU5NDVaMAwxCjAIBgNVBAMMAXgwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT1dksx9lgQdxCBSd7JaW6/',
    'xLakecwlqOrf4YYzu5jidc4sO+Fe6yiRnohPonmasI7i0FAXb0fp4EJeTJyrv7XOo1MwUTAdBgNVHQ4EFgQUFsUBIWmUxvaROFlE',
    'gxuBiOnA5pIwHwYDVR0jBBgwFoAUFsUBIWmUxvaROFlEgxuBiOnA5pIwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBF',
    'AiBrvw0ZcAcmYVRc6klzSk9LzW8YPXBECyOeMBGl5zgRrgIhAPkH5uSZJpYoj5AltDcIP7pjFdKZTGpMG5+XyJ/tel5G',
  ].join(''),
  /** Common name w; DNS names Y and z, and an address. */
  wYz: [
    'MIIBqDCCAU6gAwIBAgIUBRuHFw8wMvcuPvLrMofqZ40wP8UwCgYIKoZIzj0EAwIwHjEQMA4GA1UECgwHRXhhbXBsZTEKMAgGA1UE',
    'AwwBdzAeFw0yNjExMjgwNTU5NDVaFw00NjExMjMwNTU5NDVaMB4xEDAOBgNVBAoMB0V4YW1wbGUxCjAIBgNVBAMMAXcwWTATBgcq',
    'hkjOPQIBBggqhkjOPQMBBwNCAAQe2eYQa8PSjtreniCAbFDy8GmVJcoRLWlxedPlk3RvWkXVvA1lN4cmkKZLkf2ht1Ob1O1Kx9cx',
    'fA8WmSAE4IsEo2owaDAdBgNVHQ4EFgQUMsxX9bNZ8zNgkYZIr9KizEGOUJgwHwYDVR0jBBgwFoAUMsxX9bNZ8zNgkYZIr9KizEGO',
    'UJgwDwYDVR0TAQH/BAUwAwEB/zAVBgNVHREEDjAMggFZggF6hwTAAAIBMAoGCCqGSM49BAMCA0gAMEUCIEX4mEA8zS+HJtSfvq9z',
    'oclWvvLeZU3hi3aXqUmb6OpvAiEAgJBkNtOtNPgXQd6mv8hJdAwTRSJrPjpPM4wqqadVYXw=',
  ].join(''),
  /** No common name; DNS name sbc.example.com. */
  sbc: [
    'MIIBljCCATugAwIBAgIUf513dFsGQCyjsIHKPS89lFh5Zj8wCgYIKoZIzj0EAwIwEjEQMA4GA1UECgwHRXhhbXBsZTAeFw0yNjEx',
    'MjgwNTU5NDVaFw00NjExMjMwNTU5NDVaMBIxEDAOBgNVBAoMB0V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASvCjqC',
    'kRuoPxegncCt+VTMuQHbBJB3TM96iF5YQGMbofTZYbuWziSSQtBTouffwFUX4Y3iaiglcRf24uiCjYXuo28wbTAdBgNVHQ4EFgQU',
    '7z5kZbBvmM80iXKEmdN3lt/UpDwwHwYDVR0jBBgwFoAU7z5kZbBvmM80iXKEmdN3lt/UpDwwDwYDVR0TAQH/BAUwAwEB/zAaBgNV',
    'HREEEzARgg9zYmMuZXhhbXBsZS5jb20wCgYIKoZIzj0EAwIDSQAwRgIhAKyV9NQM8aKJnf0nBVaoPyx+obZMmsBEiwXA6FQNDLGd',
    'AiEA3NGSDtl0PDr4sxTVvQqk+q6tFVc6rqajfZuVuh1MxA4=',
  ].join(''),
  /** An organization, and no name at all. */
  nameless: [
    'MIIBeTCCAR+gAwIBAgIUCNpwXv+cyXVtJBTKgcH4KxthQUEwCgYIKoZIzj0EAwIwEjEQMA4GA1UECgwHRXhhbXBsZTAeFw0yNjEx',
    'MjgwNTU5NDZaFw00NjExMjMwNTU5NDZaMBIxEDAOBgNVBAoMB0V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT2F6hd',
    'YI+5QgZynzsw/UwmquGUmLBHTpi78kScdrZJ0upYrKpTCZBlUYNflQDMIvkzsEAQqgO2KH4dHwEagLJHo1MwUTAdBgNVHQ4EFgQU',
    'xu1j99AQgvGVo0kn0ofHPlUDsvwwHwYDVR0jBBgwFoAUxu1j99AQgvGVo0kn0ofHPlUDsvwwDwYDVR0TAQH/BAUwAwEB/zAKBggq',
    'hkjOPQQDAgNIADBFAiEAoM7j4hKn2jYtLzZbb35QODOwqjjUmsxptxyxVdSFKzgCIFc4AgbJBXsDphEcud1569Cynu8NeepWO7Ys',
    '2z0ih4LN',
  ].join(''),
}

/** What a host may be given: a certificate that counts, one that is for its own calls or for IPsec, and no certificate. */
const kinds: readonly (Pick<Certificate, 'der' | 'use'> | null)[] = [
  { der: ders.x, use: 'SIP' },
  { der: ders.wYz, use: 'SIP' },
  { der: ders.sbc, use: 'SIP' },
  { der: ders.nameless, use: 'SIP' },
  { der: ders.x, use: 'SIP client' },
  { der: ders.sbc, use: 'ipsec' },
  { der: 'AAAA', use: 'SIP' },
  { der: ders.wYz, use: 'CallManager' },
  ...Array.from({ length: 8 }, () => null),
]
export const certificateChoices = kinds.length - 1

/** Up to two certificates for each host, chosen one after another by numbers up to `certificateChoices`; then none. */
export function certificatesFor(farEnds: readonly FarEnd[], chosen: readonly number[]): Certificate[] {
  const hosts = farEnds.flatMap(({ id, hosts: all }) => all.map(({ address }) => ({ farEnd: id, host: address })))
  const held = hosts.flatMap((holder, at) =>
    chosen.slice(2 * at, 2 * at + 2).map((choice) => ({ holder, kind: kinds[choice] })),
  )
  return held.flatMap(({ holder, kind }, at) =>
    kind ? [certificate({ ...kind, holder, id: `certificate-${at + 1}` })] : [],
  )
}
