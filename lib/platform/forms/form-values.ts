// What is typed into these never comes back in an answer. A code is one only by its whole name: "countryCode" is none.
const secret = /password|secret|token|^(recovery)?code$/i

/** Whether a field of this name holds what must not be shown again. */
export const isSecret = (name: string): boolean => secret.test(name)

/** What a form sent, as zod wants it: a string, or a list where a name came more than once. Files are left out. */
export function formInput(form: FormData): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].filter(isTyped).map((name) => {
      const sent = texts(form, name)
      return [name, sent.length === 1 ? (sent[0] ?? '') : sent]
    }),
  )
}

/** The form as it was typed, to be shown again; passwords and codes are left out. */
export function typedValues(form: FormData): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].filter((name) => isTyped(name) && !isSecret(name)).map((name) => [name, texts(form, name)]),
  )
}

// React's own hidden fields begin with $.
const isTyped = (name: string) => !name.startsWith('$')

const texts = (form: FormData, name: string) => form.getAll(name).filter((sent) => typeof sent === 'string')
