import 'server-only'
import { audienceOf } from '@/lib/platform/audience/audience-of'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { JoinInput, RequestAnswer, Seating } from '../input.ts'
import { canAdmit } from '../policy.ts'
import { groupPlace } from '../queries/group-place.ts'

const group = async (tx: Tx, id: string) => (await groupPlace(tx, { id })) ?? missing('group')
/** News of who sits in a group is the group's. */
const told = async (tx: Tx, viewer: Viewer, verb: string, groupId: string) =>
  journal(tx, viewer, verb, { noun: 'group', id: groupId, ownerId: groupId, audienceId: await audienceOf(tx, [groupId]), marking: 'AMBER' })

/** Asks to sit in a group: once, until a chair has answered. @returns the group's slug */
export function askToSit(viewer: Viewer, { groupId, message, lang }: JoinInput): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const { slug, place } = await group(tx, groupId)
    if (place.sits) refuse('group.join.sits')
    await oneAtATime(tx, `request ${viewer.id} ${groupId}`)
    if ((await tx.groupRequest.count({ where: { groupId, memberId: viewer.id, decision: null } })) > 0) return slug
    await tx.groupRequest.create({ data: { groupId, memberId: viewer.id, message, lang }, select: { id: true } })
    const own = await audienceOf(tx, [viewer.organizationId])
    await journal(tx, viewer, 'group.asked', { noun: 'group', id: groupId, ownerId: viewer.organizationId, audienceId: own, marking: 'AMBER' })
    return slug
  })
}

/** Takes back one's own request, as long as nobody has answered. */
export function takeBackRequest(viewer: Viewer, id: string): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const request = (await tx.groupRequest.findFirst({ where: { id, memberId: viewer.id }, select: { groupId: true } })) ?? missing('request')
    await tx.groupRequest.updateMany({ where: { id, decision: null }, data: { decision: 'WITHDRAWN', decidedAt: now(), decidedById: viewer.id } })
    return (await group(tx, request.groupId)).slug
  })
}

/** A chair, or the Secretariat, answers a request; who is accepted sits from now on. */
export function answerRequest(viewer: Viewer, { id, decision, reason, role }: RequestAnswer): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const request = (await tx.groupRequest.findUnique({ where: { id }, select: { groupId: true, memberId: true } })) ?? missing('request')
    const { slug, place } = await group(tx, request.groupId)
    if (!canAdmit(viewer, place) || request.memberId === viewer.id) refuse('group.notChair')
    if (decision === 'DECLINED' && reason === null) refuse('problem.summary', { reason: 'group.request.reasonNone' })
    const { count } = await tx.groupRequest.updateMany({ where: { id, decision: null }, data: { decision, decisionReason: reason, decidedById: viewer.id, decidedAt: now() } })
    if (count === 0) refuse('group.request.answered')
    if (decision === 'ACCEPTED') await sit(tx, request.groupId, request.memberId, role)
    await told(tx, viewer, decision === 'ACCEPTED' ? 'group.joined' : 'group.declined', request.groupId)
    return slug
  })
}

/** A chair, or the Secretariat, seats a member by the address of the directory; an open request is thereby accepted. */
export function seatMember(viewer: Viewer, { groupId, email, role }: Seating): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const { slug, place } = await group(tx, groupId)
    if (!canAdmit(viewer, place)) refuse('group.notChair')
    const memberId = (await memberByEmail(tx, email)) ?? refuse('problem.summary', { email: 'group.seat.nobody' })
    if (memberId === viewer.id) refuse('problem.summary', { email: 'group.seat.oneself' })
    await tx.groupRequest.updateMany({ where: { groupId, memberId, decision: null }, data: { decision: 'ACCEPTED', decidedById: viewer.id, decidedAt: now() } })
    await sit(tx, groupId, memberId, role)
    await told(tx, viewer, 'group.joined', groupId)
    return slug
  })
}

/** A chair, or the Secretariat, takes somebody out of a group; everybody may leave. */
export function unseatMember(viewer: Viewer, { groupId, memberId }: { groupId: string; memberId: string }): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const { slug, place } = await group(tx, groupId)
    if (memberId !== viewer.id && !canAdmit(viewer, place)) refuse('group.notChair')
    await told(tx, viewer, 'group.left', groupId)
    await tx.groupMember.deleteMany({ where: { groupId, memberId } })
    return slug
  })
}

/** A chair says whether others see who sits in the group. */
export function hidePeople(viewer: Viewer, { groupId, hides }: { groupId: string; hides: boolean }): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const { slug, place } = await group(tx, groupId)
    if (!place.chairs) refuse('group.notChair')
    await tx.group.updateMany({ where: { id: groupId }, data: { hidesMembers: hides } })
    await told(tx, viewer, hides ? 'group.hidden' : 'group.shown', groupId)
    return slug
  })
}


/** The day is the database's own: nobody sits since a day of one's choosing. */
async function sit(tx: Tx, groupId: string, memberId: string, role: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO core.group_member (group_id, member_id, role) SELECT ${groupId}::uuid, ${memberId}::uuid, ${role}
    WHERE NOT EXISTS (SELECT FROM core.group_member g WHERE g.group_id = ${groupId}::uuid AND g.member_id = ${memberId}::uuid)`
}

/** An active member by an e-mail address that the viewer sees in the directory. */
async function memberByEmail(tx: Tx, email: string): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM core.contact_reach r JOIN core.member m ON m.contact_id = r.contact_id AND m.state = 'ACTIVE' WHERE r.kind = 'EMAIL' AND lower(r.value) = lower(${email}) LIMIT 1`
  return found?.id ?? null
}
