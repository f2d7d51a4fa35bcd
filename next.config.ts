import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/platform/i18n/request.ts',
  // Messages are parsed once, when the product is built: next-intl forgets what it parsed with each request.
  experimental: { messages: { path: './lib/platform/i18n/messages', format: 'json', locales: 'infer', precompile: true } },
})

// proxy.ts answers for pages; these also reach static files, which the proxy skips for speed.
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  // A second server on the same checkout (tests, a try-out) needs a build folder of its own.
  distDir: process.env.BUILD_DIR ?? '.next',
  // Types are checked by `npm test`; a start should not wait for them again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  // Titles go out in the head with the first bytes, for everyone: streamed ones need script.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/:drawing(icons|world).svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
}

export default withNextIntl(config)
