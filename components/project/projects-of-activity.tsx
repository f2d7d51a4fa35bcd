// Beside an activity: the projects it belongs to.
import { useTranslations } from 'next-intl'
import type { ProjectOfActivity } from '@/lib/features/projects/queries/linked-activities'
import { Section } from '../ui/section'
import { Written } from '../ui/text'

export function ProjectsOfActivity({ projects }: { projects: readonly ProjectOfActivity[] }) {
  const t = useTranslations('project.activities')
  return (
    <Section id="projects" title={t('of')}>
      {projects.length === 0 && <p className="text-muted">{t('ofNone')}</p>}
      <ul className="rules">
        {projects.map(({ id, title, lang }) => (
          <li key={id}>
            <a href={`/projects/${id}`}><Written lang={lang}>{title}</Written></a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
