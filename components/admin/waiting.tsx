import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { ProposalRow } from '@/lib/features/members/queries/proposals'
import { ProposalsTable } from './proposals-table'

type Props = { waiting: readonly ProposalRow[]; decided: readonly ProposalRow[]; failed: number; decides: boolean; timeZone: string }

/** What waits: to decide for the Secretariat, to be decided for a lead; and what was decided lately. */
export function Waiting({ waiting, decided, failed, decides, timeZone }: Props) {
  const t = useTranslations('admin')
  const title = t(decides ? 'proposals.toDecide' : 'proposals.waiting')
  return (
    <>
      {failed > 0 && (
        <Notice tone="warn" title={t('outbox.failed', { count: failed })}>
          <a href="/admin/outbox?state=FAILED">{t('outbox.failedText')}</a>
        </Notice>
      )}
      <Section id="waiting" title={title} count={waiting.length}>
        {waiting.length > 0 ? <ProposalsTable label={title} proposals={waiting} timeZone={timeZone} /> : <p className="text-muted">{t('proposals.none')}</p>}
      </Section>
      {decided.length > 0 && (
        <Section id="decided" title={t('proposals.decided')} count={decided.length}>
          <ProposalsTable label={t('proposals.decided')} proposals={decided} timeZone={timeZone} decided />
        </Section>
      )}
    </>
  )
}
