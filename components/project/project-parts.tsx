// Where a project works and on what, with its percentages; who takes part, by role.
import { useLocale, useTranslations } from 'next-intl'
import type { Partner, Project, Share } from '@/lib/features/projects/queries/get-project'
import { roles } from '@/lib/features/projects/words'
import { formatNumber } from '@/lib/platform/i18n/format'
import { FactsList } from '../ui/facts-list'
import { Section } from '../ui/section'
import { Cell, Row, RowHead, Table } from '../ui/table'

export function ProjectShares({ project: { countries, themes } }: { project: Pick<Project, 'countries' | 'themes'> }) {
  const t = useTranslations('project')
  return (
    <>
      <Section id="countries" title={t('shares.countries')}>
        {countries.length > 0 ? <Shares label={t('shares.countries')} filter="country" shares={countries} /> : <p className="text-muted">{t('noCountry')}</p>}
      </Section>
      <Section id="themes" title={t('shares.themes')}>
        {themes.length > 0 ? <Shares label={t('shares.themes')} filter="theme" shares={themes} /> : <p className="text-muted">{t('notStated')}</p>}
      </Section>
    </>
  )
}

function Shares({ label, filter, shares }: { label: string; filter: string; shares: readonly Share[] }) {
  const t = useTranslations('project')
  const locale = useLocale()
  return (
    <Table label={label} columns={[{ label }, { label: t('shares.share'), end: true }]} fold="ends">
      {shares.map(({ code, name, share }) => (
        <Row key={code}>
          <RowHead>
            <a href={`/projects?${filter}=${code}`}>{name}</a>
          </RowHead>
          <Cell label={t('shares.share')} className="end num">
            {formatNumber(locale, share / 10_000, { style: 'percent', maximumFractionDigits: 2 })}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

export function ProjectPartners({ partners }: { partners: readonly Partner[] }) {
  const t = useTranslations('project')
  const inRole = (role: string) => partners.filter((one) => one.role === role)
  return (
    <Section id="partners" title={t('partners.title')}>
      {partners.length === 0 && <p className="text-muted">{t('notStated')}</p>}
      <FactsList
        facts={roles.map((role) => ({
          label: t('roles', { role }),
          value: inRole(role).length > 0 && (
            <span className="inline-list">
              {inRole(role).map(({ slug, name }) => (
                <a key={slug} href={`/organizations/${slug}`}>
                  {name}
                </a>
              ))}
            </span>
          ),
        }))}
      />
    </Section>
  )
}
