// The activities by status, a list for each; what changed last first.
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Freshness, freshnessOf } from '@/components/ui/list/freshness'
import { MarkingLabel } from '@/components/ui/marking/marking-label'
import { Section } from '@/components/ui/section'
import { Written } from '@/components/ui/text'
import type { Board, BoardColumn } from '@/lib/features/activities/queries/activity-board'
import type { ActivityRow } from '@/lib/features/activities/queries/list/activity-row'
import { activityHref, type ActivityParams } from '@/lib/features/activities/search-params'
import { formatAge, formatNumber } from '@/lib/platform/i18n/format'
import { Where } from './activity-where'
import { ActivityState, usePeriod } from './activity-words'

type Props = { board: Board; params: ActivityParams; now: Date }

export function ActivityBoard({ board, params, now }: Props) {
  const t = useTranslations('activity-views')
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('views.board')}>
      <div className="board">
        {board.columns.map((column) => (
          <StatusColumn key={column.status} column={column} params={params} now={now} />
        ))}
      </div>
    </div>
  )
}

function StatusColumn({ column: { status, total, cards }, params, now }: { column: BoardColumn; params: ActivityParams; now: Date }) {
  const t = useTranslations('activity-views')
  const locale = useLocale()
  const count = `${formatNumber(locale, total.count)}${total.more ? '+' : ''}`
  return (
    <Section id={`status-${status.toLowerCase()}`} title={<ActivityState status={status} />} count={count}>
      {cards.length === 0 && <p className="muted">{t('board.none')}</p>}
      <ul className="cards">
        {cards.map((card) => (
          <Card key={card.id} card={card} now={now} />
        ))}
      </ul>
      {(total.more || total.count > cards.length) && (
        <p className="text-sm">
          <a href={activityHref(params, { status: [status] })}>{total.more ? t('board.allMore', { count: total.count }) : t('board.all', { count: total.count })}</a>
        </p>
      )}
    </Section>
  )
}

function Card({ card, now }: { card: ActivityRow; now: Date }) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const period = usePeriod()(card.actualStartsOn ?? card.plannedStartsOn, card.actualEndsOn ?? card.plannedEndsOn)
  return (
    <li className="card">
      <a className="row-link" href={`/activities/${card.id}`}>
        <Written lang={card.lang}>{card.title}</Written>
      </a>{' '}
      {card.sample && <Badge>{t('sample')}</Badge>}
      <span className="second">
        {card.lead} · <Where row={card} />
      </span>
      {period && <span className="second">{period}</span>}
      <span className="card-foot">
        <MarkingLabel marking={card.marking} />
        <Freshness level={card.stale ? 'hollow' : freshnessOf(card.updatedAt, now)}>{formatAge(locale, card.updatedAt, now)}</Freshness>
      </span>
    </li>
  )
}
