'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/forms/action'
import { changeRole, endMember, inviteAnew, reinstateMember, suspendMember } from './commands/change-membership.ts'
import { approveProposal, declineProposal } from './commands/decide'
import { inviteAgain, inviteMember } from './commands/invite-member'
import { nominateMember, proposeChange } from './commands/propose'
import { tryMessageAgain } from './commands/try-again'
import { approveInput, declineInput, endInput, inviteInput, memberIdInput, messageIdInput, nominateInput, proposeInput, roleInput, suspendInput } from './input'

export const invite = action(inviteInput, async (viewer, invitation) => {
  const id = await inviteMember(viewer, invitation)
  redirect(`/admin/members/${id}?done=invited`)
})

export const sendAgain = action(memberIdInput, async (viewer, { id }) => {
  await inviteAgain(viewer, id)
  redirect(`/admin/members/${id}?done=invited`)
})

export const suspend = action(suspendInput, async (viewer, typed) => {
  await suspendMember(viewer, typed)
  redirect(`/admin/members/${typed.id}?done=suspended`)
})

export const reinstate = action(memberIdInput, async (viewer, { id }) => {
  await reinstateMember(viewer, id)
  redirect(`/admin/members/${id}?done=reinstated`)
})

export const startOver = action(memberIdInput, async (viewer, { id }) => {
  await inviteAnew(viewer, id)
  redirect(`/admin/members/${id}?done=startedOver`)
})

export const end = action(endInput, async (viewer, typed) => {
  await endMember(viewer, typed)
  redirect(`/admin/members/${typed.id}?done=ended`)
})

export const setRole = action(roleInput, async (viewer, typed) => {
  await changeRole(viewer, typed)
  redirect(`/admin/members/${typed.id}?done=roleChanged`)
})

export const nominate = action(nominateInput, async (viewer, nomination) => {
  const id = await nominateMember(viewer, nomination)
  redirect(`/admin/members/${id}?done=proposed`)
})

export const propose = action(proposeInput, async (viewer, proposal) => {
  await proposeChange(viewer, proposal)
  redirect(`/admin/members/${proposal.id}?done=proposed`)
})

export const approve = action(approveInput, async (viewer, { id }) => {
  await approveProposal(viewer, id)
  redirect(`/admin/proposals/${id}?done=approved`)
})

export const decline = action(declineInput, async (viewer, typed) => {
  await declineProposal(viewer, typed)
  redirect(`/admin/proposals/${typed.id}?done=declined`)
})

export const tryAgain = action(messageIdInput, async (viewer, { id }) => {
  await tryMessageAgain(viewer, id)
  redirect('/admin/outbox?done=waiting')
})
