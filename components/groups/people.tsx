// Who sits in a group, who asks to, and what those who decide may do.
import { useLocale, useTranslations } from 'next-intl'
import { hide, seat, unseat } from '@/lib/features/groups/actions'
import type { Group } from '@/lib/features/groups/queries/get-group'
import type { Asking, Sitting } from '@/lib/features/groups/queries/group-people'
import { formatDay } from '@/lib/platform/i18n/format'
import type { PageOf } from '@/lib/platform/lists/keyset'
import { ActionForm } from '../ui/action-form'
import { Badge } from '../ui/badge'
import { EmptyState } from '../ui/empty-state'
import { FormSelect, FormText } from '../ui/form-fields'
import { Pages } from '../ui/list/pagination'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { Cell, Row, RowHead, RowLink, Table } from '../ui/table'
import { Written } from '../ui/text'
import { Requests } from './requests'

type Props = { group: Group; people: PageOf<Sitting>; asking: readonly Asking[]; viewer: { id: string; timeZone: string } }

export function GroupPeople({ group, people, asking, viewer }: Props) {
  const t = useTranslations('group')
  return (
    <>
      {group.can.admit && asking.length > 0 && <Requests asking={asking} timeZone={viewer.timeZone} />}
      <Section id="sitting" title={t('people.title')} {...(group.people !== null && { count: group.people })}>
        {group.people === null ? <EmptyState level={3} title={t('people.hidden')}>{t('people.hiddenText')}</EmptyState> : <PeopleTable group={group} people={people} viewer={viewer} />}
      </Section>
      {group.can.admit && <Seat group={group} />}
      {group.can.chair && <Hide group={group} />}
    </>
  )
}

function PeopleTable({ group, people, viewer }: Omit<Props, 'asking'>) {
  const t = useTranslations('group.people')
  const locale = useLocale()
  const acts = group.can.admit || group.place.sits
  const href = (place: string | null) => place && `/groups/${group.slug}/people?at=${place}`
  const columns = [{ label: t('name') }, { label: t('organization') }, { label: t('as') }, { label: t('since') }, ...(acts ? [{ label: t('acts'), hidden: true }] : [])]
  return (
    <>
      {(people.previous ?? people.next) !== null && <p className="mb-2"><a href={`/directory?group=${group.slug}`}>{t('find')}</a></p>}
      <Table label={t('title')} columns={columns} fold="plain" sticky>
        {people.rows.map((one) => (
          <Row key={one.memberId}>
            <RowHead>
              <RowLink href={`/directory/${one.contactId}`}>{one.name}</RowLink>
              <span className="second"><Written>{one.function}</Written></span>
            </RowHead>
            <Cell>{one.organization}</Cell>
            <Cell>{one.role === 'OBSERVER' ? <Badge>{t('observer')}</Badge> : one.leads ? t('leads', { role: one.leads }) : t('member')}</Cell>
            <Cell className="num">{formatDay(locale, one.sinceOn, 'short')}</Cell>
            {acts && <Cell>{(group.can.admit || one.memberId === viewer.id) && <Unseat group={group} one={one} own={one.memberId === viewer.id} />}</Cell>}
          </Row>
        ))}
      </Table>
      <Pages shown={people} total={{ count: group.people ?? 0, more: false }} previous={href(people.previous)} next={href(people.next)} />
    </>
  )
}

function Unseat({ group, one, own }: { group: Group; one: Sitting; own: boolean }) {
  const t = useTranslations('group.people')
  return (
    <ActionForm action={unseat} id={`unseat-${one.memberId}`} label={t('removeWhom', { name: one.name })} className="relative z-1">
      <input type="hidden" name="groupId" value={group.id} />
      <input type="hidden" name="memberId" value={one.memberId} />
      <SubmitButton small aria-label={own ? t('leave') : t('removeWhom', { name: one.name })}>{own ? t('leave') : t('remove')}</SubmitButton>
    </ActionForm>
  )
}

function Seat({ group }: { group: Group }) {
  const t = useTranslations('group.seat')
  const people = useTranslations('group.people')
  return (
    <Section id="seat" title={t('title')}>
      <ActionForm action={seat} id="seat-form" label={t('title')} className="form-part">
        <input type="hidden" name="groupId" value={group.id} />
        <FormText name="email" type="email" label={t('email')} hint={t('hint')} autoComplete="off" />
        <FormSelect name="role" label={people('as')} defaultValue="MEMBER" options={[{ value: 'MEMBER', label: people('member') }, { value: 'OBSERVER', label: people('observer') }]} />
        <div className="form-end"><SubmitButton>{t('send')}</SubmitButton></div>
      </ActionForm>
    </Section>
  )
}

function Hide({ group }: { group: Group }) {
  const t = useTranslations('group.hide')
  return (
    <Section id="hide" title={t('title')}>
      <ActionForm action={hide} id="hide-form" label={t('title')} className="form-part">
        <input type="hidden" name="groupId" value={group.id} />
        <p className="prose">{group.hidesMembers ? t('hides') : t('shows')}</p>
        <div className="form-end"><SubmitButton name="hides" value={group.hidesMembers ? 'no' : 'yes'}>{group.hidesMembers ? t('show') : t('hide')}</SubmitButton></div>
      </ActionForm>
    </Section>
  )
}
