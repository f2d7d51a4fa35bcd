import type { createTranslator } from 'use-intl/core'
import type { Messages } from '@/lib/platform/i18n/messages'
import type { Claimed } from './claim'
import type { MessageKind } from './outbox'
import type { Reader } from './reader'

/** A part of a letter: our sentence, somebody's own words in their language, or a place to go. */
export type Block = { text: string } | { quote: string; lang: string } | { label: string; href: string }

/** What one reader gets to read, in the reader's language. Greeting and closing are added to it. */
export type Letter = { subject: string; blocks: readonly Block[]; replyTo?: { name: string; address: string } }

/** The words of the reader's language. */
export type Words = ReturnType<typeof createTranslator<Messages>>

/** What a writer has before it: the message, its reader, the words, and `page`, which makes a path a whole address. */
export type Task = { message: Claimed; reader: Reader; t: Words; page: (path: string) => string }

/**
 * Writes one kind of message at the moment it is sent.
 * @throws Dropped where the reader may no longer get it
 */
type Writer = (task: Task) => Promise<Letter>

/** A writer for each kind. */
export type Writers = Readonly<Record<MessageKind, Writer>>
