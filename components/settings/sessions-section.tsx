import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, Row, RowHead, Table } from '@/components/ui/table'
import { Code, Time } from '@/components/ui/text'
import { endTheOthers, endThatSession } from '@/lib/features/sign-in/actions/settings'
import type { OwnAccount } from '@/lib/features/sign-in/queries/own-account'
import { readDevice } from '@/lib/platform/auth/device'
import { formatAge, formatDateTimeZone } from '@/lib/platform/i18n/format'

type Session = OwnAccount['sessions'][number]
type Props = { sessions: readonly Session[]; here: string | null; timeZone: string; now: Date; lasts: { hours: number; days: number } }

export function SessionsSection({ sessions, here, timeZone, now, lasts }: Props) {
  const t = useTranslations('settings.sessions')
  const columns = [{ label: t('device') }, { label: t('since') }, { label: t('seen') }, { label: t('address') }, { label: t('act'), hidden: true }]
  return (
    <Section id="sessions" title={t('title')} count={sessions.length}>
      <Table label={t('title')} columns={columns} fold="labels">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} here={session.id === here} timeZone={timeZone} now={now} />
        ))}
      </Table>
      {sessions.length > 1 && (
        <ActionForm action={endTheOthers} className="mt-3">
          <SubmitButton look="danger">{t('endOthers')}</SubmitButton>
        </ActionForm>
      )}
      <p className="mt-3 text-sm text-muted">{t('ends', lasts)}</p>
    </Section>
  )
}

function SessionRow({ session, here, timeZone, now }: { session: Session; here: boolean; timeZone: string; now: Date }) {
  const t = useTranslations('settings.sessions')
  const locale = useLocale()
  const device = useDevice(session.device)
  return (
    <Row>
      <RowHead>
        {device} {here && <Badge tone="info">{t('here')}</Badge>}
      </RowHead>
      <Cell label={t('since')}>
        <Time at={session.startedAt}>{formatDateTimeZone(locale, session.startedAt, timeZone)}</Time>
      </Cell>
      <Cell label={t('seen')}>
        <Time at={session.seenAt}>{formatAge(locale, session.seenAt, now)}</Time>
      </Cell>
      <Cell label={t('address')}>
        <Code>{session.address}</Code>
      </Cell>
      <Cell className="end">{!here && <EndButton id={session.id} device={device} />}</Cell>
    </Row>
  )
}

function EndButton({ id, device }: { id: string; device: string }): ReactNode {
  const t = useTranslations('settings.sessions')
  return (
    <ActionForm action={endThatSession} id={`end-${id}`}>
      <input type="hidden" name="sessionId" value={id} />
      <SubmitButton small look="danger" aria-label={t('endNamed', { device })}>
        {t('end')}
      </SubmitButton>
    </ActionForm>
  )
}

/** The device in words, as far as the browser named itself. */
function useDevice(device: string): string {
  const t = useTranslations('settings.sessions')
  const { browser, system } = readDevice(device)
  return browser && system ? t('on', { browser, system }) : browser || system || t('unknown')
}
