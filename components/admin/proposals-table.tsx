import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import { Time, Written } from '@/components/ui/text'
import type { ProposalRow } from '@/lib/features/members/queries/proposals'
import { formatDate } from '@/lib/platform/i18n/format'

type Props = { label: string; proposals: readonly ProposalRow[]; timeZone: string; decided?: boolean }

/** Proposals that wait, or (decided) that were answered. */
export function ProposalsTable({ label, proposals, timeZone, decided = false }: Props) {
  const t = useTranslations('admin.proposals')
  const columns = [{ label: t('who') }, { label: t('what') }, { label: decided ? t('decision') : t('by') }, { label: t('when') }]
  return (
    <Table label={label} columns={columns} fold="labels">
      {proposals.map((proposal) => (
        <ProposalLine key={proposal.id} proposal={proposal} timeZone={timeZone} />
      ))}
    </Table>
  )
}

function ProposalLine({ proposal, timeZone }: { proposal: ProposalRow; timeZone: string }) {
  const t = useTranslations('admin.proposals')
  const members = useTranslations('members')
  const locale = useLocale()
  const { verb, role, decision } = proposal
  const at = proposal.decidedAt ?? proposal.proposedAt
  return (
    <Row>
      <RowHead>
        <RowLink href={`/admin/proposals/${proposal.id}`}>{proposal.name ?? members('history.somebody')}</RowLink>
        <span className="second">
          <bdi>{proposal.organization}</bdi>
        </span>
      </RowHead>
      <Cell label={t('what')}>
        {members(`verbs.${verb}`)}
        {role && <span className="second">{members(`roles.${role}`)}</span>}
      </Cell>
      <Cell label={decision ? t('decision') : t('by')}>
        {decision ? <Badge tone={decision === 'APPROVED' ? 'good' : 'bad'}>{t(decision)}</Badge> : <bdi>{proposal.proposedBy ?? members('history.somebody')}</bdi>}
        {proposal.decisionReason && (
          <span className="second">
            <Written>{proposal.decisionReason}</Written>
          </span>
        )}
      </Cell>
      <Cell label={t('when')} className="fit">
        <Time at={at}>{formatDate(locale, at, timeZone)}</Time>
      </Cell>
    </Row>
  )
}
