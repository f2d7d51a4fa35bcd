import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Standing } from '@/lib/features/audience/sharing'
import type { ProjectInput } from '../input.ts'

// Only what differs is written, so that the history tells what changed and nothing else.

type Parts = Pick<ProjectInput, 'countries' | 'themes' | 'partners' | 'amounts' | 'texts'>
type On = Standing & { projectId: string }

/** Brings everything that belongs to a project to what the form says. */
export async function writeParts(tx: Tx, id: string, standing: Standing, typed: Parts): Promise<void> {
  const on = { projectId: id, ownerId: standing.ownerId, audienceId: standing.audienceId, marking: standing.marking }
  await writeCountries(tx, on, typed.countries)
  await writeThemes(tx, on, typed.themes)
  await writePartners(tx, on, typed.partners)
  await writeAmounts(tx, on, typed.amounts)
  await writeTexts(tx, on, typed.texts)
}

/** Rows that went, came, and stayed with something else in them; `key` names a row. */
function difference<Row extends object>(before: readonly Row[], after: readonly Row[], key: (row: Row) => string) {
  const was = new Map(before.map((row) => [key(row), row]))
  const wanted = new Set(after.map(key))
  const same = (a: Row, b: Row) => Object.entries(a).every(([name, value]) => Reflect.get(b, name) === value)
  return {
    gone: before.filter((row) => !wanted.has(key(row))),
    come: after.filter((row) => !was.has(key(row))),
    changed: after.filter((row) => {
      const old = was.get(key(row))
      return old !== undefined && !same(old, row)
    }),
  }
}

async function writeCountries(tx: Tx, on: On, shares: ProjectInput['countries']): Promise<void> {
  const { projectId } = on
  const before = await tx.projectCountry.findMany({ where: { projectId }, select: { country: true, share: true } })
  const { gone, come, changed } = difference(before, shares.map(({ code, share }) => ({ country: code, share })), ({ country }) => country)
  if (gone.length > 0) await tx.projectCountry.deleteMany({ where: { projectId, country: { in: gone.map(({ country }) => country) } } })
  if (come.length > 0) await tx.projectCountry.createMany({ data: come.map((row) => ({ ...on, ...row })) })
  for (const { country, share } of changed) await tx.projectCountry.update({ where: { projectId_country: { projectId, country } }, data: { share }, select: { share: true } })
}

async function writeThemes(tx: Tx, on: On, shares: ProjectInput['themes']): Promise<void> {
  const { projectId } = on
  const before = await tx.projectTheme.findMany({ where: { projectId }, select: { theme: true, share: true } })
  const { gone, come, changed } = difference(before, shares.map(({ code, share }) => ({ theme: code, share })), ({ theme }) => theme)
  if (gone.length > 0) await tx.projectTheme.deleteMany({ where: { projectId, theme: { in: gone.map(({ theme }) => theme) } } })
  if (come.length > 0) await tx.projectTheme.createMany({ data: come.map((row) => ({ ...on, ...row })) })
  for (const { theme, share } of changed) await tx.projectTheme.update({ where: { projectId_theme: { projectId, theme } }, data: { share }, select: { share: true } })
}

async function writePartners(tx: Tx, on: On, partners: ProjectInput['partners']): Promise<void> {
  const { projectId } = on
  const before = await tx.projectOrganization.findMany({ where: { projectId }, select: { organizationId: true, role: true } })
  const { gone, come } = difference<{ organizationId: string; role: string }>(before, partners, ({ organizationId, role }) => `${organizationId} ${role}`)
  for (const { organizationId, role } of gone) await tx.projectOrganization.deleteMany({ where: { projectId, organizationId, role } })
  if (come.length > 0) await tx.projectOrganization.createMany({ data: come.map((row) => ({ ...on, ...row })) })
}

async function writeAmounts(tx: Tx, on: On, amounts: ProjectInput['amounts']): Promise<void> {
  const { projectId } = on
  const before = await tx.projectAmount.findMany({ where: { projectId }, select: { kind: true, currency: true, minor: true } })
  const { gone, come, changed } = difference<{ kind: string; currency: string; minor: bigint }>(before, amounts, ({ kind, currency }) => `${kind} ${currency}`)
  for (const { kind, currency } of gone) await tx.projectAmount.deleteMany({ where: { projectId, kind, currency } })
  if (come.length > 0) await tx.projectAmount.createMany({ data: come.map((row) => ({ ...on, ...row })) })
  for (const { kind, currency, minor } of changed) await tx.projectAmount.update({ where: { projectId_kind_currency: { projectId, kind, currency } }, data: { minor }, select: { kind: true } })
}

async function writeTexts(tx: Tx, on: On, texts: ProjectInput['texts']): Promise<void> {
  const { projectId } = on
  const before = await tx.projectText.findMany({ where: { projectId }, select: { lang: true, title: true, description: true } })
  const { gone, come, changed } = difference<{ lang: string; title: string; description: string | null }>(before, texts, ({ lang }) => lang)
  if (gone.length > 0) await tx.projectText.deleteMany({ where: { projectId, lang: { in: gone.map(({ lang }) => lang) } } })
  if (come.length > 0) await tx.projectText.createMany({ data: come.map((row) => ({ ...on, ...row })) })
  for (const { lang, ...row } of changed) await tx.projectText.update({ where: { projectId_lang: { projectId, lang } }, data: row, select: { lang: true } })
}
