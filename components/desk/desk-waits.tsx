// What waits for the member: what to do, what it is about, since when.
import { useLocale, useTranslations } from 'next-intl'
import type { Waiting } from '@/lib/features/desk/queries/desk'
import { formatAge, formatDate } from '@/lib/platform/i18n/format'
import { Badge } from '../ui/badge'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { Cell, Row, RowHead, RowLink, Table } from '../ui/table'
import { Time } from '../ui/text'

type Props = { waiting: readonly Waiting[]; reader: { timeZone: string; now: Date } }

export function DeskWaits({ waiting, reader }: Props) {
  const t = useTranslations('desk')
  return (
    <Section id="waits" title={t('waits.title')}>
      {waiting.length === 0 ? (
        <EmptyState level={3} title={t('waits.none')}>{t('waits.noneText')}</EmptyState>
      ) : (
        <Table label={t('waits.title')} columns={[{ label: t('waits.todo') }, { label: t('waits.what') }, { label: t('waits.since') }]} fold="ends">
          {waiting.map((one, at) => (
            <Row key={`${one.kind} ${at}`}>
              <Cell className="fit"><Badge>{t('waits.todos', { kind: one.kind })}</Badge></Cell>
              <What one={one} />
              <Cell label={t('waits.since')} className="fit">
                <Since one={one} reader={reader} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  )
}

function What({ one }: { one: Waiting }) {
  const { title, second, lang } = useSaid(one)
  return (
    <RowHead>
      <RowLink href={one.href} lang={lang}>{title}</RowLink>
      <span className="second">{second}</span>
    </RowHead>
  )
}

function useSaid(one: Waiting): { title: string; second: string; lang?: string } {
  const t = useTranslations('desk.waits')
  const verbs = useTranslations('members.verbs')
  switch (one.kind) {
    case 'confirm':
      return { title: t('confirm'), second: t('confirmText') }
    case 'confirmOthers':
      return { title: t('confirmOthers', { count: one.count }), second: t('confirmOthersText') }
    case 'stale':
      return { title: one.title, second: t('stale'), lang: one.lang }
    case 'staleMore':
      return { title: t('staleMore'), second: t('stale') }
    case 'request':
      return { title: t('request', { name: one.name, organization: one.organization }), second: one.group }
    case 'proposal':
      return { title: t('proposal', { what: verbs(one.verb), name: one.name ?? '–' }), second: one.organization }
  }
}

function Since({ one, reader }: { one: Waiting; reader: Props['reader'] }) {
  const t = useTranslations('desk.waits')
  const locale = useLocale()
  if (one.kind === 'confirmOthers' || one.kind === 'staleMore') return null
  const at = one.kind === 'confirm' ? one.confirmedAt : one.at
  if (!at) return <>{t('never')}</>
  return (
    <>
      <Time at={at}>{formatAge(locale, at, reader.now)}</Time>
      <span className="second">{formatDate(locale, at, reader.timeZone)}</span>
    </>
  )
}
