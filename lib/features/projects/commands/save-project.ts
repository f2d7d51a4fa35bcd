import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import { shared } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import { projectInput, type ProjectInput } from '../input.ts'
import { canEdit } from '../policy.ts'
import { projectValues, theirFields } from '../queries/project-values.ts'
import { checkIdentifier, checkShares, columnsOf } from './check-project.ts'
import { writeParts } from './write-parts.ts'

/** Whoever edits what the owner owns saves a project; the second of two editors sees what it says now and decides. */
export function saveProject(viewer: Viewer, typed: ProjectInput & { id: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const { id } = typed
    const project = (await tx.project.findUnique({ where: { id }, select: { ownerId: true } })) ?? missing('project')
    if (!canEdit(viewer, project, await chairsOf(tx))) refuse('project.edit.refused')
    checkShares(typed)
    const version = await locked(tx, id)
    if (version !== typed.version) return refuseUnlessSaid(tx, typed, version)
    const standing = await shared(tx, viewer, typed)
    await checkIdentifier(tx, typed, id)
    await tx.project.update({ where: { id }, data: { ...standing, ...columnsOf(typed), version: { increment: 1 }, updatedAt: now() }, select: { id: true } })
    await writeParts(tx, id, standing, typed)
    await journal(tx, viewer, 'project.changed', { noun: 'project', id, ...standing })
  })
}

/** Holds a project until the end of the transaction and tells its version: the second of two editors waits here. */
async function locked(tx: Tx, id: string): Promise<number> {
  const [held] = await tx.$queryRaw<{ version: number }[]>`SELECT version FROM core.project WHERE id = ${id}::uuid FOR UPDATE`
  return held?.version ?? missing('project')
}

/** A form that comes twice is saved already; any other is that of the second of two editors. @throws Conflict */
async function refuseUnlessSaid(tx: Tx, { id, ...typed }: ProjectInput & { id: string }, version: number): Promise<void> {
  const values = (await projectValues(tx, id)) ?? missing('project')
  const read = projectInput.safeParse(theirFields(values))
  if (!read.success || said(read.data) !== said(typed)) throw new Conflict(theirFields(values), version)
}

/** What a project says, in one way of writing: lists have no order. */
function said({ version: _version, totals: _totals, audience, ...typed }: ProjectInput): string {
  const inOrder = Object.entries({ ...typed, audience }).map(([name, value]) => [name, Array.isArray(value) ? value.map((row) => JSON.stringify(row, plain)).sort() : value])
  return JSON.stringify(inOrder.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

const plain = (_name: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
