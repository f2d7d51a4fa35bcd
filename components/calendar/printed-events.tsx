// The agenda on paper: nothing but the list, what it may be used for, and who took it.
import { useLocale, useTranslations } from 'next-intl'
import { leavesKey } from '@/lib/features/audience/markings'
import type { Sheet } from '@/lib/features/calendar/commands/take-sheet'
import { calendarHref, type CalendarParams } from '@/lib/features/calendar/search-params'
import { formatDateTimeZone, formatDay } from '@/lib/platform/i18n/format'
import { dayIn } from '@/lib/platform/time/zones'
import { PrintHead } from '../layout/print-head'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Agenda } from './agenda'
import { placeOf, useCountWords } from './event-words'

type Props = { sheet: Sheet; params: CalendarParams; reader: { name: string; timeZone: string; now: Date } }

export function PrintedEvents({ sheet, params, reader }: Props) {
  const t = useTranslations('event')
  const locale = useLocale()
  const count = useCountWords()
  const leaves = useTranslations('audience')('leaves', { marking: leavesKey(sheet.marking) })
  const today = dayIn(reader.timeZone, reader.now)
  const day = params.from ?? today
  return (
    <main className="main" id="main" tabIndex={-1}>
      <PrintHead title={t('title')} marking={sheet.marking} seenBy={t('print.rows')} reader={reader.name} at={formatDateTimeZone(locale, reader.now, reader.timeZone)} />
      <PageHeader
        over={
          <a className="no-print" href={calendarHref(params)}>
            {t('print.back')}
          </a>
        }
        title={t('title')}
        count={`${count({ count: sheet.rows.length, more: false })} ${t('from', { day: formatDay(locale, day, 'short') })}`}
        under={<span className="no-print">{t(sheet.full ? 'print.full' : 'print.how')}</span>}
      >
        <div className="no-print">
          <AudienceLine marking={sheet.marking} seenBy={t('print.rows')}>
            {leaves}
          </AudienceLine>
        </div>
      </PageHeader>
      <p className="hint mb-3">{t('agenda.zone', { zone: placeOf(reader.timeZone) })}</p>
      <Agenda rows={sheet.rows} from={day} today={today} zone={reader.timeZone} link={false} />
    </main>
  )
}
