import type { Viewer } from '@/lib/platform/auth/viewer'

/** Where a viewer stands in a group. */
export type Place = { sits: boolean; chairs: boolean }
type TopicState = { createdById: string; closedAt: Date | null }
type PostState = { createdById: string; withdrawnAt: Date | null }

/** Whoever sits in a group, observers included, reads and writes there. */
export const canOpenTopic = ({ sits }: Place): boolean => sits
export const canPost = ({ sits }: Place, { closedAt }: Pick<TopicState, 'closedAt'>): boolean => sits && closedAt === null
/** Its author and the chairs say what a topic is called and who sees it. */
export const canEditTopic = (viewer: Viewer, { sits, chairs }: Place, { createdById }: TopicState): boolean => chairs || (sits && createdById === viewer.id)
export const canSteer = ({ chairs }: Place): boolean => chairs

/** What is closed is closed for its authors too. */
export const canEditPost = (viewer: Viewer, { sits }: Place, { closedAt }: Pick<TopicState, 'closedAt'>, post: PostState): boolean =>
  sits && closedAt === null && post.withdrawnAt === null && post.createdById === viewer.id
export const canWithdraw = (viewer: Viewer, { sits, chairs }: Place, post: PostState): boolean => post.withdrawnAt === null && (chairs || (sits && post.createdById === viewer.id))
export const canDecide = ({ chairs }: Place, { withdrawnAt }: Pick<PostState, 'withdrawnAt'>): boolean => chairs && withdrawnAt === null

/** Chairs let people into their group, the Secretariat into any. */
export const canAdmit = (viewer: Pick<Viewer, 'role'>, { chairs }: Pick<Place, 'chairs'>): boolean => chairs || viewer.role === 'SECRETARIAT'
export const canAsk = ({ sits }: Place, asked: boolean): boolean => !sits && !asked
