import { dayIn } from '@/lib/platform/time/zones'

type Absence = { outFromOn: Date | null; outUntilOn: Date | null; timeZone: string }

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Whether somebody is out of office at this moment: by the calendar of the place where the person works. */
export function isOut({ outFromOn, outUntilOn, timeZone }: Absence, at: Date): boolean {
  if (!outFromOn && !outUntilOn) return false
  const today = dayIn(timeZone, at)
  return (!outFromOn || dayOf(outFromOn) <= today) && (!outUntilOn || today <= dayOf(outUntilOn))
}
