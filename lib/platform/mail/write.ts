import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/platform/i18n/locale'
import { messagesOf } from '@/lib/platform/i18n/messages'
import { setApart } from './bidi'
import type { Claimed } from './claim'
import { drop } from './fault'
import type { Letter, Words, Writers } from './letter'
import { htmlPage, plainText } from './page'
import { nameIn, readerOf, type Reader } from './reader'

/** A mail ready for the post; `replyTo` is where answers go instead of to the platform. */
export type Mail = { id: string; to: { name: string; address: string }; subject: string; text: string; html: string; replyTo?: { name: string; address: string } }

/** How mail is written here: by whom, and at which address readers find the platform. */
export type Office = { writers: Writers; publicUrl: string }

/** A message written out: the letter, its reader, and the language's words. */
export type Written = { letter: Letter; reader: Reader; t: Words }

/** The words of a language, outside any request. */
export async function wordsIn(locale: Locale): Promise<Words> {
  return createTranslator({ locale, messages: await messagesOf(locale), timeZone: 'UTC' })
}

/**
 * Writes a message for its reader as things stand at this moment.
 * @throws Dropped where the reader may no longer get it
 */
export async function write(message: Claimed, { writers, publicUrl }: Office): Promise<Written> {
  const reader = (await readerOf(message.toContactId)) ?? drop('READER')
  const t = await wordsIn(reader.locale)
  const page = (path: string) => new URL(path, publicUrl).href
  return { letter: await writers[message.kind]({ message, reader, t, page }), reader, t }
}

/** Dresses a letter as a mail. @returns null where the reader has no address */
export function mailOf(id: string, { letter, reader, t }: Written, { publicUrl }: Office): Mail | null {
  if (!reader.address) return null
  const name = nameIn(reader.locale, reader)
  const greeting = t('mail.greeting', { name: setApart(reader.locale, name) })
  const frame = { locale: reader.locale, t, greeting, home: publicUrl, letter }
  return {
    id,
    to: { name, address: reader.address },
    subject: letter.subject,
    text: plainText(frame),
    html: htmlPage(frame),
    ...(letter.replyTo && { replyTo: letter.replyTo }),
  }
}
