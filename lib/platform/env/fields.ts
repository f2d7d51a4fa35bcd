import { isIP } from 'node:net'
import { z } from 'zod'

const number = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}
const onOff = z.enum(['on', 'off'], { error: 'must be on or off' })
const url = (what: string, ...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be ${what}`,
  })
const postgres = url('a PostgreSQL address such as postgresql://name:password@host:5432/database', 'postgres', 'postgresql')

/** "10.0.0.0/8" or "192.0.2.7" (RFC 4632 §3.1, RFC 4291 §2.3). */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

const networks = z
  .string()
  .transform((text) => (text.trim() === 'none' ? [] : text.split(',').map((part) => part.trim())))
  .refine((list) => list.every(isNetwork), { error: 'must be none, or addresses and networks such as 10.0.0.0/8, with commas between' })

/** All variables. `.env.example` explains each; a test keeps the two lists equal. */
export const fields = {
  PORT: number(1, 65535).default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/, { error: 'must be an address or a name to listen on' }).default('127.0.0.1'),
  PUBLIC_URL: url('an address such as https://coordination.example.org', 'http', 'https').transform((text) => new URL(text).origin).optional(),
  APP_SECRET: z.string().min(32, { error: 'must have 32 characters or more' }).optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: postgres.optional(),
  DATABASE_URL_WEB: postgres.optional(),
  DATABASE_URL_SYSTEM: postgres.optional(),
  SMTP_URL: url('an address such as smtp://name:password@host:587', 'smtp', 'smtps').optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must be an e-mail address' }).default('Coordination Platform <platform@example.org>'),
  TRUSTED_PROXIES: networks.default([]),
  SAMPLE_DATA: onOff.default('on'),
  SAMPLE_PASSWORD: z.string().min(12, { error: 'must have 12 characters or more' }).optional(),
  REQUIRE_SECOND_FACTOR: onOff.default('on'),
  SESSION_IDLE_HOURS: number(1, 720).default(8),
  SESSION_MAX_DAYS: number(1, 365).default(7),
  COMPONENT_PAGE: onOff.default('off'),
}
