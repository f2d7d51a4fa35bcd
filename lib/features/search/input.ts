import { z } from 'zod'
import { line } from '@/lib/platform/forms/text'

/** What is searched for, as the address holds it; nothing for what no search can hold. */
export const searchParams = z.object({ q: line(200).catch('') })
