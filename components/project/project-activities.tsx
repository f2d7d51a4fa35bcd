// The activities of a project: on its own page, and beside it under a map.
import { useTranslations } from 'next-intl'
import type { LinkedActivity } from '@/lib/features/projects/queries/linked-activities'
import { ActivityState } from '../activity/activity-words'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { Cell, Row, RowHead, RowLink, Table } from '../ui/table'
import { Written } from '../ui/text'

type Props = { project: { id: string; can: { edit: boolean } }; activities: readonly LinkedActivity[] }

export function ProjectActivities({ project, activities }: Props) {
  const t = useTranslations('project.activities')
  return (
    <Section id="activities" title={t('title')} count={activities.length} link={project.can.edit && <a href={`/projects/${project.id}/activities`}>{t('link')}</a>}>
      {activities.length === 0 ? <p className="text-muted">{t('none')}</p> : <ActivitiesTable activities={activities} />}
    </Section>
  )
}

function ActivitiesTable({ activities }: Pick<Props, 'activities'>) {
  const t = useTranslations('project.activities')
  return (
    <Table label={t('title')} columns={[{ label: t('activity') }, { label: t('places') }, { label: t('status') }]} fold="plain">
      {activities.map(({ id, title, lang, lead, places, status }) => (
        <Row key={id}>
          <RowHead>
            <RowLink href={`/activities/${id}`} lang={lang}>{title}</RowLink>
            {lead && <span className="second">{lead}</span>}
          </RowHead>
          <Cell>{places}</Cell>
          <Cell className="fit"><ActivityState status={status} /></Cell>
        </Row>
      ))}
    </Table>
  )
}

type Shown = { id: string; title: string; lang: string }

/** Projects of a page, each with its activities beside it. */
export function ProjectsWithActivities({ projects, activities, all }: { projects: readonly Shown[]; activities: readonly LinkedActivity[]; all: string }) {
  const t = useTranslations('project.activities')
  if (projects.length === 0) return <EmptyState level={3} title={t('none')} />
  return (
    <Section id="projects-shown" title={t('beside')} link={<a href={all}>{t('all')}</a>}>
      <Table label={t('beside')} columns={[{ label: t('project') }, { label: t('title') }]} fold="labels">
        {projects.map(({ id, title, lang }) => (
          <Row key={id}>
            <RowHead>
              <a href={`/projects/${id}`}><Written lang={lang}>{title}</Written></a>
            </RowHead>
            <Cell label={t('title')}>
              <Names activities={activities.filter(({ projectId }) => projectId === id)} />
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  )
}

function Names({ activities }: Pick<Props, 'activities'>) {
  const t = useTranslations('project.activities')
  if (activities.length === 0) return <span className="text-muted">{t('none')}</span>
  return (
    <ul>
      {activities.map(({ id, title, lang }) => (
        <li key={id} className="py-0.5">
          <a href={`/activities/${id}`}><Written lang={lang}>{title}</Written></a>
        </li>
      ))}
    </ul>
  )
}
