import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Marking } from '@/lib/features/audience/markings'
import type { ProjectStatus } from '../../words'

const { sql } = Prisma

/** Money in the smallest unit of its currency. */
export type Money = { currency: string; minor: bigint }
export type ProjectColumns = {
  id: string
  title: string
  /** The language of the title as shown: the reader's where there is a translation. */
  lang: string
  identifier: string | null
  status: ProjectStatus
  startsOn: Date | null
  endsOn: Date | null
  owner: string
  countries: string[]
  themes: string[]
  budget: string[]
  marking: Marking
  sample: boolean
}
export type ProjectRow = Omit<ProjectColumns, 'budget'> & { budget: Money[] }

/** The columns of a row out of project `c` and `projectTables`. */
export const projectColumns = (locale: Locale): Prisma.Sql => sql`
  c.id, coalesce(x.title, c.title) AS title, coalesce(x.lang, c.lang) AS lang, c.identifier, c.status, c.starts_on AS "startsOn", c.ends_on AS "endsOn",
  coalesce(o.acronym, e.acronym, o.name, g.short_name) AS owner,
  ARRAY(SELECT n.name FROM core.project_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale} WHERE t.project_id = c.id ORDER BY t.share DESC, n.name) AS countries,
  ARRAY(SELECT n.name FROM core.project_theme t JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale} WHERE t.project_id = c.id ORDER BY t.share DESC, n.name) AS themes,
  ARRAY(SELECT t.currency || ' ' || t.minor FROM core.project_amount t WHERE t.project_id = c.id AND t.kind = 'BUDGET' ORDER BY t.currency) AS budget,
  c.marking, c.sample`

export const projectTables = (locale: Locale): Prisma.Sql => sql`
  LEFT JOIN core.project_text x ON x.project_id = c.id AND x.lang = ${locale}
  LEFT JOIN core.organization_name o ON o.organization_id = c.owner_id AND o.lang = ${locale}
  LEFT JOIN core.organization_name e ON e.organization_id = c.owner_id AND e.lang = 'en'
  LEFT JOIN core.working_group_name g ON g.group_id = c.owner_id AND g.lang = ${locale}`

export function moneyOf(text: string): Money {
  const [currency = '', minor = '0'] = text.split(' ')
  return { currency, minor: BigInt(minor) }
}

export const shaped = ({ budget, ...row }: ProjectColumns): ProjectRow => ({ ...row, budget: budget.map(moneyOf) })
