import "server-only";

type Situation = { readonly https: boolean; readonly development: boolean };

/** For everything that is not a page: data, files, redirects, stylesheets. */
export const BARE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For a page rendered for one request: only scripts that carry its nonce, and what those load. */
export function noncePolicy(nonce: string, situation: Situation): string {
  return pagePolicy(`'self' 'nonce-${nonce}' 'strict-dynamic'`, situation);
}

/** For a page that was rendered when the project was built: its own files and exactly its own inline scripts. */
export function hashPolicy(hashes: readonly string[], situation: Situation): string {
  return pagePolicy(["'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(" "), situation);
}

// No `unsafe-inline`, for styles neither: nothing here writes a style attribute. Only the development server needs
// inline styles and eval, for its overlay and for source maps.
function pagePolicy(scripts: string, { https, development }: Situation): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
