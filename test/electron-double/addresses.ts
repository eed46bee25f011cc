/*
 * Chromium knows no schemes of our own: `app://window/x` is shown as `https://window.app.localhost/x`, which is a secure
 * context too, and is never asked of any network.
 */
const domain = 'localhost'
const schemes = new Set<string>()

export const addScheme = (scheme: string): void => void schemes.add(scheme)

export function toChromium(address: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/s.exec(address) ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.${domain}${rest}` : address
}

export function fromChromium(address: string): string {
  const [, host = '', scheme = '', rest = ''] = /^https:\/\/([^./]+)\.([a-z]+)\.localhost(.*)$/s.exec(address) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address
}
