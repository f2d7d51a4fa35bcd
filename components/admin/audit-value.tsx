import { useLocale, useTranslations } from 'next-intl'
import { Code } from '@/components/ui/text'
import { facetWord } from '@/components/members/facet-word'
import { proposalVerbs, seats } from '@/lib/features/members/codes'
import { kindWord } from './outbox-words'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'

type Props = { value: string | null; labels: ReadonlyMap<string, string>; timeZone: string }

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What stood in a field, in words as far as there are any: a name for an id, a clock for an instant, else as it stands. */
export function AuditValue({ value, labels, timeZone }: Props) {
  const t = useTranslations('admin.audit')
  const locale = useLocale()
  if (value === null) return <span className="text-muted">{t('nothing')}</span>
  if (instant.test(value) && !Number.isNaN(Date.parse(value))) return formatDateTimeZone(locale, new Date(value), timeZone)
  const label = labels.get(value)
  if (label !== undefined) return <bdi>{label}</bdi>
  if (uuid.test(value)) return <Code>{`${value.slice(0, 8)}…`}</Code>
  return <CodeWord code={value} />
}

/** What a code of memberships and proposals is called; every other text stays as it is. */
function CodeWord({ code }: { code: string }) {
  const members = useTranslations('members')
  const proposals = useTranslations('admin.proposals')
  const outbox = useTranslations('admin.outbox')
  const accounts = useTranslations('admin.accounts')
  const seat = seats.find((one) => one === code)
  if (seat) return <bdi>{members(`seats.${seat}`)}</bdi>
  const verb = proposalVerbs.find((one) => one === code)
  if (verb) return <bdi>{members(`verbs.${verb}`)}</bdi>
  if (code === 'APPROVED' || code === 'DECLINED') return <bdi>{proposals(code)}</bdi>
  if (code === 'ROLE') return <bdi>{accounts('role')}</bdi>
  return <bdi>{facetWord(members, kindWord(outbox, code))}</bdi>
}
