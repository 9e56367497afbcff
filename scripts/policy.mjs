// The one place that holds the security policy: the server, the page, `_headers` and the nginx snippet are made from it.

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'vue laurel-script',
}

const written = entries => entries.map(([name, value]) => `${name} ${value}`).join('; ')

/** For `<meta http-equiv>`: what a page can say of itself (`frame-ancestors` works in a header only). */
export const pagePolicy = written(Object.entries(directives))

/** Headers for every answer of the server, errors included. */
export const headers = {
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
}

export const pageCaching = 'no-cache'
export const assetCaching = 'public, max-age=31536000, immutable'

/** `_headers` as several static hosts read it. */
export function headersFile() {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return `/*\n${lines.join('\n')}\n  Cache-Control: ${pageCaching}\n\n/assets/*\n  ! Cache-Control\n  Cache-Control: ${assetCaching}\n`
}

/** A snippet for a `server` block of nginx. */
export function nginxFile() {
  const lines = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`)
  const block = caching => [...lines, `  add_header Cache-Control "${caching}" always;`].join('\n')
  return `# Laurel: include inside a server block whose root is this folder.\ngzip_static on;\nlocation / {\n${block(pageCaching)}\n}\nlocation /assets/ {\n${block(assetCaching)}\n  try_files $uri =404;\n}\n`
}
