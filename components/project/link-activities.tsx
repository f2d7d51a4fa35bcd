// Which activities belong to a project: those that do, and a search for those that shall.
import { useTranslations } from 'next-intl'
import { link, unlink } from '@/lib/features/projects/actions'
import type { ActivitiesToLink } from '@/lib/features/projects/queries/linked-activities'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { Written } from '../ui/text'

type Props = { of: ActivitiesToLink; q: string }

export function LinkActivities({ of: { project, linked, found, more }, q }: Props) {
  const t = useTranslations('project.activities')
  return (
    <>
      <form role="search" action={`/projects/${project.id}/activities`} aria-label={t('find')} className="filters">
        <div className="search">
          <Icon name="search" />
          <input type="search" name="q" defaultValue={q} aria-label={t('find')} dir="auto" maxLength={200} />
        </div>
        <Button look="primary">{t('show')}</Button>
      </form>
      {q && (
        <Section id="found" title={t('found')} count={found.length}>
          {found.length === 0 && <p className="text-muted">{t('nothing', { q })}</p>}
          <ul className="rules">
            {found.map((one) => (
              <Line key={one.id} one={one} projectId={project.id} act={one.linked ? null : 'link'} />
            ))}
          </ul>
          {more && <p className="text-sm text-muted">{t('more')}</p>}
        </Section>
      )}
      <Section id="linked" title={t('title')} count={linked.length}>
        {linked.length === 0 && <p className="text-muted">{t('none')}</p>}
        <ul className="rules">
          {linked.map((one) => (
            <Line key={one.id} one={{ ...one, detail: one.lead ?? '' }} projectId={project.id} act="unlink" />
          ))}
        </ul>
      </Section>
    </>
  )
}

type LineProps = { one: { id: string; title: string; lang: string | null; detail: string }; projectId: string; act: 'link' | 'unlink' | null }

function Line({ one, projectId, act }: LineProps) {
  const t = useTranslations('project.activities')
  return (
    <li className="line-item">
      <span>
        <a href={`/activities/${one.id}`}><Written lang={one.lang}>{one.title}</Written></a>
        {one.detail && <span className="second">{one.detail}</span>}
      </span>
      {act === null ? (
        <span className="text-sm text-muted">{t('already')}</span>
      ) : (
        <ActionForm action={act === 'link' ? link : unlink} id={`${act}-${one.id}`} label={t(act === 'link' ? 'linkOne' : 'unlinkOne', { title: one.title })}>
          <input type="hidden" name="id" value={projectId} />
          <input type="hidden" name="activityId" value={one.id} />
          <SubmitButton small>{t(act === 'link' ? 'linkAct' : 'unlinkAct')}</SubmitButton>
        </ActionForm>
      )}
    </li>
  )
}
