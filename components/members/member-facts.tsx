import { useLocale, useTranslations } from 'next-intl'
import { FactsList, type Fact } from '@/components/ui/facts-list'
import { Section } from '@/components/ui/section'
import { Code, Time, Written } from '@/components/ui/text'
import type { MemberRecord } from '@/lib/features/members/queries/get-member'
import { formatDate, formatDateTimeZone } from '@/lib/platform/i18n/format'

type Props = { member: MemberRecord; now: Date; timeZone: string }

export function MemberFacts({ member, now, timeZone }: Props) {
  const t = useTranslations('members')
  const { entry, email, organization } = member
  const facts: Fact[] = [
    {
      label: t('record.organization'),
      value: (
        <a href={`/organizations/${organization.slug}`}>
          <bdi>{organization.name}</bdi>
        </a>
      ),
    },
    { label: t('record.role'), value: t(`roles.${member.role}`) },
    { label: t('record.seat'), value: entry?.seat && t(`seats.${entry.seat}`) },
    { label: t('fields.ownName'), value: entry?.ownName && <Written lang={entry.ownNameLang}>{entry.ownName}</Written> },
    { label: t('fields.function'), value: entry && <Written lang={entry.functionLang}>{entry.function}</Written> },
    { label: t('record.unit'), value: entry?.unit && <Written>{entry.unit}</Written> },
    { label: t('record.email'), value: email && <Code>{email}</Code> },
    { label: t('record.entry'), value: entry && <a href={`/directory/${member.contactId}`}>{t('record.open')}</a> },
  ]
  return (
    <>
      <Section id="facts" title={t('record.facts')}>
        <FactsList facts={facts} column />
      </Section>
      <Section id="dates" title={t('record.dates')}>
        <FactsList facts={useDates(member, now, timeZone)} column />
      </Section>
    </>
  )
}

function useDates(member: MemberRecord, now: Date, timeZone: string): Fact[] {
  const t = useTranslations('members.record')
  const locale = useLocale()
  const day = (at: Date | null) => at && <Time at={at}>{formatDate(locale, at, timeZone)}</Time>
  const link = member.invitation
  const until = link && t(link > now ? 'invitationUntil' : 'invitationOver', { when: formatDateTimeZone(locale, link, timeZone) })
  return [
    { label: t('added'), value: day(member.nominatedAt) },
    { label: t('invited'), value: day(member.invitedAt) },
    { label: t('invitation'), value: member.state === 'INVITED' && member.can.inviteAgain ? (until ?? t('invitationNone')) : null },
    { label: t('activated'), value: day(member.activatedAt) },
    { label: t('suspended'), value: day(member.suspendedAt) },
    { label: t('ended'), value: day(member.endedAt) },
  ]
}
