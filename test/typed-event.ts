import { eventInput, type EventInput } from '@/lib/features/calendar/input.ts'
import type { Standing } from './world.ts'

type Form = Record<string, string | string[]>

/** An event as somebody's form sends it, whole days for the own organization alone unless `form` says otherwise. */
export const typedEvent = (who: Standing, form: Form = {}): EventInput => eventInput.parse(eventForm(who, form))

export const eventForm = (who: Standing, form: Form = {}): Form => ({
  ownerId: who.organizationId,
  organizerId: who.organizationId,
  audience: [who.organizationId],
  marking: 'AMBER',
  version: '1',
  title: 'Mission to border posts',
  lang: 'en',
  kind: 'MISSION',
  state: 'CONFIRMED',
  span: 'DAYS',
  startsOn: '2031-03-10',
  endsOn: '2031-03-12',
  ...form,
})
