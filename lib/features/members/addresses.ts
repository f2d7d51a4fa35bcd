import type { AuditFilters, MemberFilters, OutboxFilters } from './input'

/** The address of the list of accounts; `at` and `open` belong to one page and are left out unless given. */
export function accountsHref(filters: MemberFilters, change: Partial<MemberFilters> = {}): string {
  const { q, organization, state, role, sort, at, open } = { ...filters, at: undefined, open: '', ...change }
  return href('/admin', { q, organization, state, role, sort: sort === 'name' ? '' : sort, open, at })
}

export function outboxHref(filters: OutboxFilters, change: Partial<OutboxFilters> = {}): string {
  return href('/admin/outbox', { ...filters, at: undefined, ...change })
}

export function auditHref(filters: AuditFilters, change: Partial<AuditFilters> = {}): string {
  return href('/admin/audit', { ...filters, at: undefined, ...change })
}

type Value = string | readonly string[] | null | undefined

function href(path: string, values: Readonly<Record<string, Value>>): string {
  const query = new URLSearchParams(Object.entries(values).flatMap(([name, value]) => [value ?? []].flat().filter(Boolean).map((one) => [name, one])))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
