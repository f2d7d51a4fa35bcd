import 'server-only'
import type { Role, Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import type { ChangeVerb } from '../codes.ts'
import { canChange, canConsider, canGive } from '../policy.ts'
import { carryOut, type Change } from './carry-out.ts'
import { inTurn, loadMembership, type LoadedMembership } from './membership.ts'

/** Access stops for a time, at the next request; the entry stays, marked, without reach. */
export function suspendMember(viewer: Viewer, { id, reason }: { id: string; reason: string }): Promise<void> {
  return change(viewer, id, () => ({ verb: 'SUSPEND', reason }))
}

/** Access begins again. */
export function reinstateMember(viewer: Viewer, id: string): Promise<void> {
  return change(viewer, id, () => ({ verb: 'REINSTATE' }))
}

/** For who lost telephone and recovery codes: password, second factor, codes and sessions go, a new invitation goes out. */
export function inviteAnew(viewer: Viewer, id: string): Promise<void> {
  return change(viewer, id, () => ({ verb: 'START_OVER' }))
}

/** The designation ends for good: no access, and gone from the directory. The name is typed again, because nothing undoes it. */
export function endMember(viewer: Viewer, { id, reason, name }: { id: string; reason: string; name: string }): Promise<void> {
  return change(viewer, id, (member) => {
    if (!sameName(name, member.contact?.name ?? '')) refuse('problem.summary', { name: 'members.end.otherName' })
    return { verb: 'END', reason }
  })
}

/** What the member may do changes at the next request, by signing in again. `version` is what the form was opened with. */
export function changeRole(viewer: Viewer, { id, role, version }: { id: string; role: Role; version: number }): Promise<void> {
  return change(viewer, id, (member) => {
    if (member.version !== version) throw new Conflict({ role: member.role }, member.version)
    if (member.role === role) refuse('problem.summary', { role: 'members.role.same' })
    if (!canGive(viewer, role, member.organizationId)) refuse('problem.summary', { role: 'members.role.notThere' })
    return { verb: 'CHANGE_ROLE', role }
  })
}

function change(viewer: Viewer, id: string, decide: (member: LoadedMembership) => Change): Promise<void> {
  return asViewer(viewer, async (tx) => {
    await inTurn(tx)
    const member = await loadMembership(tx, id)
    if (!canConsider(viewer, member)) missing('member')
    const wanted = decide(member)
    refuseChange(viewer, member, wanted.verb)
    await carryOut(tx, viewer, member, wanted)
  })
}

/** Says which of the reasons it is, as far as it can be told. */
export function refuseChange(viewer: Viewer, member: LoadedMembership, verb: ChangeVerb): void {
  if (canChange(viewer, member, verb)) return
  if (member.id === viewer.id) refuse('members.refused.self')
  if (member.lastSecretariat) refuse('members.refused.last')
  refuse('members.refused.overtaken')
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en')
const sameName = (typed: string, name: string) => plain(typed) === plain(name)
