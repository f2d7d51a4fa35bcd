import type { Locale } from './locale'

// One line a noun: its English file registers it for all six languages, and gives the keys their types.
const english = {
  desk: (await import('./messages/en/desk.json')).default,
  directory: (await import('./messages/en/directory.json')).default,
  members: (await import('./messages/en/members.json')).default,
  admin: (await import('./messages/en/admin.json')).default,
  organizations: (await import('./messages/en/organizations.json')).default,
  audience: (await import('./messages/en/audience.json')).default,
  record: (await import('./messages/en/record.json')).default,
  group: (await import('./messages/en/group.json')).default,
  topic: (await import('./messages/en/topic.json')).default,
  event: (await import('./messages/en/event.json')).default,
  contact: (await import('./messages/en/contact.json')).default,
  components: (await import('./messages/en/components.json')).default,
  mail: (await import('./messages/en/mail.json')).default,
  activity: (await import('./messages/en/activity.json')).default,
  project: (await import('./messages/en/project.json')).default,
  feed: (await import('./messages/en/feed.json')).default,
  'activity-views': (await import('./messages/en/activity-views.json')).default,
  problem: (await import('./messages/en/problem.json')).default,
  'sign-in': (await import('./messages/en/sign-in.json')).default,
  settings: (await import('./messages/en/settings.json')).default,
  search: (await import('./messages/en/search.json')).default,
  shell: (await import('./messages/en/shell.json')).default,
  ui: (await import('./messages/en/ui.json')).default,
}

export type Messages = typeof english

const nouns = Object.keys(english)

const read = new Map<Locale, Messages>()

/** All messages of a language, one object per noun. Read once: every request asks for them. A reading that failed is not kept. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  const messages = read.get(locale) ?? (await readAll(locale))
  read.set(locale, messages)
  return messages
}

async function readAll(locale: Locale): Promise<Messages> {
  const files = await Promise.all(nouns.map((noun) => import(`./messages/${locale}/${noun}.json`)))
  return Object.fromEntries(nouns.map((noun, at) => [noun, files[at].default])) as Messages
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
