import { changeVerbs, type ChangeVerb } from '@/lib/features/members/codes'

/** How a change is called in an address. */
export const changeSlugs: Record<ChangeVerb, string> = { SUSPEND: 'suspend', REINSTATE: 'reinstate', END: 'end', CHANGE_ROLE: 'role', START_OVER: 'invite-anew' }

/** The change that an address names. */
export const changeOf = (slug: string): ChangeVerb | undefined => changeVerbs.find((verb) => changeSlugs[verb] === slug)
