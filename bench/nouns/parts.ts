import { activities } from './activities.ts'
import { calendar } from './calendar.ts'
import { desk } from './desk.ts'
import { groups } from './groups.ts'
import { projects } from './projects.ts'

/** The parts that are measured each by itself, in the order of the ladder. */
export const parts = [groups, calendar, activities, projects, desk] as const
