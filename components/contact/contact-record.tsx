// A contact on its own page: who, how to reach, what is covered, where and how sure, and its history.
import { useLocale, useTranslations } from 'next-intl'
import type { Contact } from '@/lib/features/directory/queries/get-contact'
import type { ContactHistory } from '@/lib/features/directory/queries/contact-history'
import { History } from '../ui/facts-list'
import { Section } from '../ui/section'
import { Written } from '../ui/text'
import { PrintHead } from '../layout/print-head'
import { Record } from '../layout/record'
import { formatDateTime, formatDateTimeZone } from '@/lib/platform/i18n/format'
import { ContactAbsence } from './contact-absence'
import { ContactCovers } from './contact-covers'
import { ContactFacts, type Reader } from './contact-facts'
import { ContactHeading } from './contact-heading'
import { HistoryLine } from './history-line'
import { ReachTable } from './reach-table'

type Props = { contact: Contact; history: ContactHistory; reader: Reader }

export function ContactRecord({ contact, history, reader }: Props) {
  const t = useTranslations('contact')
  const locale = useLocale()
  return (
    <>
      <PrintHead title={<Written>{contact.name}</Written>} marking="GREEN" seenBy={t('seenBy', { who: t('shownTo', { who: contact.nominated ? 'OWN' : 'EVERYONE' }) })} reader={reader.name} at={formatDateTimeZone(locale, reader.now, reader.timeZone)} />
      <ContactHeading contact={contact} />
      <ContactAbsence contact={contact} />
      <Record asideLabel={t('facts')} aside={<ContactFacts contact={contact} reader={reader} />}>
        <Section id="reach" title={t('reach.title')}>
          <ReachTable contact={contact} />
        </Section>
        <Section id="covers" title={t('covers.title')}>
          <ContactCovers covers={contact.covers} />
        </Section>
        <Section id="history" title={t('history.title')}>
          <History
            entries={history.acts.map((act) => ({
              key: act.key,
              at: act.at.toISOString(),
              when: formatDateTime(locale, act.at, reader.timeZone),
              what: <HistoryLine act={act} names={history.names} />,
            }))}
          />
        </Section>
      </Record>
    </>
  )
}
