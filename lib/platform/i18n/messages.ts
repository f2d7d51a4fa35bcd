import type { Locale } from './locale'

// One line a noun: its English file registers it for all six languages, and gives the keys their types.
const english = {
  problem: (await import('./messages/en/problem.json')).default,
  shell: (await import('./messages/en/shell.json')).default,
  ui: (await import('./messages/en/ui.json')).default,
}

export type Messages = typeof english
export type Noun = keyof Messages

const nouns = Object.keys(english)
const loaded = new Map<Locale, Messages>()

/** All messages of a language, one object per noun; read once a process. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale)
  if (known) return known
  const files = await Promise.all(nouns.map((noun) => import(`./messages/${locale}/${noun}.json`)))
  const messages = Object.fromEntries(nouns.map((noun, at) => [noun, files[at].default])) as Messages
  loaded.set(locale, messages)
  return messages
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
