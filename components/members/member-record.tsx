import { useTranslations } from 'next-intl'
import { Record } from '@/components/layout/record'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import type { MemberRecord } from '@/lib/features/members/queries/get-member'
import { MemberChoices } from './member-choices'
import { MemberFacts } from './member-facts'
import { MemberHistory } from './member-history'
import { StateWord } from './state-word'

type Props = { member: MemberRecord; own: boolean; now: Date; timeZone: string }

/** An account as those see it who answer for access. `own`: it is the reader's. */
export function MemberRecordPage({ member, own, now, timeZone }: Props) {
  const t = useTranslations('members')
  const admin = useTranslations('admin.accounts')
  return (
    <>
      <PageHeader
        over={<a href="/admin">{admin('title')}</a>}
        title={<bdi>{member.name || admin('formerAccount')}</bdi>}
        under={
          <>
            <StateWord state={member.state} /> · {t(`roles.${member.role}`)} · <bdi>{member.organization.name}</bdi>
          </>
        }
      />
      {member.openProposals.length > 0 && <WaitingProposals proposals={member.openProposals} />}
      <Record asideLabel={t('record.facts')} aside={<MemberFacts member={member} now={now} timeZone={timeZone} />}>
        <Section id="do" title={t('record.do')}>
          <MemberChoices member={member} own={own} />
        </Section>
        <Section id="history" title={t('record.history')}>
          <MemberHistory history={member.history} timeZone={timeZone} />
        </Section>
      </Record>
    </>
  )
}

function WaitingProposals({ proposals }: { proposals: MemberRecord['openProposals'] }) {
  const t = useTranslations('members')
  return (
    <Notice tone="warn" title={t('record.waits', { count: proposals.length })}>
      <span className="inline-list">
        {proposals.map(({ id, verb }) => (
          <a key={id} href={`/admin/proposals/${id}`}>
            {t(`verbs.${verb}`)}
          </a>
        ))}
      </span>
    </Notice>
  )
}
