import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import type { ProjectList } from '@/lib/features/projects/queries/list-projects'
import { facets, projectHref, type ProjectParams } from '@/lib/features/projects/search-params'
import { Applied } from './project-filters'
import { ProjectTable } from './project-table'
import { useCountWords } from './project-words'

type Props = { list: ProjectList; params: ProjectParams; names: ReadonlyMap<string, string> }

export function ProjectResults({ list, params, names }: Props) {
  const t = useTranslations('project')
  const words = useCountWords()
  const { rows, total, from, to, previous, next } = list
  return (
    <>
      <Applied total={words(total)} params={params} names={names} path="/projects">
        {rows.length > 0 && (
          <a className="with-icon no-print" href={projectHref(params, {}, '/projects/print')}>
            <Icon name="print" />
            {t('print.action')}
          </a>
        )}
      </Applied>
      {rows.length === 0 ? <NoProjects params={params} /> : <ProjectTable rows={rows} params={params} />}
      <Pages shown={{ from, to }} total={total} previous={previous && projectHref(params, { at: previous })} next={next && projectHref(params, { at: next })} />
    </>
  )
}

/** Nothing found, or nothing there yet: what the place is for, and the way on. */
export function NoProjects({ params }: { params: ProjectParams }) {
  const t = useTranslations('project')
  const filtered = params.q !== '' || facets.some((facet) => params[facet].length > 0)
  const actions = filtered ? <ButtonLink href="/projects">{t('nothing.all')}</ButtonLink> : null
  return (
    <EmptyState title={t(filtered ? 'nothing.title' : 'empty.title')} actions={actions}>
      <p>{t(filtered ? 'nothing.text' : 'empty.text')}</p>
    </EmptyState>
  )
}
