import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { FactsList, type Fact } from '@/components/ui/facts-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Code, Written } from '@/components/ui/text'
import type { getProposal } from '@/lib/features/members/queries/proposals'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { ApproveForm, DeclineForm } from './decide-forms'

type Proposal = NonNullable<Awaited<ReturnType<typeof getProposal>>>

/** A proposal, with its decision or the two forms that decide it. */
export function ProposalRecord({ proposal, timeZone }: { proposal: Proposal; timeZone: string }) {
  const t = useTranslations('admin.proposals')
  const members = useTranslations('members')
  const accounts = useTranslations('admin.accounts')
  const { decision, can, email, usedBy } = proposal
  return (
    <>
      <PageHeader
        over={<a href="/admin">{accounts('title')}</a>}
        title={t.rich('title', { what: members(`verbs.${proposal.verb}`), name: proposal.name ?? members('history.somebody'), b: (name) => <bdi>{name}</bdi> })}
        under={<Badge tone={decision === 'APPROVED' ? 'good' : decision === 'DECLINED' ? 'bad' : 'warn'}>{t(decision ?? 'open')}</Badge>}
      />
      <FactsList facts={useFacts(proposal, timeZone)} />
      {email && usedBy && (
        <div className="mt-4">
          <Notice tone="warn" title={t.rich('used', { email, name: usedBy, code: (text) => <Code>{text}</Code>, b: (text) => <bdi>{text}</bdi> })}>
            {t('usedText')}
          </Notice>
        </div>
      )}
      {can.decide && (
        <div className="mt-6 grid max-w-form gap-6">
          {!usedBy && <ApproveForm id={proposal.id} verb={proposal.verb} />}
          <DeclineForm id={proposal.id} verb={proposal.verb} />
        </div>
      )}
    </>
  )
}

function useFacts(proposal: Proposal, timeZone: string): Fact[] {
  const t = useTranslations('admin.proposals')
  const members = useTranslations('members')
  const locale = useLocale()
  const by = (name: string | null, at: Date) => (
    <>
      <bdi>{name ?? members('history.somebody')}</bdi> · {formatDateTimeZone(locale, at, timeZone)}
    </>
  )
  const { role, email, reason, decision, decisionReason, decidedAt } = proposal
  return [
    {
      label: t('account'),
      value: (
        <a href={`/admin/members/${proposal.memberId}`}>
          <bdi>{proposal.name ?? members('history.somebody')}</bdi>
        </a>
      ),
    },
    { label: members('fields.organization'), value: <bdi>{proposal.organization}</bdi> },
    { label: proposal.verb === 'NOMINATE' ? members('fields.role') : t('role'), value: role && members(`roles.${role}`) },
    { label: t('email'), value: email && <Code>{email}</Code> },
    { label: t('by'), value: by(proposal.proposedBy, proposal.proposedAt) },
    { label: t('reason'), value: reason && <Reason text={reason} /> },
    { label: t('decision'), value: decision && decidedAt && <>{t(decision)} · {by(proposal.decidedBy, decidedAt)}</> },
    { label: t('decisionReason'), value: decisionReason && <Reason text={decisionReason} /> },
  ]
}

function Reason({ text }: { text: string }) {
  return (
    <span className="whitespace-pre-line">
      <Written>{text}</Written>
    </span>
  )
}
