/** A record that is not there for this viewer. Unseen and non-existent are the same. */
export class Missing extends Error {
  override readonly name = 'Missing'
  constructor(readonly noun: string) {
    super(`no such ${noun}`)
  }
}

/** What the sentences of a refusal are filled with. */
export type Fillings = Readonly<Record<string, string | number>>

/** What policy refuses; `key` is a message key that says why in the reader's language; `fillings` fill its sentences. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly key: string, readonly fields: Readonly<Record<string, string>> = {}, readonly fillings: Fillings = {}) {
    super(key)
  }
}

/** Another person changed the record since the form was opened; the form shows `theirs` beside what was typed. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  constructor(readonly theirs: Readonly<Record<string, string | readonly string[]>>, readonly version: number) {
    super('changed meanwhile')
  }
}

type Each<Value> = Readonly<Record<string, Value>>

/**
 * A form of many rows of which some were saved. `fields`: what is wrong with the others, each sentence with the row it is of;
 * `theirs`: what another person wrote meanwhile; `values`: fields that the form holds anew, as the versions of what was saved.
 */
export class HalfSaved extends Error {
  override readonly name = 'HalfSaved'
  readonly fields: Each<{ key: string; row: string }>
  readonly theirs: Each<readonly string[]>
  readonly values: Each<readonly string[]>
  constructor(readonly key: string, readonly fillings: Fillings, answer: Pick<HalfSaved, 'fields' | 'theirs' | 'values'>) {
    super(key)
    this.fields = answer.fields
    this.theirs = answer.theirs
    this.values = answer.values
  }
}

/** @throws Missing always; `found ?? missing('contact')` reads as a sentence. */
export function missing(noun: string): never {
  throw new Missing(noun)
}

/** @throws Refused always, with the message key of the reason; `fields` maps form fields to message keys. */
export function refuse(key: string, fields: Readonly<Record<string, string>> = {}, fillings: Fillings = {}): never {
  throw new Refused(key, fields, fillings)
}
