'use server'

import { redirect } from 'next/navigation'
import { HalfSaved } from '@/lib/platform/errors/errors'
import { action } from '@/lib/platform/forms/action'
import { queryValues } from '@/lib/platform/lists/query-values'
import { saveRows } from './commands/save-rows.ts'
import { rowsInput } from './row-input.ts'
import { activityParams, activityQuery } from './search-params.ts'

/** All rows right: the same page of the same list, which says how many were saved. Else the form again, with those that were not. */
export const save = action(rowsInput, async (viewer, { rows, list }) => {
  const { saved, open, answer } = await saveRows(viewer, rows)
  if (open > 0) throw new HalfSaved('activity-views.rows.halfSaved', { saved, open }, answer)
  const params = activityParams.parse(queryValues(new URLSearchParams(list)))
  redirect(`/activities/mine?${activityQuery(params, { at: params.at, open: params.open }, { saved: String(saved) })}`)
})
