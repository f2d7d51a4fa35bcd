import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { State, type Tone } from '@/components/ui/badge'
import type { IconName } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/text'
import { tryAgain } from '@/lib/features/members/actions'
import type { OutboxRow } from '@/lib/features/members/queries/outbox'
import { formatDateTimeZone, formatNumber } from '@/lib/platform/i18n/format'
import { faultWord, kindWord } from './outbox-words'

const looks: Record<OutboxRow['state'], { icon: IconName; tone?: Tone }> = {
  WAITING: { icon: 'half', tone: 'info' },
  SENT: { icon: 'full', tone: 'good' },
  FAILED: { icon: 'warn', tone: 'bad' },
  DROPPED: { icon: 'cross' },
}

export function OutboxTable({ rows, timeZone }: { rows: readonly OutboxRow[]; timeZone: string }) {
  const t = useTranslations('admin.outbox')
  const columns = [{ label: t('to') }, { label: t('kind') }, { label: t('made') }, { label: t('state') }, { label: t('attempts'), end: true }, { label: t('tryAgain'), hidden: true }]
  return (
    <Table label={t('title')} columns={columns} fold="labels" sticky>
      {rows.map((row) => (
        <MessageLine key={row.id} row={row} timeZone={timeZone} />
      ))}
    </Table>
  )
}

function MessageLine({ row, timeZone }: { row: OutboxRow; timeZone: string }) {
  const t = useTranslations('admin.outbox')
  const locale = useLocale()
  const when = (at: Date) => <Time at={at}>{formatDateTimeZone(locale, at, timeZone)}</Time>
  return (
    <Row>
      <RowHead>
        {row.to ? <b dir="auto">{row.to}</b> : <span className="text-muted">{t('nobody')}</span>}
        {row.organization && (
          <span className="second">
            <bdi>{row.organization}</bdi>
          </span>
        )}
      </RowHead>
      <Cell label={t('kind')}>{kindWord(t, row.kind)}</Cell>
      <Cell label={t('made')}>{when(row.madeAt)}</Cell>
      <Cell label={t('state')}>
        <State {...looks[row.state]}>{t(`states.${row.state}`)}</State>
        {row.fault && <span className="second">{faultWord(t, row.fault)}</span>}
        {row.sentAt && <span className="second">{when(row.sentAt)}</span>}
        {row.state === 'WAITING' && <span className="second">{t('next', { when: formatDateTimeZone(locale, row.nextAt, timeZone) })}</span>}
      </Cell>
      <Cell label={t('attempts')} className="end num">
        {formatNumber(locale, row.attempts)}
      </Cell>
      <Cell className="fit">{row.can.tryAgain && <TryAgain id={row.id} />}</Cell>
    </Row>
  )
}

function TryAgain({ id }: { id: string }) {
  const t = useTranslations('admin.outbox')
  return (
    <ActionForm action={tryAgain} id={`try-${id}`}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton small icon="retry">
        {t('tryAgain')}
      </SubmitButton>
    </ActionForm>
  )
}
