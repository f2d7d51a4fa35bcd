// <StateWord state="SUSPENDED" />: how a membership stands, by shape and word.
import { useTranslations } from 'next-intl'
import { State, type Tone } from '@/components/ui/badge'
import type { IconName } from '@/components/ui/icon'
import type { MemberState } from '@/lib/features/members/codes'

const looks: Record<MemberState, { icon: IconName; tone?: Tone }> = {
  NOMINATED: { icon: 'hollow', tone: 'info' },
  INVITED: { icon: 'half', tone: 'info' },
  ACTIVE: { icon: 'full', tone: 'good' },
  SUSPENDED: { icon: 'pause', tone: 'warn' },
  ENDED: { icon: 'cross' },
}

export function StateWord({ state }: { state: MemberState }) {
  const t = useTranslations('members.states')
  return <State {...looks[state]}>{t(state)}</State>
}
