import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formInput, typedValues } from './form-values'

function form(...fields: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const secrets = fc.constantFrom('password', 'newPassword', 'code', 'recoveryCode', 'Password', 'repeated-password', 'secret', 'token', 'accessToken')
const names = fc.constantFrom('name', 'email', 'countryCode', 'timeZone', 'message', 'reach-0-value', 'themes')
const word = fc.string({ unit: 'grapheme', minLength: 1 })

test('whatever else a form holds, no password and no code comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(secrets, names), word)), (fields) => {
      const back = typedValues(form(...fields))
      expect(Object.keys(back).filter((name) => /password|secret|token|^code$|^recoveryCode$/i.test(name))).toEqual([])
    }),
  )
})

test('everything else comes back as it was typed, each time it was sent, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, word)), (fields) => {
      const back = typedValues(form(...fields))
      for (const [name] of fields) expect(back[name]).toEqual(fields.filter(([other]) => other === name).map(([, value]) => value))
    }),
  )
})

test('a country is no secret for its code', () => {
  expect(typedValues(form(['countryCode', 'KE']))).toEqual({ countryCode: ['KE'] })
})

test('files and the fields of the framework are left out', () => {
  const sent = form(['name', new Blob(['x'])], ['$ACTION_KEY', 'k'], ['email', 'a@example.org'])
  expect(formInput(sent)).toEqual({ name: [], email: 'a@example.org' })
  expect(typedValues(sent)).toEqual({ name: [], email: ['a@example.org'] })
})

test('a name that came more than once is a list, and no name reaches the prototype', () => {
  const read = formInput(form(['themes', 'a'], ['themes', 'b'], ['__proto__', 'x'], ['constructor', 'y']))
  expect(read['themes']).toEqual(['a', 'b'])
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  expect(Object.hasOwn(read, 'constructor')).toBe(true)
})

test('a form of a hundred thousand fields is read once', () => {
  const many = form(...Array.from({ length: 100_000 }, (_, at): [string, string] => [`field${at}`, 'x']))
  expect(Object.keys(formInput(many))).toHaveLength(100_000)
})
