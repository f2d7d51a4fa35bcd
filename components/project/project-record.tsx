// A project on its own page: what it is, who takes part, where and on what with which shares, its money, its history.
import type { ComponentProps } from 'react'
import { useTranslations } from 'next-intl'
import type { Project } from '@/lib/features/projects/queries/get-project'
import type { LinkedActivity } from '@/lib/features/projects/queries/linked-activities'
import { languageName } from '@/lib/platform/i18n/locale'
import { SeenBy } from '../audience/seen-by'
import { Record } from '../layout/record'
import { RecordHistory } from '../record/record-history'
import { Badge } from '../ui/badge'
import { ButtonLink } from '../ui/button'
import { FactsList } from '../ui/facts-list'
import { PageHeader } from '../ui/page-header'
import { Section } from '../ui/section'
import { Code, Written } from '../ui/text'
import { ProjectActivities } from './project-activities'
import { ProjectMoney } from './project-money'
import { ProjectPartners, ProjectShares } from './project-parts'
import { useHistoryWords } from './project-history'
import { ProjectState, usePeriod } from './project-words'

type Props = { project: Project; activities: readonly LinkedActivity[]; acts: ComponentProps<typeof RecordHistory>['acts']; reader: { timeZone: string; locale: string } }

export function ProjectRecord({ project, activities, acts, reader }: Props) {
  const t = useTranslations('project')
  const words = useHistoryWords(project)
  const own = project.texts.find(({ lang }) => lang === reader.locale)
  const shown = own ?? project
  const others = [project, ...project.texts].filter(({ lang }) => lang !== shown.lang)
  return (
    <>
      <ProjectTitle project={project} title={shown.title} lang={shown.lang} />
      <Record asideLabel={t('facts')} aside={<ProjectFacts project={project} />}>
        <Section id="about" title={t('about')}>
          {shown.description ? <Prose lang={shown.lang} text={shown.description} /> : <p className="text-muted">{t('noDescription')}</p>}
          {others.map(({ lang, title, description }) => (
            <details key={lang} className="mt-2">
              <summary>
                {languageName(lang)} <Written lang={lang}>{title}</Written>
              </summary>
              {description && <Prose lang={lang} text={description} />}
            </details>
          ))}
        </Section>
        <ProjectActivities project={project} activities={activities} />
        <ProjectMoney amounts={project.amounts} />
        <ProjectShares project={project} />
        <ProjectPartners partners={project.partners} />
        <Section id="history" title={t('history.title')}>
          <RecordHistory acts={acts} timeZone={reader.timeZone} words={words} />
        </Section>
      </Record>
    </>
  )
}

const Prose = ({ lang, text }: { lang: string; text: string }) => (
  <p className="prose whitespace-pre-line" lang={lang} dir="auto" translate="no">
    {text}
  </p>
)

function ProjectTitle({ project, title, lang }: { project: Project; title: string; lang: string }) {
  const t = useTranslations('project')
  const { id, can, identifier, owner, ownerHref, sample, told } = project
  return (
    <PageHeader
      over={<a href="/projects">{t('title')}</a>}
      title={<Written lang={lang}>{title}</Written>}
      under={
        <>
          <a href={ownerHref}>{owner}</a> {identifier && <Code>{identifier}</Code>} {sample && <Badge>{t('sample')}</Badge>}
        </>
      }
      actions={
        can.edit && (
          <>
            <ButtonLink href={`/projects/${id}/remove`}>{t('remove.link')}</ButtonLink>
            <ButtonLink href={`/projects/${id}/edit`} look="primary" icon="edit">
              {t('edit.link')}
            </ButtonLink>
          </>
        )
      }
    >
      <SeenBy told={told} noun="project" id={id} />
    </PageHeader>
  )
}

function ProjectFacts({ project }: { project: Project }) {
  const t = useTranslations('project')
  const period = usePeriod()
  return (
    <Section id="facts" title={t('facts')}>
      <FactsList
        column
        facts={[
          { label: t('columns', { column: 'status' }), value: <ProjectState status={project.status} /> },
          { label: t('columns', { column: 'starts' }), value: period(project.startsOn, project.endsOn) },
          { label: t('columns', { column: 'owner' }), value: <a href={project.ownerHref}>{project.owner}</a> },
          { label: t('columns', { column: 'identifier' }), value: project.identifier && <Code>{project.identifier}</Code> },
        ]}
      />
    </Section>
  )
}
