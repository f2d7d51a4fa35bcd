// What is typed into these never comes back in an answer. A code is one only by its whole name: "countryCode" is none.
const secret = /password|secret|token|^(recovery)?code$/i

/** Which form of a page was sent, where it has several; no field of anybody's. */
export const formIdField = '$form'

/** Whether a field of this name holds what must not be shown again. */
export const isSecret = (name: string): boolean => secret.test(name)

/** What a form sent, as zod wants it: a string, or a list where a name came more than once. Files are left out. */
export function formInput(form: FormData): Record<string, string | string[]> {
  return Object.fromEntries([...texts(form)].map(([name, sent]) => [name, sent.length === 1 ? (sent[0] ?? '') : sent]))
}

/** The form as it was typed, to be shown again; passwords and codes are left out. */
export function typedValues(form: FormData): Record<string, readonly string[]> {
  return Object.fromEntries([...texts(form)].filter(([name]) => !isSecret(name)))
}

/** Texts by name, in one pass: getAll() for each of ten thousand names would read the form ten thousand times. */
function texts(form: FormData): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, sent] of form) {
    // Hidden fields that are no input (ours and React's) begin with $.
    if (name.startsWith('$')) continue
    const before = found.get(name) ?? []
    found.set(name, before)
    if (typeof sent === 'string') before.push(sent)
  }
  return found
}
