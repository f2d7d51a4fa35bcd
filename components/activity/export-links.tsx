import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { exportFormats } from '@/lib/features/activities/export-columns'
import { activityQuery, type ActivityParams } from '@/lib/features/activities/search-params'

/** The filtered list as a file to work with. */
export function ExportLinks({ params }: { params: ActivityParams }) {
  const t = useTranslations('activity-views.export')
  return exportFormats.map((format) => (
    <a key={format} className="with-icon no-print" href={`/activities/export?${activityQuery(params, { columns: [] }, { format })}`}>
      <Icon name="download" />
      {t(format)}
    </a>
  ))
}
