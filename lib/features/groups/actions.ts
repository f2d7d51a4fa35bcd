'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/forms/action'
import { decidePost, savePost, withdrawPost } from './commands/change-post.ts'
import { openTopic } from './commands/open-topic.ts'
import { postReply } from './commands/post-reply.ts'
import { saveTopic } from './commands/save-topic.ts'
import { answerRequest, askToSit, hidePeople, seatMember, takeBackRequest, unseatMember } from './commands/sit.ts'
import { removeTopic, steerTopic } from './commands/steer-topic.ts'
import { answerInput, decideInput, hideInput, joinInput, postInput, removeTopicInput, savedPostInput, savedTopicInput, seatInput, steerInput, takeBackInput, topicInput, undecideInput, unseatInput, withdrawInput } from './input.ts'
import { previewAside, topicAside } from './preview.ts'

export const open = action(topicInput, async (viewer, typed) => {
  const { id, slug } = await openTopic(viewer, typed)
  redirect(`/groups/${slug}/topics/${id}?done=opened`)
}, topicAside)

export const saveHead = action(savedTopicInput, async (viewer, typed) => {
  const { id, slug } = await saveTopic(viewer, typed)
  redirect(`/groups/${slug}/topics/${id}?done=saved`)
}, topicAside)

export const steer = action(steerInput, async (viewer, typed) => {
  const { id, slug } = await steerTopic(viewer, typed)
  redirect(`/groups/${slug}/topics/${id}?done=${typed.act.toLowerCase()}`)
})

export const remove = action(removeTopicInput, async (viewer, typed) => {
  const { slug } = await removeTopic(viewer, typed)
  redirect(`/groups/${slug}/topics?done=removed`)
})

export const post = action(postInput, async (viewer, typed) => {
  const { id, address } = await postReply(viewer, typed)
  redirect(`${address}?post=${id}&done=posted#post-${id}`)
}, previewAside)

export const savePostText = action(savedPostInput, async (viewer, typed) => {
  redirect(`${await savePost(viewer, typed)}?post=${typed.id}&done=edited#post-${typed.id}`)
}, previewAside)

export const withdraw = action(withdrawInput, async (viewer, { id }) => {
  redirect(`${await withdrawPost(viewer, id)}?post=${id}&done=withdrawn#post-${id}`)
})

export const decide = action(decideInput, async (viewer, typed) => {
  redirect(`${await decidePost(viewer, typed)}?post=${typed.id}&done=decided#post-${typed.id}`)
})

export const undecide = action(undecideInput, async (viewer, { id }) => {
  redirect(`${await decidePost(viewer, { id, decision: null })}?post=${id}&done=undecided#post-${id}`)
})

export const join = action(joinInput, async (viewer, typed) => {
  redirect(`/groups/${await askToSit(viewer, typed)}?done=asked`)
})

export const takeBack = action(takeBackInput, async (viewer, { id }) => {
  redirect(`/groups/${await takeBackRequest(viewer, id)}?done=takenBack`)
})

export const answer = action(answerInput, async (viewer, typed) => {
  redirect(`/groups/${await answerRequest(viewer, typed)}/people?done=${typed.decision.toLowerCase()}`)
})

export const seat = action(seatInput, async (viewer, typed) => {
  redirect(`/groups/${await seatMember(viewer, typed)}/people?done=seated`)
})

export const unseat = action(unseatInput, async (viewer, typed) => {
  const slug = await unseatMember(viewer, typed)
  redirect(typed.memberId === viewer.id ? `/groups/${slug}?done=left` : `/groups/${slug}/people?done=unseated`)
})

export const hide = action(hideInput, async (viewer, { groupId, hides }) => {
  redirect(`/groups/${await hidePeople(viewer, { groupId, hides: hides === 'yes' })}/people?done=${hides === 'yes' ? 'hidden' : 'shown'}`)
})
