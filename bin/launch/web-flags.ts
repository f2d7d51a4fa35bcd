/**
 * What Node is told for the web process: how many megabytes the heap may hold, old and young. Left alone, V8 lets it grow with the
 * machine's memory before it collects, to two or three times of what the pages need (docs/performance.md).
 */
export const webFlags = ['--max-old-space-size=256', '--max-semi-space-size=32'] as const
