import { contentSecurityPolicy, securityHeaders } from '../../electron/web/security-headers'

/** What hot replacement needs: styles that it puts into the page, and a socket to hear of changes. */
const wider: Readonly<Record<string, string>> = {
  'style-src': "'unsafe-inline'",
  'connect-src': 'ws://127.0.0.1:*',
}

/** The policy of the product, wider only there, so that what it forbids is seen while one works. No build knows of it. */
const devPolicy = contentSecurityPolicy
  .split('; ')
  .map((directive) => [directive, wider[directive.split(' ')[0] ?? '']].filter(Boolean).join(' '))
  .join('; ')

export const devHeaders: Record<string, string> = { ...securityHeaders, 'content-security-policy': devPolicy }
