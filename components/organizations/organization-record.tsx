import { useLocale, useTranslations } from 'next-intl'
import { Record } from '@/components/layout/record'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import type { OrganizationPeople } from '@/lib/features/directory/queries/people-of-organization'
import type { Organization } from '@/lib/features/organizations/queries/get-organization'
import { kindWords } from './kind-words'
import { OrganizationFacts, OrganizationNames } from './organization-facts'
import { OrganizationFocalPoints } from './organization-focal-points'
import { OrganizationGroups } from './organization-groups'
import { OrganizationWorksIn } from './organization-works-in'

type Props = { organization: Organization; people: OrganizationPeople; now: Date }

export function OrganizationRecord({ organization, people, now }: Props) {
  const t = useTranslations('organizations')
  const kinds = useTranslations('organizations.kinds')
  const locale = useLocale()
  const own = organization.names.find(({ lang }) => lang === locale)
  const contacts = `/directory?organization=${organization.slug}`
  return (
    <>
      <PageHeader
        over={<a href="/organizations">{t('title')}</a>}
        title={<bdi>{own?.name ?? organization.slug}</bdi>}
        count={own?.acronym && own.acronym !== own.name ? <span className="code">{own.acronym}</span> : undefined}
        under={
          <>
            {own?.formalName && own.formalName !== own.name ? `${own.formalName}. ` : ''}
            {kindWords(kinds, organization)} {organization.sample && <Badge>{t('sample')}</Badge>}
          </>
        }
      />
      <Record
        asideLabel={t('facts.title')}
        aside={
          <>
            <OrganizationFacts organization={organization} people={people} now={now} />
            <OrganizationNames names={organization.names.filter(({ lang }) => lang !== locale)} />
          </>
        }
      >
        <Section id="people" title={t('people.title')} count={t('people.count', { count: people.total })} link={people.total > 0 && <a href={contacts}>{t('people.all', { count: people.total })}</a>}>
          <OrganizationFocalPoints people={people.people} now={now} />
        </Section>
        <Section id="groups" title={t('groups.title')} count={organization.seats.length}>
          <OrganizationGroups seats={organization.seats} />
        </Section>
        <OrganizationWorksIn people={people} />
      </Record>
    </>
  )
}
