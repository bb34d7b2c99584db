/**
 * A plain host sends no security headers, so the page carries its own policy: everything from its own origin, no inline
 * script, no plugin. The project's server sends the same and more as headers; development needs inline scripts and has none.
 */
import type { Plugin } from 'vite'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the policy into the built page, before anything it governs. */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'said-content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
})
