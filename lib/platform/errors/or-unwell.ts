import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { databaseFault, isPassing } from './database'

/**
 * A route that answers with something else than a page, or, while the database is away or full, with 503 and a sentence in the
 * reader's language (RFC 9110, sections 10.2.3 and 15.6.4). Anything else is thrown on.
 */
export function orUnwell<Asked extends unknown[], Answer extends Response>(route: (...asked: Asked) => Promise<Answer>): (...asked: Asked) => Promise<Answer | Response> {
  return async (...asked) => {
    try {
      return await route(...asked)
    } catch (fault) {
      unstable_rethrow(fault)
      if (!isPassing(fault)) throw fault
      console.error(`the database is ${databaseFault(fault)}`)
      const t = await getTranslations('shell.fault')
      const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': await getLocale(), 'Cache-Control': 'no-store', 'Retry-After': '8' }
      return new Response(`${t('title')}\n`, { status: 503, headers })
    }
  }
}
