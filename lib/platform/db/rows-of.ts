import 'server-only'
import { Prisma } from './generated/client.ts'

/**
 * The rows of a query as one column, an array of objects in the query's order: what belongs to a record comes with the record,
 * in the same statement. As in JSON there are no dates or big numbers in it; such a column is read as text.
 */
export const rowsOf = (query: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${query}) r)`
