import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Pages } from '@/components/ui/list/pagination'
import { ResultLine, type Chip } from '@/components/ui/list/result-line'
import { Notice } from '@/components/ui/notice'
import type { ContactList } from '@/lib/features/directory/queries/list-contacts'
import { directoryHref, directoryQuery, facets, type DirectoryParams, type Facet } from '@/lib/features/directory/search-params'
import { ContactTable } from './contact-table'
import { useCountWords, useValueWords } from './directory-words'

type Props = { list: ContactList; params: DirectoryParams; now: Date; nothing?: ReactNode }

/** What is found: how many, what is applied, what can be taken, the rows; `nothing` where there are none. */
export function DirectoryResults({ list, params, now, nothing }: Props) {
  const t = useTranslations('directory')
  const words = useCountWords()
  const { rows, total, quality, from, to, previous, next } = list
  return (
    <>
      <ResultLine total={words(total)} chips={useChips(list, params)}>
        {rows.length > 0 && (
          <>
            {quality && <span className="muted">{t('quality', quality)}</span>}
            <Take params={params} />
          </>
        )}
      </ResultLine>
      {rows.length === 0 && nothing}
      {rows[0]?.rank === 9 && <Notice title={t('alike.title', { typed: params.q })}>{t('alike.text')}</Notice>}
      {rows.length > 0 && (
        <form action="/directory/contacts.vcf">
          <input type="hidden" name="pick" value="" />
          <input type="hidden" name="list" value={directoryQuery(params)} />
          <ContactTable rows={rows} params={params} now={now} />
          <div className="actions mt-3">
            <Button small icon="download">
              {t('takePicked')}
            </Button>
          </div>
        </form>
      )}
      <Pages
        shown={{ from, to }}
        total={total}
        previous={previous && directoryHref(params, { at: previous })}
        next={next && directoryHref(params, { at: next })}
      />
    </>
  )
}

/** The whole filtered list, on paper or as cards: routes of their own, which put on record that it leaves. */
function Take({ params }: { params: DirectoryParams }) {
  const t = useTranslations('directory')
  return (
    <>
      <a className="with-icon no-print" href={directoryHref(params, {}, '/directory/print')}>
        <Icon name="print" />
        {t('print')}
      </a>
      <a className="with-icon no-print" href={directoryHref(params, {}, '/directory/contacts.vcf')} download>
        <Icon name="download" />
        {t('vcard')}
      </a>
    </>
  )
}

function useChips({ chosen: { asked, names } }: ContactList, params: DirectoryParams): Chip[] {
  const t = useTranslations('directory')
  const words = useValueWords()
  const without = (facet: Facet, value: string) => directoryHref(params, { [facet]: params[facet].filter((one) => one !== value) })
  return facets.flatMap((facet) =>
    asked[facet].map((value) => ({ label: t('facets', { facet }), value: names.get(`${facet} ${value}`) ?? words(facet, value) ?? value, remove: without(facet, value) })),
  )
}
