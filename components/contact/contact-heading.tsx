// Name in Latin letters and in its own script, what the person is and for whom, what one can do here.
import { useLocale, useTranslations } from 'next-intl'
import type { Contact } from '@/lib/features/directory/queries/get-contact'
import { listSeparator } from '@/lib/platform/i18n/format'
import { Badge } from '../ui/badge'
import { ButtonLink } from '../ui/button'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Written } from '../ui/text'

export function ContactHeading({ contact }: { contact: Contact }) {
  const t = useTranslations('contact')
  const shell = useTranslations('shell')
  return (
    <PageHeader
      over={<a href="/directory">{shell('directory')}</a>}
      title={<Written>{contact.name}</Written>}
      {...(contact.ownName && { count: <Written lang={contact.ownNameLang}>{contact.ownName}</Written> })}
      under={<Under contact={contact} />}
      actions={<Actions contact={contact} />}
    >
      <AudienceLine marking="GREEN" seenBy={t('seenBy', { who: t('shownTo', { who: contact.nominated ? 'OWN' : 'EVERYONE' }) })}>
        {t('mayLeave')}
      </AudienceLine>
    </PageHeader>
  )
}

function Under({ contact }: { contact: Contact }) {
  const t = useTranslations('contact')
  const separator = listSeparator(useLocale())
  const { organization, role, standing } = contact
  return (
    <>
      <Written lang={contact.functionLang}>{contact.function}</Written>
      {contact.unit && (
        <>
          {separator}
          <b>
            <Written>{contact.unit}</Written>
          </b>
        </>
      )}
      {separator}
      <a href={`/organizations/${organization.slug}`}>{organization.name}</a>
      {role && (
        <>
          {separator}
          {t('roles', { role })}
        </>
      )}
      {standing === 'SUSPENDED' && (
        <>
          {' '}
          <Badge tone="warn">{t('suspended.badge')}</Badge>
        </>
      )}
    </>
  )
}

function Actions({ contact }: { contact: Contact }) {
  const t = useTranslations('contact')
  const emails = contact.reach.seen.filter(({ kind }) => kind === 'EMAIL')
  const [first] = emails
  return (
    <>
      <ButtonLink href={`/directory/${contact.id}/contact.vcf`} icon="download" download>
        {t('vcard')}
      </ButtonLink>
      {contact.can.edit && (
        <ButtonLink href={`/directory/${contact.id}/edit`} icon="edit">
          {t('edit.action')}
        </ButtonLink>
      )}
      {first && (
        <ButtonLink href={`mailto:${first.value}`} look="primary" icon="mail">
          {t('write')}
        </ButtonLink>
      )}
    </>
  )
}
