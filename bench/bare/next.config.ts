import type { NextConfig } from 'next'

// As Next comes, but for what the product sets too and what keeps the build from looking beyond this folder.
const config: NextConfig = { typescript: { ignoreBuildErrors: true }, poweredByHeader: false, devIndicators: false }

export default config
