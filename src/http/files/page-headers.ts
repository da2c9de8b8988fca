/**
 * Security headers of pages for browsers. Everything is loaded from this server: a manipulated page could neither load nor
 * send anything elsewhere. The explorer's editor positions its lines with style attributes, and code of the documentation has
 * its colours in them, which requires the one 'unsafe-inline'.
 *
 * @param moreDirectives further directives of the content security policy
 */
export function pageHeaders(...moreDirectives: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    ...moreDirectives,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
