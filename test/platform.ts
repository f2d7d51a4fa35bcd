import { z } from 'zod'

const shape = z.object({
  origin: z.string(),
  connections: z.object({ admin: z.string(), owner: z.string(), web: z.string(), system: z.string() }),
  samplePassword: z.string(),
  /** The worker delivers here; a test that reads mail starts its server on this port (test/mail-server.ts), one at a time. */
  mailPort: z.number(),
  appSecret: z.string(),
})

/** What the browser tests run against. */
export type Platform = z.infer<typeof shape>

/** Called by the set-up; the processes that run the tests inherit it. */
export function hand(platform: Platform): void {
  process.env['BASE_URL'] = platform.origin
  process.env['TEST_PLATFORM'] = JSON.stringify(platform)
}

/** The platform that the set-up started; a test against another server (BASE_URL) has none. */
export function platform(): Platform {
  const given = process.env['TEST_PLATFORM']
  if (!given) throw new Error('this test needs the platform that the set-up starts: run it without BASE_URL')
  return shape.parse(JSON.parse(given))
}
