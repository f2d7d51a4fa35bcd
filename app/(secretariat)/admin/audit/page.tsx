import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuditFilterForm } from '@/components/admin/audit-filters'
import { AuditResults } from '@/components/admin/audit-results'
import { ConsoleHead } from '@/components/admin/console-head'
import { orFault } from '@/components/layout/or-fault'
import { auditFilters } from '@/lib/features/members/input'
import { listAuditTrail } from '@/lib/features/members/queries/audit-trail'
import { consoleFor } from '@/lib/features/members/queries/console'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('audit.title') }
}

/** The Secretariat reads acts of access, a lead what concerns the records of the own organization. */
export default orFault(async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const viewer = await requireViewer()
  const filters = auditFilters.parse(await searchParams)
  const found = consoleFor(viewer)
  const trail = await listAuditTrail(viewer, await getLocale(), filters)
  if (!found || !trail) notFound()
  const t = await getTranslations('admin.audit')
  return (
    <>
      <ConsoleHead places={found.places} current="audit" />
      <p className="prose mb-4 text-muted">{t(found.can.invite ? 'textSecretariat' : 'textLead')}</p>
      <AuditFilterForm filters={filters} whole={!found.can.invite} />
      <AuditResults trail={trail} filters={filters} timeZone={viewer.timeZone} />
    </>
  )
})
